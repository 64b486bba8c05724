import type { EntityManager } from 'typeorm';
import { isAudited } from './audited-claims.js';
import {
  awardPasses,
  claimPasses,
  filterParameters,
  partPasses,
  unfiltered,
  type ClaimLogFilter,
} from './claim-log-filter.js';
import type { CreditTotalDto, WaitingDto } from './claim.dto.js';

/** The totals of a filtered log: the number of claims, and awards less reversals of each unit. */
export interface ClaimLogSums {
  readonly total: number;
  readonly totals: CreditTotalDto[];
  /** What is held for review: in no total. */
  readonly waiting: WaitingDto[];
}

/** Counts and adds up all claims that the filter lets through, whatever page is shown. */
export async function claimLogSums(
  manager: EntityManager,
  learnerId: string,
  filter: ClaimLogFilter,
): Promise<ClaimLogSums> {
  const [sums] = await manager.query<ClaimLogSums[]>(
    `WITH sums AS (
       SELECT a.unit, sum(a.amount) AS amount, min(a.claim_id::text)::uuid AS claim_id,
         coalesce(sum(a.amount) FILTER (WHERE NOT ${isAudited}), 0.00) AS unaudited
       FROM award a JOIN claim c ON c.learner_id = a.learner_id AND c.id = a.claim_id
       WHERE a.learner_id = $1 AND ${awardPasses('a')}
         AND (${unfiltered} OR a.claim_id = ANY (ARRAY(SELECT c.id FROM claim c WHERE ${claimPasses})))
       GROUP BY a.unit)
     SELECT (SELECT count(*)::integer FROM claim c WHERE ${claimPasses}) AS total,
       coalesce((SELECT json_agg(json_build_object(
           'unit', s.unit, 'amount', s.amount::text, 'unaudited', s.unaudited::text,
           'creditName', coalesce(
             jsonb_path_query_first(f.evidence, '$.parts[*] ? (@.unit == $unit).creditName',
               jsonb_build_object('unit', s.unit)) #>> '{}',
             CASE WHEN f.unit = s.unit THEN f.evidence #>> '{ruleSet,creditName}' END, s.unit))
         ORDER BY s.unit)
         FROM sums s JOIN claim f ON f.learner_id = $1 AND f.id = s.claim_id), '[]') AS totals,
       coalesce((SELECT json_agg(w ORDER BY w.unit) FROM (
           SELECT part ->> 'unit' AS unit, min(part ->> 'creditName') AS "creditName",
             sum((part ->> 'amount')::numeric)::text AS amount, count(DISTINCT c.id)::integer AS claims
           FROM claim c CROSS JOIN LATERAL jsonb_array_elements(c.evidence -> 'parts') AS part
           WHERE ${claimPasses} AND c.state = 'held' AND ${partPasses} GROUP BY 1) AS w), '[]') AS waiting`,
    filterParameters(learnerId, filter),
  );
  return sums ?? { total: 0, totals: [], waiting: [] };
}
