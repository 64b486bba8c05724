import { amountOf, plainText, type Amount } from '../amount.js';
import type { Portion, Setting } from '../entry.js';
import type { MaxShareRule, RequirementProfile } from '../profile/profile.js';
import { categoryNames, countedBefore, inUnits, sourceInWords } from '../words.js';
import { limit } from './limit.js';

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
    (before, counts, portion) => ({
      rule: rule.id,
      sentence: `${plainText(counts)} of ${inUnits(portion.applied, profile)} count: at most ${plainText(most)} of the ${inUnits(profile.total.amount, profile)} may be ${categoryNames(profile, rule.buckets)}${countedBefore(before, profile)} ${sourceInWords(profile, rule.source)}.`,
    }),
  ).map((after, at) => {
    const taken = (portions[at]?.applied ?? 0) - after.applied;
    return taken === 0 ? after : { ...after, withheld: after.withheld + taken };
  });
}
