import type { CreditEntry, Setting } from '../entry.js';
import { yearsOf } from '../profile/periods.js';
import type { FlatAwardRule } from '../profile/profile.js';

/** What is granted for each year of the period that has begun, without any evidence. */
export function flatAward(rule: FlatAwardRule, { profile, period, today }: Setting): CreditEntry[] {
  return yearsOf(period)
    .filter((year) => year.from <= today)
    .map((year) => ({
      id: `flat:${rule.id}:${year.from}`,
      origin: 'flat',
      title: rule.title,
      unit: null,
      ruleSetId: null,
      buckets: { [profile.id]: rule.bucket },
      amount: rule.amount,
      completedOn: year.from,
      recordedOn: year.from,
      topics: [],
      selfDeclaredTopics: [],
      claimId: null,
      acts: [],
    }));
}
