import {
  addDays,
  daysBetween,
  isDay,
  calendarMonth,
  calendarWeek,
  type Period,
} from '../../../../src/shared/calendar.js';
import { t } from './messages.js';

export interface ReadingSearch {
  from?: string | undefined;
  to?: string | undefined;
}

/** The period that an address names: both ends, in their order, or none. */
export function readingSearch(search: Record<string, unknown>): ReadingSearch {
  const { from, to } = search;
  if (typeof from !== 'string' || typeof to !== 'string') return {};
  return isDay(from) && isDay(to) && daysBetween(from, to) >= 0 ? { from, to } : {};
}

/** The periods that one tap chooses, none of them reaching beyond today. */
export function readyPeriods(today: string): { name: string; period: Period }[] {
  const untilToday = ({ from, to }: Period): Period => ({ from, to: to > today ? today : to });
  return [
    { name: t('thisWeek'), period: untilToday(calendarWeek(today)) },
    { name: t('lastWeek'), period: calendarWeek(addDays(today, -7)) },
    { name: t('thisMonth'), period: untilToday(calendarMonth(today)) },
    { name: t('lastMonth'), period: calendarMonth(addDays(calendarMonth(today).from, -1)) },
  ];
}
