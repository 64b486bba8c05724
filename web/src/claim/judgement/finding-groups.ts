import type { Assessment, Finding } from '../../api/types.js';

export type FindingGroup = Finding['outcome'] | NonNullable<Finding['effect']>;

const order = ['not-met', 'no-credit', 'flagged', 'met'] as const satisfies FindingGroup[];

/**
 * The findings by what came of them, what needs something first and then what changed the outcome; groups without a finding
 * are left out.
 */
export function groupsOf(
  findings: readonly Finding[],
): { group: FindingGroup; findings: Finding[] }[] {
  return order
    .map((group) => ({
      group,
      findings: findings.filter((finding) => groupOf(finding) === group),
    }))
    .filter((group) => group.findings.length > 0);
}

/** A rule that is met and took the credit away is no rule that is simply met. */
export function groupOf({ outcome, effect }: Finding): FindingGroup {
  return outcome === 'met' && effect ? effect : outcome;
}

/** The rules that let a claim through and leave it without credit. */
export function withoutCredit(assessment: Assessment | undefined): readonly Finding[] {
  if (!assessment?.claimable) return [];
  return assessment.findings.filter(({ effect }) => effect === 'no-credit');
}
