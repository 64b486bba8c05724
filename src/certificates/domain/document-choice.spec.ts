import {
  demonstration,
  exampleClaim,
  type ClaimChanges,
} from '../../../test/support/example-certificate.js';
import { chooseDocument } from './document-choice.js';

const nobody: ClaimChanges = { provider: { accreditedBy: null } };
const nurse = { profession: 'nurse', degree: 'RN' };

describe('which document a claim gets', () => {
  it.each<[string, ClaimChanges, string, string]>([
    ['a physician, accredited', {}, 'ama-credit', 'ama-credit'],
    [
      'a nurse, accredited',
      { document: 'participation', creditName: 'Participation', learner: nurse },
      'participation',
      'participation-designated',
    ],
    // AMA credit is for physicians, also where the claim says otherwise.
    [
      'a nurse whose claim says certificate',
      { learner: nurse },
      'participation',
      'participation-designated',
    ],
    ['a physician, nobody accredits', nobody, 'participation', 'participation'],
    ['a nurse, nobody accredits', { ...nobody, learner: nurse }, 'participation', 'participation'],
    ['a physician, demonstration', demonstration, 'ama-credit', 'demonstration'],
    [
      'a nurse, demonstration',
      { ...demonstration, document: 'participation', learner: nurse },
      'participation',
      'demonstration',
    ],
    // The demonstration stays one, whatever is said of its accreditation.
    [
      'an "accredited" demonstration',
      { provider: { demonstration: true, accreditedBy: 'ACCME' } },
      'ama-credit',
      'demonstration',
    ],
    [
      "another body's hours",
      { ruleSet: { id: 'xx.body.hours', version: '1' }, creditName: 'Hour' },
      'other-credit',
      'other-credit',
    ],
    [
      "another body's hours, nobody accredits",
      { ...nobody, ruleSet: { id: 'xx.body.hours', version: '1' }, creditName: 'Hour' },
      'participation',
      'participation',
    ],
    [
      "participation under another body's rules",
      { document: 'participation', ruleSet: { id: 'xx.body.hours', version: '1' } },
      'participation',
      'participation',
    ],
    [
      'a physician and an article',
      { ruleSet: { id: 'us.ama.c1.journal', version: '1' }, articles: 1 },
      'journal-credit',
      'journal-credit',
    ],
    [
      'a nurse and an article',
      { learner: nurse, ruleSet: { id: 'us.ama.c1.journal', version: '1' }, articles: 1 },
      'participation',
      'participation-designated',
    ],
  ])('%s', (_, changes, kind, wording) => {
    expect(chooseDocument(exampleClaim(changes))).toEqual({ kind, wording });
  });

  it('is none where the rules grant none, and none for AMA Category 2, which nobody may certify', () => {
    expect(chooseDocument(exampleClaim({ document: 'none' }))).toBeNull();
    const category2 = { ruleSet: { id: 'us.ama.c2.reading', version: '2026.1' } };
    expect(chooseDocument(exampleClaim(category2))).toBeNull();
  });
});
