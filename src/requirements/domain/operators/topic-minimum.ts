import type { CreditEntry, Portion, Setting } from '../entry.js';
import type { TopicMinimumRule } from '../profile/profile.js';
import { lastMonths } from '../profile/periods.js';
import { measure, type Measure } from './minimum.js';

/** Whether credit counts towards a topic that is asked for. */
export function isOnTopic(entry: CreditEntry, rule: TopicMinimumRule): boolean {
  return (
    entry.topics.includes(rule.topic) &&
    (rule.selfDeclared === true || !entry.selfDeclaredTopics.includes(rule.topic))
  );
}

/** At least so much on a topic, inside everything else that counts. A learner's own word counts where the body lets it. */
export function topicMinimum(
  portions: readonly Portion[],
  rule: TopicMinimumRule,
  { profile, period, today }: Setting,
): Measure {
  const those = portions.filter(({ entry }) => isOnTopic(entry, rule));
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
