import { standingOf, type AwardedClaim } from './awarded-claim.js';
import type { CertificateKind } from '../../documents/domain/certificate-facts.js';
import type { WordingId } from './wording.js';

/** Which certificate a claim gets, chosen by rule so that texts cannot be combined wrongly. */
export interface DocumentChoice {
  readonly kind: CertificateKind;
  readonly wording: WordingId;
}

/** Rule sets are named country.body.type.activity; the body and type say whose credit it is. */
const amaCategory1 = /^us\.ama\.c1\./;
const amaCategory2 = /^us\.ama\.c2\./;
const amaJournal = /^us\.ama\.c1\.journal$/;

/**
 * The document for an awarded claim; null for none.
 * AMA credit goes to physicians of an accredited provider only; others get a certificate of participation, and
 * nobody gets one for AMA Category 2, which may not be certified (AMA PRA rules; docs/rules.md). Another body's hours
 * or points are certified by a provider that somebody accredits, to whom its rules give them.
 */
export function chooseDocument(claim: AwardedClaim): DocumentChoice | null {
  if (claim.document === 'none' || amaCategory2.test(claim.ruleSet.id)) return null;
  const standing = standingOf(claim.provider);
  const kind = kindOf(claim);
  if (standing === 'demonstration') return { kind, wording: 'demonstration' };
  if (standing === 'unaccredited') return { kind: 'participation', wording: 'participation' };
  if (kind !== 'participation') return { kind, wording: kind };
  return amaCategory1.test(claim.ruleSet.id)
    ? { kind, wording: 'participation-designated' }
    : { kind, wording: 'participation' };
}

/** What the claim's rules would document, regardless of the provider. */
function kindOf({ document, learner, ruleSet }: AwardedClaim): CertificateKind {
  if (document !== 'certificate') return 'participation';
  if (!amaCategory1.test(ruleSet.id)) return 'other-credit';
  if (learner.profession !== 'physician') return 'participation';
  return amaJournal.test(ruleSet.id) ? 'journal-credit' : 'ama-credit';
}
