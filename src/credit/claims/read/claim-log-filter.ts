import type { ClaimState } from '../../tables/claim.entity.js';
import type { ClaimedFor } from '../../domain/rule-set.js';

/** What a learner narrows the log of claims to. Days are those of completion, both included, of any of its awards. */
export interface ClaimLogFilter {
  readonly state?: ClaimState | undefined;
  /** Claims with an award of this unit, or that would have one. */
  readonly unit?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly kind?: ClaimedFor | undefined;
}

/**
 * The filter as SQL conditions on the claim `c` of the learner `$1`.
 * @param bind adds a parameter and gives its placeholder
 */
export function claimLogConditions(
  filter: ClaimLogFilter,
  bind: (value: unknown) => string,
): string[] {
  const conditions: string[] = [];
  if (filter.state) conditions.push(`c.state = ${bind(filter.state)}`);
  if (filter.kind) conditions.push(`c.kind = ${bind(filter.kind)}`);
  const ofAwards = awardConditions('u', filter, bind);
  if (ofAwards.length === 0) return conditions;
  const awarded = `SELECT u.claim_id FROM award u
    WHERE ${['u.learner_id = $1', `u.kind = 'award'`, ...ofAwards].join(' AND ')}`;
  // What nothing was awarded for has the parts that it would have come to.
  const ofParts = partConditions('part', filter, bind);
  const unawarded = `c.state IN ('held', 'declined', 'withdrawn') AND EXISTS (
    SELECT FROM jsonb_array_elements(c.evidence -> 'parts') AS part WHERE ${ofParts.join(' AND ')})`;
  // An array, so that a planner that knows no counts yet does not look at all awards for each claim.
  conditions.push(`(c.id = ANY (ARRAY(${awarded})) OR ${unawarded})`);
  return conditions;
}

/**
 * What of the filter speaks of single awards: a claim over several years has awards of each.
 * @param award the table's alias
 */
export function awardConditions(
  award: string,
  { from, to, unit }: ClaimLogFilter,
  bind: (value: unknown) => string,
): string[] {
  return [
    ...(unit ? [`${award}.unit = ${bind(unit)}`] : []),
    ...(from ? [`${award}.completed_on >= ${bind(from)}::date`] : []),
    ...(to ? [`${award}.completed_on <= ${bind(to)}::date`] : []),
  ];
}

/**
 * The same of the parts of a claim `c` that nothing was awarded for.
 * @param part the alias of a member of its evidence
 */
export function partConditions(
  part: string,
  { from, to, unit }: ClaimLogFilter,
  bind: (value: unknown) => string,
): string[] {
  const day = `coalesce((${part} ->> 'completedOn')::date, c.completed_on)`;
  return [
    ...(unit ? [`${part} ->> 'unit' = ${bind(unit)}`] : []),
    ...(from ? [`${day} >= ${bind(from)}::date`] : []),
    ...(to ? [`${day} <= ${bind(to)}::date`] : []),
  ];
}
