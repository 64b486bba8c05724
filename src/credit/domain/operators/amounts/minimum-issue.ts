import { creditText, exact } from '../../rounding.js';
import type { MinimumIssueRule } from '../../rule-set.js';
import { met, type Given, type Verdict } from '../verdict.js';
import { t } from './messages.js';

/** Nothing is issued below the least amount: the learner waits until there is more. */
export function minimumIssue(rule: MinimumIssueRule, { soFar }: Given): Verdict {
  const least = creditText(exact(rule.amount));
  const required = t('leastIssued', { least });
  const observed = t('comesTo', { amount: creditText(soFar.amount) });
  if (soFar.amount.greaterThanOrEqualTo(rule.amount)) return met(required, observed);
  return {
    outcome: 'not-met',
    required,
    observed,
    remedy: t('readMore', { least }),
  };
}
