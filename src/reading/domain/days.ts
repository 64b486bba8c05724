import type { Stretch } from './active-time.js';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/**
 * The calendar day of an instant in a time zone, YYYY-MM-DD.
 * @param timeZone IANA name, as `Europe/London`
 * @throws RangeError for a time zone that does not exist
 */
export function dayOf(instant: Date, timeZone: string): string {
  const parts = new Map(
    formatterOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  return `${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
}

/**
 * The window of a learner's day: 24 hours, or 23 or 25 where the clocks change, or none where a zone skipped the day.
 * It begins with the first second that bears the date, which is not 00:00 where the clocks change at midnight.
 * @param day a real date, YYYY-MM-DD (see `isDay`)
 */
export function windowOfDay(day: string, timeZone: string): Stretch {
  return { startsAt: startOf(day, timeZone), endsAt: startOf(dayAfter(day), timeZone) };
}

/** Whether a text is a date of the calendar, YYYY-MM-DD, from 1970 to 9998. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || text < '1970' || text > '9998-12-31') return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

/** The first second whose local date is not before the day: offsets from UTC lie between -12 and +14 hours. */
function startOf(day: string, timeZone: string): Date {
  const midnightUtc = Date.parse(`${day}T00:00:00Z`);
  let before = (midnightUtc - 26 * HOUR_MS) / 1000;
  let notBefore = (midnightUtc + 26 * HOUR_MS) / 1000;
  while (notBefore - before > 1) {
    const middle = Math.floor((before + notBefore) / 2);
    if (dayOf(new Date(middle * 1000), timeZone) < day) before = middle;
    else notBefore = middle;
  }
  return new Date(notBefore * 1000);
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs a hundred times its use; there are some hundred zones. */
function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}
