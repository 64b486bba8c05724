import { Decimal } from 'decimal.js';
import type { Portion, Setting } from '../entry.js';
import type { MaxShareRule, RequirementProfile } from '../profile.js';
import { bucketNames, countedBefore, inUnits, sourceInWords } from '../words.js';
import { limit } from './limit.js';

/** The most that a share allows: an amount, or a part of the total. */
export function shareAmount(rule: MaxShareRule, profile: RequirementProfile): Decimal {
  return rule.amount === undefined
    ? new Decimal(profile.total.amount).times(rule.percent ?? 100).div(100)
    : new Decimal(rule.amount);
}

/** Of the total, at most the share may come from the rule's buckets. */
export function maxShare(
  portions: readonly Portion[],
  rule: MaxShareRule,
  { profile }: Setting,
): Portion[] {
  const most = shareAmount(rule, profile);
  return limit(
    portions,
    most,
    ({ bucket }) => (rule.buckets.includes(bucket) ? rule.id : null),
    (before, counts, portion) => ({
      rule: rule.id,
      sentence: `${counts.toString()} of ${inUnits(portion.applied, profile)} count: at most ${most.toString()} of the ${inUnits(profile.total.amount, profile)} may be ${bucketNames(profile, rule.buckets)}${countedBefore(before, profile)} ${sourceInWords(profile, rule.source)}.`,
    }),
  );
}
