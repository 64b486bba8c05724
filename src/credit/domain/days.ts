const millisecondsOfDay = 86_400_000;

/** The latest days that were written, by their number since 1970: dates are compared in every assessment. */
const written = new Map<number, string>();
const mostWritten = 4096;

/** A day (YYYY-MM-DD) so many days later, or earlier when negative. */
export function plusDays(day: string, days: number): string {
  return dayOf(numberOf(day) + days);
}

/** The same day so many months later, or earlier; the last day of a month that is too short. */
export function plusMonths(day: string, months: number): string {
  const year = yearOf(day);
  const month = digits(day, 5, 7) - 1 + months;
  const lastDate = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return dayOf(Date.UTC(year, month, Math.min(digits(day, 8, 10), lastDate)) / millisecondsOfDay);
}

/**
 * The first day that lies so many whole months after a day: the first of the next month where the month has no such
 * day. Days of a window of the last months are those whose `monthsAfter` is still to come.
 */
export function monthsAfter(day: string, months: number): string {
  const same = plusMonths(day, months);
  return digits(same, 8, 10) === digits(day, 8, 10) ? same : plusDays(same, 1);
}

/** How many days from one day to a later one; negative to an earlier one. */
export function daysBetween(from: string, to: string): number {
  return from === to ? 0 : numberOf(to) - numberOf(from);
}

/** The calendar year of a day. */
export function yearOf(day: string): number {
  return digits(day, 0, 4);
}

function numberOf(day: string): number {
  return Date.UTC(yearOf(day), digits(day, 5, 7) - 1, digits(day, 8, 10)) / millisecondsOfDay;
}

function dayOf(number: number): string {
  const known = written.get(number);
  if (known !== undefined) return known;
  if (written.size >= mostWritten) written.clear();
  const day = new Date(number * millisecondsOfDay).toISOString().slice(0, 10);
  written.set(number, day);
  return day;
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
}
