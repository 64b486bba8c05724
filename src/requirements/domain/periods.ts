/** How a body cuts time. Days are YYYY-MM-DD, a month-day is MM-DD. */
export type PeriodRule =
  /** Whole calendar years. */
  | { readonly kind: 'calendar-years'; readonly years: number }
  /** Years that begin on a day of the body's. */
  | { readonly kind: 'fixed-cycle'; readonly startsOn: string; readonly years: number }
  /** Begins on the learner's own day, such as the day of a licence. */
  | { readonly kind: 'own-start'; readonly months: number }
  /** The last months up to today. */
  | { readonly kind: 'rolling'; readonly months: number };

/** Days from and to, both within. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** The day so many months later; the last of the month where the month is shorter. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
}

/** The day so many days later. */
export function addDays(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** Whether a day lies within a period. */
export const within = ({ from, to }: Period, day: string): boolean => from <= day && day <= to;

/**
 * The period in which a day lies; the first one for a day before the start.
 * @param startsOn the day on which the learner began to hold the requirement
 */
export function periodOn(rule: PeriodRule, startsOn: string, day: string): Period {
  if (rule.kind === 'rolling') {
    return { from: addDays(addMonths(day, -rule.months), 1), to: day };
  }
  const anchor = anchorOf(rule, startsOn);
  const months = rule.kind === 'own-start' ? rule.months : rule.years * 12;
  // Counted from the anchor each time, so that the 31st of a month does not wander.
  let index = Math.max(0, Math.floor(monthsBetween(anchor, day) / months));
  if (index > 0 && addMonths(anchor, index * months) > day) index -= 1;
  return {
    from: addMonths(anchor, index * months),
    to: addDays(addMonths(anchor, (index + 1) * months), -1),
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
  for (let n = 0; addMonths(from, n * 12) <= to; n += 1) {
    const end = addDays(addMonths(from, (n + 1) * 12), -1);
    years.push({ from: addMonths(from, n * 12), to: end < to ? end : to });
  }
  return years;
}

/** The first MM-DD after a day. */
export function nextMonthDay(monthDay: string, after: string): string {
  const year = Number(after.slice(0, 4));
  const thisYear = `${after.slice(0, 4)}-${monthDay}`;
  return thisYear > after ? thisYear : `${String(year + 1).padStart(4, '0')}-${monthDay}`;
}

function anchorOf(rule: Exclude<PeriodRule, { kind: 'rolling' }>, startsOn: string): string {
  if (rule.kind === 'own-start') return startsOn;
  const monthDay = rule.kind === 'calendar-years' ? '01-01' : rule.startsOn;
  const year = Number(startsOn.slice(0, 4));
  const begun = startsOn.slice(5) >= monthDay ? year : year - 1;
  return `${String(begun).padStart(4, '0')}-${monthDay}`;
}

function monthsBetween(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + (toMonth - fromMonth);
}
