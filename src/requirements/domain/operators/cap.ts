import { amountOf, plainText } from '../amount.js';
import type { Portion, Setting } from '../entry.js';
import { yearsOf } from '../profile/periods.js';
import type { CapRule } from '../profile/profile.js';
import { categoryNames, countedBefore, inUnits, periodInWords, sourceInWords } from '../words.js';
import { limit } from './limit.js';
import { isWithin, type Period } from '../../../shared/calendar.js';

/** At most so much of the rule's categories counts, in the period or in each of its years. */
export function cap(
  portions: readonly Portion[],
  rule: CapRule,
  { profile, period }: Setting,
): Portion[] {
  const years = rule.each === 'year' ? yearsOf(period) : [period];
  // What was carried in counts from the first day on.
  const stretchOf = ({ entry }: Portion): Period =>
    years.find((year) => isWithin(year, entry.completedOn)) ?? years[0] ?? period;
  return limit(
    portions,
    amountOf(rule.amount),
    (portion) => (rule.buckets.includes(portion.category) ? stretchOf(portion).from : null),
    (before, counts, portion) => ({
      rule: rule.id,
      sentence: `${plainText(counts)} of ${inUnits(portion.applied, profile)} count: ${categoryNames(profile, rule.buckets)} counts up to ${inUnits(rule.amount, profile)} from ${periodInWords(stretchOf(portion))}${countedBefore(before, profile)} ${sourceInWords(profile, rule.source)}.`,
    }),
  );
}
