import type { Asked, CategoryMeter, Standing } from '../../api/types.js';
import { plainAmount } from '../../ui/words/amount.js';
import { t } from './messages.js';

const isZero = (amount: string): boolean => /^0*(\.0*)?$/.test(amount);

/** What is still to go, and by when; at all times where there is no last day. */
export const toGoInWords = ({ missing, by }: Pick<Asked, 'missing' | 'by'>): string =>
  by === null
    ? t('toGoAlways', { amount: plainAmount(missing) })
    : t('toGo', { amount: plainAmount(missing), day: by });

type Sums = Pick<CategoryMeter, 'raw' | 'applied' | 'over' | 'missing' | 'by'>;

/** What was earned in a category, what of it counts, what is in excess and what is still to go by when. */
export const categoryInWords = (sums: Sums): string => sumsInWords(sums).join(' · ');

function sumsInWords(sums: Sums): string[] {
  const { raw: earned, applied, over: excess, missing } = sums;
  return [
    t('earned', { amount: plainAmount(earned) }),
    t('counted', { amount: plainAmount(applied) }),
    ...(isZero(excess) ? [] : [t('excess', { amount: plainAmount(excess) })]),
    ...(isZero(missing) ? [] : [toGoInWords(sums)]),
  ];
}

/** The same of the whole requirement, and how much of it nobody audits. */
export function totalInWords(standing: Standing): string {
  const total = standing.asked.find(({ kind }) => kind === 'total');
  const { missing, by } = total ?? { missing: '0', by: null };
  const sums = sumsInWords({ ...standing, missing, by });
  return isZero(standing.unaudited)
    ? sums.join(' · ')
    : [...sums, t('includesUnaudited', { amount: plainAmount(standing.unaudited) })].join(' · ');
}

/** Whether a thing asked for is the minimum of a single category, and so shown by its meter. */
export const isOfOneCategory = ({ kind, buckets: categories }: Asked): boolean =>
  kind === 'minimum' && categories.length === 1;

/** What is said of the surplus, if there is one. */
export function surplusInWords({ surplus, carriesOn, unit }: Standing): string | null {
  if (isZero(surplus)) return null;
  const more = { amount: plainAmount(surplus), unit: unit.many };
  if (carriesOn === null) return t('surplus', more);
  return isZero(carriesOn)
    ? t('surplusLapses', more)
    : t('surplusCarries', { ...more, carried: plainAmount(carriesOn) });
}

export { isZero };
