import type { PdfDocument } from '../pdf/pdf-document.js';
import { ink } from '../layout/palette.js';
import type { TextWriter } from '../layout/text-writer.js';
import { drawQrCode } from '../pdf/qr-code.js';
import type { Element, Piece, RuledLine, WrittenText } from './pieces.js';

export type Structure = ReturnType<PdfDocument['struct']>;

/** The elements of the document under construction, by what they were made from. */
export type Structures = ReadonlyMap<Element, Structure>;

/** Adds elements to a structure that is already in the document. */
export function buildStructure(
  document: PdfDocument,
  parent: Structure,
  elements: readonly Element[],
): Structures {
  const built = new Map<Element, Structure>();
  const build = (into: Structure, element: Element): void => {
    const structure = document.struct(element.type, { ...element.options });
    into.add(structure);
    built.set(element, structure);
    for (const child of element.children) build(structure, child);
  };
  for (const element of elements) build(parent, element);
  return built;
}

/** Draws the pieces of the page at hand: first what is not read out, then the rest in reading order. */
export function drawPieces(
  writer: TextWriter,
  structures: Structures,
  pieces: readonly Piece[],
): void {
  const { document } = writer;
  const rules = pieces.filter((piece) => piece.kind === 'rule');
  const repeated = pieces.filter((piece) => piece.kind === 'text' && piece.element === null);
  if (rules.length > 0) {
    document.markContent('Artifact', { type: 'Layout' });
    for (const rule of rules) drawRule(document, rule);
    document.endMarkedContent();
  }
  if (repeated.length > 0) {
    document.markContent('Artifact', { type: 'Pagination' });
    for (const piece of repeated) if (piece.kind === 'text') writeText(writer, piece);
    document.endMarkedContent();
  }
  for (const piece of pieces) {
    if (piece.kind === 'rule' || piece.element === null) continue;
    const structure = structures.get(piece.element);
    if (!structure) throw new RangeError('A piece stands in no element');
    structure.add(() => {
      if (piece.kind === 'code') drawQrCode(document, piece.text, { ...piece, colour: ink });
      else writeText(writer, piece, structure);
    });
  }
}

function drawRule(document: PdfDocument, rule: RuledLine): void {
  const { left, right, y, thickness, colour } = rule;
  document.lineWidth(thickness).moveTo(left, y).lineTo(right, y).stroke(colour);
}

function writeText(writer: TextWriter, piece: WrittenText, structure?: Structure): void {
  const { document } = writer;
  const { lines, size, x, align, firstBaseline: y, leading, base } = piece;
  document.fillColor(piece.colour);
  if (piece.style === 'serif') {
    const at = align === 'start' ? { left: x } : { right: x };
    writer.writeLines({ lines, size }, { ...at, y, leading, base });
  } else {
    for (const [index, { runs, width }] of lines.entries()) {
      const text = runs.map((run) => run.text).join('');
      writer.write(text, 'sans', size, align === 'start' ? x : x - width, y + index * leading);
    }
  }
  const { link } = piece;
  if (link === null || !structure) return;
  const widest = Math.max(...lines.map(({ width }) => width));
  // A String object, because PDFKit writes a plain string as a name.
  const options = { structParent: structure, Contents: new String(link) };
  document.link(x, y - size, widest, size * 1.3 + leading * (lines.length - 1), link, options);
}
