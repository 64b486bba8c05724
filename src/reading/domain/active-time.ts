import { counts, type SpanKind } from './reasons.js';
import { secondsOf } from './span.js';

/** A stretch of time [startsAt, endsAt). */
export interface Stretch {
  startsAt: Date;
  endsAt: Date;
}

/** The union of active stretches: how long, and when. */
export interface ActiveTime {
  seconds: number;
  /** Disjoint, in order, not touching. */
  stretches: Stretch[];
}

/**
 * Active time of a learner: the union of the active spans over all papers, tabs and devices. A minute counts once.
 * @param spans spans of any sessions, in any order, overlapping or not; only those of kind `active` count
 */
export function activeTime(spans: readonly (Stretch & { kind: SpanKind })[]): ActiveTime {
  const active = spans
    .filter((span) => counts(span.kind) && span.endsAt > span.startsAt)
    .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  const stretches: Stretch[] = [];
  for (const { startsAt, endsAt } of active) {
    const last = stretches.at(-1);
    if (last === undefined || startsAt > last.endsAt) {
      stretches.push({ startsAt, endsAt });
    } else if (endsAt > last.endsAt) {
      last.endsAt = endsAt;
    }
  }
  return { seconds: stretches.reduce((sum, stretch) => sum + secondsOf(stretch), 0), stretches };
}

/**
 * The parts of spans that lie inside a window, cut at its ends.
 * Cutting and then uniting gives the same as uniting and then cutting.
 */
export function within<T extends Stretch>(spans: readonly T[], window: Stretch): T[] {
  return spans
    .filter((span) => span.startsAt < window.endsAt && span.endsAt > window.startsAt)
    .map((span) => ({
      ...span,
      startsAt: span.startsAt < window.startsAt ? window.startsAt : span.startsAt,
      endsAt: span.endsAt > window.endsAt ? window.endsAt : span.endsAt,
    }));
}
