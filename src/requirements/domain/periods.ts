/** How a body cuts time. Days are YYYY-MM-DD, a month-day is MM-DD. */
export type PeriodRule =
  /** Whole calendar years. */
  | { readonly kind: 'calendar-years'; readonly years: number }
  /** Years that begin on a day of the body's. */
  | { readonly kind: 'fixed-cycle'; readonly startsOn: string; readonly years: number }
  /** Begins on the learner's own day, such as the day of a licence. */
  | { readonly kind: 'own-start'; readonly months: number }
  /** From the learner's own first day to a last one, once. */
  | { readonly kind: 'once'; readonly endsOn: string }
  /** The last months up to today. */
  | { readonly kind: 'rolling'; readonly months: number };

/** Days from and to, both within. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/**
 * The first day that lies so many whole months after a day: the same day of the month, or the first of the next
 * month where the month has no such day. So what lasts a year from 29 February ends on 28 February, and the next
 * begins on 1 March. (A period ends with the day before the one that corresponds to its first; 188 BGB and the
 * usual reading elsewhere.)
 */
export function monthsAfter(day: string, months: number): string {
  const { year, month, date } = partsOf(day);
  const last = lastDate(year, month + months);
  return date > last
    ? textOf(Date.UTC(year, month + months + 1, 1))
    : textOf(Date.UTC(year, month + months, date));
}

/**
 * The day so many months before another; the last of the month where the month is shorter. The days after it, up to
 * and with `day`, are those of which less than so many months have passed.
 */
export function monthsBefore(day: string, months: number): string {
  const { year, month, date } = partsOf(day);
  return textOf(Date.UTC(year, month - months, Math.min(date, lastDate(year, month - months))));
}

/** The last months up to a day, that day included. */
export const lastMonths = (months: number, to: string): Period => ({
  from: addDays(monthsBefore(to, months), 1),
  to,
});

/** The day so many days later. */
export function addDays(day: string, days: number): string {
  const { year, month, date } = partsOf(day);
  return textOf(Date.UTC(year, month, date + days));
}

/** How many days later the other day is. */
export const daysBetween = (day: string, other: string): number =>
  (Date.parse(other) - Date.parse(day)) / 86_400_000;

/** Whether a day lies within a period. */
export const within = ({ from, to }: Period, day: string): boolean => from <= day && day <= to;

/**
 * The period in which a day lies; the first one for a day before the start.
 * @param startsOn the day on which the learner began to hold the requirement
 */
export function periodOn(rule: PeriodRule, startsOn: string, day: string): Period {
  if (rule.kind === 'rolling') return lastMonths(rule.months, day);
  if (rule.kind === 'once') return { from: startsOn, to: rule.endsOn };
  const anchor = anchorOf(rule, startsOn);
  const months = rule.kind === 'own-start' ? rule.months : rule.years * 12;
  // Counted from the anchor each time, so that the 31st of a month does not wander.
  let index = Math.max(0, Math.floor(monthsBetween(anchor, day) / months));
  if (index > 0 && monthsAfter(anchor, index * months) > day) index -= 1;
  return {
    from: monthsAfter(anchor, index * months),
    to: addDays(monthsAfter(anchor, (index + 1) * months), -1),
  };
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
  const year = Number(after.slice(0, 4));
  const thisYear = monthDayIn(year, monthDay);
  return thisYear > after ? thisYear : monthDayIn(year + 1, monthDay);
}

function monthDayIn(year: number, monthDay: string): string {
  const [month = 1, date = 1] = monthDay.split('-').map(Number);
  return textOf(Date.UTC(year, month - 1, Math.min(date, lastDate(year, month - 1))));
}

/** The first day of the body's own year in which the learner's first day lies. */
function anchorOf(
  rule: Extract<PeriodRule, { kind: 'calendar-years' | 'fixed-cycle' | 'own-start' }>,
  startsOn: string,
): string {
  if (rule.kind === 'own-start') return startsOn;
  const monthDay = rule.kind === 'calendar-years' ? '01-01' : rule.startsOn;
  const year = Number(startsOn.slice(0, 4));
  const begun = startsOn.slice(5) >= monthDay ? year : year - 1;
  return `${String(begun).padStart(4, '0')}-${monthDay}`;
}

function monthsBetween(from: string, to: string): number {
  const [one, other] = [partsOf(from), partsOf(to)];
  return (other.year - one.year) * 12 + (other.month - one.month);
}

/** Year, month from 0, day of the month. */
function partsOf(day: string): { year: number; month: number; date: number } {
  return {
    year: Number(day.slice(0, 4)),
    month: Number(day.slice(5, 7)) - 1,
    date: Number(day.slice(8, 10)),
  };
}

const lastDate = (year: number, month: number): number =>
  new Date(Date.UTC(year, month + 1, 0)).getUTCDate();

const textOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
