import type { BBOX } from 'fontkit';
import type { Part } from './cluster.js';

const flags = { wordArguments: 0x0001, offsets: 0x0002, more: 0x0020 } as const;

/**
 * A TrueType glyph made of others (OpenType specification, "glyf", composite glyph description).
 * @param parts with the number of each glyph in the font that the new one goes into
 */
export function compositeGlyph(
  parts: readonly { readonly number: number; readonly x: number; readonly y: number }[],
  box: Box,
): Buffer {
  const header = 10;
  const each = 8;
  // Glyphs begin at whole words of four bytes, whichever way their places are written.
  const bytes = Buffer.alloc(Math.ceil((header + each * parts.length) / 4) * 4);
  bytes.writeInt16BE(-1, 0);
  bytes.writeInt16BE(box.minX, 2);
  bytes.writeInt16BE(box.minY, 4);
  bytes.writeInt16BE(box.maxX, 6);
  bytes.writeInt16BE(box.maxY, 8);
  for (const [index, part] of parts.entries()) {
    const at = header + each * index;
    const more = index < parts.length - 1 ? flags.more : 0;
    bytes.writeUInt16BE(flags.wordArguments | flags.offsets | more, at);
    bytes.writeUInt16BE(part.number, at + 2);
    bytes.writeInt16BE(Math.round(part.x), at + 4);
    bytes.writeInt16BE(Math.round(part.y), at + 6);
  }
  return bytes;
}

/** In units of the font. */
export type Box = Pick<BBOX, 'minX' | 'minY' | 'maxX' | 'maxY'>;

/** The box around all parts. */
export function boxOf(parts: readonly Part[]): Box {
  const boxes = parts.map(({ glyph: { bbox }, x, y }) => ({
    minX: Math.floor(bbox.minX + x),
    minY: Math.floor(bbox.minY + y),
    maxX: Math.ceil(bbox.maxX + x),
    maxY: Math.ceil(bbox.maxY + y),
  }));
  return {
    minX: Math.min(...boxes.map((box) => box.minX)),
    minY: Math.min(...boxes.map((box) => box.minY)),
    maxX: Math.max(...boxes.map((box) => box.maxX)),
    maxY: Math.max(...boxes.map((box) => box.maxY)),
  };
}

/** Whether a glyph has an outline; a space has none. */
export function isInked({ glyph: { bbox } }: Part): boolean {
  return Number.isFinite(bbox.minX) && bbox.maxX > bbox.minX;
}
