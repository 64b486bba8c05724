import type { ClaimBasis } from './claim-evidence.js';
import { dayAt } from '../../shared/zones.js';

/**
 * The zone in which a claim is dated: that of what is claimed, so that a change of the profile makes no day an
 * earlier one; of several zones the one in which the day is the latest.
 * @param otherwise the zone of the profile, where nothing that was done says one
 */
export function zoneOfClaim(
  {
    cycles,
    article,
    reading,
    sessions,
  }: Pick<ClaimBasis, 'cycles' | 'article' | 'reading' | 'sessions'>,
  otherwise: string,
  claimedAt: Date,
): string {
  const acts = reading ? (sessions ?? []) : [...cycles, ...(article ? [article] : [])];
  const zones = new Set(acts.flatMap(({ timeZone }) => timeZone ?? []));
  const [latest = otherwise] = [...zones].toSorted((a, b) =>
    dayAt(claimedAt, a) > dayAt(claimedAt, b) ? -1 : 1,
  );
  return latest;
}
