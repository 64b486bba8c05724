import { amountOf, plainText, type Amount } from './amount.js';
import type { DecimalText, RequirementProfile } from './profile/profile.js';
import { type Period, isDay } from '../../shared/calendar.js';
import { dayInWords, listed } from '../../shared/words.js';

/** A period with both its ends. */
export const periodInWords = ({ from, to }: Period): string =>
  `${dayInWords(from)} to ${dayInWords(to)}`;

/** `0.5 credits` in the unit of a profile: without zeros that say nothing. */
export function inUnits(amount: Amount | DecimalText, { unit }: RequirementProfile): string {
  const text = plainText(typeof amount === 'string' ? amountOf(amount) : amount);
  return `${text} ${text === '1' ? unit.one : unit.many}`;
}

/** Whether an amount is one credit, of which one speaks in the singular. */
export const isOne = (amount: Amount): boolean => plainText(amount) === '1';

/** `, and 6 credits were counted before`; nothing when there were none. */
export function countedBefore(before: Amount, profile: RequirementProfile): string {
  if (before === 0) return '';
  return `, and ${inUnits(before, profile)} ${isOne(before) ? 'was' : 'were'} counted before`;
}

/** Where a number comes from, in brackets. */
export function sourceInWords(profile: RequirementProfile, key: string): string {
  const source = profile.sources[key];
  if (!source) return '';
  const { title, date } = source;
  return `(${title}, ${isDay(date) ? dayInWords(date) : date})`;
}

/** The names of categories: `A`, `A and B`, `A, B and C`. */
export function categoryNames(profile: RequirementProfile, ids: readonly string[]): string {
  return listed(
    ids.map((id) => profile.buckets.find((category) => category.id === id)?.name ?? id),
  );
}
