import { amountOf, plainText, type Amount } from '../amount.js';
import type { Portion, Setting } from '../entry.js';
import type { MaxShareRule, RequirementProfile } from '../profile/profile.js';
import { categoryNames, inUnits, sourceInWords } from '../words.js';
import { limit } from './limit.js';
import { t } from '../messages.js';

/** The most that a share allows: an amount, or a part of the total. */
export function shareAmount(rule: MaxShareRule, profile: RequirementProfile): Amount {
  return rule.amount === undefined
    ? (amountOf(profile.total.amount) / 100) * (rule.percent ?? 100)
    : amountOf(rule.amount);
}

/**
 * Of the total, at most the share may come from the rule's categories. What is above was earned all the same: what is
 * asked for in a part of the period is judged on it.
 */
export function maxShare(
  portions: readonly Portion[],
  rule: MaxShareRule,
  { profile }: Setting,
): Portion[] {
  const most = shareAmount(rule, profile);
  return limit(
    portions,
    most,
    ({ category }) => (rule.buckets.includes(category) ? rule.id : null),
    (before, counts, portion) => {
      const values = {
        counted: plainText(counts),
        amount: inUnits(portion.applied, profile),
        most: plainText(most),
        total: inUnits(profile.total.amount, profile),
        categories: categoryNames(profile, rule.buckets),
        source: sourceInWords(profile, rule.source),
      };
      const sentence =
        before === 0
          ? t('share', values)
          : t('shareUsed', { ...values, before: inUnits(before, profile) });
      return { rule: rule.id, sentence };
    },
  ).map((after, at) => {
    const taken = (portions[at]?.applied ?? 0) - after.applied;
    return taken === 0 ? after : { ...after, withheld: after.withheld + taken };
  });
}
