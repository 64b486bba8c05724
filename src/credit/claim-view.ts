import type { AwardDocument } from './award-documents.js';
import type { ClaimEvidence } from './claim-evidence.js';
import type { ClaimState } from './claim-record.js';
import type { Finding } from './domain/finding.js';
import type { ClaimDto } from './dto/claim.dto.js';

/** What a claim is shown from: its row, and the reversal of its award when there is one. */
export interface ClaimRow {
  id: string;
  state: ClaimState;
  amount: string;
  unit: string;
  flagged: boolean;
  findings: readonly Finding[];
  evidence: ClaimEvidence;
  completed_on: string;
  claimed_at: Date;
  reversed_at: Date | null;
  reversal_reason: string | null;
}

/** The columns of a ClaimRow; `c` is the claim. */
export const claimColumns = `c.id, c.state, c.amount, c.unit, c.flagged, c.findings, c.evidence,
  to_char(c.completed_on, 'YYYY-MM-DD') AS completed_on, c.claimed_at,
  reversal.awarded_at AS reversed_at, reversal.reason AS reversal_reason`;

/** Where they come from. */
export const claimTables = `claim c LEFT JOIN LATERAL (
    SELECT a.awarded_at, a.reason FROM award a
    WHERE a.learner_id = c.learner_id AND a.claim_id = c.id AND a.kind = 'reversal'
  ) AS reversal ON c.state = 'revoked'`;

/** A claim as its learner sees it: from the frozen evidence, so that it stays what it was. */
export function claimView(row: ClaimRow, document: AwardDocument | undefined): ClaimDto {
  const { evidence } = row;
  return {
    id: row.id,
    state: row.state,
    amount: row.amount,
    unit: row.unit,
    creditName: evidence.ruleSet.creditName,
    document: evidence.ruleSet.document,
    title: evidence.option.title,
    findings: [...row.findings],
    arithmetic: [...evidence.arithmetic],
    completedOn: row.completed_on,
    claimedAt: row.claimed_at.toISOString(),
    provider: {
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
    activeSeconds: evidence.activeSeconds,
    certificateId: document?.certificateId ?? null,
    revocation:
      row.reversed_at && row.reversal_reason !== null
        ? { at: row.reversed_at.toISOString(), reason: row.reversal_reason }
        : null,
    flagged: row.flagged,
  };
}
