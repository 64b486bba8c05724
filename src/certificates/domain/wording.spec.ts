import { wordings } from '../../../test/support/example-certificate.js';
import { wordingProblems, type Wording } from './wording.js';

const changed = (id: keyof typeof wordings, changes: Partial<Wording>): readonly string[] =>
  wordingProblems({ ...wordings[id], ...changes }).map(({ path }) => path);

describe('what a wording may say', () => {
  it('all wordings that ship say nothing wrong', () => {
    expect(Object.values(wordings).flatMap(wordingProblems)).toEqual([]);
  });

  it.each<[string, keyof typeof wordings, Partial<Wording>]>([
    [
      'AMA credit from a demonstration',
      'demonstration',
      { award: '{credits} _AMA PRA Category 1 Credits\u2122_' },
    ],
    [
      'accreditation by a provider that has none',
      'participation',
      { statements: ['We are accredited.'] },
    ],
    [
      'a statement of accreditation by a placeholder',
      'participation',
      { statements: ['{accreditation}'] },
    ],
    [
      'the name of a rule set that speaks of the AMA',
      'demonstration',
      { details: [{ label: 'Rules', text: '{ruleSet}' }] },
    ],
    [
      'the credit phrase upright',
      'ama-credit',
      { award: '{credits} AMA PRA Category 1 {Credit}\u2122' },
    ],
    [
      'the credit phrase without its sign',
      'ama-credit',
      { award: '{credits} _AMA PRA Category 1 {Credit}_' },
    ],
    ['a bare Category 1 credit', 'ama-credit', { award: '{credits} Category 1 credits' }],
    [
      'Category 2',
      'ama-credit',
      { statements: ['Also good for _AMA PRA Category 2 Credit\u2122_'] },
    ],
    ['what nobody can fill in', 'ama-credit', { completed: 'on {renderedOn}' }],
    ['credit that is not said', 'ama-credit', { award: null }],
    [
      'credit from a certificate of participation',
      'participation-designated',
      { award: '{credits}' },
    ],
    ["AMA credit beside another body's", 'other-credit', { heading: 'AMA Certificate' }],
    ["another body's credit without its amount", 'other-credit', { award: 'some hours' }],
    [
      'a sponsor',
      'ama-credit',
      { certifies: '{provider}, supported by a company, certifies that' },
    ],
    [
      'something beside the statement of an accreditor',
      'ama-credit',
      { statements: ['{accreditation} And we are glad of it.'] },
    ],
    [
      'the statement of an accreditor in a sentence',
      'ama-credit',
      { completed: '{accreditation}' },
    ],
    ['a number where a later certificate keeps it', 'ama-credit', { completed: 'as {serial}' }],
    ['a demonstration that does not say so', 'demonstration', { notice: null }],
    [
      'a demonstration that hides that it gives nothing',
      'demonstration',
      { notice: 'For your training' },
    ],
  ])('not %s', (_, id, changes) => {
    expect(changed(id, changes)).toEqual(
      expect.arrayContaining([expect.stringMatching(new RegExp(`^${Object.keys(changes)[0]}`))]),
    );
  });
});
