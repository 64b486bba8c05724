import { isAudited } from './audited-claims.js';
import type { AwardDocument } from './award-documents.js';
import type { ClaimEvidence } from './claim-evidence.js';
import type { ClaimState } from './claim-record.js';
import type { Finding } from './domain/finding.js';
import type { ClaimedFor } from './domain/rule-set.js';
import type { ClaimDto, ClaimPartDto } from './dto/claim.dto.js';

/** What a claim is shown from: its row, its awards, and their reversal when there is one. */
export interface ClaimRow {
  id: string;
  kind: ClaimedFor;
  state: ClaimState;
  amount: string;
  unit: string;
  flagged: boolean;
  /** Whether a provider may audit it; nobody does in the learner's own log. */
  audited: boolean;
  findings: readonly Finding[];
  evidence: ClaimEvidence;
  awards: readonly { readonly id: string; readonly unit: string }[];
  completed_on: string;
  claimed_at: Date;
  reversed_at: Date | null;
  reversal_reason: string | null;
}

/** The columns of a ClaimRow; `c` is the claim. */
export const claimColumns = `c.id, c.kind, c.state, c.amount, c.unit, c.flagged, ${isAudited} AS audited, c.findings, c.evidence,
  to_char(c.completed_on, 'YYYY-MM-DD') AS completed_on, c.claimed_at,
  (SELECT json_agg(json_build_object('id', a.id, 'unit', a.unit) ORDER BY a.id) FROM award a
   WHERE a.learner_id = c.learner_id AND a.claim_id = c.id AND a.kind = 'award') AS awards,
  reversal.awarded_at AS reversed_at, reversal.reason AS reversal_reason`;

/** Where they come from. */
export const claimTables = `claim c LEFT JOIN LATERAL (
    SELECT a.awarded_at, a.reason FROM award a
    WHERE a.learner_id = c.learner_id AND a.claim_id = c.id AND a.kind = 'reversal' LIMIT 1
  ) AS reversal ON c.state = 'revoked'`;

/** A claim as its learner sees it: from the frozen evidence, so that it stays what it was. */
export function claimView(row: ClaimRow, documents: readonly AwardDocument[] = []): ClaimDto {
  const { evidence } = row;
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
    revocation:
      row.reversed_at && row.reversal_reason !== null
        ? { at: row.reversed_at.toISOString(), reason: row.reversal_reason }
        : null,
    flagged: row.flagged,
    audited: row.audited,
  };
}

/** What a claim was awarded, with the document of each part. Claims of the first versions had one part. */
function partsOf(row: ClaimRow, documents: readonly AwardDocument[]): ClaimPartDto[] {
  const { ruleSet, parts } = row.evidence;
  const { unit, creditName, document } = ruleSet;
  return (parts ?? [{ unit, creditName, amount: row.amount, document }]).map((part) => {
    const award = row.awards.find((one) => one.unit === part.unit);
    const issued = documents.find(({ awardId }) => awardId === award?.id);
    return { ...part, certificateId: issued?.certificateId ?? null };
  });
}
