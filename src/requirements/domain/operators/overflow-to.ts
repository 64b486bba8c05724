import { amountOf } from '../amount.js';
import type { Portion, Setting } from '../entry.js';
import type { OverflowToRule } from '../profile.js';
import { bucketNames, inUnits, isOne, sourceInWords } from '../words.js';

/** What a bucket holds above the rule's amount is counted in another bucket instead; nothing is lost. */
export function overflowTo(
  portions: readonly Portion[],
  rule: OverflowToRule,
  { profile }: Setting,
): Portion[] {
  const most = amountOf(rule.amount);
  let used = 0;
  return portions.flatMap((portion) => {
    if (portion.bucket !== rule.bucket) return [portion];
    const stays = Math.min(portion.applied, most - used);
    used += stays;
    const goes = portion.applied - stays;
    if (goes === 0) return [portion];
    const moved: Portion = {
      ...portion,
      bucket: rule.to,
      raw: goes,
      applied: goes,
      reasons: [
        ...portion.reasons,
        {
          rule: rule.id,
          sentence: `${inUnits(goes, profile)} ${isOne(goes) ? 'counts' : 'count'} as ${bucketNames(profile, [rule.to])}: ${bucketNames(profile, [rule.bucket])} counts up to ${inUnits(rule.amount, profile)}, and what is above goes there ${sourceInWords(profile, rule.source)}.`,
        },
      ],
    };
    // What was over before stays with the first part, so that the parts add up to the whole.
    const rest = portion.raw - goes;
    return rest === 0 ? [moved] : [{ ...portion, raw: rest, applied: stays }, moved];
  });
}
