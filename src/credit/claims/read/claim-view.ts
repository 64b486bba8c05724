import { isAudited } from './audited-claims.js';
import type { AwardDocument } from '../../awards/award-documents.js';
import { partsColumn, type PartRow } from '../../awards/award-rows.js';
import type { ClaimState, Claim } from '../../tables/claim.entity.js';
import type { HoldReason } from '../../domain/claims/claim-limits.js';
import type { HoldDto } from '../../assessment.dto.js';
import type { ClaimDto, ClaimPartDto } from './claim.dto.js';
import type { RowOf } from '../../../platform/index.js';

/** What a claim is shown from: its row, its parts, and what took credit back when something did. */
export interface ClaimRow extends RowOf<
  Claim,
  | 'id'
  | 'kind'
  | 'state'
  | 'amount'
  | 'unit'
  | 'flagged'
  | 'findings'
  | 'evidence'
  | 'completedOn'
  | 'claimedAt'
  | 'replaces'
> {
  /** Whether a provider may audit it; nobody does in the learner's own log. */
  audited: boolean;
  parts: readonly PartRow[];
  replaced_by: string | null;
  /** The row that took its credit back, or off it, last: what the state rests on. */
  ended_at: Date | null;
  ended_reason: string | null;
  /** What a revocation made of the act. */
  spent: boolean;
  /** Why it was held for review, and until when its provider means to decide; null where it was not held. */
  hold: { reasons: readonly HoldReason[]; reviewBy: string } | null;
  /** The decision that declined it. */
  decline: { at: string; reason: string; act: 'released' | 'spent' | null } | null;
}

/** The columns of a ClaimRow; `c` is the claim. */
export const claimColumns = `c.id, c.kind, c.state, c.amount, c.unit, c.flagged, ${isAudited} AS audited, c.findings, c.evidence,
  to_char(c.completed_on, 'YYYY-MM-DD') AS completed_on, c.claimed_at,
  coalesce(${partsColumn}, '[]') AS parts, c.replaces,
  (SELECT json_build_object('reasons', h.reasons, 'reviewBy', to_char(h.review_by, 'YYYY-MM-DD'))
   FROM claim_hold h WHERE h.learner_id = c.learner_id AND h.claim_id = c.id) AS hold,
  CASE c.state WHEN 'declined' THEN (SELECT json_build_object('at', d.decided_at, 'reason', d.reason, 'act', d.act)
   FROM audit_decision d WHERE d.learner_id = c.learner_id AND d.claim_id = c.id AND d.outcome = 'declined'
   ORDER BY d.decided_at DESC, d.id DESC LIMIT 1) END AS decline,
  (SELECT later.id FROM claim later WHERE later.learner_id = c.learner_id AND later.replaces = c.id) AS replaced_by,
  ended.awarded_at AS ended_at, ended.reason AS ended_reason,
  c.state = 'revoked' AND (${['claim_cycle', 'claim_article', 'credited_time']
    .map(
      (used) =>
        `EXISTS (SELECT FROM ${used} u WHERE u.learner_id = c.learner_id AND u.claim_id = c.id AND u.spent_at IS NOT NULL)`,
    )
    .join(' OR ')}) AS spent`;

/** Where they come from. */
export const claimTables = `claim c LEFT JOIN LATERAL (
    SELECT a.awarded_at, a.reason FROM award a
    WHERE a.learner_id = c.learner_id AND a.claim_id = c.id
      AND a.kind = CASE c.state WHEN 'reduced' THEN 'reduction' ELSE 'reversal' END
    ORDER BY a.awarded_at DESC, a.id DESC LIMIT 1
  ) AS ended ON c.state IN ('reduced', 'revoked', 'withdrawn')`;

/** A claim as its learner sees it: from the frozen evidence, so that it stays what it was. */
export function claimView(row: ClaimRow, documents: readonly AwardDocument[] = []): ClaimDto {
  const { evidence } = row;
  const endedIn = (state: ClaimState): { at: string; reason: string } | null =>
    row.state === state && row.ended_at
      ? { at: row.ended_at.toISOString(), reason: row.ended_reason ?? '' }
      : null;
  const revocation = endedIn('revoked');
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    amount: row.amount,
    unit: row.unit,
    creditName: evidence.ruleSet.creditName,
    document: evidence.ruleSet.document,
    parts: partsOf(row, documents),
    title: evidence.option.title,
    creditOptionId: evidence.option.id,
    findings: [...row.findings],
    arithmetic: [...evidence.arithmetic],
    completedOn: row.completed_on,
    claimedAt: row.claimed_at.toISOString(),
    provider: evidence.provider && {
      id: evidence.provider.id,
      name: evidence.provider.name,
      demonstration: evidence.provider.demonstration,
    },
    learningFormat: evidence.ruleSet.learningFormat,
    ruleSet: {
      id: evidence.ruleSet.id,
      version: evidence.ruleSet.version,
      name: evidence.ruleSet.name,
    },
    questions: evidence.cycles.flatMap(({ question }) => question ?? []),
    cycleIds: evidence.cycles.map(({ id }) => id),
    article: evidence.article
      ? {
          attemptId: evidence.article.attemptId,
          activityId: evidence.article.activityId,
          title: evidence.article.title,
        }
      : null,
    reading: evidence.reading ?? null,
    activeSeconds: evidence.activeSeconds,
    certificateId: documents[0]?.certificateId ?? null,
    revocation: revocation && { ...revocation, act: row.spent ? 'spent' : 'released' },
    reduction: endedIn('reduced'),
    withdrawal: endedIn('withdrawn'),
    hold: holdView(row.hold),
    decline: row.decline && {
      at: new Date(row.decline.at).toISOString(),
      reason: row.decline.reason,
      act: row.decline.act ?? 'released',
    },
    replaces: row.replaces,
    replacedBy: row.replaced_by,
    flagged: row.flagged,
    audited: row.audited,
  };
}

/** Why a claim is held, as its learner reads it. */
export function holdView(hold: ClaimRow['hold']): HoldDto | null {
  if (!hold) return null;
  return { reasons: hold.reasons.map(({ sentence }) => sentence), reviewBy: hold.reviewBy };
}

/** What a claim was awarded, with the document of each part. Claims of the first versions had one part. */
function partsOf(row: ClaimRow, documents: readonly AwardDocument[]): ClaimPartDto[] {
  const { ruleSet, parts } = row.evidence;
  const { unit, creditName, document } = ruleSet;
  return (parts ?? [{ unit, creditName, amount: row.amount, document }]).map((part) => {
    const { completedOn = row.completed_on } = part;
    const award = row.parts.find(
      (one) => one.unit === part.unit && one.completedOn === completedOn,
    );
    const issued = documents.find(({ awardId }) => awardId === award?.awardId);
    return {
      ...part,
      completedOn,
      // Nothing counts of a claim that is held or was declined: it has no awards.
      left: award?.left ?? '0.00',
      certificateId: issued?.certificateId ?? null,
    };
  });
}
