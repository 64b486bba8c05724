/** A day (YYYY-MM-DD) so many days later, or earlier when negative. */
export function plusDays(day: string, days: number): string {
  const { year, month, date } = partsOf(day);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}

/** The same day so many months later, or earlier; the last day of a month that is too short. */
export function plusMonths(day: string, months: number): string {
  const { year, month, date } = partsOf(day);
  const lastDate = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const moved = Date.UTC(year, month - 1 + months, Math.min(date, lastDate));
  return new Date(moved).toISOString().slice(0, 10);
}

/** The calendar year of a day. */
export function yearOf(day: string): number {
  return partsOf(day).year;
}

function partsOf(day: string): { year: number; month: number; date: number } {
  return {
    year: Number(day.slice(0, 4)),
    month: Number(day.slice(5, 7)),
    date: Number(day.slice(8, 10)),
  };
}
