import { activeTime, within, type Stretch } from './active-time.js';
import { counts } from './reasons.js';
import type { Span } from './span.js';
import { windowOfDay } from '../../shared/zones.js';

/** Days of a learner's calendar, YYYY-MM-DD, both included. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** The window of these days, in whatever zone: from the zone that is furthest ahead to the one furthest behind. */
export function windowAnywhere({ from, to }: Days): Stretch {
  return windowOf({ from, to }, 'Etc/GMT-14', 'Etc/GMT+12');
}

/**
 * The parts of sessions on these days, each session by the days of its own zone; sessions without any are left out.
 * Time that sessions of different zones share belongs to the one that began first, so that it lies on one day only.
 * @param sessions with at least their spans of `windowAnywhere`, in the order in which they began
 */
export function onDays<T extends { timeZone: string; spans: Span[] }>(
  sessions: readonly T[],
  days: Days,
): T[] {
  const windows = new Map<string, Stretch>();
  const windowIn = (timeZone: string): Stretch => {
    const window = windows.get(timeZone) ?? windowOf(days, timeZone, timeZone);
    windows.set(timeZone, window);
    return window;
  };
  const several = new Set(sessions.map(({ timeZone }) => timeZone)).size > 1;
  return sessions.flatMap((session, at) => {
    const found = within(session.spans, windowIn(session.timeZone));
    const spans = several ? withoutEarlier(found, session, sessions.slice(0, at)) : found;
    return spans.length === 0 ? [] : [{ ...session, spans }];
  });
}

function windowOf({ from, to }: Days, first: string, last: string): Stretch {
  return {
    startsAt: windowOfDay(from, first).startsAt,
    endsAt: windowOfDay(to, last).endsAt,
  };
}

/** Active spans lose what an earlier session of another zone covers; others stay unchanged. */
function withoutEarlier(
  spans: readonly Span[],
  { timeZone }: { timeZone: string },
  earlier: readonly { timeZone: string; spans: Span[] }[],
): Span[] {
  const { stretches: taken } = activeTime(
    earlier.filter((one) => one.timeZone !== timeZone).flatMap((one) => one.spans),
  );
  return spans.flatMap((span) => (counts(span.kind) ? cutOut(span, taken) : [span]));
}

/** @param taken disjoint and in order */
function cutOut(span: Span, taken: readonly Stretch[]): Span[] {
  const left: Span[] = [];
  let { startsAt } = span;
  for (const cut of taken) {
    if (cut.endsAt <= startsAt) continue;
    if (cut.startsAt >= span.endsAt) break;
    if (cut.startsAt > startsAt) left.push({ ...span, startsAt, endsAt: cut.startsAt });
    startsAt = cut.endsAt;
  }
  if (startsAt < span.endsAt) left.push({ ...span, startsAt });
  return left;
}
