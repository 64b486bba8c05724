import { Decimal } from 'decimal.js';
import type { Portion, Setting } from '../entry.js';
import type { OverflowToRule } from '../profile.js';
import { bucketNames, inUnits, sourceInWords } from '../words.js';

/** What a bucket holds above the rule's amount is counted in another bucket instead; nothing is lost. */
export function overflowTo(
  portions: readonly Portion[],
  rule: OverflowToRule,
  { profile }: Setting,
): Portion[] {
  let used = new Decimal(0);
  return portions.flatMap((portion) => {
    if (portion.bucket !== rule.bucket) return [portion];
    const stays = Decimal.min(portion.applied, new Decimal(rule.amount).minus(used));
    used = used.plus(stays);
    const goes = portion.applied.minus(stays);
    if (goes.isZero()) return [portion];
    const moved: Portion = {
      ...portion,
      bucket: rule.to,
      raw: goes,
      applied: goes,
      reasons: [
        ...portion.reasons,
        {
          rule: rule.id,
          sentence: `${inUnits(goes, profile)} ${goes.equals(1) ? 'counts' : 'count'} as ${bucketNames(profile, [rule.to])}: ${bucketNames(profile, [rule.bucket])} counts up to ${inUnits(rule.amount, profile)}, and what is above goes there ${sourceInWords(profile, rule.source)}.`,
        },
      ],
    };
    // What was over before stays with the first part, so that the parts add up to the whole.
    const rest = portion.raw.minus(goes);
    return rest.isZero() ? [moved] : [{ ...portion, raw: rest, applied: stays }, moved];
  });
}
