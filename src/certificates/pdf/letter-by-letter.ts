import type { Glyph, GlyphPosition } from 'fontkit';
import { BoundedCache } from './bounded-cache.js';
import type { Face } from './faces.js';

/** A word of Latin, Greek or Cyrillic letters: one glyph for each character. */
export interface SetWord {
  readonly glyphs: readonly Glyph[];
  readonly positions: readonly GlyphPosition[];
  /** In thousandths of the size. */
  readonly width: number;
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

/** Most words of a certificate are those of its template. */
const words = new WeakMap<Face, BoundedCache<SetWord>>();

/** Sets a word, with the space after it if it has one, from left to right. */
export function setWord(face: Face, word: string): SetWord {
  const known = words.get(face) ?? new BoundedCache<SetWord>();
  words.set(face, known);
  return known.get(word, () => {
    const run = face.font.layout(word, features);
    return { glyphs: run.glyphs, positions: run.positions, width: run.advanceWidth };
  });
}

/** The width of a text in a face, in thousandths of the size, set word by word. */
export function widthOfWords(face: Face, text: string): number {
  return text.split(/(?<= )/).reduce((sum, word) => sum + setWord(face, word).width, 0);
}
