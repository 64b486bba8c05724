import { runsOf, type ReportBlock, type ReportDocument, type RichText } from '../domain/report.js';
import { plain } from '../domain/text/rich-text.js';
import { portrait } from '../pdf/pdf-document.js';
import { accent, hairline } from '../layout/palette.js';
import { saying } from '../layout/saying.js';
import { element, Sheets, type Element, type Piece } from './pieces.js';
import { heightOf, placeRows, plainRow, type Cell, type Row } from './rows.js';
import { layTable } from './table.js';
import { looks, setBlock, type Look, type Typesetter } from './typesetting.js';

/** The position of the text of a page, in points. */
export const area = {
  left: 56,
  top: 54,
  width: portrait.width - 2 * 56,
  bottom: portrait.height - 60,
} as const;

/** The code is at the right of the header of the first page. */
const code = { size: 82, gap: 26 } as const;

/** The pages of a report, and the structure that is read out. */
export interface ComposedReport {
  readonly elements: readonly Element[];
  readonly pages: readonly (readonly Piece[])[];
}

/** Lays out a report: the position of each line of each text, on as many pages as needed. */
export function composeReport(report: ReportDocument, typesetter: Typesetter): ComposedReport {
  const narrow = report.verification ? area.width - code.size - code.gap : area.width;
  const [first, ...others] = report.blocks;
  // Facts at the beginning are next to the code; everything else is under it.
  const beside = first?.kind === 'facts' ? [first] : [];
  const under = first?.kind === 'facts' ? others : report.blocks;
  const opening = openingOf(report, narrow, typesetter);
  const parts = [
    ...opening,
    ...beside.map((block) => layBlock(block, narrow, typesetter)),
    ...under.map((block, index) => {
      const part = layBlock(block, area.width, typesetter);
      return introduces(block, under[index + 1]) ? withNext(part) : part;
    }),
  ];
  const underFrom = opening.length + beside.length;
  const sheets = new Sheets(area);
  const figure = codeOf(report);
  if (figure) sheets.addPiece(figure);
  const foot = figure ? figure.y + code.size + 8 : 0;
  placeRows(
    sheets,
    parts.flatMap(({ rows }, index) =>
      index < underFrom ? rows : rows.map((row) => ({ ...row, below: foot })),
    ),
  );
  const [heading, ...rest] = parts.map((part) => part.element);
  return {
    elements: [...(heading ? [heading] : []), ...(figure ? [figure.element] : []), ...rest],
    pages: sheets.pages,
  };
}

/** A paragraph stays with the table that it explains. */
function introduces(block: ReportBlock, next: ReportBlock | undefined): boolean {
  return block.kind === 'paragraph' && (next?.kind === 'table' || next?.kind === 'paragraph');
}

function withNext({ element: own, rows }: Part): Part {
  return { element: own, rows: rows.map((row) => ({ ...row, withNext: true })) };
}

interface Part {
  readonly element: Element;
  readonly rows: readonly Row[];
}

function codeOf({ verification }: ReportDocument): (Piece & { kind: 'code' }) | null {
  if (!verification) return null;
  const x = area.left + area.width - code.size;
  const y = area.top;
  const figure = element('Figure', [], {
    alt: verification.alternative,
    bbox: [x, y, x + code.size, y + code.size],
    placement: 'Block',
  });
  return { kind: 'code', element: figure, text: verification.url, x, y, size: code.size };
}

function openingOf(
  { heading, subject, verification }: ReportDocument,
  width: number,
  typesetter: Typesetter,
): readonly Part[] {
  const title = textPart('H1', heading, looks.heading, width, typesetter, { withNext: true });
  const about = textPart('P', subject, looks.subject, width, typesetter, { before: 16 });
  if (!verification) return [title, about];
  const { label, url } = verification;
  const name = setBlock(typesetter, label, { ...looks.label, sizes: [7.6] }, width);
  const taken = Math.max(0, ...name.lines.map((line) => line.width)) + 3;
  const span = element('Span');
  const link = element('Link', [], { alt: url });
  const address: Row = {
    ...plainRow,
    before: 9,
    cells: [
      { element: span, block: name, x: area.left, align: 'start' },
      {
        element: link,
        block: setBlock(typesetter, url, looks.address, width - taken),
        x: area.left + taken,
        align: 'start',
        link: url,
      },
    ],
  };
  return [title, about, { element: element('P', [span, link]), rows: [address] }];
}

function layBlock(block: ReportBlock, width: number, typesetter: Typesetter): Part {
  switch (block.kind) {
    case 'heading':
      return textPart('H2', block.text, looks.section, width, typesetter, {
        before: 14,
        padding: 2.5,
        withNext: true,
      });
    case 'paragraph':
      return textPart('P', block.text, looks[block.tone], width, typesetter, { before: 8 });
    case 'facts':
      return layFacts(block.items, width, typesetter);
    case 'table': {
      const { element: table, rows } = layTable(block, { left: area.left, width }, typesetter);
      return {
        element: table,
        rows: rows.map((row, index) => ({ ...row, before: index === 0 ? 6 : 0 })),
      };
    }
  }
}

function textPart(
  type: string,
  text: RichText,
  look: Look,
  width: number,
  typesetter: Typesetter,
  options: Partial<Row>,
): Part {
  const own = element(type, [], saying(plain(runsOf(text))));
  const block = setBlock(typesetter, text, look, width);
  const cell: Cell = { element: own, block, x: area.left, align: 'start' };
  return { element: own, rows: [{ ...plainRow, ...options, cells: [cell] }] };
}

/** Labels next to their values. */
function layFacts(
  items: Extract<ReportBlock, { kind: 'facts' }>['items'],
  width: number,
  typesetter: Typesetter,
): Part {
  const labels = Math.min(width * 0.32, 112);
  const laid = items.map(({ label, value }, index): Part => {
    const lbl = element('Lbl');
    const body = element('LBody', [], saying(plain(runsOf(value))));
    const start = area.left + labels + 10;
    const row: Row = {
      ...plainRow,
      before: index === 0 ? 12 : 0,
      padding: 1.7,
      together: true,
      cells: [
        {
          element: lbl,
          block: setBlock(typesetter, label, looks.label, labels),
          x: area.left,
          align: 'start',
        },
        {
          element: body,
          block: setBlock(typesetter, value, looks.plain, width - labels - 10),
          x: start,
          align: 'start',
        },
      ],
    };
    return { element: element('LI', [lbl, body]), rows: [row] };
  });
  return {
    element: element(
      'L',
      laid.map((one) => one.element),
    ),
    rows: laid.flatMap(({ rows }) => rows),
  };
}

/** The foot of a page: a line, what this is at the left, which page at the right. */
export function composeFoot(
  { foot }: ReportDocument,
  { page, pages }: { page: number; pages: number },
  typesetter: Typesetter,
): readonly Piece[] {
  const y = area.bottom + 16;
  const number = foot.page.replace('{page}', `${page}`).replace('{pages}', `${pages}`);
  const right = setBlock(typesetter, number, looks.label, area.width * 0.3);
  const left = setBlock(typesetter, foot.text, looks.label, area.width * 0.68);
  const row: Row = {
    ...plainRow,
    padding: 6,
    cells: [
      { element: null, block: left, x: area.left, align: 'start' },
      { element: null, block: right, x: area.left + area.width, align: 'end' },
    ],
  };
  const sheets = new Sheets({ ...area, top: y, bottom: y + heightOf(row, 3) });
  placeRows(sheets, [row]);
  return [
    {
      kind: 'rule',
      left: area.left,
      right: area.left + area.width,
      y,
      thickness: 0.5,
      colour: hairline,
    },
    ...sheets.pages.flat(),
  ];
}

/** The short line under the heading, as on a certificate. */
export function flourish(pieces: readonly Piece[]): Piece | null {
  const heading = pieces.find((piece) => piece.kind === 'text' && piece.element?.type === 'H1');
  if (heading?.kind !== 'text') return null;
  const last = heading.firstBaseline + heading.leading * (heading.lines.length - 1);
  const y = last + Math.max(heading.size * 0.42, 9);
  return {
    kind: 'rule',
    left: area.left,
    right: area.left + 42,
    y,
    thickness: 1.4,
    colour: accent,
  };
}
