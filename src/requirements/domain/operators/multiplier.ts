import { amountOf, plainText, times, type Amount } from '../amount.js';
import type { Portion, Setting } from '../entry.js';
import type { MultiplierRule } from '../profile/profile.js';
import { categoryNames, inUnits, sourceInWords } from '../words.js';
import { t } from '../messages.js';

/** Credit of the rule's categories is worth more (or less) here. What was carried or granted is worth that already. */
export function multiplier(
  portions: readonly Portion[],
  rule: MultiplierRule,
  { profile }: Setting,
): Portion[] {
  const factor = amountOf(rule.factor);
  let left = rule.first === undefined ? null : amountOf(rule.first);
  return portions.map((portion) => {
    const { entry, category } = portion;
    const multiplied = entry.origin === 'award' || entry.origin === 'external';
    if (!multiplied || !rule.buckets.includes(category)) return portion;
    const most = left ?? portion.earned;
    const worthOf = (amount: Amount): Amount => {
      const at = Math.min(amount, most);
      return times(at, factor) + amount - at;
    };
    if (left !== null) left -= Math.min(portion.applied, left);
    const worth = worthOf(portion.earned);
    if (worth === portion.earned) return portion;
    const values = {
      worth: inUnits(worth, profile),
      amount: plainText(portion.earned),
      categories: categoryNames(profile, rule.buckets),
      factor: plainText(factor),
      source: sourceInWords(profile, rule.source),
    };
    const sentence =
      rule.first === undefined
        ? t('multiplied', values)
        : t('multipliedFirst', { ...values, first: inUnits(rule.first, profile) });
    return {
      ...portion,
      earned: worth,
      applied: worthOf(portion.applied),
      reasons: [...portion.reasons, { rule: rule.id, sentence }],
    };
  });
}
