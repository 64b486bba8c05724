import type { Period } from '../../shared/calendar.js';
import { t } from './messages.js';

/** Days, both included: `in 2026`, or `from 1 January 2026 to 31 March 2026`. */
export function daysInWords({ from, to }: Period): string {
  const year = from.slice(0, 4);
  return from === `${year}-01-01` && to === `${year}-12-31`
    ? t('inYear', { year: String(Number(year)) })
    : t('days', { from, to });
}

/** A text in quotation marks, cut at a word near 80 characters. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= 80) return `“${line}”`;
  return `“${line.slice(0, 80).replace(/\s+\S*$/, '')}…”`;
}
