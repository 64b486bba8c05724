import {
  idleLimitSeconds,
  LONGEST_OFFLINE_READING_SECONDS,
  LONGEST_SILENCE_SECONDS,
} from './limits.js';
import { spanOf, wholeSecond, type Span } from './span.js';

/** What an open page reported. `visible` and `focused` apply to the time since its previous beat. */
export interface Beat {
  /** Rises with every beat of a session; a number already seen is a replay. */
  seq: number;
  /** How long before sending the beat was taken: 0 now, more when it waited offline. */
  sinceMs: number;
  visible: boolean;
  focused: boolean;
  /** How long before the beat the learner last scrolled, typed, touched or moved the pointer. */
  lastInputMsAgo: number;
  /** Words of the passage on screen, or null when the page does not know. */
  words: number | null;
}

/** The instant of a beat in milliseconds by the server's clock, in whole seconds. */
export function instantOf(beat: Beat, receivedAt: Date): number {
  return wholeSecond(receivedAt.getTime() - beat.sinceMs);
}

/**
 * What the time from `fromMs` to a beat was: one span, or two when the learner ran into the idle limit on the way.
 * The later beat speaks for the stretch before it. A hidden page stays hidden however long it was silent, because
 * browsers slow the timers of hidden pages down; any other silence longer than the pulse is a gap. Reading that was
 * reported late is offline time, and a gap once there is more of it than is believed.
 * @param offlineSeconds offline reading of this session since it was last read with a connection
 * @returns spans that tile [fromMs, instant of the beat); none when the beat is not later than `fromMs`
 */
export function stretchesBefore(
  fromMs: number,
  beat: Beat,
  receivedAt: Date,
  offlineSeconds = 0,
): Span[] {
  const untilMs = instantOf(beat, receivedAt);
  if (untilMs <= fromMs) return [];
  if (!beat.visible) return [spanOf(fromMs, untilMs, 'page-hidden')];
  if (untilMs - fromMs > LONGEST_SILENCE_SECONDS * 1000) {
    return [spanOf(fromMs, untilMs, 'no-signal')];
  }
  if (!beat.focused) return [spanOf(fromMs, untilMs, 'window-unfocused')];

  const lastInputMs = receivedAt.getTime() - beat.sinceMs - beat.lastInputMsAgo;
  const idleFromMs = wholeSecond(lastInputMs + idleLimitSeconds(beat.words) * 1000);
  const activeUntilMs = Math.min(Math.max(idleFromMs, fromMs), untilMs);
  const late = beat.sinceMs > LONGEST_SILENCE_SECONDS * 1000;
  const believedUntilMs = late
    ? Math.min(activeUntilMs, fromMs + (LONGEST_OFFLINE_READING_SECONDS - offlineSeconds) * 1000)
    : activeUntilMs;
  const spans: Span[] = [];
  if (believedUntilMs > fromMs) {
    spans.push(spanOf(fromMs, believedUntilMs, late ? 'reading-offline' : 'reading'));
  }
  if (activeUntilMs > believedUntilMs) {
    spans.push(spanOf(Math.max(fromMs, believedUntilMs), activeUntilMs, 'offline-too-long'));
  }
  if (untilMs > activeUntilMs) spans.push(spanOf(activeUntilMs, untilMs, 'no-input'));
  return spans;
}
