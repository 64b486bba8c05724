import { creditText, exact, type Exact } from '../../rounding.js';
import type { Offer } from '../../evidence.js';
import type { DesignatedMaximumRule, RuleSet } from '../../rule-set.js';
import { met, type Given, type Verdict } from '../verdict.js';
import { t } from './messages.js';

/** Limits one claim to what the provider designated for the activity. */
export function designatedMaximum(
  _rule: DesignatedMaximumRule,
  { ruleSet, evidence: { offer }, soFar, before }: Given,
): Verdict {
  const designated = mostDesignated(ruleSet, offer);
  if (designated === null) return met(t('designatedAny'), t('noneDesignated'));
  const most = creditText(designated);
  const required = t('designated', { most });
  const claimed = before ? before.amount.plus(soFar.amount) : soFar.amount;
  const all = claimed.minus(designated);
  const over = all.greaterThan(soFar.amount) ? soFar.amount : all;
  if (over.lessThanOrEqualTo(0)) {
    return met(required, t('comesTo', { amount: creditText(soFar.amount) }));
  }
  return {
    ...met(
      required,
      t('overDesignated', { amount: creditText(claimed), over: creditText(all), most }),
    ),
    credit: {
      amount: over.neg(),
      arithmetic: [{ label: t('overDesignatedLine', { most }), amount: creditText(over.neg()) }],
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
