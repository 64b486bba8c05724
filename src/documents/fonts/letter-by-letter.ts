import { BoundedCache } from './bounded-cache.js';
import type { Face } from './faces.js';

/** A letter of a word that is set, in thousandths of the size. */
export interface Letter {
  /** The number of its glyph in the font. */
  readonly glyph: number;
  readonly codePoint: number;
  /** The width of the glyph. */
  readonly width: number;
  /** The distance from its position to the next one's. */
  readonly advance: number;
  /** How far it is drawn from its position: marks are. */
  readonly xOffset: number;
  readonly yOffset: number;
}

/** A word of Latin, Greek or Cyrillic letters: one glyph for each character. */
export interface SetWord {
  readonly letters: readonly Letter[];
  readonly width: number;
}

/** Substitutions are off, so that each character keeps its own glyph and the text comes out as it went in. */
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

interface Words {
  /** Most words of a certificate are those of its template. */
  readonly short: BoundedCache<SetWord>;
  /** An address is long, and measured and written several times for one certificate. */
  readonly long: BoundedCache<SetWord>;
}

const known = new WeakMap<Face, Words>();

/**
 * Sets a word, with the space after it if it has one, from left to right.
 * @throws RangeError when its letters do not have one glyph each
 */
export function setWord(face: Face, word: string): SetWord {
  let words = known.get(face);
  if (!words) {
    words = { short: new BoundedCache(), long: new BoundedCache(50, 200) };
    known.set(face, words);
  }
  return (word.length > 24 ? words.long : words.short).get(word, () => laidOut(face, word));
}

function laidOut({ font }: Face, word: string): SetWord {
  const { glyphs, positions, advanceWidth } = font.layout(word, features);
  const characters = Array.from(word);
  if (glyphs.length !== characters.length) {
    throw new RangeError(`"${word}" cannot be set letter by letter`);
  }
  const letters = characters.map((character, index): Letter => {
    const { id = 0, advanceWidth: width = 0 } = glyphs[index] ?? {};
    const { xAdvance: advance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    const codePoint = character.codePointAt(0) ?? 0;
    return { glyph: id, codePoint, width, advance, xOffset, yOffset };
  });
  return { letters, width: advanceWidth };
}

/** The words of a text, each with the space after it: they are set, measured and kept one by one. */
export function wordsOf(text: string): readonly string[] {
  return text.split(/(?<= )/);
}

/** The width of a text in a face, in thousandths of the size, set word by word. */
export function widthOfWords(face: Face, text: string): number {
  return wordsOf(text).reduce((sum, word) => sum + setWord(face, word).width, 0);
}
