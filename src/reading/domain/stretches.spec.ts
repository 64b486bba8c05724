import { secondsOf } from './span.js';
import { stretchesBefore, type Beat } from './stretches.js';

const start = Date.parse('2026-03-02T09:00:00Z');
const at = (seconds: number): Date => new Date(start + seconds * 1000);
const reader: Beat = {
  seq: 1,
  sinceMs: 0,
  visible: true,
  focused: true,
  lastInputMsAgo: 0,
  words: null,
};

/** [reason, seconds] of each piece of the stretch from second 0 to a beat that arrives at second `until`. */
const pieces = (until: number, beat: Partial<Beat>): (string | number)[][] =>
  stretchesBefore(start, { ...reader, ...beat }, at(until)).map((span) => [
    span.reason,
    secondsOf(span),
  ]);

describe('the kind of time before a beat', () => {
  test.each<[string, number, Partial<Beat>, (string | number)[][]]>([
    ['a reader who just scrolled', 15, {}, [['reading', 15]]],
    [
      'input before the stretch, within the limit',
      15,
      { lastInputMsAgo: 100_000 },
      [['reading', 15]],
    ],
    ['input just at the limit', 15, { lastInputMsAgo: 120_000 }, [['reading', 15]]],
    [
      'the limit reached on the way: active until it, idle after',
      15,
      { lastInputMsAgo: 125_000 },
      [
        ['reading', 10],
        ['no-input', 5],
      ],
    ],
    ['the limit reached at the start', 15, { lastInputMsAgo: 135_000 }, [['no-input', 15]]],
    ['no input for an hour', 15, { lastInputMsAgo: 3_600_000 }, [['no-input', 15]]],
    [
      'no input for five minutes over 750 words',
      15,
      { lastInputMsAgo: 300_000, words: 750 },
      [['reading', 15]],
    ],
    [
      'a long passage holds ten minutes and no more',
      15,
      { lastInputMsAgo: 610_000, words: 50_000 },
      [
        ['reading', 5],
        ['no-input', 10],
      ],
    ],
    ['a hidden tab', 15, { visible: false }, [['page-hidden', 15]]],
    [
      'hidden and unfocused: hidden is the better reason',
      15,
      { visible: false, focused: false },
      [['page-hidden', 15]],
    ],
    ['another window in front', 15, { focused: false }, [['window-unfocused', 15]]],
    ['the longest silence that is one stretch', 35, {}, [['reading', 35]]],
    ['one second more is a gap', 36, {}, [['no-signal', 36]]],
    ['a laptop that slept for eight hours', 28_800, {}, [['no-signal', 28_800]]],
    [
      'a laptop that slept with another window in front',
      28_800,
      { focused: false },
      [['no-signal', 28_800]],
    ],
    [
      'a hidden tab whose timers the browser slowed down',
      60,
      { visible: false },
      [['page-hidden', 60]],
    ],
    ['a beat that waited as long as a live one may', 50, { sinceMs: 35_000 }, [['reading', 15]]],
    ['a beat that waited offline', 51, { sinceMs: 36_000 }, [['reading-offline', 15]]],
    [
      'offline and idle: the input counts back from the beat, not from its arrival',
      3_615,
      { sinceMs: 3_600_000, lastInputMsAgo: 125_000 },
      [
        ['reading-offline', 10],
        ['no-input', 5],
      ],
    ],
    ['two beats in one second', 0.9, {}, []],
    ['a beat from before', 15, { sinceMs: 15_000 }, []],
    ['a beat from long before', 15, { sinceMs: 86_400_000 }, []],
    ['parts of a second are dropped', 15.999, {}, [['reading', 15]]],
  ])('%s', (_, until, beat, expected) => {
    expect(pieces(until, beat)).toEqual(expected);
  });

  test('the kind follows from the reason', () => {
    const kinds = stretchesBefore(start, { ...reader, lastInputMsAgo: 125_000 }, at(15));
    expect(kinds.map((span) => span.kind)).toEqual(['active', 'idle']);
  });
});
