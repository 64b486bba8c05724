import type { Portion, Setting } from '../entry.js';
import { lastMonths } from '../profile/periods.js';
import type { CreditExpiresRule } from '../profile/profile.js';
import { sourceInWords } from '../words.js';
import { lowered } from './limit.js';
import { monthsAfter } from '../../../shared/calendar.js';
import { t } from '../messages.js';

/** The first day on which credit for an activity no longer counts. */
export const expiryOf = (rule: CreditExpiresRule, completedOn: string): string =>
  monthsAfter(completedOn, rule.months);

/** Credit stops counting on the day on which it expires. */
export function creditExpires(
  portions: readonly Portion[],
  rule: CreditExpiresRule,
  { profile, today }: Setting,
): Portion[] {
  const { from } = lastMonths(rule.months, today);
  return portions.map((portion) =>
    portion.entry.completedOn >= from
      ? portion
      : lowered(portion, 0, {
          rule: rule.id,
          sentence: t('expired', {
            months: rule.months,
            day: expiryOf(rule, portion.entry.completedOn),
            source: sourceInWords(profile, rule.source),
          }),
        }),
  );
}
