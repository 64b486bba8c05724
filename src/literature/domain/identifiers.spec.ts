import { badgesOf } from './badges.js';
import { citationOf } from './citation.js';
import { normaliseDoi } from './doi.js';
import { fullTextLinks } from './full-text-links.js';
import { normaliseOrcid } from './orcid.js';
import { authorNames } from './pubmed/pubmed-authors.js';
import { searchText } from './search/search-text.js';

describe('normaliseOrcid', () => {
  it.each([
    ['0000-0002-1825-0097', '0000-0002-1825-0097'],
    ['https://orcid.org/0000-0002-1825-0097', '0000-0002-1825-0097'],
    ['http://orcid.org/0000-0002-1825-0097/', '0000-0002-1825-0097'],
    ['0000000218250097', '0000-0002-1825-0097'],
    ['0000-0002-1694-233x', '0000-0002-1694-233X'],
    ['0000-0002-1825-0098', null],
    ['0000-0002-1825-00', null],
    ['', null],
  ])('%s', (written, orcid) => {
    expect(normaliseOrcid(written)).toBe(orcid);
  });
});

describe('normaliseDoi', () => {
  it.each([
    ['10.1000/ABC', '10.1000/abc'],
    ['https://doi.org/10.1000/abc', '10.1000/abc'],
    ['http://dx.doi.org/10.1000/abc', '10.1000/abc'],
    ['doi: 10.3969/j.issn.1003-0034.2018.11.004', '10.3969/j.issn.1003-0034.2018.11.004'],
    [
      '10.1002/(SICI)1097-4644(19980501)69:2<119::AID-JCB1>3.0.CO;2-1',
      '10.1002/(sici)1097-4644(19980501)69:2<119::aid-jcb1>3.0.co;2-1',
    ],
    ['10.1000', null],
    ['11.1000/abc', null],
    [`10.1000/${'x'.repeat(300)}`, null],
  ])('%s', (written, doi) => {
    expect(normaliseDoi(written)).toBe(doi);
  });
});

describe('fullTextLinks', () => {
  it('gives PubMed Central, the publisher and PubMed, in this order, each with a sentence', () => {
    const links = fullTextLinks({ pmid: '1', doi: '10.1/a<b>?#', pmcid: 'PMC2' });
    expect(links.map(({ url }) => url)).toEqual([
      'https://pmc.ncbi.nlm.nih.gov/articles/PMC2/',
      'https://doi.org/10.1/a%3Cb%3E%3F%23',
      'https://pubmed.ncbi.nlm.nih.gov/1/',
    ]);
    for (const { reason } of links) expect(reason).toMatch(/^[A-Z].+\.$/);
    expect(fullTextLinks({ pmid: null, doi: null, pmcid: null })).toEqual([]);
  });
});

describe('badgesOf', () => {
  const plain = {
    source: 'pubmed',
    retracted: false,
    pmcid: null,
    publicationTypes: [],
    corrections: [],
  };
  const typed = (ui: string | null, name: string) =>
    badgesOf({ ...plain, publicationTypes: [{ ui, name }] });

  it.each([
    ['D016454', 'Review', ['review']],
    ['D000078182', 'Systematic Review', ['review']],
    ['D017418', 'Meta-Analysis', ['meta-analysis']],
    ['D016449', 'Randomized Controlled Trial', ['trial']],
    ['D017065', 'Practice Guideline', ['guideline']],
    ['D000076942', 'Preprint', ['preprint']],
    ['D016428', 'Journal Article', []],
    ['D016428', 'Review', []],
    [null, 'Review, Tutorial', ['review']],
    [null, 'Clinical Trial, Phase III', ['trial']],
    [null, 'Journal Article', []],
  ])('%s %s', (ui, name, expected) => {
    expect(typed(ui, name)).toEqual(expected);
  });

  it('puts a retraction first', () => {
    expect(
      badgesOf({
        source: 'demonstration',
        retracted: true,
        pmcid: 'PMC1',
        publicationTypes: [{ ui: 'D016454', name: 'Review' }],
        corrections: [{ type: 'ExpressionOfConcernIn', source: null, pmid: null }],
      }),
    ).toEqual(['retracted', 'expression-of-concern', 'review', 'free-full-text', 'demonstration']);
  });
});

it.each([
  [{}, 'Lancet. 2019 Mar 5;393(10):45-50.'],
  [{ issue: null }, 'Lancet. 2019 Mar 5;393:45-50.'],
  [{ volume: null, issue: null }, 'Lancet. 2019 Mar 5;45-50.'],
  [{ volume: null, issue: null, pages: null }, 'Lancet. 2019 Mar 5.'],
  [{ journalAbbreviation: null, journal: null }, '2019 Mar 5;393(10):45-50.'],
])('citationOf without %j', (without, citation) => {
  const paper = {
    journal: 'The Lancet',
    journalAbbreviation: 'Lancet.',
    publishedText: '2019 Mar 5',
    volume: '393',
    issue: '10',
    pages: '45-50',
  };
  expect(citationOf({ ...paper, ...without })).toBe(citation);
});

it.each([
  [[], ''],
  [['Lee A'], 'Lee A'],
  [['Lee A', 'Okoye B', 'Roe C'], 'Lee A, Okoye B, Roe C'],
  [['Lee A', 'Okoye B', 'Roe C', 'Poe D'], 'Lee A, Okoye B, et al.'],
])('authorNames of %j', (cited, names) => {
  const author = { name: '', collective: false, affiliation: null, orcid: null };
  expect(authorNames(cited.map((name) => ({ ...author, cited: name })))).toBe(names);
});

it.each([
  ['COVID-19 and/or SARS', 'covid 19 and or sars'],
  ["Sjögren's", 'sjogrens'],
  ['TNF-α, IL-1β', 'tnf alpha il 1 beta'],
  ['5 μg/m²', '5 ug m2'],
  ['Łódź Straße Ørsted', 'lodz strasse orsted'],
  ['Ελλάδα', 'ελλαδα'],
  ['<b>', 'b'],
  [' — ', ''],
])('searchText of %s', (text, words) => {
  expect(searchText(text)).toBe(words);
});
