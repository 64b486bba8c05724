import type { Font } from 'fontkit';
import { BoundedCache } from './bounded-cache.js';
import type { Face } from './faces.js';

declare module 'fontkit' {
  interface Glyph {
    _decode(): { readonly components?: readonly Component[] } | null;
    _getMetrics(): { readonly leftBearing: number };
  }
  interface Font {
    readonly loca: { readonly version: number; readonly offsets: readonly number[] };
    _getTableStream(tag: string): { pos: number; readBuffer(length: number): Uint8Array };
  }
}

/** Another glyph inside one, and the position of its number among the bytes of the whole. */
interface Component {
  readonly glyphID: number;
  readonly pos: number;
}

/** A glyph as it is in its font file. */
export interface Outline {
  readonly bytes: Uint8Array;
  readonly components: readonly Component[];
  readonly advance: number;
  readonly bearing: number;
}

const outlines = new WeakMap<Face, BoundedCache<Outline, number>>();

/** Cuts a glyph out of its font. Every certificate needs nearly the same ones. */
export function outlineOf(face: Face, number: number): Outline {
  const known = outlines.get(face) ?? new BoundedCache<Outline, number>();
  outlines.set(face, known);
  return known.get(number, () => cutOut(face.font, number));
}

function cutOut(font: Font, number: number): Outline {
  const glyph = font.getGlyph(number);
  const [start = 0, end = start] = font.loca.offsets.slice(number, number + 2);
  const stream = font._getTableStream('glyf');
  stream.pos += start;
  return {
    bytes: stream.readBuffer(end - start),
    components: glyph._decode()?.components ?? [],
    advance: glyph.advanceWidth,
    bearing: glyph._getMetrics().leftBearing,
  };
}
