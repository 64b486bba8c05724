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

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** A day (YYYY-MM-DD) in words: `19 November 2026`. */
export function dayInWords(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${months[Number(month) - 1] ?? month} ${Number(year)}`;
}

/** Days, both included: `in 2026`, or `from 1 January 2026 to 31 March 2026`. */
export function daysInWords({ from, to }: { readonly from: string; readonly to: string }): string {
  const year = from.slice(0, 4);
  return from === `${year}-01-01` && to === `${year}-12-31`
    ? `in ${Number(year)}`
    : `from ${dayInWords(from)} to ${dayInWords(to)}`;
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

/** A text in quotation marks, cut at a word near 80 characters. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= 80) return `“${line}”`;
  return `“${line.slice(0, 80).replace(/\s+\S*$/, '')}…”`;
}
