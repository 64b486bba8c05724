import { faces } from '../../../test/support/example-certificate.js';
import { textOfPage } from '../../../test/support/pdf.js';
import { TextWriter } from '../layout/text-writer.js';
import { PdfDocument, portrait } from '../pdf/pdf-document.js';
import { buildStructure, drawPieces } from './draw-pieces.js';
import { element, type Piece, type WrittenText } from './pieces.js';

const text = (of: WrittenText['element'], words: string, y: number): WrittenText => ({
  kind: 'text',
  element: of,
  lines: [{ runs: [{ text: words, italic: false }], width: 100 }],
  style: 'sans',
  size: 10,
  colour: '#000000',
  base: 'ltr',
  x: 60,
  align: 'start',
  firstBaseline: y,
  leading: 12,
  link: null,
});

async function drawn(...pieces: Piece[]): Promise<Buffer> {
  const properties = {
    title: 'A page',
    author: 'A hospital',
    subject: 'A page',
    keywords: '',
    language: 'en-US',
    createdAt: new Date('2026-11-21T12:00:00Z'),
  };
  const document = new PdfDocument(properties, portrait);
  const root = document.struct('Document');
  document.addStructure(root);
  const elements = pieces.flatMap((piece) =>
    piece.kind !== 'rule' && piece.element ? [piece.element] : [],
  );
  const structures = buildStructure(document, root, elements);
  drawPieces(new TextWriter(document, faces), structures, pieces);
  root.end();
  return document.finish();
}

describe('the pieces of a page', () => {
  it('are all drawn, even if a single one of them is only visual', async () => {
    const paragraph = text(element('P'), 'Read out.', 100);
    const repeated = text(null, 'Page 1 of 1', 700);
    expect(await textOfPage(await drawn(paragraph, repeated), 1)).toMatch(
      /Page 1 of 1[^]*Read out\./,
    );
  });

  it('outside every element of the document are refused', () => {
    const document = new PdfDocument(
      { title: '', author: '', subject: '', keywords: '', language: 'en', createdAt: new Date(0) },
      portrait,
    );
    const stray = text(element('P'), 'Stray.', 100);
    expect(() => drawPieces(new TextWriter(document, faces), new Map(), [stray])).toThrow(
      /stands in no element/,
    );
  });
});
