import { page, type PdfDocument } from '../pdf/pdf-document.js';
import type { Block } from './composition.js';
import type { TextWriter } from './text-writer.js';
import { centre, foot as pageFoot, hairline, margin } from './palette.js';

/** The distance of the two lines of the frame from the edges of the paper, and how deep its corners are cut. */
const outer = 25;
const inner = 31;
const cut = 15;

/** The frame, and where there is a foot the line above it: nothing that says anything. */
export function drawFrame(
  document: PdfDocument,
  accent: string,
  inside: 'with-foot' | 'whole' = 'with-foot',
): void {
  document
    .lineWidth(1.5)
    .rect(outer, outer, page.width - 2 * outer, page.height - 2 * outer)
    .stroke(accent);
  drawNotchedFrame(document, accent);
  if (inside === 'whole') return;
  document
    .lineWidth(0.5)
    .moveTo(margin, pageFoot.top - 10)
    .lineTo(page.width - margin, pageFoot.top - 10)
    .stroke(hairline);
}

/** A fine line with its corners cut in quarter circles, and a small lozenge in each. */
function drawNotchedFrame(document: PdfDocument, accent: string): void {
  const right = page.width - inner;
  const bottom = page.height - inner;
  // A quarter of a circle as a Bezier curve.
  const pull = cut * (1 - 0.5523);
  document
    .lineWidth(0.45)
    .moveTo(inner + cut, inner)
    .lineTo(right - cut, inner)
    .bezierCurveTo(right - cut, inner + cut - pull, right - pull, inner + cut, right, inner + cut)
    .lineTo(right, bottom - cut)
    .bezierCurveTo(
      right - pull,
      bottom - cut,
      right - cut,
      bottom - cut + pull,
      right - cut,
      bottom,
    )
    .lineTo(inner + cut, bottom)
    .bezierCurveTo(
      inner + cut,
      bottom - cut + pull,
      inner + pull,
      bottom - cut,
      inner,
      bottom - cut,
    )
    .lineTo(inner, inner + cut)
    .bezierCurveTo(inner + pull, inner + cut, inner + cut, inner + cut - pull, inner + cut, inner)
    .stroke(accent);
  const lozenge = 2.6;
  const at = 5.6;
  for (const x of [inner + at, right - at]) {
    for (const y of [inner + at, bottom - at]) {
      document
        .moveTo(x, y - lozenge)
        .lineTo(x + lozenge, y)
        .lineTo(x, y + lozenge)
        .lineTo(x - lozenge, y)
        .fill(accent);
    }
  }
}

/** A short rule under the heading, a fine one under the name, a bar behind the notice. */
export function drawOrnaments(
  document: PdfDocument,
  blocks: readonly Block[],
  accent: string,
): void {
  for (const block of blocks) {
    const { text, firstBaseline, leading, foot } = block;
    const lastBaseline = firstBaseline + leading * (text.lines.length - 1);
    const widest = Math.max(...text.lines.map((line) => line.width));
    if (block.kind === 'heading') {
      const y = lastBaseline + text.size * 0.46;
      document
        .lineWidth(1.4)
        .moveTo(centre - 21, y)
        .lineTo(centre + 21, y)
        .stroke(accent);
    }
    if (block.kind === 'name') {
      const half = Math.min(page.width / 2 - margin, Math.max(190, widest / 2 + 18));
      const y = lastBaseline + Math.max(9, text.size * 0.36, foot);
      document
        .lineWidth(0.5)
        .moveTo(centre - half, y)
        .lineTo(centre + half, y)
        .stroke(hairline);
    }
    if (block.kind === 'signatory') {
      const y = firstBaseline - text.size * 1.5;
      document
        .lineWidth(0.5)
        .moveTo(centre - 95, y)
        .lineTo(centre + 95, y)
        .stroke(hairline);
    }
    if (block.kind === 'notice') {
      // Equal white above the capitals and below the baseline.
      const white = text.size * 0.72;
      const top = firstBaseline - text.size * 0.67 - white;
      document
        .rect(centre - widest / 2 - 24, top, widest + 48, lastBaseline + white - top)
        .fill(accent);
    }
  }
}

/** Says of a page that it is no certificate: large, pale and across. */
export function drawStamp(writer: TextWriter, words: string): void {
  const { document } = writer;
  const size = 120;
  const width = writer.width(words, 'sans') * size;
  document.save().rotate(-24, { origin: [centre, page.height / 2] });
  document.fillColor('#e4dfd6');
  writer.write(words, 'sans', size, centre - width / 2, page.height / 2 + size / 3);
  document.restore();
}
