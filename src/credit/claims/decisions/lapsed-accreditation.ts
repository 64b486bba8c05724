import { accreditedBy, type Provider } from '../../../accounts/index.js';
import { Problem } from '../../../platform/index.js';
import type { ClaimEvidence } from '../../evidence/claim-evidence.js';
import { activityDays } from '../../domain/backtests/claim-version.js';
import { accreditorsAsked, type RuleSet } from '../../domain/rule-set.js';
import { accreditationsOf, evidenceFromClaim } from '../../evidence/evidence-from-claim.js';
import { providerOn } from '../../rules/judged-provider.js';
import { t } from './messages.js';

/** @throws Problem accreditation-changed where the claim rests on an accreditation that, as stated now, never held */
export function refuseLapsed(
  { evidence, ruleSet }: { readonly evidence: ClaimEvidence; readonly ruleSet: RuleSet },
  provider: Provider,
  at: Date,
): void {
  const asked = accreditorsAsked(ruleSet);
  if (asked === null || evidence.provider === null) return;
  if (accreditedBy(accreditationsOf(evidence.provider), asked).length === 0) return;
  const judged = evidenceFromClaim(evidence, at);
  const days = activityDays(ruleSet.completedBy, judged, judged.claimedOn);
  if (accreditedBy(providerOn(provider, days).accreditations, asked).length > 0) return;
  throw new Problem('accreditation-changed', t.message('lapsed'));
}
