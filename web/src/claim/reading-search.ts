import { dayAfter, daysUntil, isDay, monthOf, weekOf, type Day, type Period } from '../ui/days.js';

export interface ReadingSearch {
  from?: Day | undefined;
  to?: Day | undefined;
}

/** The period that an address names: both ends, in their order, or none. */
export function readingSearch(search: Record<string, unknown>): ReadingSearch {
  const { from, to } = search;
  if (typeof from !== 'string' || typeof to !== 'string') return {};
  return isDay(from) && isDay(to) && daysUntil(to, from) >= 0 ? { from, to } : {};
}

/** The periods that one tap chooses, none of them reaching beyond today. */
export function readyPeriods(today: Day): { name: string; period: Period }[] {
  const untilToday = ({ from, to }: Period): Period => ({ from, to: to > today ? today : to });
  return [
    { name: 'This week', period: untilToday(weekOf(today)) },
    { name: 'Last week', period: weekOf(dayAfter(today, -7)) },
    { name: 'This month', period: untilToday(monthOf(today)) },
    { name: 'Last month', period: monthOf(dayAfter(monthOf(today).from, -1)) },
  ];
}
