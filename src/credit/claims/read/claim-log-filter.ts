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

/** The first six parameters of a statement that is narrowed by the filter: the learner is `$1`. */
export function filterParameters(
  learnerId: string,
  { state, kind, unit, from, to }: ClaimLogFilter,
): (string | null)[] {
  return [learnerId, state ?? null, kind ?? null, unit ?? null, from ?? null, to ?? null];
}

const allAwards = '$4::text IS NULL AND $5::date IS NULL AND $6::date IS NULL';

/** Whether the filter lets everything through. */
export const unfiltered = `($2::text IS NULL AND $3::text IS NULL AND ${allAwards})`;

/**
 * What of the filter speaks of single awards: a claim over several years has awards of each.
 * @param award the table's alias
 */
export function awardPasses(award: string): string {
  return `($4::text IS NULL OR ${award}.unit = $4)
    AND ($5::date IS NULL OR ${award}.completed_on >= $5) AND ($6::date IS NULL OR ${award}.completed_on <= $6)`;
}

const partDay = `coalesce((part ->> 'completedOn')::date, c.completed_on)`;

/** The same of a part `part` of the evidence of a claim `c` that nothing was awarded for. */
export const partPasses = `($4::text IS NULL OR part ->> 'unit' = $4)
    AND ($5::date IS NULL OR ${partDay} >= $5) AND ($6::date IS NULL OR ${partDay} <= $6)`;

/**
 * Whether a claim `c` is the learner's and passes. A claim without an award has the parts that it would have given.
 * An array, so that a planner that knows no counts yet does not look at all awards for each claim.
 */
export const claimPasses = `c.learner_id = $1
  AND ($2::text IS NULL OR c.state = $2) AND ($3::text IS NULL OR c.kind = $3)
  AND ((${allAwards})
    OR c.id = ANY (ARRAY(SELECT u.claim_id FROM award u
        WHERE u.learner_id = $1 AND u.kind = 'award' AND ${awardPasses('u')}))
    OR (c.state IN ('held', 'declined', 'withdrawn') AND EXISTS (
        SELECT FROM jsonb_array_elements(c.evidence -> 'parts') AS part WHERE ${partPasses})))`;
