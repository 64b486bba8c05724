import * as fc from 'fast-check';
import { activeTime, offlineTime, within, type Stretch } from './active-time.js';
import type { SpanKind } from './reasons.js';
import { windowOfDay } from '../../shared/zones.js';

const day = '2026-03-02T';
type Row = [from: string, to: string, kind?: SpanKind];
const spans = (...rows: Row[]): (Stretch & { kind: SpanKind })[] =>
  rows.map(([from, to, kind]) => ({
    startsAt: new Date(`${day}${from}Z`),
    endsAt: new Date(`${day}${to}Z`),
    kind: kind ?? 'active',
  }));
const clock = (stretches: readonly Stretch[]): string[][] =>
  stretches.map(({ startsAt, endsAt }) => [
    startsAt.toISOString().slice(11, 16),
    endsAt.toISOString().slice(11, 16),
  ]);

describe('active time of a learner', () => {
  test.each<[string, Row[], number, string[][]]>([
    ['nothing', [], 0, []],
    ['one span', [['10:00', '10:30']], 30, [['10:00', '10:30']]],
    // T34 of the worked cases: 50 min, 10 of them on both.
    [
      'a phone and a computer at once: the overlap counts once',
      [
        ['10:00', '10:30'],
        ['10:20', '10:50'],
      ],
      50,
      [['10:00', '10:50']],
    ],
    [
      'two tabs with the same paper',
      [
        ['10:00', '10:30'],
        ['10:00', '10:30'],
      ],
      30,
      [['10:00', '10:30']],
    ],
    [
      'one inside the other',
      [
        ['10:00', '11:00'],
        ['10:20', '10:30'],
      ],
      60,
      [['10:00', '11:00']],
    ],
    [
      'touching',
      [
        ['10:30', '10:45'],
        ['10:00', '10:30'],
      ],
      45,
      [['10:00', '10:45']],
    ],
    [
      'apart, in any order',
      [
        ['12:00', '12:10'],
        ['10:00', '10:30'],
      ],
      40,
      [
        ['10:00', '10:30'],
        ['12:00', '12:10'],
      ],
    ],
    [
      'only active spans count',
      [
        ['10:00', '10:30'],
        ['10:30', '11:00', 'idle'],
        ['11:00', '12:00', 'gap'],
        ['12:00', '12:01', 'hidden'],
      ],
      30,
      [['10:00', '10:30']],
    ],
    [
      'idle on one device while active on another counts',
      [
        ['10:00', '10:30', 'idle'],
        ['10:10', '10:20'],
      ],
      10,
      [['10:10', '10:20']],
    ],
  ])('%s', (_, rows, minutes, expected) => {
    const time = activeTime(spans(...rows));
    expect(time.seconds).toBe(minutes * 60);
    expect(clock(time.stretches)).toEqual(expected);
  });

  test('does not change the spans that it is given', () => {
    const given = spans(['10:00', '10:30'], ['10:20', '10:50']);
    const before = structuredClone(given);
    activeTime(given);
    expect(given).toEqual(before);
  });
});

describe('offline time of a learner', () => {
  test.each<[string, Row[], string[][]]>([
    ['is none where nothing came late', [['10:00', '10:30']], []],
    ['is no active time', [['10:00', '10:30', 'offline']], [['10:00', '10:30']]],
    [
      'is what was not read with a connection at the same time',
      [
        ['10:00', '11:00', 'offline'],
        ['10:10', '10:20'],
        ['10:50', '11:10'],
        ['10:30', '10:40', 'gap'],
      ],
      [
        ['10:00', '10:10'],
        ['10:20', '10:50'],
      ],
    ],
    [
      'counts once, whatever number of devices reported it',
      [
        ['10:00', '10:30', 'offline'],
        ['10:15', '10:45', 'offline'],
      ],
      [['10:00', '10:45']],
    ],
  ])('%s', (_, rows, expected) => {
    const offline = offlineTime(spans(...rows));
    expect(clock(offline.stretches)).toEqual(expected);
    expect(activeTime(spans(...rows)).seconds).toBe(
      activeTime(spans(...rows.filter(([, , kind]) => kind !== 'offline'))).seconds,
    );
  });
});

describe('the part of spans inside a window', () => {
  const window = spans(['10:00', '11:00'])[0]!;

  test.each<[string, Row, string[][]]>([
    ['inside', ['10:10', '10:20'], [['10:10', '10:20']]],
    ['over its start', ['09:50', '10:20'], [['10:00', '10:20']]],
    ['over its end', ['10:50', '11:20'], [['10:50', '11:00']]],
    ['around it', ['09:00', '12:00'], [['10:00', '11:00']]],
    ['before it, touching', ['09:00', '10:00'], []],
    ['after it, touching', ['11:00', '12:00'], []],
  ])('%s', (_, row, expected) => {
    expect(clock(within(spans(row), window))).toEqual(expected);
  });
});

const kinds: SpanKind[] = ['active', 'active', 'offline', 'idle', 'hidden', 'unfocused', 'gap'];
const anySpan = fc
  .record({
    from: fc.integer({ min: 0, max: 5000 }),
    length: fc.integer({ min: 1, max: 1000 }),
    kind: fc.constantFrom(...kinds),
  })
  .map(({ from, length, kind }) => ({
    startsAt: new Date(from * 1000),
    endsAt: new Date((from + length) * 1000),
    kind,
  }));
const anySpans = fc.array(anySpan, { maxLength: 30 });

describe('for any spans', () => {
  test('the union counts every active second once, like counting second by second', () => {
    fc.assert(
      fc.property(anySpans, (some) => {
        const seconds = new Set<number>();
        for (const { startsAt, endsAt, kind } of some) {
          if (kind !== 'active') continue;
          for (let at = startsAt.getTime(); at < endsAt.getTime(); at += 1000) seconds.add(at);
        }
        expect(activeTime(some).seconds).toBe(seconds.size);
      }),
    );
  });

  test('offline time and active time never overlap, and together are all time in use', () => {
    fc.assert(
      fc.property(anySpans, (some) => {
        const inUse = some.map((span) =>
          span.kind === 'offline' ? { ...span, kind: 'active' as const } : span,
        );
        expect(activeTime(some).seconds + offlineTime(some).seconds).toBe(
          activeTime(inUse).seconds,
        );
      }),
    );
  });

  test('the order of the spans does not matter', () => {
    const shuffled = anySpans.chain((some) =>
      fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
    );
    fc.assert(
      fc.property(shuffled, ([some, other]) => {
        expect(activeTime(other)).toEqual(activeTime(some));
      }),
    );
  });

  test('stretches are disjoint, in order and do not touch', () => {
    fc.assert(
      fc.property(anySpans, (some) => {
        const { stretches } = activeTime(some);
        for (const [index, stretch] of stretches.entries()) {
          expect(stretch.endsAt > stretch.startsAt).toBe(true);
          const next = stretches[index + 1];
          if (next) expect(next.startsAt > stretch.endsAt).toBe(true);
        }
      }),
    );
  });

  test('dividing at any instant loses nothing and doubles nothing', () => {
    fc.assert(
      fc.property(anySpans, fc.integer({ min: 0, max: 6000 }), (some, cut) => {
        const at = new Date(cut * 1000);
        const before = within(some, { startsAt: new Date(0), endsAt: at });
        const after = within(some, { startsAt: at, endsAt: new Date(10_000_000) });
        expect(activeTime(before).seconds + activeTime(after).seconds).toBe(
          activeTime(some).seconds,
        );
      }),
    );
  });
});

describe('active time of a day', () => {
  test('reading through the hour that clocks repeat counts both hours', () => {
    const night = [
      {
        startsAt: new Date('2026-10-25T00:30:00Z'),
        endsAt: new Date('2026-10-25T01:30:00Z'),
        kind: 'active' as const,
      },
    ];
    const day = windowOfDay('2026-10-25', 'Europe/London');
    expect(activeTime(within(night, day)).seconds).toBe(3600);
  });

  test('reading over midnight is divided between the two days', () => {
    const evening = [
      {
        startsAt: new Date('2026-03-03T04:50:00Z'),
        endsAt: new Date('2026-03-03T05:20:00Z'),
        kind: 'active' as const,
      },
    ];
    const minutes = ['2026-03-02', '2026-03-03', '2026-03-04'].map(
      (day) => activeTime(within(evening, windowOfDay(day, 'America/New_York'))).seconds / 60,
    );
    expect(minutes).toEqual([10, 20, 0]);
  });
});
