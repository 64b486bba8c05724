import { countedTime } from '../../time/counted-time.js';
import type { DayLimitRule } from '../../rule-set.js';
import { met, type Given, type Verdict } from '../verdict.js';
import { durationInWords, listed } from '../../../../shared/words.js';
import { t } from './messages.js';

/** Says how much of a day counts. It never refuses: the rules that give credit for time leave out the excess. */
export function dayLimit(rule: DayLimitRule, { evidence, earlier }: Given): Verdict {
  const most = limitInWords(rule);
  const required =
    rule.offlineMinutes === 0
      ? t('dayLimit', { most })
      : t('dayLimitWithLate', { most, late: durationInWords(rule.offlineMinutes * 60_000) });
  const { late, lateLeft, fullDays } = countedTime(rule, evidence, earlier);
  const days = fullDays.map(({ day, milliseconds }) =>
    t('dayOver', { day, time: durationInWords(milliseconds) }),
  );
  const over = days.length === 0 ? t('noDayOver') : t('daysOver', { days: listed(days) });
  if (late === 0) return met(required, over);
  const notAccepted = t('notAccepted', {
    late: durationInWords(late),
    left: durationInWords(lateLeft),
  });
  return met(required, `${over} ${notAccepted}`);
}

/** The limit of a day, as in `8 h`. */
export function limitInWords({ minutes }: DayLimitRule): string {
  return durationInWords(minutes * 60_000);
}
