import type { Asked, CategoryMeter, Standing } from '../../api/types.js';
import { plainAmount } from '../../ui/words/amount.js';
import { dayInWords } from '../../ui/words/dates.js';

const isZero = (amount: string): boolean => /^0*(\.0*)?$/.test(amount);

/** `by 31 Mar 2027`, or `at all times` where there is no last day. */
export const byInWords = (by: string | null): string =>
  by === null ? 'at all times' : `by ${dayInWords(by)}`;

/** What was earned in a category, what of it counts, what is in excess and what is still to go by when. */
export function categoryInWords({
  raw: earned,
  applied,
  over: excess,
  missing,
  by,
}: CategoryMeter): string {
  return [
    `${plainAmount(earned)} earned`,
    `${plainAmount(applied)} counted`,
    ...(isZero(excess) ? [] : [`${plainAmount(excess)} over`]),
    ...(isZero(missing) ? [] : [`${plainAmount(missing)} to go ${byInWords(by)}`]),
  ].join(' · ');
}

/** The same of the whole requirement, and how much of it nobody audits. */
export function totalInWords(standing: Standing): string {
  const total = standing.asked.find(({ kind }) => kind === 'total');
  const unaudited = isZero(standing.unaudited)
    ? ''
    : ` · includes ${plainAmount(standing.unaudited)} recorded by you, audited by nobody`;
  const sums = categoryInWords({
    ...standing,
    id: '',
    name: '',
    atLeast: null,
    atMost: null,
    selfReported: false,
    missing: total?.missing ?? '0',
    by: total?.by ?? null,
  });
  return sums + unaudited;
}

/** Whether a thing asked for is the minimum of a single category, and so shown by its meter. */
export const isOfOneCategory = ({ kind, buckets: categories }: Asked): boolean =>
  kind === 'minimum' && categories.length === 1;

/** What is said of the surplus, if there is one. */
export function surplusInWords({ surplus, carriesOn, unit }: Standing): string | null {
  if (isZero(surplus)) return null;
  const more = `${plainAmount(surplus)} ${unit.many} more than asked for.`;
  if (carriesOn === null) return more;
  return isZero(carriesOn)
    ? `${more} They lapse when the period ends.`
    : `${more} ${plainAmount(carriesOn)} of them carry over to the next period.`;
}

export { isZero };
