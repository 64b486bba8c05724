import { amountOf, type Amount } from '../amount.js';
import type { Portion, Setting } from '../entry.js';
import { lastMonths, yearsOf } from '../profile/periods.js';
import type { DecimalText, MinimumRule } from '../profile/profile.js';
import { isWithin, type Period } from '../../../shared/calendar.js';

/** What is asked for over some days, and how much of it there is. */
export interface Measure {
  readonly over: Period;
  /** The last day to close the gap; null where it must be met at all times. */
  readonly by: string | null;
  readonly required: Amount;
  readonly applied: Amount;
  readonly missing: Amount;
}

/** What counts of a portion: towards the total, or, before a share of the total takes anything off, as it was earned. */
export const counted = ({ applied }: Portion): Amount => applied;
export const earned = ({ applied, withheld }: Portion): Amount => applied + withheld;

/** Measures what counts over some days against what is asked for. Carried credit counts from the first day on. */
export function measure(
  portions: readonly Portion[],
  required: DecimalText,
  over: Period,
  by: string | null,
  period: Period,
  amountIn: (portion: Portion) => Amount = counted,
): Measure {
  let applied = 0;
  for (const portion of portions) {
    const { origin, completedOn } = portion.entry;
    const counts = origin === 'carried' ? over.from === period.from : isWithin(over, completedOn);
    if (counts) applied += amountIn(portion);
  }
  const asked = amountOf(required);
  return { over, by, required: asked, applied, missing: Math.max(0, asked - applied) };
}

/**
 * At least so much in some categories: in the period, in each of its years that has begun, or of late. What is asked for
 * in a part of the period is judged before the shares: they say what the total of the whole period may be made of.
 * Source: CFPC, 25 credits of any type earned and reported annually, of which 125 of the 250 may be non-certified.
 */
export function minimum(
  portions: readonly Portion[],
  rule: MinimumRule,
  { profile, period, today }: Setting,
): Measure[] {
  const categories = rule.buckets ?? profile.buckets.map(({ id }) => id);
  const those = portions.filter(({ category }) => categories.includes(category));
  const always = profile.period.kind === 'rolling';
  if (rule.lastMonths !== undefined) {
    const over = lastMonths(rule.lastMonths, today);
    return [measure(those, rule.amount, over, null, period, earned)];
  }
  if (rule.each !== 'year') {
    return [measure(those, rule.amount, period, always ? null : period.to, period)];
  }
  return yearsOf(period)
    .filter(({ from }) => from <= today)
    .map((over) => measure(those, rule.amount, over, always ? null : over.to, period, earned));
}

/** The total that is asked for, which the shares are shares of. */
export function totalMeasure(
  portions: readonly Portion[],
  { profile, period, today }: Setting,
): Measure {
  const { amount, lastMonths: months } = profile.total;
  if (months !== undefined) {
    return measure(portions, amount, lastMonths(months, today), null, period);
  }
  const by = profile.period.kind === 'rolling' ? null : period.to;
  return measure(portions, amount, period, by, period);
}
