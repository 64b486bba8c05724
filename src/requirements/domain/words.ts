import { amountOf, plainText, type Amount } from './amount.js';
import type { DecimalText, RequirementProfile } from './profile/profile.js';
import { isDay } from '../../shared/calendar.js';
import { dayInWords, listed } from '../../shared/words.js';
import { t } from './messages.js';

/** `0.5 credits` in the unit of a profile: without zeros that say nothing. */
export function inUnits(amount: Amount | DecimalText, { unit }: RequirementProfile): string {
  const text = plainText(typeof amount === 'string' ? amountOf(amount) : amount);
  return `${text} ${text === '1' ? unit.one : unit.many}`;
}

/** Where a number comes from, in brackets. */
export function sourceInWords(profile: RequirementProfile, key: string): string {
  const source = profile.sources[key];
  if (!source) return '';
  const { title, date } = source;
  return t('source', { title, date: isDay(date) ? dayInWords(date) : date });
}

/** The names of categories: `A`, `A and B`, `A, B and C`. */
export function categoryNames(profile: RequirementProfile, ids: readonly string[]): string {
  return listed(
    ids.map((id) => profile.buckets.find((category) => category.id === id)?.name ?? id),
  );
}
