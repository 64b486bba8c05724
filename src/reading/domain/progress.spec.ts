import * as fc from 'fast-check';
import { activeTime, offlineTime } from './active-time.js';
import { advance, type Progress } from './progress.js';
import { secondsOf, type Span } from './span.js';
import type { Beat } from './stretches.js';

const start = Date.parse('2026-03-02T09:00:00Z');
const at = (seconds: number): Date => new Date(start + seconds * 1000);
const opened: Progress = {
  startedAt: at(0),
  lastSeq: 0,
  lastBeatAt: null,
  lastSpan: null,
  offlineSeconds: 0,
};
const reader: Beat = {
  seq: 1,
  sinceMs: 0,
  visible: true,
  focused: true,
  lastInputMsAgo: 0,
  words: null,
};

interface Sent {
  at: number;
  beats: Partial<Beat>[];
}

/** Plays batches into a session and keeps its rows as the table would: a span with the same start is replaced. */
function play(sent: Sent[], from: Progress = opened): { spans: Span[]; progress: Progress } {
  const rows = new Map<number, Span>();
  let progress = from;
  for (const batch of sent) {
    const next = advance(
      progress,
      batch.beats.map((beat) => ({ ...reader, ...beat })),
      at(batch.at),
    );
    if (next === null) continue;
    progress = next.progress;
    for (const span of next.written) rows.set(span.startsAt.getTime(), span);
  }
  return { progress, spans: [...rows.values()] };
}

const brief = (spans: readonly Span[]): (string | number)[][] =>
  spans.map((span) => [
    (span.startsAt.getTime() - start) / 1000,
    (span.endsAt.getTime() - start) / 1000,
    span.reason,
  ]);

/** One live beat at each of these seconds. */
const live = (...seconds: number[]): Sent[] =>
  seconds.map((second, index) => ({ at: second, beats: [{ seq: index + 1 }] }));

describe('adding beats to a session', () => {
  test.each<[string, Sent[], (string | number)[][]]>([
    ['beats of one kind make one span', live(15, 30, 45, 60), [[0, 60, 'reading']]],
    [
      // Heartbeats of ActivityWatch: those within the pulse merge, the silence after them does not count.
      'beats within the pulse merge and a longer silence is a gap',
      live(30, 60, 200),
      [
        [0, 60, 'reading'],
        [60, 200, 'no-signal'],
      ],
    ],
    [
      // KOReader's cap: a page left open for 300 s counts 120 s, a revisit of 30 s counts on its own.
      'a page left open for 300 s counts 120 s, and 30 s more when the reader comes back',
      [
        ...Array.from({ length: 20 }, (_, index) => ({
          at: (index + 1) * 15,
          beats: [{ seq: index + 1, lastInputMsAgo: (index + 1) * 15_000 }],
        })),
        { at: 315, beats: [{ seq: 21 }] },
        { at: 330, beats: [{ seq: 22 }] },
      ],
      [
        [0, 120, 'reading'],
        [120, 300, 'no-input'],
        [300, 330, 'reading'],
      ],
    ],
    [
      'a laptop that slept for an hour goes on where it wakes',
      live(15, 30, 3630, 3645),
      [
        [0, 30, 'reading'],
        [30, 3630, 'no-signal'],
        [3630, 3645, 'reading'],
      ],
    ],
    [
      'a replay adds nothing',
      [
        { at: 15, beats: [{ seq: 1 }] },
        { at: 30, beats: [{ seq: 1 }, { seq: 1, visible: false }] },
        { at: 30, beats: [{ seq: 2 }] },
      ],
      [[0, 30, 'reading']],
    ],
    [
      'of two beats with one number the first counts',
      [{ at: 30, beats: [{ seq: 1, focused: false }, { seq: 1 }] }],
      [[0, 30, 'window-unfocused']],
    ],
    [
      'a batch is taken in the order of its numbers',
      [
        {
          at: 30,
          beats: [
            { seq: 2, sinceMs: 0 },
            { seq: 1, sinceMs: 15_000, focused: false },
          ],
        },
      ],
      [
        [0, 15, 'window-unfocused'],
        [15, 30, 'reading'],
      ],
    ],
    [
      'offline beats count by their own spacing',
      [
        { at: 15, beats: [{ seq: 1 }] },
        {
          at: 600,
          beats: [
            { seq: 2, sinceMs: 570_000 },
            { seq: 3, sinceMs: 555_000 },
            { seq: 4, sinceMs: 0 },
          ],
        },
      ],
      [
        [0, 15, 'reading'],
        [15, 45, 'reading-offline'],
        [45, 600, 'no-signal'],
      ],
    ],
    [
      'a page that reports hours of reading late is believed for two of them, until it is read live again',
      [
        {
          at: 11_000,
          beats: [...Array(720).keys()].map((n) => ({
            seq: n + 1,
            sinceMs: (10_985 - 15 * n) * 1000,
          })),
        },
        { at: 11_015, beats: [{ seq: 800 }] },
        { at: 11_030, beats: [{ seq: 801 }] },
        { at: 12_000, beats: [{ seq: 802, sinceMs: 955_000 }] },
      ],
      [
        [0, 7200, 'reading-offline'],
        [7200, 10_800, 'offline-too-long'],
        [10_800, 11_015, 'no-signal'],
        [11_015, 11_030, 'reading'],
        [11_030, 11_045, 'reading-offline'],
      ],
    ],
    [
      'beats from before the session count nothing',
      [{ at: 10, beats: [{ seq: 1, sinceMs: 40_000 }, { seq: 2, sinceMs: 25_000 }, { seq: 3 }] }],
      [[0, 10, 'reading']],
    ],
    [
      'a clock that runs backwards counts nothing twice',
      [
        {
          at: 60,
          beats: [
            { seq: 1, sinceMs: 30_000 },
            { seq: 2, sinceMs: 50_000 },
            { seq: 3, sinceMs: 35_000 },
          ],
        },
      ],
      [[0, 30, 'reading']],
    ],
    [
      "a beat after the server's clock was set back counts nothing until time catches up",
      [...live(15, 30), { at: 20, beats: [{ seq: 3 }] }, { at: 40, beats: [{ seq: 4 }] }],
      [[0, 40, 'reading']],
    ],
    [
      'a beat from the future counts nothing',
      [
        { at: 15, beats: [{ seq: 1, sinceMs: -60_000 }] },
        { at: 20, beats: [{ seq: 2 }] },
      ],
      [[0, 20, 'reading']],
    ],
    [
      'a silence of two days and a half is kept in pieces of a day at most',
      live(15, 216_015),
      [
        [0, 15, 'reading'],
        [15, 86_415, 'no-signal'],
        [86_415, 172_815, 'no-signal'],
        [172_815, 216_015, 'no-signal'],
      ],
    ],
  ])('%s', (_, sent, expected) => {
    expect(brief(play(sent).spans)).toEqual(expected);
  });

  test('a batch of nothing but replays changes nothing', () => {
    const { progress } = play(live(15, 30));
    expect(advance(progress, [reader, { ...reader, seq: 2 }], at(45))).toBeNull();
  });

  test('writes only spans that are new or grew', () => {
    const { progress } = play(live(15, 30));
    const next = advance(progress, [{ ...reader, seq: 3 }], at(45));
    expect(brief(next?.written ?? [])).toEqual([[0, 45, 'reading']]);
    const gap = advance(progress, [{ ...reader, seq: 3 }], at(300));
    expect(brief(gap?.written ?? [])).toEqual([[30, 300, 'no-signal']]);
  });
});

const anyBeat: fc.Arbitrary<Beat> = fc.record({
  seq: fc.integer({ min: 1, max: 60 }),
  sinceMs: fc.oneof(
    fc.constant(0),
    fc.integer({ min: -100_000, max: 200_000 }),
    fc.integer({ min: 0, max: 86_400_000 }),
  ),
  visible: fc.boolean(),
  focused: fc.boolean(),
  lastInputMsAgo: fc.oneof(
    fc.integer({ min: 0, max: 200_000 }),
    fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
  ),
  words: fc.option(fc.integer({ min: 0, max: 5000 })),
});

const anySending: fc.Arbitrary<Sent[]> = fc
  .array(
    fc.record({
      after: fc.oneof(
        fc.double({ min: 0, max: 40, noNaN: true }),
        fc.double({ min: 0, max: 9e4, noNaN: true }),
      ),
      beats: fc.array(anyBeat, { minLength: 1, maxLength: 6 }),
    }),
    { maxLength: 25 },
  )
  .map((batches) => {
    let now = 0;
    return batches.map(({ after, beats }) => ({ at: (now += after), beats }));
  });

describe('whatever a device reports', () => {
  test('active time is never longer than the time that passed by the clock of the server', () => {
    fc.assert(
      fc.property(anySending, (sent) => {
        const { spans } = play(sent);
        expect(activeTime(spans).seconds).toBeLessThanOrEqual(sent.at(-1)?.at ?? 0);
      }),
    );
  });

  test('the spans tile the session from its start to its latest beat', () => {
    fc.assert(
      fc.property(anySending, (sent) => {
        const { spans, progress } = play(sent);
        let end = start;
        for (const span of spans) {
          expect(span.startsAt.getTime()).toBe(end);
          expect(span.endsAt.getTime()).toBeGreaterThan(end);
          expect(secondsOf(span)).toBeLessThanOrEqual(86_400);
          expect(Number.isInteger(secondsOf(span))).toBe(true);
          end = span.endsAt.getTime();
        }
        expect(end).toBe((progress.lastBeatAt ?? progress.startedAt).getTime());
        expect(spans.at(-1) ?? null).toEqual(progress.lastSpan);
      }),
    );
  });

  test('sending everything a second time changes nothing', () => {
    fc.assert(
      fc.property(anySending, (sent) => {
        const once = play(sent);
        const late = (sent.at(-1)?.at ?? 0) + 100;
        const repeated = sent.map(({ beats }) => ({ at: late, beats }));
        expect(play(repeated, once.progress)).toEqual({ spans: [], progress: once.progress });
      }),
    );
  });

  test('the order of the beats within a batch does not matter', () => {
    const batch = fc
      .uniqueArray(anyBeat, { selector: (beat) => beat.seq, maxLength: 12, minLength: 1 })
      .chain((beats) =>
        fc.tuple(fc.constant(beats), fc.shuffledSubarray(beats, { minLength: beats.length })),
      );
    fc.assert(
      fc.property(batch, fc.integer({ min: 0, max: 1000 }), ([beats, shuffled], arrives) => {
        expect(play([{ at: arrives, beats: shuffled }])).toEqual(play([{ at: arrives, beats }]));
      }),
    );
  });

  test('an offline batch gives the same time as the same beats sent live, but separately', () => {
    const pulses = fc.array(fc.record({ after: fc.integer({ min: 1, max: 60 }), beat: anyBeat }), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(pulses, fc.integer({ min: 0, max: 10_000 }), (script, wait) => {
        let now = 0;
        const taken = script.map(({ after, beat }, index) => ({
          second: (now += after),
          beat: { ...beat, seq: index + 1, sinceMs: 0 },
        }));
        const sentLive = play(taken.map(({ second, beat }) => ({ at: second, beats: [beat] })));
        const sentLate = play([
          {
            at: now + wait,
            beats: taken.map(({ second, beat }) => ({
              ...beat,
              sinceMs: (now + wait - second) * 1000,
            })),
          },
        ]);
        const [live, late] = [activeTime(sentLive.spans), activeTime(sentLate.spans)];
        expect(late.seconds).toBeLessThanOrEqual(60);
        expect(late.seconds + offlineTime(sentLate.spans).seconds).toBe(live.seconds);
      }),
    );
  });
});
