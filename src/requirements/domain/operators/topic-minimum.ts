import type { Portion, Setting } from '../entry.js';
import type { TopicMinimumRule } from '../profile.js';
import { lastMonths } from '../periods.js';
import { measure, type Measure } from './minimum.js';

/** At least so much on a topic, inside everything else that counts. */
export function topicMinimum(
  portions: readonly Portion[],
  rule: TopicMinimumRule,
  { profile, period, today }: Setting,
): Measure {
  const those = portions.filter(({ entry }) => entry.topics.includes(rule.topic));
  return rule.lastMonths === undefined
    ? measure(
        those,
        rule.amount,
        period,
        profile.period.kind === 'rolling' ? null : period.to,
        period,
      )
    : measure(those, rule.amount, lastMonths(rule.lastMonths, today), null, period);
}
