import {
  demonstration,
  exampleClaim,
  issue,
  appliedTemplateOf,
  type ClaimChanges,
} from '../../../test/support/example-certificate.js';
import { chooseDocument } from './document-choice.js';
import { freezeFacts } from './freeze-facts.js';
import { plain } from '../../documents/domain/text/rich-text.js';

/** The statements that a claim's certificate prints. */
function statements(changes: ClaimChanges, jointlyWith: string | null = null): readonly string[] {
  const claim = exampleClaim({ available: '0.50', ...changes });
  const choice = chooseDocument(claim)!;
  const applied = appliedTemplateOf(choice.wording, { jointlyWith });
  return freezeFacts(claim, choice, applied, issue).text.statements.map(plain);
}

const moc: ClaimChanges = {
  ruleSet: { id: 'us.moc.abim', version: '1' },
  creditName: 'ABIM MOC point',
};

// The wordings are the bodies' own; docs/rules.md, "What certificates say", has their sources.
describe('the statements of accreditors', () => {
  it('designate the activity and name the accreditor, directly provided', () => {
    expect(statements({ provider: { name: 'The Harborview Institute' } })).toEqual([
      'The Harborview Institute designates this Internet point-of-care activity for a maximum of 0.5 AMA PRA Category 1 Credits\u2122. Physicians should claim only the credit commensurate with the extent of their participation in the activity.',
      'The Harborview Institute is accredited by the Accreditation Council for Continuing Medical Education (ACCME) to provide continuing medical education for physicians.',
    ]);
  });

  it('designate nothing if the maximum is not known', () => {
    expect(statements({ available: null })).toHaveLength(1);
  });

  it('name both organisations where the activity is jointly provided', () => {
    const [, accreditation] = statements({}, 'Lakeside Clinic');
    expect(accreditation).toMatch(
      /through the joint providership of Harborview .* and Lakeside Clinic\./,
    );
    expect(accreditation).toMatch(/The Harborview .* is accredited by the ACCME to provide/);
  });

  it('are that of Joint Accreditation for a provider that has it', () => {
    const [, accreditation] = statements({ provider: { accreditedBy: 'Joint Accreditation' } });
    expect(accreditation).toMatch(
      /^In support of improving patient care, .* is jointly accredited/,
    );
    expect(accreditation).toMatch(/ACCME.*ACPE.*ANCC.*for the healthcare team\.$/);
  });

  it('are those of another accreditor by its name, and never joint', () => {
    const [, accreditation] = statements(
      { provider: { accreditedBy: 'the Medical Council of Elsewhere' } },
      'Lakeside Clinic',
    );
    expect(accreditation).toMatch(/is accredited by the Medical Council of Elsewhere to provide/);
    expect(accreditation).not.toMatch(/ACCME|Lakeside/);
  });

  it("are the provider's own where it has one, letter for letter", () => {
    const own = 'We are _accredited_ by {someone}.';
    expect(statements({ provider: { accreditationStatement: own } })[1]).toBe(own);
  });

  it('speak of MOC points only where they are given', () => {
    expect(statements(moc)[0]).toMatch(/earn up to 0\.5 MOC points in the ABIM MOC program/);
    expect(statements({}).join(' ')).not.toMatch(/MOC/);
    expect(statements(moc).join(' ')).not.toMatch(/AMA/);
  });

  it.each<[string, ClaimChanges]>([
    ['that nobody accredits', { provider: { accreditedBy: null } }],
    ['that is the demonstration', demonstration],
  ])('do not exist for a provider %s, whatever else is said about it', (_, changes) => {
    const own = { accreditationStatement: 'Accredited by the ACCME.' };
    const printed = statements({ ...changes, provider: { ...changes.provider, ...own } }).join(' ');
    expect(printed).not.toMatch(/accredited|ACCME|AMA|designates/i);
  });

  it('are refused when they are too long for the page', () => {
    const own = { accreditationStatement: 'x'.repeat(601) };
    expect(() => statements({ provider: own })).toThrow(RangeError);
  });
});
