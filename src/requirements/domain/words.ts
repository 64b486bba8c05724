import { Decimal } from 'decimal.js';
import type { Period } from './periods.js';
import type { RequirementProfile } from './profile.js';

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** A day (YYYY-MM-DD) in words: `19 November 2026`. */
export function dayInWords(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${months[Number(month) - 1] ?? month} ${Number(year)}`;
}

/** A period with both its ends. */
export const periodInWords = ({ from, to }: Period): string =>
  `${dayInWords(from)} to ${dayInWords(to)}`;

/** `0.5 credits` in the unit of a profile: without zeros that say nothing. */
export function inUnits(amount: Decimal.Value, { unit }: RequirementProfile): string {
  const exact = new Decimal(amount);
  return `${exact.toString()} ${exact.equals(1) ? unit.one : unit.many}`;
}

/** `, and 6 credits were counted before`; nothing when there were none. */
export function countedBefore(before: Decimal, profile: RequirementProfile): string {
  if (before.isZero()) return '';
  return `, and ${inUnits(before, profile)} ${before.equals(1) ? 'was' : 'were'} counted before`;
}

/** Where a number comes from, in brackets. */
export function sourceInWords(profile: RequirementProfile, key: string): string {
  const source = profile.sources[key];
  return source ? `(${source.title}, ${source.date})` : '';
}

/** The names of buckets: `A`, `A and B`, `A, B and C`. */
export function bucketNames(profile: RequirementProfile, ids: readonly string[]): string {
  const names = ids.map((id) => profile.buckets.find((bucket) => bucket.id === id)?.name ?? id);
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Exact decimal text with at least two decimals. */
export function exactText(amount: Decimal): string {
  return amount.decimalPlaces() > 2 ? amount.toFixed() : amount.toFixed(2);
}

/** The sum of amounts, exact. */
export function sum(amounts: readonly Decimal.Value[]): Decimal {
  return amounts.reduce<Decimal>((total, amount) => total.plus(amount), new Decimal(0));
}

/** A day of every year (MM-DD) in words: `1 July`. */
export function monthDayInWords(monthDay: string): string {
  const [month = '', date = ''] = monthDay.split('-');
  return `${Number(date)} ${months[Number(month) - 1] ?? month}`;
}
