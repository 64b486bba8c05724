/** A day of the calendar, YYYY-MM-DD. */
export type Day = string;

/** The first and the last day of a stretch of days. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

const dayForm = /^\d{4}-\d{2}-\d{2}$/;
const msOfDay = 86_400_000;

/** Whether a text is a real day as YYYY-MM-DD. */
export function isDay(text: string): boolean {
  return dayForm.test(text) && dayAfter(text, 0) === text;
}

/** The day it is at an instant in a time zone; the device's own when none is given. */
export function dayAt(instant: Date, timeZone: string | undefined): Day {
  try {
    return dayParts(instant, timeZone);
  } catch {
    // A time zone this browser does not know.
    return dayParts(instant, undefined);
  }
}

/** The day some days after another (before it, when negative). */
export function dayAfter(day: Day, days: number): Day {
  const at = new Date(`${day}T00:00:00Z`).getTime() + days * msOfDay;
  return Number.isNaN(at) ? '' : new Date(at).toISOString().slice(0, 10);
}

/** How many days from one day to another: 0 for the same, negative when it has passed. */
export function daysUntil(day: Day, from: Day): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / msOfDay);
}

/** The week from Monday to Sunday that a day is in. */
export function weekOf(day: Day): Period {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return { from: dayAfter(day, -weekday), to: dayAfter(day, 6 - weekday) };
}

/** The month that a day is in. */
export function monthOf(day: Day): Period {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const next = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
  return { from: `${day.slice(0, 7)}-01`, to: dayAfter(next, -1) };
}

/** The calendar year that a day is in, or one some years before it. */
export function yearOf(day: Day, yearsBefore = 0): Period {
  const year = String(Number(day.slice(0, 4)) - yearsBefore).padStart(4, '0');
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** The days of a period, first to last, at most as many as asked for. */
export function daysOf({ from, to }: Period, most: number): Day[] {
  const count = Math.min(most, daysUntil(to, from) + 1);
  return Array.from({ length: Math.max(0, count) }, (_, index) => dayAfter(from, index));
}

function dayParts(instant: Date, timeZone: string | undefined): Day {
  const parts = new Intl.DateTimeFormat('en-US', {
    ...(timeZone ? { timeZone } : {}),
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(instant);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}
