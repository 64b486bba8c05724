import { units, worldScriptOf } from './scripts.js';

/** Parts a word into the pieces after each of which a line may end. Joined they are the word. */
export type Parting = (word: string) => readonly string[];

/**
 * Where lines may end inside stretches of Thai, which has no blanks between words: the offsets by the stretch. They
 * come from a dictionary, which changes, so they are frozen with the facts that they set.
 */
export type ThaiWords = { readonly [stretch: string]: readonly number[] };

const thai = /[\u0e00-\u0e7f]+/gu;
const dictionary = new Intl.Segmenter('th', { granularity: 'word' });

/** Looks up the words of all Thai in some texts; null if there is none to divide. */
export function thaiWordsOf(texts: readonly string[]): ThaiWords | null {
  const found = new Map<string, readonly number[]>();
  for (const [stretch] of texts.flatMap((text) => [...text.matchAll(thai)])) {
    const offsets = Array.from(dictionary.segment(stretch), ({ index }) => index).slice(1);
    if (offsets.length > 0) found.set(stretch, offsets);
  }
  return found.size === 0 ? null : Object.fromEntries(found);
}

/** Marks that may not begin a line, and marks that may not end one (kinsoku, as in JIS X 4051). */
const notFirst =
  /^[\s,.:;!?)\]}%’”»、。，．・：；！？）］｝〉》」』】〕〗〙〟…‥ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々〻ゝゞヽヾ～]/u;
const notLast = /[([{‘“«（［｛〈《「『【〔〖〘〝$£¥#]$/u;

/** Thai, and the blocks of ideographs and kana. */
const blankless =
  /[\u0e00-\u0e7f\u2e80-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uffef\u{20000}-\u{3ffff}]/u;

/** How the words of some facts are parted. Words of Latin, Greek, Cyrillic, Hebrew, Arabic, Devanagari and Hangul are not. */
export function partingWith(thaiWords: ThaiWords | null | undefined): Parting {
  return (word) => {
    if (!blankless.test(word)) return [word];
    const pieces: string[] = [];
    for (const stretch of word.split(/([\u0e00-\u0e7f]+)/u)) {
      if (stretch === '') continue;
      const offsets = thaiWords?.[stretch];
      if (offsets) {
        const [first = '', ...rest] = cut(stretch, offsets);
        append(pieces, first, false);
        pieces.push(...rest);
      } else {
        for (const [index, piece] of ideographs(stretch).entries())
          append(pieces, piece, index > 0);
      }
    }
    return pieces;
  };
}

/** Adds a piece after the others: as a new one, or joined to the last if no line may end before it. */
function append(pieces: string[], piece: string, mayBeginLine: boolean): void {
  const last = pieces.pop();
  if (last === undefined) pieces.push(piece);
  else if (mayBeginLine) pieces.push(last, piece);
  else pieces.push(last + piece);
}

function cut(text: string, offsets: readonly number[]): readonly string[] {
  return [0, ...offsets].map((start, index) => text.slice(start, offsets[index]));
}

/** Before and after each ideograph or kana a line may end. */
function ideographs(text: string): readonly string[] {
  const pieces: string[] = [];
  let before = '';
  for (const unit of units(text)) {
    const free = worldScriptOf(unit) === 'han' || worldScriptOf(before) === 'han';
    append(pieces, unit, free && !notFirst.test(unit) && !notLast.test(before));
    before = unit;
  }
  return pieces;
}
