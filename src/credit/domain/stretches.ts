/** A stretch of time [startsAt, endsAt). */
export interface Stretch {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** The length of disjoint stretches in milliseconds. */
export function millisecondsOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, s) => sum + s.endsAt.getTime() - s.startsAt.getTime(), 0);
}

/**
 * What is left of stretches when others are taken out.
 * @param stretches disjoint and in order
 * @param taken in any order, overlapping or not
 */
export function without(stretches: readonly Stretch[], taken: readonly Stretch[]): Stretch[] {
  const cuts = taken.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  return stretches.flatMap((stretch) => {
    const left: Stretch[] = [];
    let from = stretch.startsAt;
    for (const cut of cuts) {
      if (cut.endsAt <= from) continue;
      if (cut.startsAt >= stretch.endsAt) break;
      if (cut.startsAt > from) left.push({ startsAt: from, endsAt: cut.startsAt });
      from = cut.endsAt;
    }
    if (from < stretch.endsAt) left.push({ startsAt: from, endsAt: stretch.endsAt });
    return left;
  });
}
