import { LONGEST_SPAN_MS } from './limits.js';
import { secondsOf, spanOf, type Span } from './span.js';
import { instantOf, stretchesBefore, type Beat } from './stretches.js';

/** How far a reading session has come: all that is needed to take its next beats. */
export interface Progress {
  /** In whole seconds. */
  startedAt: Date;
  /** The highest sequence number taken so far; 0 before the first beat. */
  lastSeq: number;
  /** The instant of the latest beat that moved the session forward; null before the first. */
  lastBeatAt: Date | null;
  /** The session's last span; null before the first. */
  lastSpan: Span | null;
  /** Offline reading since the session was last read with a connection. */
  offlineSeconds: number;
}

export interface Advance {
  progress: Progress;
  /** Spans to write: new ones, and the session's last span again where it grew (same start, later end). */
  written: Span[];
}

/**
 * Adds a batch of beats to a session. The spans of a session tile the time from its start to its latest beat,
 * so its active time can never be longer than the time that passed by the server's clock, whatever a device says.
 * Beats are processed in the order of `seq`. Replays are ignored. A beat that is not later than the one before it, or
 * than the start, or that is after `receivedAt`, uses up its number and adds no time.
 * @param receivedAt when the batch arrived, by the server's clock
 * @returns null when the batch has only replays
 */
export function advance(
  progress: Progress,
  beats: readonly Beat[],
  receivedAt: Date,
): Advance | null {
  const fresh = beats
    .filter((beat) => beat.seq > progress.lastSeq)
    .toSorted((a, b) => a.seq - b.seq)
    .filter((beat, index, sorted) => beat.seq !== sorted[index - 1]?.seq);
  if (fresh.length === 0) return null;

  const spans: Span[] = progress.lastSpan === null ? [] : [progress.lastSpan];
  let lastBeatAt = progress.lastBeatAt;
  let lastSeq = progress.lastSeq;
  let offlineSeconds = progress.offlineSeconds;
  for (const beat of fresh) {
    lastSeq = beat.seq;
    const fromMs = (lastBeatAt ?? progress.startedAt).getTime();
    const atMs = instantOf(beat, receivedAt);
    if (atMs <= fromMs || atMs > receivedAt.getTime()) continue;
    for (const stretch of stretchesBefore(fromMs, beat, receivedAt, offlineSeconds)) {
      append(spans, stretch);
      offlineSeconds = offlineAfter(offlineSeconds, stretch);
    }
    lastBeatAt = new Date(atMs);
  }
  return {
    progress: {
      startedAt: progress.startedAt,
      lastSeq,
      lastBeatAt,
      lastSpan: spans.at(-1) ?? null,
      offlineSeconds,
    },
    written: spans.filter((span) => span !== progress.lastSpan),
  };
}

/** Offline reading since the session was last read with a connection, after one more stretch. */
export function offlineAfter(offlineSeconds: number, stretch: Span): number {
  if (stretch.reason === 'reading') return 0;
  return stretch.kind === 'offline' ? offlineSeconds + secondsOf(stretch) : offlineSeconds;
}

/** Lets the last span grow when the stretch continues it, else adds the stretch, in pieces of a day at most. */
function append(spans: Span[], stretch: Span): void {
  const last = spans.at(-1);
  const endsAtMs = stretch.endsAt.getTime();
  if (
    last !== undefined &&
    last.reason === stretch.reason &&
    last.endsAt.getTime() === stretch.startsAt.getTime() &&
    endsAtMs - last.startsAt.getTime() <= LONGEST_SPAN_MS
  ) {
    spans[spans.length - 1] = { ...last, endsAt: stretch.endsAt };
    return;
  }
  for (let from = stretch.startsAt.getTime(); from < endsAtMs; from += LONGEST_SPAN_MS) {
    spans.push(spanOf(from, Math.min(from + LONGEST_SPAN_MS, endsAtMs), stretch.reason));
  }
}
