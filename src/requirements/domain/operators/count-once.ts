import type { Amount } from '../amount.js';
import type { CreditEntry, Portion, Setting, Stretch } from '../entry.js';
import { TakenTime, lengthOf } from '../taken-time.js';
import { inUnits } from '../words.js';
import { lowered } from './limit.js';
import { t } from '../messages.js';

/** By claim, how much of what it earned limits left it: 0 to 1. A claim that is not there kept all. */
export type Kept = ReadonlyMap<string, number>;

/**
 * One act, and one minute of reading, counts once for one body, even if it earned credit of several: the
 * claim that was awarded first counts, wherever it counts, so that no later claim takes credit out of a category. A
 * later claim that gives more for the same act counts what it gives more: so the total is the same in whatever order
 * they were claimed. A cycle and hours of reading meet in their active time. Of a claim that limits cut, the part that
 * they left takes its acts; another claim for them may count the rest. Awards of one claim are parts of one credit.
 * Source: simultaneous or repeated sessions count once (AMA booklet of 2006).
 */
export function countOnce(
  portions: readonly Portion[],
  kept: Kept,
  setting: Pick<Setting, 'profile'>,
): { portions: Portion[]; inTheWay: ReadonlySet<string> } {
  const taken = new TakenActs();
  const result = [...portions];
  const inOrder = [...portions.entries()]
    .filter(([, { applied, entry }]) => applied > 0 && entry.claimId !== null && isOfActs(entry))
    .toSorted(([, one], [, other]) => byAward(one.entry, other.entry));
  for (const [at, portion] of inOrder) {
    const keeps = kept.get(portion.entry.claimId ?? '') ?? 1;
    const before = taken.addPortion(portion, keeps);
    const counts = before === 0 ? portion.applied : toHundredths(portion.applied - before);
    let counted = portion;
    if (counts < portion.applied) counted = withReason(counted, counts, setting);
    if (keeps < 1) counted = leftToOthers(counted, toHundredths(counts * keeps), setting);
    result[at] = counted;
  }
  return { portions: result, inTheWay: taken.inTheWay };
}

/** What acts and what time earned already, as far as it counts. */
class TakenActs {
  readonly inTheWay = new Set<string>();
  private readonly acts = new Map<string, { claimId: string; worth: number }[]>();
  private readonly hours = new TakenTime();
  private readonly all = new TakenTime();

  /** Uses up the acts of a portion. @returns how much of it counted before, for other claims */
  addPortion({ applied, entry }: Portion, keeps: number): Amount {
    const { acts, time = [] } = entry;
    const claimId = entry.claimId ?? '';
    if (acts.length === 0) return this.takeHours(time.flat(), { applied, claimId, keeps });
    const each = applied / acts.length;
    let before = 0;
    for (const [index, act] of acts.entries()) {
      const own = time[index] ?? [];
      const there = this.acts.get(act) ?? [];
      const others = there.filter((other) => other.claimId !== claimId);
      for (const other of others) this.inTheWay.add(other.claimId);
      const byActs = Math.min(each, Math.max(0, ...others.map(({ worth }) => worth)));
      const length = lengthOf(own);
      const rate = length === 0 ? 0 : each / length;
      before +=
        length === 0
          ? byActs
          : this.hours.worthIn(own, { claimId, rate, least: byActs / length }, this.inTheWay);
      const mine = there.find((one) => one.claimId === claimId);
      this.acts.set(act, [...others, { claimId, worth: (mine?.worth ?? 0) + each * keeps }]);
      this.all.add(own, claimId, rate * keeps);
    }
    return before;
  }

  private takeHours(
    stretches: readonly Stretch[],
    { applied, claimId, keeps }: { applied: Amount; claimId: string; keeps: number },
  ): Amount {
    const rate = applied / lengthOf(stretches);
    const before = this.all.worthIn(stretches, { claimId, rate, least: 0 }, this.inTheWay);
    this.hours.add(stretches, claimId, rate * keeps);
    this.all.add(stretches, claimId, rate * keeps);
    return before;
  }
}

const isOfActs = ({ acts, time }: CreditEntry): boolean =>
  acts.length > 0 || (time?.some((stretches) => stretches.length > 0) ?? false);

/** What was awarded first, whatever the order in which it is given. */
function byAward(one: CreditEntry, other: CreditEntry): number {
  const at = ({ recordedAt, recordedOn }: CreditEntry): number =>
    recordedAt ?? Date.parse(recordedOn);
  const byTime = at(one) - at(other);
  if (byTime !== 0) return byTime;
  return one.id < other.id ? -1 : 1;
}

/** Cut to hundredths. A tenth of a ten-thousandth makes up for what binary fractions lose. */
const toHundredths = (amount: number): Amount =>
  Math.max(0, Math.floor((amount + 0.1) / 100) * 100);

function withReason(
  portion: Portion,
  counts: Amount,
  { profile }: Pick<Setting, 'profile'>,
): Portion {
  const counted = inUnits(counts, profile);
  const rest = inUnits(portion.applied - counts, profile);
  const sentence = counts === 0 ? t('countedOnce') : t('countedOncePartly', { counted, rest });
  return lowered(portion, counts, { rule: 'counted-once', sentence });
}

/** What limits would cut anyway is left to other claims for the same acts, before the limits. */
const leftToOthers = (
  portion: Portion,
  counts: Amount,
  { profile }: Pick<Setting, 'profile'>,
): Portion =>
  lowered(portion, Math.min(portion.applied, counts), {
    rule: 'counted-once',
    sentence: t('leftToOthers', { counted: inUnits(counts, profile) }),
  });
