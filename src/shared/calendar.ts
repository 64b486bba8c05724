import * as PlainDate from 'temporal-polyfill/fns/PlainDate';

/*
 * Days of the calendar as texts, YYYY-MM-DD, so that they sort and compare as they are. What is asked of a text that is
 * no day throws a RangeError. Days at an instant in a time zone are in zones.ts.
 */

/** Days from and to, both within. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** The days that four digits of a year can name. */
const anyDay: Period = { from: '0001-01-01', to: '9999-12-31' };

/** Has every day that some year has. */
const someLeapYear = 2000;

/** Whether a text is a day of the calendar, YYYY-MM-DD, and one of a period: of the years 1 to 9999 unless said. */
export function isDay(text: string, period: Period = anyDay): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || !isWithin(period, text)) return false;
  try {
    return recordOf(text) !== null;
  } catch {
    return false;
  }
}

/** Whether a day is within a period. */
export const isWithin = ({ from, to }: Period, day: string): boolean => from <= day && day <= to;

/** The day so many days later, or earlier when negative. */
export function addDays(day: string, days: number): string {
  return PlainDate.toString(PlainDate.addDays(recordOf(day), days));
}

/** The same day of the month so many months later, or earlier; the last one of a month that is too short. */
export function addMonths(day: string, months: number): string {
  return PlainDate.toString(PlainDate.addMonths(recordOf(day), months));
}

/** The same day so many years later, or earlier; 28 February in place of a 29th that is not there. */
export function addYears(day: string, years: number): string {
  return addMonths(day, years * 12);
}

/**
 * The first day that is a number of whole months after a day: the first of the next month where the month has no such
 * day. So what lasts a year from 29 February ends on 28 February, and the next year begins on 1 March. (A period ends
 * with the day before the one that corresponds to its first; 188 BGB and the usual reading elsewhere.)
 */
export function monthsAfter(day: string, months: number): string {
  const same = addMonths(day, months);
  return same.endsWith(day.slice(7)) ? same : addDays(same, 1);
}

/** A day of every year, MM-DD, in one of them; 28 February in place of a 29th that is not there. */
export function monthDayIn(year: number, monthDay: string): string {
  return addYears(`${someLeapYear}-${monthDay}`, year - someLeapYear);
}

/** The first day of a year that begins on MM-DD; 1 March in place of a 29 February that is not there. */
export function startOfYear(year: number, monthDay: string): string {
  return monthsAfter(`${someLeapYear}-${monthDay}`, (year - someLeapYear) * 12);
}

/** How many days from one day to another: 0 for the same, negative to an earlier one. */
export function daysBetween(from: string, to: string): number {
  return from === to ? 0 : PlainDate.diffDays(recordOf(from), recordOf(to));
}

/** The days of a period, first to last, at most so many. */
export function daysOf({ from, to }: Period, most: number): string[] {
  const count = Math.min(most, daysBetween(from, to) + 1);
  return Array.from({ length: Math.max(0, count) }, (_, at) => addDays(from, at));
}

/** The calendar year of a day. */
export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** The first and the last day of a calendar year. */
export function calendarYear(year: number): Period {
  return { from: textOf(year, 1, 1), to: textOf(year, 12, 31) };
}

/** The first and the last day of the month that a day is in. */
export function calendarMonth(day: string): Period {
  const record = recordOf(day);
  return {
    from: PlainDate.toString(PlainDate.startOfMonth(record)),
    to: PlainDate.toString(PlainDate.endOfMonth(record)),
  };
}

/** The week, Monday to Sunday, that a day is in. */
export function calendarWeek(day: string): Period {
  const record = recordOf(day);
  return {
    from: PlainDate.toString(PlainDate.startOfWeek(record)),
    to: PlainDate.toString(PlainDate.endOfWeek(record)),
  };
}

/** How many days a month has. @param month 1 to 12 */
export function daysInMonth(year: number, month: number): number {
  return PlainDate.daysInMonth(PlainDate.create(year, month, 1));
}

/** A day from its numbers, which are not checked. @param month 1 to 12 */
export function textOf(year: number, month: number, date: number): string {
  const digits = (value: number, length: number): string => String(value).padStart(length, '0');
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(date, 2)}`;
}

function recordOf(day: string): PlainDate.Record {
  return PlainDate.create(
    Number(day.slice(0, 4)),
    Number(day.slice(5, 7)),
    Number(day.slice(8, 10)),
  );
}
