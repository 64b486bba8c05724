import { accreditedBy, type Accreditation } from '../../accounts/domain/accreditation.js';
import { standingOf, type AwardedClaim } from './awarded-claim.js';
import type { fixedStatementNames } from './wording.js';

export type FixedStatementName = (typeof fixedStatementNames)[number];

/** Longer statements would not leave room for the rest of the page. */
const longestStatement = 600;

/**
 * The accreditors' sentences for a claim, as template texts; null for one that it must not carry.
 * Wordings: docs/rules.md, "What certificates say".
 * @param jointlyWith the organisation that planned the activity with the provider; null for none
 * @throws RangeError when the provider's own statement is too long for the page
 */
export function fixedStatements(
  claim: AwardedClaim,
  jointlyWith: string | null,
): Readonly<Record<FixedStatementName, string | null>> {
  const standing = standingOf(claim.provider);
  const [first] = claim.provider.accreditations;
  const none = { accreditation: null, designation: null, designated: null, moc: null };
  if (standing !== 'accredited' || first === undefined) {
    return { ...none, demonstration: standing === 'demonstration' ? demonstration : null };
  }
  return {
    demonstration: null,
    designated: designated(claim),
    accreditation: accreditation(claim.provider.name, first, jointlyWith),
    designation: designation(claim),
    moc: moc(claim),
  };
}

/** The values of the placeholders in these sentences. */
export function fixedStatementValues(
  { provider }: AwardedClaim,
  jointlyWith: string | null,
): readonly (readonly [string, string])[] {
  const [first] = provider.accreditations;
  return [
    ['theProvider', provider.name.replace(/^The\s+/, '')],
    ['accreditor', first?.name.replace(/^the\s+/i, '') ?? ''],
    ['accredits', first?.accredits ?? ''],
    ['jointlyWith', jointlyWith ?? ''],
    ['ownStatement', first?.statement?.trim() ?? ''],
  ];
}

const accme = 'Accreditation Council for Continuing Medical Education (ACCME)';

/** Directly provided, jointly provided, or jointly accredited; the provider's own statement before all of them. */
function accreditation(provider: string, given: Accreditation, jointlyWith: string | null): string {
  const own = given.statement?.trim() ?? '';
  if (own.length > longestStatement) {
    throw new RangeError(
      `The accreditation statement of ${provider} has more than ${longestStatement} characters`,
    );
  }
  if (own !== '') return '{ownStatement}';
  if (accreditedBy([given], ['JOINT']).length > 0) {
    return (
      `In support of improving patient care, {theProvider} is jointly accredited by the ${accme}, the Accreditation ` +
      'Council for Pharmacy Education (ACPE), and the American Nurses Credentialing Center (ANCC), to provide ' +
      'continuing education for the healthcare team.'
    );
  }
  if (jointlyWith !== null && accreditedBy([given], ['ACCME', 'ACCME-recognised']).length > 0) {
    const again = given.code === 'ACCME' ? 'ACCME' : '{accreditor}';
    return (
      'This activity has been planned and implemented in accordance with the accreditation requirements and policies of the {accreditor} ' +
      `through the joint providership of {theProvider} and {jointlyWith}. The {theProvider} is accredited by the ${again} to provide ` +
      '{accredits}.'
    );
  }
  return 'The {theProvider} is accredited by the {accreditor} to provide {accredits}.';
}

/** The AMA's designation statement, where the most that the activity was designated for is known. */
function designation({ ruleSet, available }: AwardedClaim): string | null {
  if (!ruleSet.id.startsWith('us.ama.c1.') || available === null) return null;
  return (
    'The {theProvider} designates this {learningFormat} for a maximum of {available} _AMA PRA Category 1 {AvailableCredit}\u2122_. ' +
    'Physicians should claim only the credit commensurate with the extent of their participation in the activity.'
  );
}

/** What the activity was designated for, to those who are awarded none of it. */
function designated({ ruleSet, available }: AwardedClaim): string | null {
  return ruleSet.id.startsWith('us.ama.c1.') && available !== null
    ? 'This activity was designated for a maximum of {available} _AMA PRA Category 1 {AvailableCredit}\u2122_.'
    : null;
}

const demonstration =
  'This document was made by a demonstration of Lectern to show what a certificate looks like. It carries no ' +
  'continuing-education credit and may not be presented to a licensing board, an employer or anyone else as if it did.';

/** The ABIM's sentence on points in addition to CME credit. */
function moc({ ruleSet, available }: AwardedClaim): string | null {
  if (ruleSet.id !== 'us.moc.abim' || available === null) return null;
  return (
    'Successful completion of this CME activity, which includes participation in the evaluation component, enables the participant ' +
    'to earn up to {available} MOC points in the ABIM MOC program. Participants will earn MOC points equivalent to the amount of CME ' +
    'credits claimed for the activity.'
  );
}
