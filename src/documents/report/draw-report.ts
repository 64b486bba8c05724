import { partingWith } from '../domain/text/line-ends.js';
import type { ReportDocument } from '../domain/report.js';
import { PdfDocument, portrait } from '../pdf/pdf-document.js';
import { forJapanese, type Faces } from '../fonts/faces.js';
import { TextWriter } from '../layout/text-writer.js';
import { composeFoot, composeReport, flourish } from './compose-report.js';
import { buildStructure, drawPieces, type Structure } from './draw-pieces.js';
import { typesetterOf } from './typesetting.js';

/**
 * Draws a report on upright pages. The same document gives the same bytes, always and everywhere.
 * @param complete adds what is not seen on the pages: enclosed files, the room for a signature
 * @throws RangeError for a character without a glyph: coverage is checked before
 */
export async function drawReport(
  report: ReportDocument,
  faces: Faces,
  complete: (document: PdfDocument, root: Structure) => void = () => undefined,
): Promise<Buffer> {
  const document = new PdfDocument(
    {
      title: `${report.heading}: ${report.subject}`,
      author: report.author,
      subject: report.heading,
      keywords: report.foot.text,
      language: report.language,
      createdAt: new Date(report.madeAt),
    },
    portrait,
  );
  const writer = new TextWriter(
    document,
    report.ideographs === 'japanese' ? forJapanese(faces) : faces,
  );
  const typesetter = typesetterOf(writer.width, partingWith(report.thaiWords));
  const { elements, pages } = composeReport(report, typesetter);
  const root = document.struct('Document');
  document.addStructure(root);
  const structures = buildStructure(document, root, elements);
  for (const [index, pieces] of pages.entries()) {
    if (index > 0) document.addPage();
    const ornament = index === 0 ? flourish(pieces) : null;
    const foot = composeFoot(report, { page: index + 1, pages: pages.length }, typesetter);
    drawPieces(writer, structures, [...(ornament ? [ornament] : []), ...foot, ...pieces]);
  }
  complete(document, root);
  root.end();
  return document.finish();
}
