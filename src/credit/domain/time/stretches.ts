/** A stretch of time [startsAt, endsAt). */
export interface Stretch {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** The longest piece in which credited time is kept, in milliseconds. */
export const longestPiece = 86_400_000;

/** The same time in pieces of at most a day. */
export function inPieces(stretches: readonly Stretch[]): Stretch[] {
  return stretches.flatMap(({ startsAt, endsAt }) => {
    const count = Math.ceil((endsAt.getTime() - startsAt.getTime()) / longestPiece);
    return Array.from({ length: count }, (_, at) => {
      const from = startsAt.getTime() + at * longestPiece;
      const to = Math.min(from + longestPiece, endsAt.getTime());
      return { startsAt: new Date(from), endsAt: new Date(to) };
    });
  });
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
export function without<T extends Stretch>(
  stretches: readonly T[],
  taken: readonly Stretch[],
): T[] {
  if (taken.length === 0) return [...stretches];
  const cuts = taken.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  return stretches.flatMap((stretch) => {
    const left: T[] = [];
    let from = stretch.startsAt;
    for (const cut of cuts) {
      if (cut.endsAt <= from) continue;
      if (cut.startsAt >= stretch.endsAt) break;
      if (cut.startsAt > from) left.push({ ...stretch, startsAt: from, endsAt: cut.startsAt });
      from = cut.endsAt;
    }
    if (from < stretch.endsAt) left.push({ ...stretch, startsAt: from });
    return left;
  });
}

/** The parts of stretches that are in others as well. @param stretches disjoint and in order */
export function common<T extends Stretch>(
  stretches: readonly T[],
  others: readonly Stretch[],
): T[] {
  return without(stretches, without(stretches, others));
}

/** Whether two stretches share a moment. */
export function meet(a: Stretch, b: Stretch): boolean {
  return a.startsAt < b.endsAt && b.startsAt < a.endsAt;
}
