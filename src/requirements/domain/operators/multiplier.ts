import { Decimal } from 'decimal.js';
import type { Portion, Setting } from '../entry.js';
import type { MultiplierRule } from '../profile.js';
import { bucketNames, inUnits, sourceInWords } from '../words.js';

/** Credit of the rule's buckets is worth more (or less) here. What was carried or granted is worth that already. */
export function multiplier(
  portions: readonly Portion[],
  rule: MultiplierRule,
  { profile }: Setting,
): Portion[] {
  let left = rule.first === undefined ? null : new Decimal(rule.first);
  return portions.map((portion) => {
    const { entry, bucket } = portion;
    const multiplied = entry.origin === 'award' || entry.origin === 'external';
    if (!multiplied || !rule.buckets.includes(bucket)) return portion;
    const at = left === null ? portion.raw : Decimal.min(portion.raw, left);
    if (left !== null) left = left.minus(at);
    const worth = at.times(rule.factor).plus(portion.raw.minus(at));
    if (worth.equals(portion.raw)) return portion;
    const which = rule.first === undefined ? '' : `the first ${rule.first} of `;
    return {
      ...portion,
      raw: worth,
      applied: worth,
      reasons: [
        ...portion.reasons,
        {
          rule: rule.id,
          sentence: `${portion.raw.toString()} ${portion.raw.equals(1) ? 'is' : 'are'} worth ${inUnits(worth, profile)} here: ${which}${bucketNames(profile, rule.buckets)} counts ${new Decimal(rule.factor).toString()} times ${sourceInWords(profile, rule.source)}.`,
        },
      ],
    };
  });
}
