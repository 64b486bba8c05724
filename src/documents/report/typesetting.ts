import { fillLines, setText, type Measure, type SetText } from '../domain/text/line-breaking.js';
import type { Parting } from '../domain/text/line-ends.js';
import { runsOf, type RichText } from '../domain/report.js';
import { plain } from '../domain/text/rich-text.js';
import { isTall } from '../domain/text/scripts.js';
import type { Base } from '../layout/directions.js';
import { accent, ink, quiet } from '../layout/palette.js';
import { serifMeasure, type Widths } from '../layout/widths.js';

/** What lines are broken with. */
export interface Typesetter {
  readonly serif: Measure;
  readonly sans: Measure;
  readonly parting: Parting;
}

export function typesetterOf(widths: Widths, parting: Parting): Typesetter {
  return { serif: serifMeasure(widths), sans: (text) => widths(text, 'sans'), parting };
}

/** How a kind of text looks. */
export interface Look {
  readonly style: 'serif' | 'sans';
  /** In points, the largest first; a smaller one is taken where a word does not fit. */
  readonly sizes: readonly number[];
  /** From one baseline to the next, in sizes. */
  readonly leading: number;
  readonly colour: string;
  /** What people wrote runs as it is written, the wording's words as their language. */
  readonly base: Base;
  /** Up to how many lines the first, the second, ... size is worth; else lines are simply filled. */
  readonly lines?: readonly number[];
}

export const looks = {
  heading: {
    style: 'serif',
    sizes: [27, 24, 21, 18, 16, 14],
    leading: 1.18,
    colour: accent,
    base: 'ltr',
    lines: [1, 1, 1, 1, 2, 4],
  },
  subject: {
    style: 'serif',
    sizes: [19, 17, 15, 13, 11],
    leading: 1.2,
    colour: ink,
    base: 'auto',
    lines: [1, 1, 2, 2, 8],
  },
  section: { style: 'serif', sizes: [13.5, 12, 10], leading: 1.25, colour: accent, base: 'auto' },
  plain: { style: 'serif', sizes: [9.6, 9], leading: 1.36, colour: ink, base: 'auto' },
  quiet: { style: 'serif', sizes: [9, 8.5], leading: 1.4, colour: quiet, base: 'auto' },
  notice: { style: 'serif', sizes: [12, 10.5], leading: 1.35, colour: accent, base: 'auto' },
  label: { style: 'sans', sizes: [7.8, 7, 6.5], leading: 1.35, colour: quiet, base: 'ltr' },
  cell: { style: 'serif', sizes: [8.6, 8.2, 7.8, 7.4], leading: 1.32, colour: ink, base: 'auto' },
  address: { style: 'sans', sizes: [7.6, 7, 6.5], leading: 1.35, colour: accent, base: 'ltr' },
} as const satisfies Record<string, Look>;

/** A text with its lines broken; its place is not found yet. Lengths in points. */
export interface Block extends SetText {
  readonly look: Look;
  readonly leading: number;
  /** How far it reaches above its first and below its last baseline. */
  readonly ascent: number;
  readonly descent: number;
}

/** Breaks a text into lines. Marks of other scripts, stacked, reach further than Latin letters. */
export function setBlock(
  { serif, sans, parting }: Typesetter,
  text: RichText,
  look: Look,
  width: number,
): Block {
  const runs = runsOf(text);
  const measure = look.style === 'sans' ? sans : serif;
  const set = look.lines
    ? setText(runs, width, wishesOf(look.sizes, look.lines), measure, parting)
    : fillLines(runs, width, look.sizes, measure, parting);
  const tall = isTall(plain(runs));
  return {
    ...set,
    look,
    leading: set.size * look.leading * (tall ? 1.3 : 1),
    ascent: set.size * (tall ? 1.08 : 0.78),
    descent: set.size * (tall ? 0.5 : 0.26),
  };
}

function wishesOf(sizes: readonly number[], lines: readonly number[]) {
  return sizes.map((size, index) => ({ sizes: [size], lines: lines[index] ?? 1 }));
}
