import type { EntityManager } from 'typeorm';
import { awardConditions, claimLogConditions, type ClaimLogFilter } from './claim-log-filter.js';
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
  const narrowed = claimLogConditions(filter, bind);
  const found = `FROM claim c WHERE ${['c.learner_id = $1', ...narrowed].join(' AND ')}`;
  const counted = [
    'a.learner_id = $1',
    ...(narrowed.length > 0 ? [`a.claim_id = ANY (ARRAY(SELECT c.id ${found}))`] : []),
    ...awardConditions('a', filter, bind),
  ];
  const [sums] = await manager.query<ClaimLogSums[]>(
    `WITH sums AS (
       SELECT a.unit, sum(a.amount) AS amount, min(a.claim_id::text)::uuid AS claim_id
       FROM award a WHERE ${counted.join(' AND ')} GROUP BY a.unit)
     SELECT (SELECT count(*)::integer ${found}) AS total,
       coalesce((SELECT json_agg(json_build_object(
           'unit', s.unit, 'amount', s.amount::text,
           'creditName', coalesce(
             jsonb_path_query_first(f.evidence, '$.parts[*] ? (@.unit == $unit).creditName',
               jsonb_build_object('unit', s.unit)) #>> '{}',
             CASE WHEN f.unit = s.unit THEN f.evidence #>> '{ruleSet,creditName}' END, s.unit))
         ORDER BY s.unit)
         FROM sums s JOIN claim f ON f.learner_id = $1 AND f.id = s.claim_id), '[]') AS totals`,
    parameters,
  );
  return sums ?? { total: 0, totals: [] };
}
