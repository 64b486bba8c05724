import type { AwardDocument } from './award-documents.js';
import { partsColumn, type PartRow } from './claim-parts.js';
import type { ClaimEvidence } from './claim-evidence.js';
import type { ClaimState } from './claim-record.js';
import type { Finding } from './domain/finding.js';
import type { ClaimedFor } from './domain/rule-set.js';
import type { ClaimDto, ClaimPartDto } from './dto/claim.dto.js';

/** What a claim is shown from: its row, its parts, and what took credit back when something did. */
export interface ClaimRow {
  id: string;
  kind: ClaimedFor;
  state: ClaimState;
  amount: string;
  unit: string;
  flagged: boolean;
  findings: readonly Finding[];
  evidence: ClaimEvidence;
  parts: readonly PartRow[];
  completed_on: string;
  claimed_at: Date;
  replaces: string | null;
  replaced_by: string | null;
  /** The row that took its credit back, or off it, last: what the state rests on. */
  ended_at: Date | null;
  ended_reason: string | null;
  /** What a revocation made of the act. */
  spent: boolean;
}

/** The columns of a ClaimRow; `c` is the claim. */
export const claimColumns = `c.id, c.kind, c.state, c.amount, c.unit, c.flagged, c.findings, c.evidence,
  to_char(c.completed_on, 'YYYY-MM-DD') AS completed_on, c.claimed_at,
  ${partsColumn} AS parts, c.replaces,
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
    replaces: row.replaces,
    replacedBy: row.replaced_by,
    flagged: row.flagged,
  };
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
      left: award?.left ?? part.amount,
      certificateId: issued?.certificateId ?? null,
    };
  });
}
