import {
  addDays,
  addMonths,
  monthDayIn,
  monthsAfter,
  startOfYear,
  yearOf,
  type Period,
} from '../../../shared/calendar.js';

/** How a body cuts time. Days are YYYY-MM-DD, a month-day is MM-DD. */
export type PeriodRule =
  /** Whole calendar years. */
  | { readonly kind: 'calendar-years'; readonly years: number }
  /** Years that begin on a day of the body's. */
  | { readonly kind: 'fixed-cycle'; readonly startsOn: string; readonly years: number }
  /** Begins on the learner's own day, for example the day of a licence. */
  | { readonly kind: 'own-start'; readonly months: number }
  /** From the learner's own first day to a last one, once. */
  | { readonly kind: 'once'; readonly endsOn: string }
  /** The last months up to today. */
  | { readonly kind: 'rolling'; readonly months: number };

/** The last months up to a day, that day included. */
export const lastMonths = (months: number, to: string): Period => ({
  from: addDays(addMonths(to, -months), 1),
  to,
});

/**
 * The period of a day; the first one for a day before the start.
 * @param startsOn the first day of the learner's requirement
 */
export function periodOn(rule: PeriodRule, startsOn: string, day: string): Period {
  if (rule.kind === 'rolling') return lastMonths(rule.months, day);
  if (rule.kind === 'once') return { from: startsOn, to: rule.endsOn };
  const anchor = anchorOf(rule, startsOn);
  const months = rule.kind === 'own-start' ? rule.months : rule.years * 12;
  // Counted from the anchor each time, so that the 31st of a month does not wander.
  const start = (index: number): string =>
    rule.kind === 'own-start'
      ? monthsAfter(anchor, index * months)
      : startOfYear(yearOf(anchor) + index * rule.years, anchor.slice(5));
  let index = Math.max(0, Math.floor(monthsBetween(anchor, day) / months));
  if (index > 0 && start(index) > day) index -= 1;
  return { from: start(index), to: addDays(start(index + 1), -1) };
}

/** The periods from the first that the learner held it in up to the one of a day, that one left out. */
export function periodsBefore(rule: PeriodRule, startsOn: string, day: string): Period[] {
  if (rule.kind === 'rolling') return [];
  const current = periodOn(rule, startsOn, day);
  const periods: Period[] = [];
  let period = periodOn(rule, startsOn, startsOn);
  while (period.from < current.from) {
    periods.push(period);
    period = periodOn(rule, startsOn, addDays(period.to, 1));
  }
  return periods;
}

/** The years of a period, counted from its first day; the last one may be shorter. */
export function yearsOf({ from, to }: Period): Period[] {
  const years: Period[] = [];
  for (let n = 0; monthsAfter(from, n * 12) <= to; n += 1) {
    const end = addDays(monthsAfter(from, (n + 1) * 12), -1);
    years.push({ from: monthsAfter(from, n * 12), to: end < to ? end : to });
  }
  return years;
}

/** The first MM-DD after a day; the last of February for 02-29 in a year without one. */
export function nextMonthDay(monthDay: string, after: string): string {
  const year = yearOf(after);
  const thisYear = monthDayIn(year, monthDay);
  return thisYear > after ? thisYear : monthDayIn(year + 1, monthDay);
}

/** The first day of the body's own year in which the learner's first day lies; 29 February also where there is none. */
function anchorOf(
  rule: Extract<PeriodRule, { kind: 'calendar-years' | 'fixed-cycle' | 'own-start' }>,
  startsOn: string,
): string {
  if (rule.kind === 'own-start') return startsOn;
  const monthDay = rule.kind === 'calendar-years' ? '01-01' : rule.startsOn;
  const year = yearOf(startsOn);
  const begun = startsOn.slice(5) >= monthDay ? year : year - 1;
  return `${String(begun).padStart(4, '0')}-${monthDay}`;
}

function monthsBetween(from: string, to: string): number {
  const monthOf = (day: string): number => yearOf(day) * 12 + Number(day.slice(5, 7));
  return monthOf(to) - monthOf(from);
}
