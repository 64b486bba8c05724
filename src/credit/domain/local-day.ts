/** Making a formatter takes longer than judging a claim: one for each zone is kept. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * The days of the latest quarters of an hour that were asked for. Since 1972 every zone is a multiple of 15
 * minutes from UTC, so a quarter lies in one day everywhere.
 */
const days = new Map<string, Map<number, string>>();
const quarterOfAnHour = 900_000;
const since = Date.UTC(1973, 0);
const mostDays = 4096;

/** The learner's day, YYYY-MM-DD, at an instant. @param timeZone IANA name */
export function localDay(instant: Date, timeZone: string): string {
  const time = instant.getTime();
  if (time < since) return formattedDay(instant, timeZone);
  const quarter = Math.floor(time / quarterOfAnHour);
  let known = days.get(timeZone);
  const day = known?.get(quarter);
  if (day !== undefined) return day;
  if (known === undefined || known.size >= mostDays) {
    known = new Map();
    days.set(timeZone, known);
  }
  const found = formattedDay(instant, timeZone);
  known.set(quarter, found);
  return found;
}

function formattedDay(instant: Date, timeZone: string): string {
  const parts = formatterOf(timeZone).formatToParts(instant);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
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

/** The day (YYYY-MM-DD) where it is earliest on earth at an instant: what lies before it is past everywhere. */
export function earliestToday(instant: Date): string {
  return localDay(instant, 'Etc/GMT+12');
}
