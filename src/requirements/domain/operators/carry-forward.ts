import { amountOf, exactText, sum, type Amount } from '../amount.js';
import type { CreditEntry, Portion, Setting } from '../entry.js';
import { rulesOf, type CarryForwardRule, type RequirementProfile } from '../profile/profile.js';
import { isOnTopic } from './topic-minimum.js';

/** What counted beyond the total, and the part of it that is carried into the next period. */
export interface CarriedForward {
  readonly surplus: Amount;
  readonly carried: Amount;
  readonly entries: readonly CreditEntry[];
}

/**
 * The surplus of a period, to be counted in the next one. The total is met first with what could not be carried
 * (credit that was carried already, and credit on topics that are asked for), then with credit whose share of the
 * total is limited: carried on, it would take up the same share of the next period. Of the rest the latest is carried.
 */
export function carryForward(
  portions: readonly Portion[],
  rule: CarryForwardRule,
  { profile }: Setting,
): CarriedForward {
  const applied = sum(portions.map((portion) => portion.applied));
  const surplus = Math.max(0, applied - amountOf(profile.total.amount));
  const asked = rulesOf(profile, 'topic-minimum');
  const limited = limitedCategories(profile);
  let left = Math.min(surplus, amountOf(rule.maximum));
  const entries: CreditEntry[] = [];
  for (const ofLimited of [false, true]) {
    for (let at = portions.length - 1; at >= 0 && left > 0; at -= 1) {
      const portion = portions[at];
      if (!portion || limited.has(portion.category) !== ofLimited) continue;
      const { entry, category } = portion;
      const mayGo =
        entry.origin !== 'carried' &&
        (rule.withTopics || !asked.some((one) => isOnTopic(entry, one)));
      const amount = mayGo ? Math.min(portion.applied, left) : 0;
      if (amount === 0) continue;
      left -= amount;
      entries.push({
        ...entry,
        id: `carried:${entry.id}:${category}`,
        origin: 'carried',
        buckets: { [profile.id]: category },
        amount: exactText(amount),
        before: [],
        repeats: null,
        topics: rule.withTopics ? entry.topics : [],
        selfDeclaredTopics: rule.withTopics ? entry.selfDeclaredTopics : [],
        acts: [],
        time: [],
      });
    }
  }
  return { surplus, carried: sum(entries.map(({ amount }) => amountOf(amount))), entries };
}

/** The categories of which only so much counts. */
function limitedCategories(profile: RequirementProfile): Set<string> {
  return new Set(
    [...rulesOf(profile, 'max-share'), ...rulesOf(profile, 'cap')].flatMap(
      ({ buckets: categories }) => categories,
    ),
  );
}
