import type { Font, Glyph } from 'fontkit';
import type { WorldScript } from '../domain/text/scripts.js';
import { BoundedCache } from './bounded-cache.js';
import { derived } from './derived.js';
import type { Face } from './faces.js';

/** A glyph of a cluster, from the left end of the cluster and from the baseline up, in units of its font. */
export interface Part {
  readonly glyph: Glyph;
  readonly x: number;
  readonly y: number;
}

/** What is drawn and read as one: a syllable, a letter with its marks. */
export interface Cluster {
  readonly face: Face;
  readonly text: string;
  /** In units of the font. */
  readonly width: number;
  /** From left to right. */
  readonly parts: readonly Part[];
}

/** The script as OpenType calls it, and its direction. */
const openType: Readonly<Record<WorldScript, readonly [string, 'ltr' | 'rtl']>> = {
  arabic: ['arab', 'rtl'],
  hebrew: ['hebr', 'rtl'],
  devanagari: ['dev2', 'ltr'],
  thai: ['thai', 'ltr'],
  hangul: ['hang', 'ltr'],
  han: ['hani', 'ltr'],
};

const clusters = new WeakMap<Face, BoundedCache<readonly Cluster[]>>();
const shapers = new WeakMap<Face, Font>();

/**
 * Shapes a syllable, a letter with its marks, or Arabic letters that join, with all that the font does for its script.
 * @returns the clusters in reading order: one, or one for each of the Arabic letters
 */
export function shape(face: Face, script: WorldScript, text: string): readonly Cluster[] {
  const known = clusters.get(face) ?? new BoundedCache<readonly Cluster[]>();
  clusters.set(face, known);
  return known.get(text, () => {
    const [tag, direction] = openType[script];
    const { glyphs, positions } = shaperOf(face).layout(text, undefined, tag, undefined, direction);
    const placed: Placed[] = [];
    let writer = 0;
    for (const [index, glyph] of glyphs.entries()) {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      placed.push({ glyph, writer, advance: xAdvance, x: writer + xOffset, y: yOffset });
      writer += xAdvance;
    }
    return script === 'arabic'
      ? lettersOf(face, text, placed.toReversed())
      : [{ face, text, width: writer, parts: placed }];
  });
}

interface Placed extends Part {
  /** The position of the glyph without its offset. */
  readonly writer: number;
  readonly advance: number;
}

/** Parts joined letters, given in reading order, each with the dots and vowels that are drawn after it. */
function lettersOf(face: Face, text: string, placed: readonly Placed[]): readonly Cluster[] {
  const letters: { parts: Placed[]; start: number }[] = [];
  let start = 0;
  for (const part of placed) {
    const [first] = part.glyph.codePoints;
    const found = first === undefined ? -1 : text.indexOf(String.fromCodePoint(first), start);
    if (letters.length === 0 || (found !== -1 && part.advance > 0)) {
      letters.push({ parts: [part], start: Math.max(found, 0) });
    } else {
      letters.at(-1)?.parts.push(part);
    }
    if (found !== -1) start = found + 1;
  }
  return letters.map((letter, index) => {
    const left = Math.min(...letter.parts.map(({ writer }) => writer));
    return {
      face,
      text: text.slice(index === 0 ? 0 : letter.start, letters[index + 1]?.start),
      width: letter.parts.reduce((sum, { advance }) => sum + advance, 0),
      parts: letter.parts.map(({ glyph, x, y }) => ({ glyph, x: x - left, y })).toReversed(),
    };
  });
}

/** A bracket as it looks in a line from right to left: the glyph of its mirror image, which reads as itself. */
export function mirrored(face: Face, text: string, image: string): Cluster {
  const glyph = face.font.glyphForCodePoint(image.codePointAt(0) ?? 0);
  return { face, text, width: glyph.advanceWidth, parts: [{ glyph, x: 0, y: 0 }] };
}

/**
 * The font as this module shapes with it. fontkit keeps one object per glyph with the characters it was first asked for;
 * here each use of a glyph knows its own.
 */
function shaperOf(face: Face): Font {
  const known = shapers.get(face);
  if (known) return known;
  const { font } = face;
  const shaper: Font = derived(font, {
    getGlyph: (id: number, codePoints: number[] = []): Glyph =>
      derived(font.getGlyph(id), { codePoints, _font: shaper }),
  });
  shapers.set(face, shaper);
  return shaper;
}
