import fc from 'fast-check';
import { setText, type Measure } from './line-breaking.js';
import type { Parting } from './line-ends.js';
import { plain } from './rich-text.js';

/** Every letter is half as wide as it is high; italics are a little narrower. */
const measure: Measure = (text, italic) => Array.from(text).length * (italic ? 0.45 : 0.5);
const atBlanks: Parting = (word) => [word];
const upright = (text: string) => [{ text, italic: false }];

describe('setting text', () => {
  it('uses the largest size that fits on the preferred number of lines', () => {
    const set = setText(
      upright('Adaeze Okoye'),
      120,
      [{ sizes: [30, 20, 10], lines: 1 }],
      measure,
      atBlanks,
    );
    expect(set.size).toBe(20);
    expect(set.lines.map(({ width }) => width)).toEqual([120]);
  });

  it('tries the next preference when no size of the first fits', () => {
    const wishes = [
      { sizes: [20, 15], lines: 1 },
      { sizes: [18], lines: 2 },
    ];
    const set = setText(upright('Adaeze Chukwu Okoye'), 120, wishes, measure, atBlanks);
    expect(set.size).toBe(18);
    expect(set.lines.map(({ runs }) => plain(runs))).toEqual(['Adaeze ', 'Chukwu Okoye']);
  });

  it('balances lines instead of leaving one word alone', () => {
    const text = 'one two three four five six seven eight';
    const set = setText(upright(text), 180, [{ sizes: [10], lines: 2 }], measure, atBlanks);
    expect(set.lines.map(({ runs }) => plain(runs))).toEqual([
      'one two three four ',
      'five six seven eight',
    ]);
  });

  it('does not separate a full stop from the italics before it', () => {
    const runs = [
      { text: 'designated for ', italic: false },
      { text: 'Credits', italic: true },
      { text: '.', italic: false },
    ];
    const set = setText(runs, 80, [{ sizes: [10], lines: 3 }], measure, atBlanks);
    expect(set.lines.map((line) => plain(line.runs))).toEqual(['designated ', 'for Credits.']);
  });

  it('never loses a letter and never sets a line wider than its space', () => {
    const word = fc
      .string({ minLength: 1, maxLength: 60, unit: 'grapheme' })
      .map((w) => w.replaceAll(' ', 'x'));
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 60, max: 600 }),
        (words, width) => {
          const text = words.join(' ');
          const wishes = [
            { sizes: [30, 20], lines: 1 },
            { sizes: [12, 8], lines: 3 },
          ];
          const set = setText(upright(text), width, wishes, measure, atBlanks);
          expect(set.lines.map(({ runs }) => plain(runs)).join('')).toBe(text);
          // A single letter with many marks is as wide as it is: it is not broken.
          const longest = Math.max(...set.lines.map((line) => line.width));
          expect(longest).toBeLessThanOrEqual(Math.max(width + 1e-6, 8 * 0.5 * 60));
        },
      ),
    );
  });
});
