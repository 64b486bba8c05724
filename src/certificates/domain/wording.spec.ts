import { wordings } from '../../../test/support/example-certificate.js';
import { nameProblem, wordingProblems, type Wording } from './wording.js';

const changed = (id: keyof typeof wordings, changes: Partial<Wording>): readonly string[] =>
  wordingProblems({ ...wordings[id], ...changes }).map(({ path }) => path);

describe('what a wording may say', () => {
  it('the supplied wordings obey the rules', () => {
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

const { acts } = wordings.participation;

describe('attempts to get round the rules of wordings', () => {
  const completed = (text: string): Partial<Wording> => ({ completed: `on {completedOn} ${text}` });

  it.each<[string, keyof typeof wordings, Partial<Wording>]>([
    ['a figure before the amount', 'ama-credit', { award: `10${wordings['ama-credit'].award}` }],
    ['a figure before another body\u2019s amount', 'other-credit', { award: '9{awarded}' }],
    ['a larger amount elsewhere', 'ama-credit', completed('and is awarded 50 credits')],
    [
      'the award in a certificate of participation',
      'participation-designated',
      completed('and is awarded credit'),
    ],
    [
      'an amount in a certificate of participation',
      'participation',
      completed('with {credits} hours'),
    ],
    ['hours of education from nobody', 'participation', completed('and 25 contact hours')],
    ['a demonstration with another notice', 'demonstration', { notice: 'No doubt: full credit' }],
    ['a demonstration without its statement', 'demonstration', { statements: [] }],
    ['a demonstration that earns', 'demonstration', completed('and has earned it')],
    ['marks inside words', 'participation', { statements: ['acc__redited by the AC__CME'] }],
    ['a mark that is not closed', 'participation', { statements: ['We are _glad.'] }],
    ['dots', 'participation', { statements: ['A.M.A. P.R.A. recognised'] }],
    ['the name in full', 'participation', { statements: ['American Medical Association'] }],
    ['Roman figures', 'participation', { statements: ['Category I'] }],
    ['another dash', 'participation', { statements: ['Category\u20111'] }],
    ['full-width letters', 'participation', { statements: ['\uff21\uff2d\uff21 recognised'] }],
    ['Cyrillic letters', 'participation', { statements: ['\u0410\u041c\u0410 recognised'] }],
    ['an unseen character', 'participation', { statements: ['A\u034fMA recognised'] }],
    ['a soft hyphen', 'participation', { statements: ['ac\u00adcredited'] }],
    ['letters with marks', 'participation', { statements: ['\u00e0ccredited'] }],
    ['Category 2 in short', 'ama-credit', { statements: ['{accreditation}', 'CAT. 2'] }],
    ['a grant', 'ama-credit', { heading: 'Made possible by a grant from a company' }],
    ['dashes between letters', 'participation', { statements: ['A-M-A and P\u00b7R\u00b7A'] }],
    ['blanks between letters', 'participation', { statements: ['A M A'] }],
    ['a colon', 'ama-credit', { statements: ['{accreditation}', 'Category: 2'] }],
    ['brackets', 'ama-credit', { statements: ['{accreditation}', 'Category (2)'] }],
    ['another language', 'participation', { statements: ['2 CME-Punkte der Kategorie 2'] }],
    ['accreditation in German', 'participation', { statements: ['akkreditiert'] }],
    ['accreditation in Spanish', 'participation', { statements: ['actividad acreditada'] }],
    ['small capitals', 'participation', { statements: ['\u1d00\u1d0d\u1d00'] }],
    ['a figure in words', 'ama-credit', { statements: ['{accreditation}', 'Twelve credits'] }],
    ['Roman credits', 'ama-credit', { heading: 'XII Credits' }],
    [
      'a label and its text',
      'ama-credit',
      {
        details: wordings['ama-credit'].details.map((detail) =>
          detail.label === 'Learning' ? { label: 'Category', text: '2' } : detail,
        ),
      },
    ],
    ['the list of acts', 'participation', { acts: { ...acts, heading: '0.5 AMA PRA credits' } }],
    ['a column of acts', 'ama-credit', { acts: { ...acts, sources: 'Read, 0.5 credits each' } }],
    [
      'part of a grant',
      'ama-credit',
      { statements: ['{accreditation}', 'Funded in part by a company'] },
    ],
    ['a sponsor in German', 'participation', { statements: ['Gef\u00f6rdert durch eine Firma'] }],
    ['no provider', 'ama-credit', { certifies: 'We certify that' }],
    ['no format', 'ama-credit', { participated: 'has done' }],
    ['no date', 'ama-credit', { completed: 'and is awarded' }],
    ['no accreditation', 'ama-credit', { statements: ['{designation}'] }],
    ['no number', 'ama-credit', { details: [{ label: 'Where', text: '{location}' }] }],
    [
      'a number beside other words',
      'ama-credit',
      { details: [...wordings['ama-credit'].details, { label: 'No.', text: 'no. {serial}' }] },
    ],
  ])('%s: refused', (_, id, changes) => {
    expect(changed(id, changes)).not.toEqual([]);
  });

  it.each([
    'AMA PRA Category 2 Credits, sponsored by a company',
    'awarded 25 credits',
    'ACCME accredited',
    'A company (educational grant)',
  ])('%s: not the name of a signatory or an organisation', (text) => {
    expect(nameProblem(text)).not.toBeNull();
  });

  it.each([
    'Director of Continuing Medical Education',
    'Director of Accreditation and CME',
    'Director, Office of Sponsored Programs',
    'The Heart Fund',
    'Credit Valley Hospital',
    'Dr. Ama Mensah',
    'Dr. A.M.A. Rahman',
  ])('%s: a name', (text) => {
    expect(nameProblem(text)).toBeNull();
  });

  it.each([
    'Point-of-care learning at the bedside',
    'For those who work in primary care.',
    'We wish you joy of what you learned.',
    'Clinical decision support for intensive care units',
    'Three learning points to take home.',
  ])('%s: an allowed statement', (statement) => {
    expect(changed('participation', { statements: [statement] })).toEqual([]);
    const { statements } = wordings['ama-credit'];
    expect(changed('ama-credit', { statements: [...statements, statement] })).toEqual([]);
  });
});
