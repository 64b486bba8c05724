import type { Parting } from './line-ends.js';
import type { Run } from './rich-text.js';
import { units } from './scripts.js';

/**
 * The width in points of a text at a size of one point. A line is measured word by word, each with the space after
 * it, which is also how PDFKit sets it.
 */
export type Measure = (text: string, italic: boolean) => number;

/** A line of set text. `width` is in points and leaves out the space at its end. */
export interface Line {
  readonly runs: readonly Run[];
  readonly width: number;
}

export interface SetText {
  readonly lines: readonly Line[];
  /** In points. */
  readonly size: number;
}

/** A wish for how a text is set: one of these sizes (points, the largest first) on at most so many lines. */
export interface Wish {
  readonly sizes: readonly number[];
  readonly lines: number;
}

/**
 * Sets a text by the first preference, and in its largest size, that needs no more lines than preferred and breaks no word.
 * If none fits, it uses the smallest size and the lines it needs, and breaks words wider than the line.
 * @param width of the line in points
 * @param parting where lines may end inside words: in scripts without spaces between words
 */
export function setText(
  runs: readonly Run[],
  width: number,
  wishes: readonly Wish[],
  measure: Measure,
  parting: Parting,
): SetText {
  const words = wordsOf(runs, measure, parting);
  for (const wish of wishes) {
    for (const size of wish.sizes) {
      const broken = breakLines(words, width / size, measure);
      if (broken.forced || broken.lines.length > wish.lines) continue;
      return { size, lines: atSize(balance(words, broken.lines, width / size, measure), size) };
    }
  }
  const size = Math.min(...wishes.flatMap((wish) => wish.sizes));
  return { size, lines: atSize(breakLines(words, width / size, measure).lines, size) };
}

/**
 * Sets a text on as many lines as it needs, each as full as it can be, in the largest of some sizes that breaks no
 * word, else in the smallest.
 * @param sizes points, the largest first
 */
export function fillLines(
  runs: readonly Run[],
  width: number,
  sizes: readonly number[],
  measure: Measure,
  parting: Parting,
): SetText {
  const words = wordsOf(runs, measure, parting);
  const smallest = sizes.at(-1);
  for (const size of sizes) {
    const { lines, forced } = breakLines(words, width / size, measure);
    if (!forced || size === smallest) return { size, lines: atSize(lines, size) };
  }
  throw new RangeError('No size was given');
}

/** A part of a word in one style; style may change inside a word, as before a full stop. A line may end after a word. */
interface Part extends Run {
  readonly width: number;
  /** Without the space at its end. */
  readonly inkWidth: number;
}

type Word = readonly Part[];

function wordsOf(runs: readonly Run[], measure: Measure, parting: Parting): readonly Word[] {
  const words: Part[][] = [[]];
  for (const run of runs) {
    for (const text of run.text.split(/(?<= )/)) {
      if (text === '') continue;
      for (const [index, piece] of parting(text).entries()) {
        if (index > 0) words.push([]);
        words.at(-1)?.push(partOf(piece, run.italic, measure));
      }
      if (text.endsWith(' ')) words.push([]);
    }
  }
  return words.filter((word) => word.length > 0);
}

function partOf(text: string, italic: boolean, measure: Measure): Part {
  const width = measure(text, italic);
  const ink = text.trimEnd();
  return { text, italic, width, inkWidth: ink === text ? width : measure(ink, italic) };
}

interface Broken {
  readonly lines: readonly Line[];
  /** Whether a word had to be broken. */
  readonly forced: boolean;
}

function breakLines(words: readonly Word[], width: number, measure: Measure): Broken {
  const lines: Line[] = [];
  let forced = false;
  let line: Word = [];
  const close = () => {
    if (line.length > 0) lines.push({ runs: merged(line), width: inkWidthOf(line) });
    line = [];
  };
  for (const word of words) {
    if (line.length > 0 && inkWidthOf([...line, ...word]) > width) close();
    if (inkWidthOf(word) <= width) {
      line = [...line, ...word];
      continue;
    }
    forced = true;
    for (const part of word) {
      let piece = '';
      for (const letter of units(part.text)) {
        const longer = partOf(piece + letter, part.italic, measure);
        const full = inkWidthOf([...line, longer]) > width;
        if (full && piece !== '') line = [...line, partOf(piece, part.italic, measure)];
        if (full) close();
        piece = full ? letter : piece + letter;
      }
      line = [...line, partOf(piece, part.italic, measure)];
    }
  }
  close();
  return { lines, forced };
}

/** Makes lines of about one length, which looks better than a full line over a short one. */
function balance(
  words: readonly Word[],
  lines: readonly Line[],
  width: number,
  measure: Measure,
): readonly Line[] {
  if (lines.length < 2) return lines;
  let best = lines;
  let tooNarrow = 0;
  let wide = width;
  for (let step = 0; step < 10; step++) {
    const middle = (tooNarrow + wide) / 2;
    const tried = breakLines(words, middle, measure);
    if (!tried.forced && tried.lines.length === lines.length) {
      best = tried.lines;
      wide = middle;
    } else {
      tooNarrow = middle;
    }
  }
  return best;
}

function inkWidthOf(parts: readonly Part[]): number {
  const last = parts.at(-1);
  if (!last) return 0;
  return parts.reduce((width, part) => width + part.width, 0) - last.width + last.inkWidth;
}

function merged(parts: readonly Part[]): readonly Run[] {
  const runs: Run[] = [];
  for (const { text, italic } of parts) {
    const last = runs.at(-1);
    if (last?.italic === italic) runs[runs.length - 1] = { text: last.text + text, italic };
    else runs.push({ text, italic });
  }
  return runs;
}

function atSize(lines: readonly Line[], size: number): readonly Line[] {
  return lines.map(({ runs, width }) => ({ runs, width: width * size }));
}
