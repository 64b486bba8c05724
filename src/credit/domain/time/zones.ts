import type { Evidence, Zoned } from '../evidence.js';
import { dayAt } from '../../../shared/zones.js';

/** The day (YYYY-MM-DD) of an instant in the zone of what was done. */
export function dayOfAct(
  at: Date,
  { timeZone }: Zoned,
  { learner }: Pick<Evidence, 'learner'>,
): string {
  return dayAt(at, timeZone ?? learner.timeZone);
}

/** The day of the claim in the zone of what was done: no change of the profile makes it an earlier one. */
export function dayOfClaim(
  act: Zoned,
  evidence: Pick<Evidence, 'learner' | 'claimedAt' | 'claimedOn'>,
): string {
  const { claimedAt, claimedOn } = evidence;
  return claimedAt === undefined ? claimedOn : dayOfAct(claimedAt, act, evidence);
}
