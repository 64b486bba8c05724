import type { EntityManager } from 'typeorm';
import { claimLogConditions, type ClaimLogFilter } from './claim-log-filter.js';
import type { CreditTotalDto } from './dto/claim.dto.js';

/** What a narrowed log of claims comes to: how many claims, and awards less reversals of each unit. */
export interface ClaimLogSums {
  readonly total: number;
  readonly totals: CreditTotalDto[];
}

/** Counts and adds up all claims that the filter lets through, whatever page is shown. */
export async function claimLogSums(
  manager: EntityManager,
  learnerId: string,
  filter: ClaimLogFilter,
): Promise<ClaimLogSums> {
  const parameters: unknown[] = [learnerId];
  const bind = (value: unknown): string => `$${parameters.push(value)}`;
  const conditions = ['c.learner_id = $1', ...claimLogConditions(filter, bind)].join(' AND ');
  const ofUnit = filter.unit ? `WHERE a.unit = ${bind(filter.unit)}` : '';
  const [sums] = await manager.query<ClaimLogSums[]>(
    `WITH found AS (SELECT c.id, c.unit, c.evidence FROM claim c WHERE ${conditions}),
     sums AS (
       SELECT a.unit, sum(a.amount) AS amount, min(a.claim_id::text)::uuid AS claim_id
       FROM award a JOIN found f ON f.id = a.claim_id AND a.learner_id = $1 ${ofUnit} GROUP BY a.unit)
     SELECT (SELECT count(*)::integer FROM found) AS total,
       coalesce((SELECT json_agg(json_build_object(
           'unit', s.unit, 'amount', s.amount::text,
           'creditName', coalesce(
             jsonb_path_query_first(f.evidence, '$.parts[*] ? (@.unit == $unit).creditName',
               jsonb_build_object('unit', s.unit)) #>> '{}',
             CASE WHEN f.unit = s.unit THEN f.evidence #>> '{ruleSet,creditName}' END, s.unit))
         ORDER BY s.unit)
         FROM sums s JOIN found f ON f.id = s.claim_id), '[]') AS totals`,
    parameters,
  );
  return sums ?? { total: 0, totals: [] };
}
