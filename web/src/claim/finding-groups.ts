import type { Finding } from '../api/types.js';

const order = ['not-met', 'flagged', 'met'] as const satisfies Finding['outcome'][];

/** The findings by their outcome, what needs something first; groups without a finding are left out. */
export function groupsOf(
  findings: readonly Finding[],
): { outcome: Finding['outcome']; findings: Finding[] }[] {
  return order
    .map((outcome) => ({
      outcome,
      findings: findings.filter((finding) => finding.outcome === outcome),
    }))
    .filter((group) => group.findings.length > 0);
}
