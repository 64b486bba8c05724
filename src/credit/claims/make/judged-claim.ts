import type { CompleteProfile } from '../../../accounts/index.js';
import type { Hold } from '../limits/claim-review.js';
import type { ClaimBasis, RevokedAct } from '../../evidence/claim-evidence.js';
import type { Assessment } from '../../domain/assessment/assess-claim.js';
import type { Earlier, Evidence } from '../../domain/evidence.js';
import type { ClaimedFor, RuleSet } from '../../domain/rule-set.js';
import type { CreditedStretch } from '../../earlier/earlier-claims.js';
import type { OfferedOption } from '../../options/offered-option.js';

/** A claim under judgement: what it was judged on and what came out. */
export interface JudgedClaim {
  readonly kind: ClaimedFor;
  readonly option: OfferedOption;
  /** What the learner attests with the claim. */
  readonly profile: CompleteProfile;
  readonly ruleSet: RuleSet;
  /** Acts and minutes of one group are credited once. */
  readonly exclusiveGroup: string;
  /** What is frozen of it; the evidence is made from this. */
  readonly basis: ClaimBasis;
  readonly evidence: Evidence;
  readonly earlier: Earlier;
  /** What was credited of the claim's time before, as the database has it. */
  readonly credited: readonly CreditedStretch[];
  /** What became of the act in other claims. */
  readonly revokedBefore: readonly RevokedAct[];
  readonly assessment: Assessment;
  /** Why it is held for review instead of awarded; null where it is not. */
  readonly hold: Hold | null;
}
