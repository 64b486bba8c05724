import { createRequire } from 'node:module';
import type { Bidi } from 'bidi-js';
import { hasRightToLeft } from '../domain/text/scripts.js';

// The package is CommonJS and says that it is not.
const bidi = (createRequire(import.meta.url)('bidi-js') as () => Bidi)();

/** Which way a text as a whole runs: as its first letter with a direction (UAX #9, P2 and P3), or always as said. */
export type Base = 'auto' | 'ltr';

/** The directions of a text by the Unicode bidirectional algorithm (UAX #9). */
export interface Directions {
  /** By UTF-16 unit: odd runs from right to left. */
  readonly levels: Uint8Array;
  readonly base: number;
}

/** Null when all of a text runs from left to right, which needs no more thought. */
export function directionsOf(text: string, base: Base): Directions | null {
  if (!hasRightToLeft(text)) return null;
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text, base);
  return { levels, base: paragraphs[0]?.level ?? 0 };
}

/** The bracket that looks as this one should in text from right to left; null when it looks the same. */
export function mirrorOf(character: string): string | null {
  return bidi.getMirroredCharacter(character);
}

/** The order of things on a line from left to right, given the level of each in reading order (UAX #9, L2). */
export function visualOrder(levels: readonly number[]): readonly number[] {
  const order = levels.map((_, index) => index);
  for (let level = Math.max(0, ...levels); level > 0; level--) {
    let start = 0;
    while (start < order.length) {
      let end = start;
      while (end < order.length && (levels[order[end] ?? 0] ?? 0) >= level) end += 1;
      if (end > start) {
        const turned = order.slice(start, end).toReversed();
        order.splice(start, turned.length, ...turned);
      }
      start = end + 1;
    }
  }
  return order;
}
