import type { Cluster } from './cluster.js';
import { boxOf, compositeGlyph, isInked } from './composite-glyph.js';
import type { Face } from './faces.js';
import { outlineOf } from './outlines.js';

/** A glyph made of others; of none, it is an empty one. */
export type Composite = Pick<Cluster, 'parts' | 'width'>;

interface WrittenGlyph {
  readonly bytes: Uint8Array;
  readonly advance: number;
  readonly bearing: number;
}

/**
 * The glyphs of a TrueType font that one document uses, and its own composites of them. PDFKit takes it in the place of
 * fontkit's, and the file comes out as from there: what was issued keeps its bytes.
 */
export class Subset {
  /** The place in the list is the glyph's number in the subset. */
  private readonly glyphs: (number | Composite)[] = [0];
  /** The first of the places that a glyph has got. */
  private readonly places = new Map<number, number>();
  private mostParts = 0;
  /** How far each glyph reaches, those that others are made of too; known once the font file is made. */
  advances: readonly number[] = [];

  constructor(private readonly face: Face) {}

  /** Gives a glyph of the font, or one made of several, its own place. */
  add(glyph: number | Composite): number {
    const place = this.glyphs.push(glyph) - 1;
    if (typeof glyph !== 'number') this.mostParts = Math.max(this.mostParts, glyph.parts.length);
    else if (!this.places.has(glyph)) this.places.set(glyph, place);
    return place;
  }

  /** The font file. */
  encode(): Buffer {
    const written: WrittenGlyph[] = [];
    // Parts of glyphs are added while they are written.
    for (let place = 0; place < this.glyphs.length; place++) {
      const glyph = this.glyphs[place] ?? 0;
      written.push(typeof glyph === 'number' ? this.ofFont(glyph) : this.composed(glyph));
    }
    this.advances = written.map(({ advance }) => advance);
    const { tables, locaVersion } = templateOf(this.face);
    const count = written.length;
    return fontFile(
      [...tables].map(([tag, template]) => {
        if (tag === 'loca') return [tag, locaOf(written, locaVersion)];
        if (tag === 'glyf') return [tag, Buffer.concat(written.map(({ bytes }) => bytes))];
        if (tag === 'hmtx') return [tag, hmtxOf(written)];
        const table = Buffer.from(template);
        if (tag === 'hhea') table.writeUInt16BE(count, 34);
        if (tag === 'maxp') {
          table.writeUInt16BE(count, 4);
          this.makeRoom(table);
        }
        return [tag, table];
      }),
    );
  }

  private partOf(glyph: number): number {
    return this.places.get(glyph) ?? this.add(glyph);
  }

  private ofFont(number: number): WrittenGlyph {
    const outline = outlineOf(this.face, number);
    if (outline.components.length === 0) return outline;
    const bytes = Buffer.from(outline.bytes);
    for (const { glyphID, pos } of outline.components) {
      bytes.writeUInt16BE(this.partOf(glyphID), pos);
    }
    return { ...outline, bytes };
  }

  private composed({ parts, width }: Composite): WrittenGlyph {
    const inked = parts.filter(isInked);
    const advance = Math.round(width);
    if (inked.length === 0) return { bytes: Buffer.alloc(0), advance, bearing: 0 };
    const box = boxOf(inked);
    const bytes = compositeGlyph(
      inked.map(({ glyph, x, y }) => ({ number: this.partOf(glyph.id), x, y })),
      box,
    );
    return { bytes, advance, bearing: box.minX };
  }

  /** What a font says about its largest composite glyph, so that programs that draw it reserve room. */
  private makeRoom(maxp: Buffer): void {
    if (!this.glyphs.some((glyph) => typeof glyph !== 'number')) return;
    maxp.writeUInt16BE(Math.max(maxp.readUInt16BE(28), this.mostParts), 28);
    maxp.writeUInt16BE(maxp.readUInt16BE(30) + 1, 30);
  }
}

interface Template {
  /** As fontkit writes them for a subset, in its order. */
  readonly tables: ReadonlyMap<string, Buffer>;
  readonly locaVersion: number;
}

const templates = new WeakMap<Face, Template>();

/** The tables of a subset with nothing in it. */
function templateOf(face: Face): Template {
  const known = templates.get(face);
  if (known) return known;
  const { font } = face;
  const file = Buffer.from(font.createSubset().encode());
  const tables = new Map<string, Buffer>();
  for (let entry = 12; entry < 12 + 16 * file.readUInt16BE(4); entry += 16) {
    const start = file.readUInt32BE(entry + 8);
    const end = start + file.readUInt32BE(entry + 12);
    tables.set(file.toString('latin1', entry, entry + 4), file.subarray(start, end));
  }
  const template = { tables, locaVersion: font.loca.version };
  templates.set(face, template);
  return template;
}

/** Where each glyph begins and the last one ends: in words of two bytes, or of one (version 1). */
function locaOf(written: readonly WrittenGlyph[], version: number): Buffer {
  const width = version === 0 ? 2 : 4;
  const table = Buffer.alloc((written.length + 1) * width);
  let offset = 0;
  let at = 0;
  for (const { bytes } of [...written, { bytes: [] }]) {
    if (version === 0) table.writeUInt16BE(offset >>> 1, at);
    else table.writeUInt32BE(offset, at);
    at += width;
    offset += bytes.length;
  }
  return table;
}

function hmtxOf(written: readonly WrittenGlyph[]): Buffer {
  const table = Buffer.alloc(written.length * 4);
  for (const [place, { advance, bearing }] of written.entries()) {
    table.writeUInt16BE(advance, place * 4);
    table.writeInt16BE(bearing, place * 4 + 2);
  }
  return table;
}

/** A font file of some tables (OpenType specification, "font file"). */
function fontFile(tables: readonly (readonly [string, Buffer])[]): Buffer {
  const head = Buffer.alloc(12 + 16 * tables.length);
  head.write('true', 0, 'latin1');
  const exponent = Math.floor(Math.log2(tables.length));
  head.writeUInt16BE(tables.length, 4);
  head.writeUInt16BE(16 * 2 ** exponent, 6);
  head.writeUInt16BE(exponent, 8);
  head.writeUInt16BE(16 * (tables.length - 2 ** exponent), 10);
  let offset = head.length;
  for (const [index, [tag, bytes]] of tables.entries()) {
    const entry = 12 + 16 * index;
    head.write(tag, entry, 'latin1');
    head.writeUInt32BE(offset, entry + 8);
    head.writeUInt32BE(bytes.length, entry + 12);
    offset += bytes.length;
  }
  return Buffer.concat([head, ...tables.map(([, bytes]) => bytes)]);
}
