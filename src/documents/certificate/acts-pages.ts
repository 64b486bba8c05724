import type { CertificateFacts, PrintedActs } from '../domain/certificate-facts.js';
import { partingWith } from '../domain/text/line-ends.js';
import type { ReportTable } from '../domain/report.js';
import { plainDesign } from '../domain/design.js';
import { page } from '../pdf/pdf-document.js';
import { drawFrame } from '../layout/ornaments.js';
import type { TextWriter } from '../layout/text-writer.js';
import { buildStructure, drawPieces, type Structure } from '../report/draw-pieces.js';
import { element, Sheets, type Piece } from '../report/pieces.js';
import { placeRows, plainRow, type Row } from '../report/rows.js';
import { layTable } from '../report/table.js';
import { looks, setBlock, typesetterOf } from '../report/typesetting.js';

/** The position of the list on each of its pages, in points. */
const area = { left: 72, top: 66, width: page.width - 2 * 72, bottom: page.height - 72 } as const;

/** How wide the columns are: number, day, what was read, credits. */
const shares = [0.6, 2, 9, 1.2] as const;

/**
 * Adds the pages that list what was claimed together, each with the name and the number of the certificate. The same
 * facts give the same pages.
 */
export function drawActs(
  writer: TextWriter,
  root: Structure,
  facts: CertificateFacts,
  acts: PrintedActs,
  { accent, stampPage }: { readonly accent: string; readonly stampPage: () => void },
): void {
  const typesetter = typesetterOf(writer.width, partingWith(facts.thaiWords));
  const heading = element('H2');
  const whose = element('P');
  const line = (text: string, look: keyof typeof looks, of: typeof heading): Row => ({
    ...plainRow,
    cells: [
      {
        element: of,
        block: setBlock(typesetter, text, looks[look], area.width),
        x: area.left,
        align: 'start',
      },
    ],
    padding: 5,
    withNext: true,
  });
  const table = layTable(tableOf(acts), area, typesetter);
  const sheets = new Sheets(area);
  placeRows(sheets, [
    line(acts.heading, 'subject', heading),
    line(`${facts.text.name} \u00b7 ${facts.serial}`, 'quiet', whose),
    ...table.rows,
  ]);
  const structures = buildStructure(writer.document, root, [heading, whose, table.element]);
  for (const [index, pieces] of sheets.pages.entries()) {
    writer.document.addPage();
    writer.document.markContent('Artifact', { type: 'Layout' });
    drawFrame(writer.document, accent, 'whole');
    writer.document.endMarkedContent();
    stampPage();
    drawPieces(writer, structures, [
      pageNumber(`${facts.serial} \u00b7 ${index + 2} / ${sheets.pages.length + 1}`, typesetter),
      ...pieces.map((piece) => tinted(piece, accent)),
    ]);
  }
}

function tableOf({ columns, rows }: PrintedActs): ReportTable {
  return {
    kind: 'table',
    columns: columns.map((name, index) => ({
      heading: name,
      share: shares[index] ?? 1,
      align: index === 3 ? 'end' : 'start',
    })),
    rows,
  };
}

function pageNumber(text: string, typesetter: ReturnType<typeof typesetterOf>): Piece {
  const block = setBlock(typesetter, text, looks.label, area.width);
  return {
    kind: 'text',
    element: null,
    lines: block.lines,
    style: looks.label.style,
    size: block.size,
    colour: looks.label.colour,
    base: looks.label.base,
    x: area.left + area.width,
    align: 'end',
    firstBaseline: page.height - 52,
    leading: block.leading,
    link: null,
  };
}

/** In the provider's colour where reports have theirs. */
function tinted(piece: Piece, accent: string): Piece {
  return piece.kind !== 'code' && piece.colour === plainDesign.accent
    ? { ...piece, colour: accent }
    : piece;
}
