import type { EntityManager } from 'typeorm';
import type { Profiles } from '../accounts/index.js';
import { dayAt } from '../shared/zones.js';

/** The days of a learner: an instant as a day in their time zone (UTC before the profile is filled in). */
export async function learnerDays(
  profiles: Profiles,
  manager: EntityManager,
  learnerId: string,
): Promise<(instant: Date) => string> {
  const timeZone = (await profiles.findProfile(manager, learnerId))?.timeZone ?? 'UTC';
  return (instant) => dayAt(instant, timeZone);
}
