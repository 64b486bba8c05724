import { wordings } from '../../../test/support/example-certificate.js';
import { wordingProblems, type Wording } from './wording.js';

const changed = (id: keyof typeof wordings, changes: Partial<Wording>): readonly string[] =>
  wordingProblems({ ...wordings[id], ...changes });

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
  ])('not %s', (_, id, changes) => {
    expect(changed(id, changes)).not.toEqual([]);
  });
});
