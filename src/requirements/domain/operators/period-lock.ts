import { amountOf, plainText } from '../amount.js';
import { assign, type Places } from '../assign.js';
import type { CreditEntry, Portion, Setting } from '../entry.js';
import { nextMonthDay } from '../profile/periods.js';
import type { PeriodLockRule } from '../profile/profile.js';
import { categoryNames, inUnits, sourceInWords } from '../words.js';
import { lowered } from './limit.js';
import { addDays, isWithin, type Period } from '../../../shared/calendar.js';
import { t } from '../messages.js';

/** The last day on which something may be recorded for a period. */
export const lockOf = (rule: PeriodLockRule, { to }: Period): string =>
  'daysAfter' in rule ? addDays(to, rule.daysAfter) : nextMonthDay(rule.monthDay, to);

/**
 * Lets entries count as they were written down when the period was closed: what was corrected later counts as it stood
 * then, and never as more than it is now. A correction of words changes nothing of what counts.
 */
export function assignerAsRecorded(
  rule: PeriodLockRule,
  setting: Setting,
  places: Places,
): (entry: CreditEntry) => Portion | null {
  const { profile, period } = setting;
  const lock = lockOf(rule, period);
  return (entry) => {
    const now = assign(entry, places);
    if (
      entry.before?.length ? entry.recordedOn <= lock : now === null || entry.recordedOn <= lock
    ) {
      return now;
    }
    const then = entry.before?.findLast(({ recordedOn }) => recordedOn <= lock);
    // What was of another period when this one was closed was not written down for this one.
    if (!then || !isWithin(period, then.completedOn)) return late(now, rule, setting);
    const { unit, buckets: categories, recordedOn } = then;
    const topics = entry.topics.filter((topic) => then.topics.includes(topic));
    const portion = assign({ ...entry, unit, buckets: categories, topics, recordedOn }, places);
    if (!portion) return late(now, rule, setting);
    const counts = Math.min(portion.applied, amountOf(then.amount));
    const same =
      counts === portion.applied &&
      now?.category === portion.category &&
      topics.length === entry.topics.length;
    if (same) return portion;
    return lowered(portion, counts, {
      rule: rule.id,
      sentence: t('asRecorded', {
        counted: plainText(counts),
        amount: inUnits(portion.earned, profile),
        category: categoryNames(profile, [portion.category]),
        closed: lock,
        changed: entry.recordedOn,
        source: sourceInWords(profile, rule.source),
      }),
    });
  };
}

/** What was recorded after the period was locked does not count in it. */
function late(
  portion: Portion | null,
  rule: PeriodLockRule,
  { profile, period }: Setting,
): Portion | null {
  return (
    portion &&
    lowered(portion, 0, {
      rule: rule.id,
      sentence: t('recordedLate', {
        day: portion.entry.recordedOn,
        closed: lockOf(rule, period),
        source: sourceInWords(profile, rule.source),
      }),
    })
  );
}
