import { readProfileFiles } from '../../src/requirements/profiles/profile-files.js';
import type { CreditEntry } from '../../src/requirements/domain/entry.js';
import type { RequirementProfile } from '../../src/requirements/domain/profile/profile.js';
import { standing, type Standing } from '../../src/requirements/domain/standing/standing.js';

const profiles = readProfileFiles();

/** A profile as it ships. @throws Error when none has this id */
export function shippedProfile(id: string): RequirementProfile {
  const found = profiles.find((profile) => profile.id === id);
  if (!found) throw new Error(`${id} does not ship`);
  return found;
}

let made = 0;

/** Credit from elsewhere on a day, of one unit of an amount unless said otherwise. */
export function credit(completedOn: string, change: Partial<CreditEntry> = {}): CreditEntry {
  made += 1;
  return {
    id: `entry-${String(made).padStart(6, '0')}`,
    origin: 'external',
    title: `Credit ${made}`,
    unit: null,
    ruleSetId: null,
    buckets: {},
    amount: '1.00',
    completedOn,
    recordedOn: completedOn,
    topics: [],
    selfDeclaredTopics: [],
    claimId: null,
    acts: [],
    ...change,
  };
}

/** Credit that the learner put into a category of a profile. */
export const inCategory = (
  profile: string,
  category: string,
  amount: string,
  completedOn: string,
  change: Partial<CreditEntry> = {},
): CreditEntry => credit(completedOn, { buckets: { [profile]: category }, amount, ...change });

/** How somebody who holds a shipped profile stands. */
export function standingWith(
  id: string,
  entries: readonly CreditEntry[],
  days: { startsOn: string; on?: string; today?: string },
): Standing {
  const on = days.on ?? days.today ?? days.startsOn;
  return standing(entries, {
    profile: shippedProfile(id),
    startsOn: days.startsOn,
    on,
    today: days.today ?? on,
  });
}
