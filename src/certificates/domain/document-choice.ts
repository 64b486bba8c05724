import { standingOf, type AwardedClaim, type CertificateKind } from './awarded-claim.js';
import type { WordingId } from './wording.js';

/** Which certificate a claim gets, chosen by rule so that texts cannot be combined wrongly. */
export interface DocumentChoice {
  readonly kind: CertificateKind;
  readonly wording: WordingId;
}

/** Rule sets are named country.body.type.activity; the body and type say whose credit it is. */
const amaCategory1 = /^us\.ama\.c1\./;
const amaCategory2 = /^us\.ama\.c2\./;

/**
 * The document for an awarded claim; null for none.
 * AMA credit goes to physicians of an accredited provider only; others get a certificate of participation, and
 * nobody gets one for AMA Category 2, which may not be certified (AMA PRA rules; docs/rules.md).
 */
export function chooseDocument(claim: AwardedClaim): DocumentChoice | null {
  if (claim.document === 'none' || amaCategory2.test(claim.ruleSet.id)) return null;
  const standing = standingOf(claim.provider);
  const isAma = amaCategory1.test(claim.ruleSet.id);
  const physiciansCredit =
    isAma && claim.document === 'certificate' && claim.learner.profession === 'physician';
  if (standing === 'demonstration') {
    return { kind: physiciansCredit ? 'ama-credit' : 'participation', wording: 'demonstration' };
  }
  if (standing === 'unaccredited' || !isAma)
    return { kind: 'participation', wording: 'participation' };
  return physiciansCredit
    ? { kind: 'ama-credit', wording: 'ama-credit' }
    : { kind: 'participation', wording: 'participation-designated' };
}
