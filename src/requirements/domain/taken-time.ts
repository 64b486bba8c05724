import type { Stretch } from './entry.js';

/** Time that counted for a claim, and how much credit for each millisecond. */
interface TakenStretch extends Stretch {
  readonly claimId: string;
  readonly rate: number;
}

const hour = 3_600_000;

/** Active time that counted already, found by the hour, so that looking costs the same however much there is. */
export class TakenTime {
  private readonly byHour = new Map<number, TakenStretch[]>();

  add(stretches: readonly Stretch[], claimId: string, rate: number): void {
    for (const { from, to } of stretches) {
      for (const at of hoursOf({ from, to })) {
        const there = this.byHour.get(at);
        const taken = { from, to, claimId, rate };
        if (there) there.push(taken);
        else this.byHour.set(at, [taken]);
      }
    }
  }

  /**
   * How much of what some time earns counted for other claims already: never more than it earns.
   * @param rate what it earns for each millisecond, and what counts of that already, whenever it was
   * @param claims takes those claims in
   */
  worthIn(
    stretches: readonly Stretch[],
    { claimId, rate, least }: { claimId: string; rate: number; least: number },
    claims: Set<string>,
  ): number {
    let worth = least * lengthOf(stretches);
    for (const stretch of stretches) {
      for (const at of hoursOf(stretch)) {
        const part = {
          from: Math.max(stretch.from, at * hour),
          to: Math.min(stretch.to, (at + 1) * hour),
        };
        const others = (this.byHour.get(at) ?? []).filter(
          (taken) => taken.claimId !== claimId && taken.from < part.to && part.from < taken.to,
        );
        for (const taken of others) claims.add(taken.claimId);
        worth += worthOf(others, part, { rate, least });
      }
    }
    return worth;
  }
}

/** What others earned in a stretch above the least; where several claims did, that of which most counted. */
function worthOf(
  others: readonly TakenStretch[],
  part: Stretch,
  { rate, least }: { rate: number; least: number },
): number {
  const ends = others
    .flatMap(({ from, to }) => [from, to])
    .map((at) => Math.min(Math.max(at, part.from), part.to))
    .toSorted((a, b) => a - b);
  return ends.reduce((worth, to, index) => {
    const from = ends[index - 1] ?? to;
    if (from === to) return worth;
    const rates = new Map<string, number>();
    for (const taken of others) {
      if (taken.to <= from || to <= taken.from) continue;
      rates.set(taken.claimId, (rates.get(taken.claimId) ?? 0) + taken.rate);
    }
    return worth + (to - from) * (Math.min(rate, Math.max(least, ...rates.values())) - least);
  }, 0);
}

function hoursOf({ from, to }: Stretch): number[] {
  const first = Math.floor(from / hour);
  return Array.from({ length: Math.ceil(to / hour) - first }, (_, index) => first + index);
}

/** The length of disjoint stretches. */
export const lengthOf = (stretches: readonly Stretch[]): number =>
  stretches.reduce((total, { from, to }) => total + to - from, 0);
