import type { PdfDocument, EmbeddedFont } from './pdf-document.js';

/** A glyph to be shown. Lengths in thousandths of the size. */
export interface Shown {
  /** Its number in the embedded font: four hexadecimal digits. */
  readonly code: string;
  readonly width: number;
  /** The distance from its position to the next one's. */
  readonly advance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/** How and where glyphs are shown, in points from the top left corner of the page. */
export interface Showing {
  readonly font: EmbeddedFont;
  readonly size: number;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  /** Between the glyphs, beyond their advance. */
  readonly tracking: number;
}

/**
 * Shows glyphs side by side, with the operators that PDFKit uses for a text, so that issued files keep their bytes. PDFKit itself
 * would lay each text out again, twice.
 */
export function showGlyphs(
  document: PdfDocument,
  glyphs: readonly Shown[],
  { font, size, x, y, tracking }: Showing,
): void {
  if (glyphs.length === 0) return;
  const { fonts, height } = document.page as { fonts: Record<string, object>; height: number };
  fonts[font.id] ??= font.ref();
  const baseline = height - y;
  document.save();
  document.transform(1, 0, 0, -1, 0, height);
  document.addContent('BT');
  document.addContent(at(x, baseline));
  document.addContent(`/${font.id} ${decimal(size)} Tf`);
  if (tracking !== 0) document.addContent(`${decimal(tracking)} Tc`);
  for (const line of linesOf(glyphs, size / 1000, x, baseline)) document.addContent(line);
  document.addContent('ET');
  document.restore();
}

/** The operators of a text: one for a row of glyphs on the baseline, two for each that is drawn off its place. */
function linesOf(
  glyphs: readonly Shown[],
  scale: number,
  x: number,
  baseline: number,
): readonly string[] {
  const lines: string[] = [];
  let row: Shown[] = [];
  const close = (): void => {
    if (row.length > 0) lines.push(`[${operandsOf(row)}] TJ`);
    row = [];
  };
  let end = x;
  let moved = false;
  for (const glyph of glyphs) {
    const { advance, xOffset, yOffset } = glyph;
    if (xOffset !== 0 || yOffset !== 0) {
      close();
      lines.push(at(end + xOffset * scale, baseline + yOffset * scale));
      row.push(glyph);
      close();
      moved = true;
    } else {
      if (moved) lines.push(at(end, baseline));
      moved = false;
      row.push(glyph);
    }
    end += advance * scale;
  }
  close();
  return lines;
}

/** Glyphs, and after those that are not followed at their width, and after the last, how far the next one moves back. */
function operandsOf(row: readonly Shown[]): string {
  let operands = '';
  let codes = '';
  for (const [index, { code, advance, width }] of row.entries()) {
    codes += code;
    if (advance === width && index < row.length - 1) continue;
    operands += `${operands === '' ? '' : ' '}<${codes}> ${decimal(width - advance)}`;
    codes = '';
  }
  return operands;
}

/** Puts the next glyph at a point. */
function at(x: number, y: number): string {
  return `1 0 0 1 ${decimal(x)} ${decimal(y)} Tm`;
}

/** A number as PDFKit writes it. */
function decimal(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}
