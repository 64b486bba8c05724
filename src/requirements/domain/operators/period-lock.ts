import { Decimal } from 'decimal.js';
import type { Portion, Setting } from '../entry.js';
import { nextMonthDay, type Period } from '../periods.js';
import type { PeriodLockRule } from '../profile.js';
import { dayInWords, sourceInWords } from '../words.js';
import { lowered } from './limit.js';

/** The last day on which something may be recorded for a period. */
export const lockOf = (rule: PeriodLockRule, { to }: Period): string =>
  nextMonthDay(rule.monthDay, to);

/** What was recorded after the period was locked does not count in it. */
export function periodLock(
  portions: readonly Portion[],
  rule: PeriodLockRule,
  { profile, period }: Setting,
): Portion[] {
  const lock = lockOf(rule, period);
  return portions.map((portion) =>
    portion.entry.recordedOn <= lock
      ? portion
      : lowered(portion, new Decimal(0), {
          rule: rule.id,
          sentence: `It does not count: it was recorded on ${dayInWords(portion.entry.recordedOn)}, and the period was closed after ${dayInWords(lock)} ${sourceInWords(profile, rule.source)}.`,
        }),
  );
}
