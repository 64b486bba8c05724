import { amountOf, exactText, sum } from './amount.js';
import type { Asked } from './asked.js';
import type { Portion, Setting } from './entry.js';
import { shareAmount } from './operators/max-share.js';
import { rulesOf, type DecimalText } from './profile.js';

/** One bucket as a meter: what there is, what counts, what is over, what is missing and by when. */
export interface BucketMeter {
  readonly id: string;
  readonly name: string;
  readonly raw: DecimalText;
  readonly applied: DecimalText;
  readonly over: DecimalText;
  readonly atLeast: DecimalText | null;
  readonly atMost: DecimalText | null;
  readonly missing: DecimalText;
  readonly by: string | null;
  readonly selfReported: boolean;
}

/** The buckets of a profile, in its order. */
export function bucketMeters(
  portions: readonly Portion[],
  requirements: readonly Asked[],
  { profile }: Setting,
): BucketMeter[] {
  const limits = [
    ...rulesOf(profile, 'cap')
      .filter(({ each }) => each !== 'year')
      .map(({ buckets, amount }) => ({ buckets, amount: amountOf(amount) })),
    ...rulesOf(profile, 'overflow-to').map(({ bucket, amount }) => ({
      buckets: [bucket],
      amount: amountOf(amount),
    })),
    ...rulesOf(profile, 'max-share').map((rule) => ({
      buckets: rule.buckets,
      amount: shareAmount(rule, profile),
    })),
  ];
  return profile.buckets.map(({ id, name, selfReported }) => {
    const own = portions.filter(({ bucket }) => bucket === id);
    const raw = sum(own.map((portion) => portion.raw));
    const applied = sum(own.map((portion) => portion.applied));
    const only = ({ buckets }: { buckets: readonly string[] }): boolean =>
      buckets.length === 1 && buckets[0] === id;
    const most = limits.filter(only).map(({ amount }) => amount);
    const least = requirements.filter((one) => one.kind === 'minimum' && only(one)).at(-1);
    return {
      id,
      name,
      raw: exactText(raw),
      applied: exactText(applied),
      over: exactText(raw - applied),
      atLeast: least?.required ?? null,
      atMost: most.length > 0 ? exactText(Math.min(...most)) : null,
      missing: least?.missing ?? '0.00',
      by: least?.by ?? null,
      selfReported,
    };
  });
}
