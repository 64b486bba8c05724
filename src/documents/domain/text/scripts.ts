import { graphemes } from './graphemes.js';

/** Scripts whose fonts, order or joining need more than one letter after the other. */
export type WorldScript = 'arabic' | 'hebrew' | 'devanagari' | 'thai' | 'hangul' | 'han';

/** Blocks and not properties, because properties change with the version of Unicode and what was issued does not. */
const blocks: readonly (readonly [WorldScript, RegExp])[] = [
  ['arabic', /^[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]/u],
  ['hebrew', /^[\u0590-\u05ff\ufb1d-\ufb4f]/u],
  ['devanagari', /^[\u0900-\u097f\ua8e0-\ua8ff]/u],
  ['thai', /^[\u0e00-\u0e7f]/u],
  ['hangul', /^[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff]/u],
  // With kana and bopomofo, and with the brackets, stops and wide letters that only these languages use.
  [
    'han',
    /^[\u2e80-\u2fdf\u3000-\u312f\u3190-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uffef\u{20000}-\u{3ffff}]/u,
  ],
];

/** The script of a letter with its marks; null for Latin, Greek, Cyrillic and what all scripts share. */
export function worldScriptOf(cluster: string): WorldScript | null {
  if (cluster < '\u0590') return null;
  return blocks.find(([, block]) => block.test(cluster))?.[0] ?? null;
}

const virama = /\u094d\u200d?$/;

/**
 * The smallest pieces that may be set on their own: letters with their marks, in Devanagari whole syllables. Versions
 * of Unicode differ in the latter; here they come out the same with each.
 */
export function units(text: string): readonly string[] {
  const result: string[] = [];
  for (const cluster of graphemes(text)) {
    const last = result.at(-1);
    if (last !== undefined && virama.test(last) && worldScriptOf(cluster) === 'devanagari') {
      result[result.length - 1] = last + cluster;
    } else {
      result.push(cluster);
    }
  }
  return result;
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/** Whether some of a text runs from right to left. */
export function hasRightToLeft(text: string): boolean {
  return rightToLeft.test(text);
}

const tall = /[\u0591-\u05c7\u0600-\u08ff\u0900-\u097f\u0e00-\u0e7f\ufb50-\ufdff\ufe70-\ufefc]/u;

/** Whether a text has marks above and tails below that reach further than those of Latin letters. */
export function isTall(text: string): boolean {
  return tall.test(text);
}

/**
 * Whether the ideographs of a text are Japanese: one character has other strokes in Tokyo than in Beijing, and the
 * text alone shows it only if there are kana. Otherwise the learner's time zone decides.
 */
export function ideographsAreJapanese(text: string, timeZone: string): boolean {
  return (
    /[\u3041-\u30ff\u31f0-\u31ff]/.test(text) ||
    (timeZone === 'Asia/Tokyo' && Array.from(text).some((c) => worldScriptOf(c) === 'han'))
  );
}
