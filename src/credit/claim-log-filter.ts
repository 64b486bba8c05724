import type { ClaimState } from './claim-record.js';
import type { ClaimedFor } from './domain/rule-set.js';

/** What a learner narrows the log of claims to. Days are those of completion, both included. */
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
  if (filter.from) conditions.push(`c.completed_on >= ${bind(filter.from)}::date`);
  if (filter.to) conditions.push(`c.completed_on <= ${bind(filter.to)}::date`);
  if (filter.unit) {
    const unit = bind(filter.unit);
    conditions.push(
      // An array, so that a planner that knows no counts yet does not look at all awards for each claim.
      `(c.id = ANY (ARRAY(SELECT u.claim_id FROM award u
         WHERE u.learner_id = $1 AND u.kind = 'award' AND u.unit = ${unit}))
       OR c.state IN ('held', 'declined')
         AND c.evidence -> 'parts' @> jsonb_build_array(jsonb_build_object('unit', ${unit}::text)))`,
    );
  }
  return conditions;
}
