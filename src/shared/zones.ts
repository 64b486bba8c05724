import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import { addDays, type Period } from './calendar.js';

/** From an instant to another, that one left out. */
export interface Window {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** The days whose window is known in every zone. */
export const daysWithWindows: Period = { from: '1970-01-01', to: '9998-12-31' };

/**
 * The library takes ten times as long to find a day as a formatter does, and each assessment of a claim needs several
 * days: so one for each zone is kept. Making one takes a hundred times its use; there are some hundred zones.
 */
const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * The day, YYYY-MM-DD, at an instant in a time zone.
 * @param timeZone IANA name, as `Europe/London`
 * @throws RangeError for a time zone that does not exist
 */
export function dayAt(instant: Date, timeZone: string): string {
  const [month, date, year = ''] = formatterOf(timeZone).format(instant).split('/');
  return `${year.padStart(4, '0')}-${month}-${date}`;
}

/** The day where it is earliest on earth at an instant: every day before it is past everywhere. */
export function earliestDayAt(instant: Date): string {
  return dayAt(instant, 'Etc/GMT+12');
}

/**
 * The first instant that bears a day in a time zone. It is not 00:00 where the clocks go forward at midnight, and that of
 * the next day where a zone skipped the day.
 */
export function startOfDay(day: string, timeZone: string): Date {
  const [year, month, date] = day.split('-').map(Number);
  const record = PlainDate.create(year ?? 0, month ?? 0, date ?? 0);
  return new Date(PlainDate.toZonedDateTime(record, timeZone).epochMilliseconds);
}

/**
 * A day in a time zone from its first instant to that of the next one: 24 hours, or 23 or 25 where the clocks change, or
 * none where the zone skipped the day.
 */
export function windowOfDay(day: string, timeZone: string): Window {
  return { startsAt: startOfDay(day, timeZone), endsAt: startOfDay(addDays(day, 1), timeZone) };
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formatters.set(timeZone, formatter);
  return formatter;
}
