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
  return unionOf(spans.filter((span) => counts(span.kind)));
}

/**
 * What devices that were offline reported later, as far as it is not active time too: the learner cannot have read
 * in two places. Active and offline time never overlap.
 * @param spans as for `activeTime`
 */
export function offlineTime(spans: readonly (Stretch & { kind: SpanKind })[]): ActiveTime {
  const active = activeTime(spans).stretches;
  const { stretches } = unionOf(spans.filter(({ kind }) => kind === 'offline'));
  const apart = stretches.flatMap((stretch) => {
    const left: Stretch[] = [];
    let { startsAt } = stretch;
    for (const taken of active) {
      if (taken.endsAt <= startsAt) continue;
      if (taken.startsAt >= stretch.endsAt) break;
      if (taken.startsAt > startsAt) left.push({ startsAt, endsAt: taken.startsAt });
      startsAt = taken.endsAt;
    }
    return startsAt < stretch.endsAt ? [...left, { startsAt, endsAt: stretch.endsAt }] : left;
  });
  return { seconds: lengthOf(apart), stretches: apart };
}

function unionOf(spans: readonly Stretch[]): ActiveTime {
  const active = spans
    .filter((span) => span.endsAt > span.startsAt)
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
  return { seconds: lengthOf(stretches), stretches };
}

function lengthOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, stretch) => sum + secondsOf(stretch), 0);
}

/**
 * The parts of spans inside a window, cut at its ends.
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
