import { creditText, exact, type Exact } from '../../rounding.js';
import type { Offer } from '../../evidence.js';
import type { DesignatedMaximumRule, RuleSet } from '../../rule-set.js';
import { met, type Given, type Verdict } from '../verdict.js';

/** One claim comes to no more than the provider designated for the activity. */
export function designatedMaximum(
  _rule: DesignatedMaximumRule,
  { ruleSet, evidence: { offer }, soFar, before }: Given,
): Verdict {
  const designated = mostDesignated(ruleSet, offer);
  if (designated === null) {
    return met(
      'No more than the provider designated for the activity.',
      'The provider set no maximum.',
    );
  }
  const most = creditText(designated);
  const required = `No more than the ${most} that the provider designated for the activity.`;
  const claimed = before ? before.amount.plus(soFar.amount) : soFar.amount;
  const all = claimed.minus(designated);
  const over = all.greaterThan(soFar.amount) ? soFar.amount : all;
  if (over.lessThanOrEqualTo(0)) {
    return met(required, `The claim comes to ${creditText(soFar.amount)}.`);
  }
  return {
    ...met(
      required,
      `${creditText(claimed)} are ${creditText(all)} over the maximum, and ${most} are given.`,
    ),
    credit: {
      amount: over.neg(),
      arithmetic: [
        { label: `Over the designated maximum of ${most}`, amount: creditText(over.neg()) },
      ],
    },
  };
}

/**
 * What the activity counts as designated for: what the provider set, and where that was set before the rules had a limit, no
 * more than the limit. Null where the provider set nothing.
 */
export function mostDesignated(
  { rules }: RuleSet,
  { designatedMaximum: designated }: Offer,
): Exact | null {
  if (designated === null) return null;
  return rules.reduce(
    (most, rule) =>
      rule.operator === 'designated-maximum' && rule.limit && most.greaterThan(rule.limit.amount)
        ? exact(rule.limit.amount)
        : most,
    exact(designated),
  );
}
