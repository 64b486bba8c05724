import type { Font, Glyph, GlyphRun, Subset } from 'fontkit';
import type { Cluster } from './cluster.js';
import { boxOf, compositeGlyph, isInked } from './composite-glyph.js';
import { hasRightToLeft } from '../domain/scripts.js';
import { derived } from './derived.js';
import type { Face } from './faces.js';
import { setWord } from './letter-by-letter.js';

declare module 'fontkit' {
  interface Subset {
    font: Font;
    /** The numbers of the glyphs included so far; the place in the list is the glyph's number in the subset. */
    readonly glyphs: number[];
    // What a TrueType subset holds while it is written.
    glyf: Uint8Array[];
    offset: number;
    readonly loca: { readonly offsets: number[] };
    readonly hmtx: { readonly metrics: { advance: number; bearing: number }[] };
    _addGlyph(number: number): number;
    includeGlyph(number: number): number;
  }
  interface Font {
    readonly maxp: Readonly<Record<string, number>>;
  }
}

type Layout = Pick<GlyphRun, 'glyphs' | 'positions' | 'advanceWidth'>;

/** A shared font as one document sees it. */
export interface DocumentFont {
  /** In the shape that PDFKit draws with. */
  readonly font: Font;
  /** A name under which PDFKit may be given clusters to draw one after the other from left to right. */
  nameOf(clusters: readonly Cluster[]): string;
}

const glyphIds = 65_536;
/** Names are of a private area: what is printed holds none of its characters. */
const firstName = 0xf0000;

/**
 * fontkit keeps one object per glyph with the characters it was first asked for, and PDFKit writes those into the
 * file: a glyph that serves two characters (U+00B5 and U+03BC, space and no-break space) would be read back as the wrong one,
 * depending on what was drawn before by the same process. Here each pair of glyph and characters is a glyph of its own.
 *
 * A cluster of several glyphs becomes one glyph, made of them. So it has one place, and whoever reads the file gets the
 * characters in their order, however they are drawn: a vowel sign before its consonant, a mark above it.
 */
export function fontForDocument(face: Face): DocumentFont {
  const { font } = face;
  const variants = new Map<number, string[]>();
  const numberOf = (glyph: number, text: string): number => {
    const known = variants.get(glyph) ?? [];
    if (!variants.has(glyph)) variants.set(glyph, known);
    const found = known.indexOf(text);
    return glyph + glyphIds * (found === -1 ? known.push(text) - 1 : found);
  };
  const standingFor = (glyph: Glyph, text: string): Glyph =>
    derived(glyph, {
      id: numberOf(glyph.id, text),
      codePoints: codePointsOf(text),
      // Read here: the glyph itself would look its width up by the number given above.
      advanceWidth: glyph.advanceWidth,
    });

  const layoutWord = (word: string): Layout => {
    const { glyphs, positions, width } = setWord(face, word);
    const characters = Array.from(word);
    if (glyphs.length !== characters.length) {
      throw new RangeError(`"${word}" cannot be set letter by letter`);
    }
    return {
      glyphs: glyphs.map((glyph, index) => standingFor(glyph, characters[index] ?? '')),
      // PDFKit scales them in place.
      positions: positions.map((position) => ({ ...position })),
      advanceWidth: width,
    };
  };

  const composites: Composite[] = [];
  const composed = new Map<Cluster | string, number>();
  const made = (of: Cluster | string, composite: Composite, text: string): Glyph => {
    const id = composed.get(of) ?? -composites.push(composite);
    composed.set(of, id);
    const codePoints = codePointsOf(text);
    return derived(font.getGlyph(0), { id, codePoints, advanceWidth: composite.width });
  };
  const glyphsOf = (cluster: Cluster): readonly Glyph[] => {
    const { parts, text, width } = cluster;
    const { carried, marks } = shareOut(text);
    const [first] = parts;
    const whole = first && parts.length === 1 && first.x === 0 && first.y === 0;
    const carrier =
      whole && first.glyph.advanceWidth === width
        ? standingFor(first.glyph, carried)
        : made(cluster, cluster, carried);
    const others = marks.map((mark) => made(mark, { parts: [], width: 0 }, mark));
    return hasRightToLeft(text) ? [...others.toReversed(), carrier] : [carrier, ...others];
  };
  const layoutClusters = (clusters: readonly Cluster[]): Layout => {
    const glyphs = clusters.flatMap(glyphsOf);
    return {
      glyphs,
      positions: glyphs.map(({ advanceWidth }) => ({
        xAdvance: advanceWidth,
        yAdvance: 0,
        xOffset: 0,
        yOffset: 0,
      })),
      advanceWidth: glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0),
    };
  };

  const named = new Map<string, readonly Cluster[]>();
  const nameOf = (clusters: readonly Cluster[]): string => {
    const name = String.fromCodePoint(firstName + named.size);
    named.set(name, clusters);
    return name;
  };

  // PDFKit hands over one word, or one name of clusters, at a time.
  const layout = (word: string): Layout => {
    const clusters = named.get(word);
    return clusters ? layoutClusters(clusters) : layoutWord(word);
  };

  const createSubset = (): Subset => {
    const subset = font.createSubset();
    const places = new Map<number, number>();
    const addGlyph = subset._addGlyph.bind(subset);
    return Object.assign(subset, {
      includeGlyph(wanted: number | Glyph): number {
        const id = typeof wanted === 'number' ? wanted : wanted.id;
        const known = places.get(id);
        if (known !== undefined) return known;
        const place = subset.glyphs.push(id < 0 ? id : id % glyphIds) - 1;
        places.set(id, place);
        return place;
      },
      _addGlyph(number: number): number {
        const composite = composites[-number - 1];
        if (!composite) return addGlyph(number);
        subset.font = withRoomForComposites(font, composite.parts.length, subset.font);
        return addComposite(subset, composite);
      },
    });
  };

  return { font: derived(font, { layout, createSubset }), nameOf };
}

/** A glyph made of others; of none, it is an empty one. */
type Composite = Pick<Cluster, 'parts' | 'width'>;

/**
 * Which characters of a cluster the glyph that is seen stands for, and which the glyphs without outline and width that
 * follow it. Programs that read text take a glyph for a mark without width when there is a mark among its characters.
 */
function shareOut(text: string): { readonly carried: string; readonly marks: readonly string[] } {
  const characters = Array.from(text);
  const rightToLeft = hasRightToLeft(text);
  const mark = characters.findIndex((c, index) => index > 0 && /[\p{Mn}\u200c\u200d]/u.test(c));
  const count = mark === -1 ? characters.length : mark;
  const rest = characters.slice(count);
  return {
    carried: characters.slice(0, count).join(''),
    // Text that runs from right to left is turned round character by character.
    marks: rightToLeft || rest.length === 0 ? rest : [rest.join('')],
  };
}

/** Writes a composite into a subset. */
function addComposite(subset: Subset, { parts, width }: Composite): number {
  const inked = parts.filter(isInked);
  const box = inked.length === 0 ? null : boxOf(inked);
  const bytes = box
    ? compositeGlyph(
        inked.map(({ glyph, x, y }) => ({ number: subset.includeGlyph(glyph.id), x, y })),
        box,
      )
    : Buffer.alloc(0);
  subset.glyf.push(bytes);
  subset.loca.offsets.push(subset.offset);
  subset.hmtx.metrics.push({ advance: Math.round(width), bearing: box?.minX ?? 0 });
  subset.offset += bytes.length;
  return subset.glyf.length - 1;
}

/** What a font says of its largest composite glyph, so that whoever draws it makes room. */
function withRoomForComposites(font: Font, parts: number, grown: Font): Font {
  const { maxp } = font;
  const { maxComponentElements = 0 } = grown.maxp;
  return derived(font, {
    maxp: {
      ...maxp,
      maxComponentElements: Math.max(maxComponentElements, parts),
      maxComponentDepth: (maxp['maxComponentDepth'] ?? 0) + 1,
      maxCompositePoints: Math.max(maxp['maxCompositePoints'] ?? 0, 4 * (maxp['maxPoints'] ?? 0)),
      maxCompositeContours: Math.max(
        maxp['maxCompositeContours'] ?? 0,
        4 * (maxp['maxContours'] ?? 0),
      ),
    },
  });
}

function codePointsOf(text: string): number[] {
  return Array.from(text, (c) => c.codePointAt(0) ?? 0);
}
