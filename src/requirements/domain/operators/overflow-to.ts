import { amountOf } from '../amount.js';
import type { Portion, Setting } from '../entry.js';
import type { OverflowToRule } from '../profile/profile.js';
import { categoryNames, inUnits, sourceInWords } from '../words.js';
import { t } from '../messages.js';

/** Credit of a category above the rule's amount is counted in another category instead; nothing is lost. */
export function overflowTo(
  portions: readonly Portion[],
  rule: OverflowToRule,
  { profile }: Setting,
): Portion[] {
  const most = amountOf(rule.amount);
  let used = 0;
  return portions.flatMap((portion) => {
    if (portion.category !== rule.bucket) return [portion];
    const stays = Math.min(portion.applied, most - used);
    used += stays;
    const goes = portion.applied - stays;
    if (goes === 0) return [portion];
    const moved: Portion = {
      ...portion,
      category: rule.to,
      earned: goes,
      applied: goes,
      reasons: [
        ...portion.reasons,
        {
          rule: rule.id,
          sentence: t('overflow', {
            amount: inUnits(goes, profile),
            to: categoryNames(profile, [rule.to]),
            category: categoryNames(profile, [rule.bucket]),
            most: inUnits(rule.amount, profile),
            source: sourceInWords(profile, rule.source),
          }),
        },
      ],
    };
    // What was over before stays with the first part, so that the parts add up to the whole.
    const rest = portion.earned - goes;
    return rest === 0 ? [moved] : [{ ...portion, earned: rest, applied: stays }, moved];
  });
}
