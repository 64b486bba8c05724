import type { Glyph } from 'fontkit';
import { hasRightToLeft } from '../domain/text/scripts.js';
import type { PdfDocument, EmbeddedFont } from './pdf-document.js';
import type { Cluster } from '../fonts/cluster.js';
import { derived } from '../fonts/derived.js';
import type { Face } from '../fonts/faces.js';
import { setWord, wordsOf, type Letter } from '../fonts/letter-by-letter.js';
import type { Shown } from './shown-glyphs.js';
import { Subset, type Composite } from '../fonts/subset.js';

/** A shared font as one document sees it. */
export interface DocumentFont {
  /** Under which the pages of the document know it. */
  readonly embedded: EmbeddedFont;
  /** What to show for a text set letter by letter. */
  shownLetters(text: string): readonly Shown[];
  /** What to show for consecutive clusters from left to right. */
  shownClusters(clusters: readonly Cluster[]): readonly Shown[];
}

/** What a glyph is known by in one document: its number in the font and the characters that it represents. */
type GlyphKey = number | string | Cluster;

/**
 * fontkit keeps one object per glyph with the characters it was first asked for, and PDFKit would write those into the
 * file: a glyph that serves two characters (U+00B5 and U+03BC, space and no-break space) would be read back as the wrong one,
 * depending on what was drawn before by the same process. Here each pair of glyph and characters is a separate glyph.
 *
 * A cluster of several glyphs becomes one glyph, made of them. So it has one place, and a reader of the file gets the
 * characters in their order, however they are drawn: a vowel sign before its consonant, a mark above it.
 */
export function fontForDocument(face: Face, document: PdfDocument): DocumentFont {
  const { font } = face;
  const scale = 1000 / font.unitsPerEm;
  const subset = new Subset(face);
  const embedded = document.embed(derived(font, { createSubset: () => subset }), face.name);
  const codes = new Map<GlyphKey, string>();

  const added = (
    key: GlyphKey,
    glyph: number | Composite,
    width: number,
    codePoints: readonly number[],
  ): string => {
    const place = subset.add(glyph);
    embedded.widths[place] = width * scale;
    embedded.unicode[place] = codePoints;
    const code = place.toString(16).padStart(4, '0');
    codes.set(key, code);
    return code;
  };

  const shownLetter = (letter: Letter): Shown => {
    const { glyph, codePoint, width, advance, xOffset, yOffset } = letter;
    const key = keyOf(glyph, codePoint);
    const code = codes.get(key) ?? added(key, glyph, width, [codePoint]);
    return { code, width, advance, xOffset, yOffset };
  };
  const oneGlyph = ({ id, advanceWidth: width }: Glyph, text: string): Shown => {
    const codePoints = codePointsOf(text);
    const [only = 0] = codePoints;
    const key = codePoints.length === 1 ? keyOf(id, only) : `${id} ${text}`;
    return standing(codes.get(key) ?? added(key, id, width, codePoints), width * scale);
  };
  const composed = (key: Cluster | string, composite: Composite, text: string): Shown => {
    const { width } = composite;
    const code = codes.get(key) ?? added(key, composite, width, codePointsOf(text));
    return standing(code, width * scale);
  };
  const shownCluster = (cluster: Cluster): readonly Shown[] => {
    const { parts, text, width } = cluster;
    const { carried, marks } = shareOut(text);
    const [first] = parts;
    const whole = first && parts.length === 1 && first.x === 0 && first.y === 0;
    const carrier = (): Shown =>
      whole && first.glyph.advanceWidth === width
        ? oneGlyph(first.glyph, carried)
        : composed(cluster, cluster, carried);
    const other = (mark: string): Shown => composed(mark, { parts: [], width: 0 }, mark);
    // Numbered in the order in which they are shown.
    return hasRightToLeft(text)
      ? [...marks.toReversed().map(other), carrier()]
      : [carrier(), ...marks.map(other)];
  };

  return {
    embedded,
    shownLetters: (text) =>
      wordsOf(text).flatMap((word) => setWord(face, word).letters.map(shownLetter)),
    shownClusters: (clusters) => clusters.flatMap(shownCluster),
  };
}

/** One number for a glyph and the character that it represents. */
function keyOf(glyph: number, codePoint: number): number {
  return glyph * 0x110000 + codePoint;
}

/** A glyph that the next one follows at its width. */
function standing(code: string, width: number): Shown {
  return { code, width, advance: width, xOffset: 0, yOffset: 0 };
}

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

function codePointsOf(text: string): number[] {
  return Array.from(text, (c) => c.codePointAt(0) ?? 0);
}
