import {
  demonstration,
  exampleClaim,
  exampleFacts,
  issue,
  appliedTemplateOf,
} from '../../../test/support/example-certificate.js';
import { canonicalJson } from '../../signatures/domain/credentials/canonical-json.js';
import { chooseDocument } from './document-choice.js';
import { freezeFacts } from './freeze-facts.js';
import { creditLine, printedFacts } from '../../documents/domain/printed-facts.js';
import { plain } from '../../documents/domain/text/rich-text.js';

const accreditedWords = /\bAMA\b|\bPRA\b|ACCME|Category|accredit/i;
const allText = (facts: ReturnType<typeof exampleFacts>) => JSON.stringify(facts.text);

describe('the facts of a certificate', () => {
  it('contain the seven things that the AMA requires', () => {
    const facts = Object.fromEntries(printedFacts(exampleFacts()).map((f) => [f.label, f.value]));
    expect(facts).toMatchObject({
      Name: 'Adaeze Okoye, MD',
      'Accredited provider': 'Harborview Institute for Continuing Medical Education',
      'Title of activity': 'Point-of-care learning from the medical literature',
      'Learning format': 'Internet point-of-care activity',
      Location: 'Online',
      'Date of completion': '21 November 2026',
      'Credit awarded': '0.5 AMA PRA Category 1 Credits\u2122',
    });
  });

  it('say the award in the usual sentence, the trademark whole and in italics', () => {
    const { text } = exampleFacts({ amount: '1.00' });
    expect([text.certifies, text.participated, text.completed].map(plain)).toEqual([
      'Harborview Institute for Continuing Medical Education certifies that',
      'has participated in the Internet point-of-care activity titled',
      'on 21 November 2026 and is awarded',
    ]);
    expect(text.award).toEqual([
      { text: '1.0 ', italic: false },
      { text: 'AMA PRA Category 1 Credit\u2122', italic: true },
    ]);
  });

  it("print the accreditor's sentence, or the provider's own", () => {
    expect(plain(exampleFacts().text.statements[0]!)).toBe(
      'The Harborview Institute for Continuing Medical Education is accredited by the Accreditation Council for ' +
        'Continuing Medical Education (ACCME) to provide continuing medical education for physicians.',
    );
    const own = 'In support of improving patient care, this institute is jointly accredited.';
    const facts = exampleFacts({ provider: { accreditationStatement: own } });
    expect(plain(facts.text.statements[0]!)).toBe(own);
    const endless = { provider: { accreditationStatement: 'x'.repeat(601) } };
    expect(() => exampleFacts(endless)).toThrow(/600 characters/);
  });

  it('award nothing to others, and state the designated maximum of the activity', () => {
    const facts = exampleFacts({
      available: '1.50',
      document: 'participation',
      creditName: 'Participation',
      learner: { name: 'Søren Ørsted', profession: 'nurse', degree: 'RN' },
    });
    expect(facts).toMatchObject({ kind: 'participation', standing: 'accredited' });
    expect(facts.text).toMatchObject({ heading: 'Certificate of Participation', award: null });
    expect(facts.text.statements.map(plain)[0]).toBe(
      'This activity was designated for a maximum of 1.5 AMA PRA Category 1 Credits\u2122.',
    );
    expect(creditLine(facts)).toBe('Certificate of Participation');
  });

  it('of a demonstration say so first and never claim accreditation', () => {
    const facts = exampleFacts({
      ...demonstration,
      title: 'AMA PRA Category 1 Credit at the point of care',
      provider: { ...demonstration.provider, accreditationStatement: 'Accredited by ACCME' },
    });
    expect(printedFacts(facts)[1]).toEqual({
      label: 'Notice',
      value: 'Demonstration - no credit awarded',
    });
    expect(creditLine(facts)).toBe('Demonstration - no credit awarded');
    expect(facts.text.title).toBe('Internet point-of-care activity');
    expect(allText(facts)).not.toMatch(accreditedWords);
  });

  it('of an unaccredited provider claim no accreditation, and are not a demonstration', () => {
    const facts = exampleFacts({ provider: { accreditedBy: null } });
    expect(facts.standing).toBe('unaccredited');
    expect(allText(facts)).not.toMatch(accreditedWords);
    expect(allText(facts)).not.toMatch(/demonstration/i);
  });

  it.each([
    'Sponsored by a company: AMA PRA Category 2 Credit',
    '\uff21\uff2d\uff21 \uff30\uff32\uff21 credit for all',
    'A\u034fMA recognised reading',
    '\u0430ccredited reading',
    'Sepsis update: 5 credits, AMA Category 2',
    '10 CME credits awarded',
    'Category 1 credit (AMA)',
    'Supported by an educational grant: sepsis',
  ])('replace a title that claims what only the certificate may claim: %s', (title) => {
    for (const accreditedBy of ['ACCME', null]) {
      const { text } = exampleFacts({ provider: { accreditedBy }, title });
      expect(text.title).toBe('Internet point-of-care activity');
    }
  });

  it.each([
    'Industry-sponsored trials',
    'Quality of randomized trials sponsored by industry: a systematic review',
    'Hospital accreditation and its outcomes',
    'Plasma renin activity (PRA) in primary aldosteronism',
    'AMA (antimitochondrial antibody) in cholangitis',
    'Category II fetal heart rate tracings',
    'Leaving against medical advice (AMA)',
  ])('keep titles from the literature unchanged: %s', (title) => {
    for (const accreditedBy of ['ACCME', null]) {
      expect(exampleFacts({ provider: { accreditedBy }, title }).text.title).toBe(title);
    }
  });

  it(`are dated by completion and, for the issue, by the learner's day`, () => {
    const facts = exampleFacts({ completedOn: '2026-09-30' });
    expect(facts).toMatchObject({ issuedAt: '2026-11-22T03:10:00.000Z', issuedOn: '2026-11-21' });
    expect(facts.text.details).toContainEqual({
      label: 'Issued',
      of: 'issuedOn',
      value: '21 November 2026',
    });
    expect(plain(facts.text.completed)).toBe('on 30 September 2026 and is awarded');
  });

  it('keep values unchanged: a name cannot become markup or a placeholder', () => {
    const { text } = exampleFacts({
      learner: { name: '_Ada_ {serial} $& Okoye', degree: null },
      provider: { name: '_Harbor_ {name}' },
    });
    expect(text.name).toBe('_Ada_ {serial} $& Okoye');
    expect(text.certifies).toEqual([{ text: '_Harbor_ {name} certifies that', italic: false }]);
  });

  it('have a canonical form that survives storage in another order of keys', () => {
    const facts = exampleFacts();
    const shuffled = Object.fromEntries(Object.entries(facts).toReversed());
    expect(canonicalJson(shuffled)).toBe(canonicalJson(facts));
  });

  it('contain nothing that is not printed or needed to check it', () => {
    const found = canonicalJson(exampleFacts());
    for (const secret of ['npi', 'email', 'licence', 'timeZone', 'profession', 'learnerId']) {
      expect(found).not.toContain(secret);
    }
  });

  it('cannot be frozen with the wording of another document', () => {
    const claim = exampleClaim();
    const choice = chooseDocument(claim)!;
    expect(() => freezeFacts(claim, choice, appliedTemplateOf('demonstration'), issue)).toThrow(
      RangeError,
    );
  });
});
