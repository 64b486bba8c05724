import { amountOf, plainText } from '../amount.js';
import type { Portion, Setting } from '../entry.js';
import { yearsOf } from '../profile/periods.js';
import type { CapRule } from '../profile/profile.js';
import { categoryNames, inUnits, sourceInWords } from '../words.js';
import { limit } from './limit.js';
import { isWithin, type Period } from '../../../shared/calendar.js';
import { t } from '../messages.js';

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
    (before, counts, portion) => {
      const { from, to } = stretchOf(portion);
      const values = {
        counted: plainText(counts),
        amount: inUnits(portion.applied, profile),
        categories: categoryNames(profile, rule.buckets),
        most: inUnits(rule.amount, profile),
        from,
        to,
        source: sourceInWords(profile, rule.source),
      };
      const sentence =
        before === 0
          ? t('cap', values)
          : t('capUsed', { ...values, before: inUnits(before, profile) });
      return { rule: rule.id, sentence };
    },
  );
}
