import { creditText, exact } from '../../rounding.js';
import type { MinimumIssueRule } from '../../rule-set.js';
import { met, type Given, type Verdict } from '../verdict.js';

/** Nothing is issued below the least amount: the learner waits until there is more. */
export function minimumIssue(rule: MinimumIssueRule, { soFar }: Given): Verdict {
  const least = creditText(exact(rule.amount));
  const required = `At least ${least} in one claim.`;
  const observed = `The claim comes to ${creditText(soFar.amount)}.`;
  if (soFar.amount.greaterThanOrEqualTo(rule.amount)) return met(required, observed);
  return {
    outcome: 'not-met',
    required,
    observed,
    remedy: `Nothing is lost: read more, and claim all of it together once it comes to ${least}.`,
  };
}
