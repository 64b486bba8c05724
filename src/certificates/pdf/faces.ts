import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  create,
  type Font,
  type Glyph,
  type GlyphPosition,
  type GlyphRun,
  type Subset,
} from 'fontkit';
import type { Measure } from '../domain/line-breaking.js';
import { graphemes, type Style } from '../domain/printable.js';

declare module 'fontkit' {
  interface Subset {
    /** The numbers of the glyphs included so far; the place in the list is the glyph's number in the subset. */
    readonly glyphs: number[];
  }
}

/** One font file, parsed. */
export interface Face {
  readonly name: string;
  readonly font: Font;
  /** What was set before: most words of a certificate are those of its template. Emptied when it is full. */
  readonly words: Map<string, SetWord>;
}

interface SetWord {
  readonly glyphs: readonly Glyph[];
  readonly positions: readonly GlyphPosition[];
  /** In thousandths of the size. */
  readonly width: number;
}

/** Together they bound the memory of a face to some megabytes, whatever names come along. */
const mostWords = 4_000;
const longestKept = 24;

/** The faces of each style: the one preferred, then those that help out. */
export type Faces = Readonly<Record<Style, readonly Face[]>>;

const files = {
  serif: ['SourceSerif4-Regular', 'NotoSerif-Regular'],
  italic: ['SourceSerif4-Italic', 'NotoSerif-Italic'],
  sans: ['SourceSans3-Regular', 'NotoSerif-Regular'],
} as const satisfies Record<Style, readonly string[]>;

/** Reads and parses the fonts: tens of milliseconds, so once in a process. */
export function loadFaces(folder: string): Faces {
  const parsed = new Map<string, Face>();
  const face = (name: string): Face => {
    const known = parsed.get(name);
    if (known) return known;
    const font = create(readFileSync(join(folder, `${name}.ttf`)));
    if (!('layout' in font)) throw new Error(`${name}.ttf holds more than one font`);
    // PDFKit reckons in thousandths, and so do the words kept here.
    if (font.unitsPerEm !== 1000) throw new Error(`${name}.ttf is not drawn on 1000 units`);
    const loaded = { name, font, words: new Map() };
    parsed.set(name, loaded);
    return loaded;
  };
  return {
    serif: files.serif.map(face),
    italic: files.italic.map(face),
    sans: files.sans.map(face),
  };
}

/** Whether some face of the style draws all of the text. */
export function canDraw(faces: Faces, style: Style, text: string): boolean {
  return faces[style].some((face) => covers(face, text));
}

/** A stretch of text that one face draws. */
export interface Stretch {
  readonly face: Face;
  readonly text: string;
}

/**
 * Which face draws what: one face for the whole text where one can, so that a name does not change its look in the
 * middle; else each letter with its marks by the first face that has it.
 */
export function stretches(faces: Faces, style: Style, text: string): readonly Stretch[] {
  const whole = faces[style].find((face) => covers(face, text));
  if (whole) return [{ face: whole, text }];
  const result: Stretch[] = [];
  for (const cluster of graphemes(text)) {
    const face = faces[style].find((candidate) => covers(candidate, cluster));
    if (!face) throw new RangeError(`No face draws "${cluster}": coverage is checked before issue`);
    const last = result.at(-1);
    if (last?.face === face) result[result.length - 1] = { face, text: last.text + cluster };
    else result.push({ face, text: cluster });
  }
  return result;
}

/** The width of a text in a style at a size of one point, set word by word. */
export type Widths = (text: string, style: Style) => number;

/** Measures for one certificate, each text once. */
export function widthsIn(faces: Faces): Widths {
  const known = new Map<string, number>();
  return (text, style) => {
    const key = `${style} ${text}`;
    const width = known.get(key) ?? widthOf(faces, style, text);
    known.set(key, width);
    return width;
  };
}

/** How lines are broken: in serif, upright or italic. */
export function serifMeasure(widths: Widths): Measure {
  return (text, italic) => widths(text, italic ? 'italic' : 'serif');
}

function widthOf(faces: Faces, style: Style, text: string): number {
  return stretches(faces, style, text)
    .flatMap((stretch) => stretch.text.split(/(?<= )/).map((word) => ({ ...stretch, word })))
    .reduce((sum, { face, word }) => sum + setWord(face, word).width / 1000, 0);
}

function setWord(face: Face, word: string): SetWord {
  const known = face.words.get(word);
  if (known) return known;
  const run = face.font.layout(word, features);
  const set = { glyphs: run.glyphs, positions: run.positions, width: run.advanceWidth };
  if (word.length > longestKept) return set;
  if (face.words.size >= mostWords) face.words.clear();
  face.words.set(word, set);
  return set;
}

function covers({ font }: Face, text: string): boolean {
  return Array.from(text).every((c) => font.hasGlyphForCodePoint(c.codePointAt(0) ?? 0));
}

/** Substitutions are off, so that each character keeps a glyph of its own and the text comes out as it went in. */
const features = {
  ccmp: false,
  liga: false,
  clig: false,
  rlig: false,
  calt: false,
  rclt: false,
  locl: false,
  kern: true,
  mark: true,
  mkmk: true,
};

const glyphIds = 65_536;

/**
 * A shared font as one document sees it, in the shape that PDFKit draws with.
 *
 * fontkit keeps one object per glyph with the characters it was first asked for, and PDFKit writes those into the
 * file: a glyph that serves two characters (U+00B5 and U+03BC, space and no-break space) would be read back as the wrong one,
 * depending on what was drawn before by the same process. Here each pair of glyph and character is a glyph of its own.
 */
export function fontForDocument(face: Face): Font {
  const { font } = face;
  const variants = new Map<number, number[]>();
  const numberOf = (glyph: number, codePoint: number): number => {
    const known = variants.get(glyph) ?? [];
    if (!variants.has(glyph)) variants.set(glyph, known);
    const found = known.indexOf(codePoint);
    return glyph + glyphIds * (found === -1 ? known.push(codePoint) - 1 : found);
  };

  // PDFKit hands over one word at a time.
  const layout = (word: string): Pick<GlyphRun, 'glyphs' | 'positions' | 'advanceWidth'> => {
    const { glyphs, positions, width } = setWord(face, word);
    const codePoints = Array.from(word, (c) => c.codePointAt(0) ?? 0);
    if (glyphs.length !== codePoints.length) {
      throw new RangeError(`"${word}" cannot be set letter by letter`);
    }
    return {
      glyphs: glyphs.map((glyph, index): Glyph => {
        const codePoint = codePoints[index] ?? 0;
        return derived(glyph, {
          id: numberOf(glyph.id, codePoint),
          codePoints: [codePoint],
          // Read here: the glyph itself would look its width up by the number given above.
          advanceWidth: glyph.advanceWidth,
        });
      }),
      // PDFKit scales them in place.
      positions: positions.map((position) => ({ ...position })),
      advanceWidth: width,
    };
  };

  const createSubset = (): Subset => {
    const subset = font.createSubset();
    const places = new Map<number, number>();
    return Object.assign(subset, {
      includeGlyph(wanted: number | Glyph): number {
        const id = typeof wanted === 'number' ? wanted : wanted.id;
        const known = places.get(id);
        if (known !== undefined) return known;
        const place = subset.glyphs.push(id % glyphIds) - 1;
        places.set(id, place);
        return place;
      },
    });
  };

  return derived(font, { layout, createSubset });
}

/** The same object but for some members; the original stays as it is. */
function derived<T extends object>(original: T, members: object): T {
  return Object.create(original, Object.getOwnPropertyDescriptors(members)) as T;
}
