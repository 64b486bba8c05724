/** What can be seen of the reader at one moment. Times in milliseconds of the browser's clock. */
export interface Observation {
  atMs: number;
  visible: boolean;
  focused: boolean;
  lastInputAtMs: number;
  /** Words of the passage on screen; 0 when none is. */
  words: number;
}

/** A beat that was taken and may still have to be sent. */
export interface TakenBeat {
  seq: number;
  atMs: number;
  visible: boolean;
  focused: boolean;
  lastInputMsAgo: number;
  words: number;
}

/** The beats of one reading session that the server has not answered for yet, oldest first. */
export interface BeatQueue {
  sessionId: string;
  nextSeq: number;
  waiting: readonly TakenBeat[];
}

/** A beat in the form of the interface: `sinceMs` says how long before sending it was taken. */
export interface SentBeat {
  seq: number;
  sinceMs: number;
  visible: boolean;
  focused: boolean;
  lastInputMsAgo: number;
  part?: { words: number };
}

/** The most beats in one request; the rest waits for the next. */
export const largestBatch = 100;

/** Older beats are not taken by the server, and would spoil the batch they are in. */
const oldestBeatMs = 24 * 60 * 60 * 1000 - 60_000;

export const emptyQueue = (sessionId: string): BeatQueue => ({
  sessionId,
  nextSeq: 1,
  waiting: [],
});

/** Adds a beat. A clock that was set back gives 0, never a negative time. */
export function takeBeat(queue: BeatQueue, seen: Observation): BeatQueue {
  const beat: TakenBeat = {
    seq: queue.nextSeq,
    atMs: seen.atMs,
    visible: seen.visible,
    focused: seen.focused,
    lastInputMsAgo: Math.min(oldestBeatMs, Math.max(0, Math.round(seen.atMs - seen.lastInputAtMs))),
    words: Math.max(0, Math.round(seen.words)),
  };
  return { ...queue, nextSeq: queue.nextSeq + 1, waiting: [...queue.waiting, beat] };
}

/** The next beats to send, with their age counted at the moment of sending. */
export function batchOf(queue: BeatQueue, nowMs: number): SentBeat[] {
  return queue.waiting.slice(0, largestBatch).map((beat) => ({
    seq: beat.seq,
    sinceMs: Math.max(0, Math.round(nowMs - beat.atMs)),
    visible: beat.visible,
    focused: beat.focused,
    lastInputMsAgo: beat.lastInputMsAgo,
    ...(beat.words > 0 ? { part: { words: beat.words } } : {}),
  }));
}

/** Forgets what the server has answered for. */
export function acknowledge(queue: BeatQueue, upToSeq: number): BeatQueue {
  return { ...queue, waiting: queue.waiting.filter((beat) => beat.seq > upToSeq) };
}

/** Forgets what waited so long that it will not be taken any more. */
export function withoutStale(queue: BeatQueue, nowMs: number): BeatQueue {
  const fresh = queue.waiting.filter((beat) => nowMs - beat.atMs < oldestBeatMs);
  return fresh.length === queue.waiting.length ? queue : { ...queue, waiting: fresh };
}

/** A queue as it was kept in the browser; null for anything else that may be found there. */
export function restoredQueue(stored: string): BeatQueue | null {
  try {
    const value: unknown = JSON.parse(stored);
    return isQueue(value) ? value : null;
  } catch {
    return null;
  }
}

/**
 * The seconds to show between two answers of the server: its own count, and while the reader is
 * plainly there the time since, but no further than two beats ahead of what it confirmed.
 */
export function shownSeconds(known: {
  activeSeconds: number;
  answeredAtMs: number;
  nowMs: number;
  present: boolean;
  beatIntervalSeconds: number;
}): number {
  if (!known.present) return known.activeSeconds;
  const since = Math.max(0, (known.nowMs - known.answeredAtMs) / 1000);
  return known.activeSeconds + Math.min(since, 2 * known.beatIntervalSeconds);
}

/** Whether this moment looks like reading: on screen, in front, touched lately. */
export function isPresent(seen: Observation, idleLimitSeconds: number): boolean {
  return seen.visible && seen.focused && seen.atMs - seen.lastInputAtMs < idleLimitSeconds * 1000;
}

function isQueue(value: unknown): value is BeatQueue {
  if (typeof value !== 'object' || value === null) return false;
  const { sessionId, nextSeq, waiting } = value as Partial<Record<keyof BeatQueue, unknown>>;
  return (
    typeof sessionId === 'string' &&
    Number.isInteger(nextSeq) &&
    Array.isArray(waiting) &&
    waiting.every(
      (beat: Partial<TakenBeat> | null) =>
        typeof beat === 'object' &&
        beat !== null &&
        Number.isInteger(beat.seq) &&
        typeof beat.atMs === 'number',
    )
  );
}
