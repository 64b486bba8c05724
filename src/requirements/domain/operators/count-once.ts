import { Decimal } from 'decimal.js';
import type { Portion } from '../entry.js';
import { lowered } from './limit.js';

/**
 * One act counts once for one body, though it may have earned credit of several: the award in the earlier
 * bucket of the profile counts. Awards of one claim share its acts and are parts of one credit.
 * Source: simultaneous or repeated sessions count once (AMA booklet of 2006).
 */
export function countOnce(portions: readonly Portion[], buckets: readonly string[]): Portion[] {
  const takenBy = new Map<string, string>();
  const inOrder = [...portions.entries()].toSorted(
    ([a, one], [b, other]) => buckets.indexOf(one.bucket) - buckets.indexOf(other.bucket) || a - b,
  );
  const result = [...portions];
  for (const [at, portion] of inOrder) {
    const { acts, claimId } = portion.entry;
    if (claimId === null || acts.length === 0 || portion.applied.isZero()) continue;
    const before = acts.filter((act) => takenBy.has(act) && takenBy.get(act) !== claimId);
    for (const act of acts) if (!takenBy.has(act)) takenBy.set(act, claimId);
    if (before.length === 0) continue;
    const share = portion.raw.times(acts.length - before.length).div(acts.length);
    result[at] = lowered(portion, Decimal.min(portion.applied, share.toDecimalPlaces(2, 1)), {
      rule: 'counted-once',
      sentence: `${before.length === acts.length ? 'It does not count again' : `${before.length} of ${acts.length} acts do not count again`}: the same learning already counts here under another award.`,
    });
  }
  return result;
}
