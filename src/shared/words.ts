const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * A day (YYYY-MM-DD) in words that are read the same on both sides of the Atlantic: `19 November 2026`.
 * @throws RangeError for what is no day
 */
export function dayInWords(day: string): string {
  return `${monthDayInWords(day.slice(5))} ${Number(day.slice(0, 4))}`;
}

/** A day of every year (MM-DD) in words: `1 July`. @throws RangeError for an invalid day */
export function monthDayInWords(monthDay: string): string {
  const [month, date] = monthDay.split('-').map(Number);
  const name = months[(month ?? 0) - 1];
  if (name === undefined || !date) throw new RangeError(`Not a day: ${monthDay}`);
  return `${date} ${name}`;
}

/** `1 h 25 min`, `12 min 30 s`, `45 s`. */
export function durationInWords(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const parts = [
    [Math.floor(seconds / 3600), 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ] as const;
  const shown = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`);
  return shown.length > 0 ? shown.join(' ') : '0 s';
}

/** With a capital letter, as a sentence begins. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `1 cycle`, `3 cycles`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`; with another last word, `a, b or c`. */
export function listed(items: readonly string[], last: 'and' | 'or' = 'and'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}

/** Credits as printed: exact, with at least one decimal (`0.50` -> `0.5`, `1.00` -> `1.0`, `1.25` -> `1.25`). */
export function creditsInFigures(amount: string): string {
  if (!/^\d+\.\d{2}$/.test(amount))
    throw new RangeError(`Not an amount with two decimals: ${amount}`);
  return amount.replace(/0$/, '');
}
