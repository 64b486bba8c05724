import { Decimal } from 'decimal.js';
import type { CreditEntry, Portion, Setting } from '../entry.js';
import { rulesOf, type CarryForwardRule } from '../profile.js';
import { exactText, sum } from '../words.js';
import { isOnTopic } from './topic-minimum.js';

/** What counted beyond the total, and the part of it that goes on into the next period. */
export interface CarriedForward {
  readonly surplus: Decimal;
  readonly carried: Decimal;
  readonly entries: readonly CreditEntry[];
}

/**
 * The surplus of a period, to be counted in the next one. The total is met first with what could not be carried:
 * credit that was carried already, and credit on topics that are asked for. Of the rest the latest is carried.
 */
export function carryForward(
  portions: readonly Portion[],
  rule: CarryForwardRule,
  { profile }: Setting,
): CarriedForward {
  const applied = sum(portions.map((portion) => portion.applied));
  const surplus = Decimal.max(0, applied.minus(profile.total.amount));
  const asked = rulesOf(profile, 'topic-minimum');
  const mayGo = portions.filter(
    ({ entry }) =>
      entry.origin !== 'carried' &&
      (rule.withTopics || !asked.some((one) => isOnTopic(entry, one))),
  );
  let left = Decimal.min(surplus, rule.maximum);
  const entries: CreditEntry[] = [];
  for (const { entry, bucket, applied: counted } of mayGo.toReversed()) {
    const amount = Decimal.min(counted, left);
    if (amount.isZero()) continue;
    left = left.minus(amount);
    entries.unshift({
      ...entry,
      id: `carried:${entry.id}:${bucket}`,
      origin: 'carried',
      buckets: { [profile.id]: bucket },
      amount: exactText(amount),
      topics: rule.withTopics ? entry.topics : [],
      selfDeclaredTopics: rule.withTopics ? entry.selfDeclaredTopics : [],
      claimId: null,
      acts: [],
    });
  }
  return { surplus, carried: sum(entries.map(({ amount }) => amount)), entries };
}
