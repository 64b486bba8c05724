import fc from 'fast-check';
import { isEmptySearch, parseSearch } from './search-query.js';

const none = { years: null, pmid: null, doi: null, perhapsPmid: null };
const term = (words: string, field = 'any', negated = false) => ({
  field,
  words: words.split(' '),
  negated,
});

describe('parseSearch', () => {
  it.each([
    ['heart failure', { ...none, clauses: [[term('heart')], [term('failure')]] }],
    ['"heart failure"', { ...none, clauses: [[term('heart failure')]] }],
    ['“heart failure”', { ...none, clauses: [[term('heart failure')]] }],
    ['COVID-19', { ...none, clauses: [[term('covid 19')]] }],
    ["Sjögren's", { ...none, clauses: [[term('sjogrens')]] }],
    ['author:Lee', { ...none, clauses: [[term('lee', 'author')]] }],
    ['author: "Lee A"', { ...none, clauses: [[term('lee a', 'author')]] }],
    ['journal:"N Engl J Med"', { ...none, clauses: [[term('n engl j med', 'journal')]] }],
    ['title:sepsis', { ...none, clauses: [[term('sepsis', 'title')]] }],
    ['year:2020', { ...none, clauses: [], years: { from: 2020, to: 2020 } }],
    ['year: 2019-2021', { ...none, clauses: [], years: { from: 2019, to: 2021 } }],
    ['year:2021-2019', { ...none, clauses: [], years: { from: 2019, to: 2021 } }],
    ['year:"2019 - 2021"', { ...none, clauses: [], years: { from: 2019, to: 2021 } }],
    ['PMID: 12345', { ...none, clauses: [], pmid: '12345' }],
    ['pmid:0012345', { ...none, clauses: [], pmid: '12345' }],
    ['https://pubmed.ncbi.nlm.nih.gov/31943135/', { ...none, clauses: [], pmid: '31943135' }],
    ['https://www.ncbi.nlm.nih.gov/pubmed/31943135', { ...none, clauses: [], pmid: '31943135' }],
    ['31943135', { ...none, clauses: [[term('31943135')]], perhapsPmid: '31943135' }],
    ['10.1000/XYZ', { ...none, clauses: [], doi: '10.1000/xyz' }],
    ['doi:10.1000/XYZ(1)', { ...none, clauses: [], doi: '10.1000/xyz(1)' }],
    ['https://doi.org/10.1000/xyz', { ...none, clauses: [], doi: '10.1000/xyz' }],
    ['asthma -children', { ...none, clauses: [[term('asthma')], [term('children', 'any', true)]] }],
    [
      'asthma NOT children',
      { ...none, clauses: [[term('asthma')], [term('children', 'any', true)]] },
    ],
    ['flu OR influenza', { ...none, clauses: [[term('flu'), term('influenza')]] }],
    ['ratio:high', { ...none, clauses: [[term('ratio high')]] }],
    ['', { ...none, clauses: [] }],
    ['🫀 ::: "" -', { ...none, clauses: [] }],
  ])('reads %s', (typed, query) => {
    expect(parseSearch(typed)).toEqual(query);
  });

  it('accepts any text, and its words contain only letters and digits', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), (typed) => {
        const query = parseSearch(typed);
        for (const { words } of query.clauses.flat()) {
          expect(words.length).toBeGreaterThan(0);
          for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
        }
        if (typed.trim() === '') expect(isEmptySearch(query)).toBe(true);
      }),
    );
  });
});
