import type { ClaimState } from '../../tables/claim.entity.js';
import type { AwardKind } from '../../tables/award.entity.js';
import type { ClaimPart } from '../../awards/award-rows.js';
import type { Hold } from '../limits/claim-review.js';
import type { ClaimEvidence, EvidenceProvider } from '../../evidence/claim-evidence.js';
import type { Finding } from '../../domain/finding.js';
import type { ClaimedFor } from '../../domain/rule-set.js';

/** Which claims of a provider to list. */
export interface ClaimFilter {
  readonly state?: ClaimState;
  /** The id of a rule that flagged the claim; `any` for every flagged claim. */
  readonly flag?: string;
  /** Days (YYYY-MM-DD, UTC) of `claimedAt`, both included. */
  readonly from?: string;
  readonly to?: string;
  /** Words in the learner's name or in a question. */
  readonly q?: string;
  /** Claims found by other means (a serial): they match `q` too. */
  readonly matchingClaimIds?: readonly string[];
  readonly limit: number;
  readonly cursor?: string;
}

/** A claim as the provider it was made to sees it in a list. Amounts are decimals with two places. */
export interface ClaimSummaryRecord {
  readonly learnerId: string;
  readonly id: string;
  readonly kind: ClaimedFor;
  readonly learnerName: string;
  readonly amount: string;
  readonly unit: string;
  readonly creditName: string;
  /** All that it came to, and what is left of it; `amount` is of the first. */
  readonly parts: readonly ClaimPart[];
  /** Why it was held for review, whatever was decided since; null where it was not. */
  readonly hold: Hold | null;
  /** What it is about: the questions of its cycles, the article, or the days of reading. */
  readonly questions: readonly string[];
  /** YYYY-MM-DD, the learner's local day. */
  readonly completedOn: string;
  readonly claimedAt: Date;
  readonly state: ClaimState;
  readonly flagged: boolean;
  /** Ids of the rules that flagged it. */
  readonly flags: readonly string[];
}

/** One claim with all it was judged on. */
export interface ClaimRecord extends ClaimSummaryRecord {
  readonly attestedAt: Date;
  readonly ruleSet: { readonly id: string; readonly version: string };
  readonly evidence: ClaimEvidence;
  /** As it was when the claim was made to it. */
  readonly provider: EvidenceProvider;
  readonly findings: readonly Finding[];
  /** The steps in which its rules give credit. */
  readonly increment: string;
  /** The claims that it was made in the place of, and that was made in its place. */
  readonly replaces: string | null;
  readonly replacedBy: string | null;
  readonly awards: readonly {
    readonly id: string;
    readonly kind: AwardKind;
    readonly unit: string;
    readonly amount: string;
    /** YYYY-MM-DD; a claim over several years has awards of each. */
    readonly completedOn: string;
    readonly awardedAt: Date;
    readonly reason: string | null;
  }[];
}
