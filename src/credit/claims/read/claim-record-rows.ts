import type { AwardKind } from '../../tables/award.entity.js';
import { namedParts, partsColumn, type ClaimPart, type PartRow } from '../../awards/award-rows.js';
import type { ClaimEvidence } from '../../evidence/claim-evidence.js';
import type { Hold } from '../limits/claim-review.js';
import type { Claim } from '../../tables/claim.entity.js';
import type { ClaimSummaryRecord } from './claim-record.js';
import type { RuleSet } from '../../domain/rule-set.js';
import type { RowOf } from '../../../platform/index.js';

/** A claim as a list shows it. */
export interface SummaryRow extends RowOf<
  Claim,
  | 'learnerId'
  | 'id'
  | 'kind'
  | 'learnerName'
  | 'amount'
  | 'unit'
  | 'completedOn'
  | 'claimedAt'
  | 'state'
  | 'flagged'
> {
  credit_name: string;
  parts: PartRow[];
  part_names: Pick<ClaimEvidence, 'parts' | 'ruleSet'>;
  hold: Hold | null;
  questions: (string | null)[];
  flags: string[];
}

/** A row with all that the claim was judged on. */
export interface FullRow
  extends
    SummaryRow,
    RowOf<
      Claim,
      'attestedAt' | 'ruleSetId' | 'ruleSetVersion' | 'evidence' | 'findings' | 'replaces'
    > {
  rules: RuleSet;
  replaced_by: string | null;
  awards: {
    id: string;
    kind: AwardKind;
    unit: string;
    completed_on: string;
    amount: string;
    awarded_at: string;
    reason: string | null;
  }[];
}

/** The flag of a claim `c` whose pass only a key gave that was corrected since. */
export const keyCorrectedFlag = 'key-corrected';

/** Whether the latest regrade of the claim's attempt would not be a pass: the pass stays, and this is shown. */
export const passStands = `(c.kind = 'article' AND coalesce((
  SELECT r.pass_stands FROM activity_regrade r
   WHERE r.learner_id = c.learner_id AND r.attempt_id = (c.evidence #>> '{article,attemptId}')::uuid
   ORDER BY r.version DESC LIMIT 1), false))`;

/** The columns of a SummaryRow; `c` is the claim. */
export const summaryColumns = `
  c.learner_id, c.id, c.kind, c.learner_name, c.amount, c.unit,
  c.evidence #>> '{ruleSet,creditName}' AS credit_name, coalesce(${partsColumn}, '[]') AS parts,
  (SELECT json_build_object('reasons', h.reasons, 'reviewBy', to_char(h.review_by, 'YYYY-MM-DD'), 'limitsVersion', h.limits_version)
   FROM claim_hold h WHERE h.learner_id = c.learner_id AND h.claim_id = c.id) AS hold,
  jsonb_build_object('parts', c.evidence -> 'parts', 'ruleSet', c.evidence -> 'ruleSet') AS part_names,
  CASE c.kind WHEN 'cycles' THEN jsonb_path_query_array(c.evidence, '$.cycles[*].question')
    WHEN 'article' THEN jsonb_build_array(c.evidence #> '{article,title}')
    ELSE jsonb_build_array(concat('Reading from ', c.evidence #>> '{reading,from}', ' to ', c.evidence #>> '{reading,to}'))
  END AS questions,
  to_char(c.completed_on, 'YYYY-MM-DD') AS completed_on, c.claimed_at,
  c.state, c.flagged OR ${passStands} AS flagged,
  jsonb_path_query_array(c.findings, '$[*] ? (@.outcome == "flagged").rule')
    || CASE WHEN ${passStands} THEN '["${keyCorrectedFlag}"]'::jsonb ELSE '[]' END AS flags`;

/** What a held or declined claim would give: these parts have no award, and nothing counts. */
function judgedParts({
  part_names: { parts = [] },
  completed_on: completedOn,
}: SummaryRow): ClaimPart[] {
  return (parts ?? []).map(({ unit, creditName, amount, completedOn: day }) => ({
    awardId: '',
    unit,
    creditName,
    completedOn: day ?? completedOn,
    amount,
    left: '0.00',
  }));
}

export function summaryOf(row: SummaryRow): ClaimSummaryRecord {
  return {
    learnerId: row.learner_id,
    id: row.id,
    kind: row.kind,
    learnerName: row.learner_name,
    amount: row.amount,
    unit: row.unit,
    creditName: row.credit_name,
    parts: row.parts.length > 0 ? namedParts(row.parts, row.part_names) : judgedParts(row),
    hold: row.hold,
    questions: row.questions.filter((question) => question !== null),
    completedOn: row.completed_on,
    claimedAt: row.claimed_at,
    state: row.state,
    flagged: row.flagged,
    flags: row.flags,
  };
}
