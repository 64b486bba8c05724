import { amountOf, exactText, sum } from '../amount.js';
import type { Asked } from './asked.js';
import type { Portion, Setting } from '../entry.js';
import { shareAmount } from '../operators/max-share.js';
import { rulesOf, type DecimalText } from '../profile/profile.js';

/** One category as a meter: what there is, what counts, what is in excess, what is missing and by when. */
export interface CategoryMeter {
  readonly id: string;
  readonly name: string;
  readonly earned: DecimalText;
  readonly applied: DecimalText;
  readonly excess: DecimalText;
  readonly atLeast: DecimalText | null;
  readonly atMost: DecimalText | null;
  readonly missing: DecimalText;
  readonly by: string | null;
  readonly selfReported: boolean;
}

/** The categories of a profile, in its order. */
export function categoryMeters(
  portions: readonly Portion[],
  requirements: readonly Asked[],
  { profile }: Setting,
): CategoryMeter[] {
  const limits = [
    ...rulesOf(profile, 'cap')
      .filter(({ each }) => each !== 'year')
      .map(({ buckets: categories, amount }) => ({
        buckets: categories,
        amount: amountOf(amount),
      })),
    ...rulesOf(profile, 'overflow-to').map(({ bucket: category, amount }) => ({
      buckets: [category],
      amount: amountOf(amount),
    })),
    ...rulesOf(profile, 'max-share').map((rule) => ({
      buckets: rule.buckets,
      amount: shareAmount(rule, profile),
    })),
  ];
  return profile.buckets.map(({ id, name, selfReported }) => {
    const own = portions.filter(({ category }) => category === id);
    const earned = sum(own.map((portion) => portion.earned));
    const applied = sum(own.map((portion) => portion.applied));
    const only = ({ buckets: categories }: { buckets: readonly string[] }): boolean =>
      categories.length === 1 && categories[0] === id;
    const most = limits.filter(only).map(({ amount }) => amount);
    const least = requirements.filter((one) => one.kind === 'minimum' && only(one)).at(-1);
    return {
      id,
      name,
      earned: exactText(earned),
      applied: exactText(applied),
      excess: exactText(earned - applied),
      atLeast: least?.required ?? null,
      atMost: most.length > 0 ? exactText(Math.min(...most)) : null,
      missing: least?.missing ?? '0.00',
      by: least?.by ?? null,
      selfReported,
    };
  });
}
