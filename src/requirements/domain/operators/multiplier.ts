import { amountOf, plainText, times, type Amount } from '../amount.js';
import type { Portion, Setting } from '../entry.js';
import type { MultiplierRule } from '../profile/profile.js';
import { categoryNames, inUnits, isOne, sourceInWords } from '../words.js';

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
    const which = rule.first === undefined ? '' : `the first ${rule.first} of `;
    return {
      ...portion,
      earned: worth,
      applied: worthOf(portion.applied),
      reasons: [
        ...portion.reasons,
        {
          rule: rule.id,
          sentence: `${plainText(portion.earned)} ${isOne(portion.earned) ? 'is' : 'are'} worth ${inUnits(worth, profile)} here: ${which}${categoryNames(profile, rule.buckets)} counts ${plainText(factor)} times ${sourceInWords(profile, rule.source)}.`,
        },
      ],
    };
  });
}
