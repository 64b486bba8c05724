import { Decimal } from 'decimal.js';
import type { Portion, Setting } from '../entry.js';
import { addMonths } from '../periods.js';
import type { CreditExpiresRule } from '../profile.js';
import { dayInWords, sourceInWords } from '../words.js';
import { lowered } from './limit.js';

/** The first day on which credit for an activity no longer counts. */
export const expiryOf = (rule: CreditExpiresRule, completedOn: string): string =>
  addMonths(completedOn, rule.months);

/** Credit stops counting on the day on which it expires. */
export function creditExpires(
  portions: readonly Portion[],
  rule: CreditExpiresRule,
  { profile, today }: Setting,
): Portion[] {
  return portions.map((portion) => {
    const expiry = expiryOf(rule, portion.entry.completedOn);
    return expiry > today
      ? portion
      : lowered(portion, new Decimal(0), {
          rule: rule.id,
          sentence: `It no longer counts: credit is valid for ${rule.months} months, and this expired on ${dayInWords(expiry)} ${sourceInWords(profile, rule.source)}.`,
        });
  });
}
