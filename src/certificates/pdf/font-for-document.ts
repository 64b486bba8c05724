import type { Font, Glyph, Subset } from 'fontkit';
import { hasRightToLeft } from '../domain/scripts.js';
import type { CertificateDocument, EmbeddedFont, Shown } from './certificate-document.js';
import type { Cluster } from './cluster.js';
import { boxOf, compositeGlyph, isInked } from './composite-glyph.js';
import { derived } from './derived.js';
import type { Face } from './faces.js';
import { setWord, wordsOf, type Letter } from './letter-by-letter.js';
import { addOutline, outlineOf } from './outlines.js';

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

/** A shared font as one document sees it. */
export interface DocumentFont {
  /** Under which the pages of the document know it. */
  readonly embedded: EmbeddedFont;
  /** What to show for a text set letter by letter. */
  shownLetters(text: string): readonly Shown[];
  /** What to show for clusters that stand one after the other from left to right. */
  shownClusters(clusters: readonly Cluster[]): readonly Shown[];
}

/** What a glyph is known by in one document: its number in the font and the characters that it stands for. */
type GlyphKey = number | string | Cluster;

/**
 * fontkit keeps one object per glyph with the characters it was first asked for, and PDFKit writes those into the
 * file: a glyph that serves two characters (U+00B5 and U+03BC, space and no-break space) would be read back as the wrong one,
 * depending on what was drawn before by the same process. Here each pair of glyph and characters is a glyph of its own.
 *
 * A cluster of several glyphs becomes one glyph, made of them. So it has one place, and whoever reads the file gets the
 * characters in their order, however they are drawn: a vowel sign before its consonant, a mark above it.
 */
export function fontForDocument(face: Face, document: CertificateDocument): DocumentFont {
  const { font } = face;
  const scale = 1000 / font.unitsPerEm;
  const composites: Composite[] = [];
  const codes = new Map<GlyphKey, string>();
  /** The first of the places that a glyph has got. */
  const places = new Map<number, number>();
  let subset: Subset | undefined;
  const createSubset = (): Subset => {
    subset = subsetWith(face, composites, places);
    return subset;
  };
  const embedded = document.embed(derived(font, { createSubset }), face.name);

  const codeOf = (
    key: GlyphKey,
    glyph: number,
    width: number,
    codePoints: () => readonly number[],
  ): string => {
    const known = codes.get(key);
    if (known !== undefined) return known;
    if (!subset) throw new Error('PDFKit asks for a subset when it is given a font');
    const place = subset.glyphs.push(glyph) - 1;
    if (!places.has(glyph)) places.set(glyph, place);
    embedded.widths[place] = width * scale;
    embedded.unicode[place] = codePoints();
    const code = place.toString(16).padStart(4, '0');
    codes.set(key, code);
    return code;
  };

  const shownLetter = (letter: Letter): Shown => {
    const { glyph, codePoint, width, advance, xOffset, yOffset } = letter;
    const code = codeOf(keyOf(glyph, codePoint), glyph, width, () => [codePoint]);
    return { code, width, advance, xOffset, yOffset };
  };
  const composed = (key: Cluster | string, composite: Composite, text: string): Shown => {
    const known = codes.get(key);
    const code =
      known ??
      codeOf(key, -composites.push(composite), composite.width, () => codePointsOf(text));
    return standing(code, composite.width * scale);
  };
  const shownCluster = (cluster: Cluster): readonly Shown[] => {
    const { parts, text, width } = cluster;
    const { carried, marks } = shareOut(text);
    const [first] = parts;
    const whole = first && parts.length === 1 && first.x === 0 && first.y === 0;
    const carrier = (): Shown =>
      whole && first.glyph.advanceWidth === width
        ? standing(codeOfText(first.glyph, carried), width * scale)
        : composed(cluster, cluster, carried);
    const other = (mark: string): Shown => composed(mark, { parts: [], width: 0 }, mark);
    // Numbered in the order in which they are shown.
    return hasRightToLeft(text)
      ? [...marks.toReversed().map(other), carrier()]
      : [carrier(), ...marks.map(other)];
  };
  const codeOfText = ({ id, advanceWidth }: Glyph, text: string): string => {
    const codePoints = codePointsOf(text);
    const [only = 0] = codePoints;
    const key = codePoints.length === 1 ? keyOf(id, only) : `${id} ${text}`;
    return codeOf(key, id, advanceWidth, () => codePoints);
  };

  return {
    embedded,
    shownLetters: (text) =>
      wordsOf(text).flatMap((word) => setWord(face, word).letters.map(shownLetter)),
    shownClusters: (clusters) => clusters.flatMap(shownCluster),
  };
}

/** One number for a glyph and the character that it stands for. */
function keyOf(glyph: number, codePoint: number): number {
  return glyph * 0x110000 + codePoint;
}

/** A glyph that the next one follows at its width. */
function standing(code: string, width: number): Shown {
  return { code, width, advance: width, xOffset: 0, yOffset: 0 };
}

/** The glyphs that one document uses, whose numbers below zero are those of its composites. */
function subsetWith(
  face: Face,
  composites: readonly Composite[],
  places: Map<number, number>,
): Subset {
  const { font } = face;
  const subset = font.createSubset();
  return Object.assign(subset, {
    /** A part of another glyph. */
    includeGlyph(glyph: number): number {
      const known = places.get(glyph);
      if (known !== undefined) return known;
      const place = subset.glyphs.push(glyph) - 1;
      places.set(glyph, place);
      return place;
    },
    _addGlyph(number: number): number {
      const composite = composites[-number - 1];
      if (!composite) return addOutline(subset, outlineOf(face, number));
      subset.font = withRoomForComposites(font, composite.parts.length, subset.font);
      return addComposite(subset, composite);
    },
  });
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
