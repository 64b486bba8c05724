import type { Line, Measure, SetText } from '../domain/text/line-breaking.js';
import type { Style } from '../domain/text/printable.js';
import { plain } from '../domain/text/rich-text.js';
import type { PdfDocument } from '../pdf/pdf-document.js';
import type { Cluster } from '../fonts/cluster.js';
import { directionsOf, type Base } from './directions.js';
import { stretches, type Face, type Faces } from '../fonts/faces.js';
import { fontForDocument, type DocumentFont } from '../pdf/font-for-document.js';
import { itemsOf, widthOfItem } from './line-items.js';
import { placeLine, type PlacedItem } from './line-placing.js';
import { showGlyphs } from '../pdf/shown-glyphs.js';
import { serifMeasure, widthsIn, type Widths } from './widths.js';

/** How the lines of a block are aligned: about a centre, from a left edge or up to a right one, in points. */
export type Alignment =
  | { readonly centre: number }
  | { readonly left: number }
  | { readonly right: number };

/** Writes text on the page of a document. All lengths in points, from the top left corner. */
export class TextWriter {
  private readonly fonts = new Map<string, DocumentFont>();
  /** The width of a text in a style at a size of one point. */
  readonly width: Widths;
  readonly measure: Measure;

  constructor(
    readonly document: PdfDocument,
    private readonly faces: Faces,
  ) {
    this.width = widthsIn(faces);
    this.measure = serifMeasure(this.width);
  }

  /** Writes one text from left to right; `y` is its baseline. Returns where it ends. */
  write(text: string, style: Style, size: number, x: number, y: number, tracking = 0): number {
    const placed: PlacedItem[] = [];
    let end = 0;
    for (const item of itemsOf(this.faces, style, text)) {
      const letters = Array.from(item.text).length;
      const width = widthOfItem(this.faces, style, item) + (tracking * letters) / size;
      placed.push({ ...item, style, x: end, width });
      end += width;
    }
    this.writeItems(placed, size, x, y, tracking);
    return x + end * size;
  }

  /**
   * Writes lines below each other; `y` is the first baseline. A line that goes on ends with its space, so that words
   * stay apart when read. Each line is written in reading order, whichever way it runs.
   */
  writeLines(
    { lines, size }: SetText,
    at: Alignment & { readonly y: number; readonly leading: number; readonly base: Base },
  ): void {
    const directions = directionsOf(lines.map(({ runs }) => plain(runs)).join(''), at.base);
    let start = 0;
    for (const [index, line] of lines.entries()) {
      const x = startOf(line, at);
      const y = at.y + index * at.leading;
      if (!directions) this.writeLine(line, size, x, y);
      else this.writeItems(placeLine(this.faces, line, directions, start), size, x, y, 0);
      start += plain(line.runs).length;
    }
  }

  private writeLine(line: Line, size: number, x: number, y: number): void {
    let end = x;
    for (const run of line.runs) {
      end = this.write(run.text, run.italic ? 'italic' : 'serif', size, end, y);
    }
  }

  private writeLetters(
    text: string,
    style: Style,
    size: number,
    x: number,
    y: number,
    tracking: number,
  ): void {
    let end = x;
    for (const stretch of stretches(this.faces, style, text) ?? []) {
      const font = this.fontOf(stretch.face);
      const glyphs = font.shownLetters(stretch.text);
      showGlyphs(this.document, glyphs, { font: font.embedded, size, x: end, y, tracking });
      const letters = Array.from(stretch.text).length;
      end += this.width(stretch.text, style) * size + tracking * letters;
    }
  }

  /** Writes items each in its place; adjacent clusters in one go. */
  private writeItems(
    items: readonly PlacedItem[],
    size: number,
    x: number,
    y: number,
    tracking: number,
  ): void {
    let waiting: { clusters: Cluster[]; x: number; end: number } | null = null;
    for (const item of items) {
      const { cluster } = item;
      if (waiting && (cluster?.face !== waiting.clusters[0]?.face || !isAt(item.x, waiting.end))) {
        this.draw(waiting.clusters, size, x + waiting.x * size, y);
        waiting = null;
      }
      const left = x + item.x * size;
      if (!cluster) this.writeLetters(item.text, item.style, size, left, y, tracking);
      else if (waiting) waiting.clusters.push(cluster);
      else waiting = { clusters: [cluster], x: item.x, end: item.x };
      if (waiting) waiting.end = item.x + item.width;
    }
    if (waiting) this.draw(waiting.clusters, size, x + waiting.x * size, y);
  }

  private draw(clusters: readonly Cluster[], size: number, x: number, y: number): void {
    const [first] = clusters;
    if (!first) return;
    const font = this.fontOf(first.face);
    const glyphs = font.shownClusters(clusters);
    showGlyphs(this.document, glyphs, { font: font.embedded, size, x, y, tracking: 0 });
  }

  private fontOf(face: Face): DocumentFont {
    const font = this.fonts.get(face.name) ?? fontForDocument(face, this.document);
    this.fonts.set(face.name, font);
    return font;
  }
}

function startOf({ width }: Line, at: Alignment): number {
  if ('centre' in at) return at.centre - width / 2;
  return 'left' in at ? at.left : at.right - width;
}

/** Up to what adding widths up in another order makes. */
function isAt(x: number, end: number): boolean {
  return Math.abs(x - end) < 1e-6;
}
