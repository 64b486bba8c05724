import { amountOf, plainText, times, type Amount } from '../amount.js';
import type { Portion, Setting } from '../entry.js';
import type { MultiplierRule } from '../profile.js';
import { bucketNames, inUnits, isOne, sourceInWords } from '../words.js';

/** Credit of the rule's buckets is worth more (or less) here. What was carried or granted is worth that already. */
export function multiplier(
  portions: readonly Portion[],
  rule: MultiplierRule,
  { profile }: Setting,
): Portion[] {
  const factor = amountOf(rule.factor);
  let left = rule.first === undefined ? null : amountOf(rule.first);
  return portions.map((portion) => {
    const { entry, bucket } = portion;
    const multiplied = entry.origin === 'award' || entry.origin === 'external';
    if (!multiplied || !rule.buckets.includes(bucket)) return portion;
    const most = left ?? portion.raw;
    const worthOf = (amount: Amount): Amount => {
      const at = Math.min(amount, most);
      return times(at, factor) + amount - at;
    };
    if (left !== null) left -= Math.min(portion.applied, left);
    const worth = worthOf(portion.raw);
    if (worth === portion.raw) return portion;
    const which = rule.first === undefined ? '' : `the first ${rule.first} of `;
    return {
      ...portion,
      raw: worth,
      applied: worthOf(portion.applied),
      reasons: [
        ...portion.reasons,
        {
          rule: rule.id,
          sentence: `${plainText(portion.raw)} ${isOne(portion.raw) ? 'is' : 'are'} worth ${inUnits(worth, profile)} here: ${which}${bucketNames(profile, rule.buckets)} counts ${plainText(factor)} times ${sourceInWords(profile, rule.source)}.`,
        },
      ],
    };
  });
}
