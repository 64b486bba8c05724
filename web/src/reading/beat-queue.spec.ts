import {
  acknowledge,
  batchOf,
  emptyQueue,
  isPresent,
  largestBatch,
  restoredQueue,
  shownSeconds,
  takeBeat,
  withoutStale,
  type BeatQueue,
  type Observation,
} from './beat-queue.js';

const seen = (atMs: number, more: Partial<Observation> = {}): Observation => ({
  atMs,
  visible: true,
  focused: true,
  lastInputAtMs: atMs - 2_000,
  words: 0,
  ...more,
});

const withBeats = (...times: number[]): BeatQueue =>
  times.reduce((queue, at) => takeBeat(queue, seen(at)), emptyQueue('s'));

describe('the queue of beats', () => {
  it('numbers beats from 1 and says how long each waited when it is sent', () => {
    const sent = batchOf(withBeats(1_000, 16_000), 20_000);
    expect(sent.map(({ seq, sinceMs }) => [seq, sinceMs])).toEqual([
      [1, 19_000],
      [2, 4_000],
    ]);
  });

  it('counts the age anew each time, so that a beat sent again later is older', () => {
    const queue = withBeats(1_000);
    expect(batchOf(queue, 2_000)[0]?.sinceMs).toBe(1_000);
    expect(batchOf(queue, 61_000)[0]?.sinceMs).toBe(60_000);
  });

  it('keeps what was taken while an answer was under way', () => {
    const queue = takeBeat(withBeats(1_000, 16_000), seen(31_000));
    expect(acknowledge(queue, 2).waiting.map((beat) => beat.seq)).toEqual([3]);
  });

  it('never uses a number twice, also when everything was answered', () => {
    const queue = takeBeat(acknowledge(withBeats(1_000, 16_000), 2), seen(31_000));
    expect(queue.waiting.map((beat) => beat.seq)).toEqual([3]);
  });

  it('sends a long wait in batches, oldest first', () => {
    const queue = withBeats(...Array.from({ length: largestBatch + 5 }, (_, i) => i * 15_000));
    const first = batchOf(queue, 9e6);
    expect(first).toHaveLength(largestBatch);
    expect(batchOf(acknowledge(queue, first.at(-1)?.seq ?? 0), 9e6)).toHaveLength(5);
  });

  it('gives no negative times when the clock was set back', () => {
    const queue = takeBeat(emptyQueue('s'), seen(10_000, { lastInputAtMs: 50_000 }));
    expect(queue.waiting[0]?.lastInputMsAgo).toBe(0);
    expect(batchOf(queue, 5_000)[0]?.sinceMs).toBe(0);
  });

  it('lets go of what waited for a day, which the server would not take', () => {
    const day = 24 * 60 * 60 * 1000;
    const queue = withoutStale(withBeats(0, day), day + 1);
    expect(queue.waiting.map((beat) => beat.seq)).toEqual([2]);
  });

  it('says how many words are on screen only when some are', () => {
    const queue = takeBeat(takeBeat(emptyQueue('s'), seen(1)), seen(2, { words: 180.4 }));
    expect(batchOf(queue, 3).map((beat) => beat.part)).toEqual([undefined, { words: 180 }]);
  });

  it('comes back from the browser store as it was, and nothing else does', () => {
    const queue = withBeats(1_000);
    expect(restoredQueue(JSON.stringify(queue))).toEqual(queue);
    for (const other of ['', '{', 'null', '[]', '{"sessionId":"s","nextSeq":1,"waiting":[null]}']) {
      expect(restoredQueue(other)).toBeNull();
    }
  });
});

describe('the time shown', () => {
  const known = { activeSeconds: 60, answeredAtMs: 0, beatIntervalSeconds: 15, present: true };

  it('goes on while the reader is there, two beats ahead at most', () => {
    expect(shownSeconds({ ...known, nowMs: 5_000 })).toBe(65);
    expect(shownSeconds({ ...known, nowMs: 600_000 })).toBe(90);
  });

  it('stands still while the reader is away', () => {
    expect(shownSeconds({ ...known, nowMs: 5_000, present: false })).toBe(60);
  });

  it.each([
    ['reading', {}, true],
    ['in another tab', { visible: false }, false],
    ['in another window', { focused: false }, false],
    ['not touched for two minutes', { lastInputAtMs: -20_000 }, false],
  ])('%s', (_, more, present) => {
    expect(isPresent(seen(100_000, more), 120)).toBe(present);
  });
});
