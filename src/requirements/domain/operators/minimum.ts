import { Decimal } from 'decimal.js';
import type { Portion, Setting } from '../entry.js';
import { addDays, addMonths, within, yearsOf, type Period } from '../periods.js';
import type { MinimumRule } from '../profile.js';
import { sum } from '../words.js';

/** What is asked for over some days, and how much of it there is. */
export interface Measure {
  readonly over: Period;
  /** The last day to close the gap; null where it must be met at all times. */
  readonly by: string | null;
  readonly required: Decimal;
  readonly applied: Decimal;
  readonly missing: Decimal;
}

/** Measures what counts over some days against what is asked for. Carried credit counts from the first day on. */
export function measure(
  portions: readonly Portion[],
  required: Decimal.Value,
  over: Period,
  by: string | null,
  period: Period,
): Measure {
  const counted = portions.filter(({ entry }) =>
    entry.origin === 'carried' ? over.from === period.from : within(over, entry.completedOn),
  );
  const applied = sum(counted.map((portion) => portion.applied));
  const asked = new Decimal(required);
  return { over, by, required: asked, applied, missing: Decimal.max(0, asked.minus(applied)) };
}

/** The last months up to today. */
export const lastMonths = (months: number, today: string): Period => ({
  from: addDays(addMonths(today, -months), 1),
  to: today,
});

/** At least so much in some buckets: in the period, in each of its years that has begun, or of late. */
export function minimum(
  portions: readonly Portion[],
  rule: MinimumRule,
  { profile, period, today }: Setting,
): Measure[] {
  const buckets = rule.buckets ?? profile.buckets.map(({ id }) => id);
  const those = portions.filter(({ bucket }) => buckets.includes(bucket));
  const always = profile.period.kind === 'rolling';
  if (rule.lastMonths !== undefined) {
    const over = lastMonths(rule.lastMonths, today);
    return [measure(those, rule.amount, over, null, period)];
  }
  const stretches =
    rule.each === 'year' ? yearsOf(period).filter(({ from }) => from <= today) : [period];
  return stretches.map((over) =>
    measure(those, rule.amount, over, always ? null : over.to, period),
  );
}
