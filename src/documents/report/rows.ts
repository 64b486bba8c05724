import { Sheets, type Element, type WrittenText } from './pieces.js';
import type { Block } from './typesetting.js';

/** A text of a row and its place in the width of the page. */
export interface Cell {
  /** Null for what is an artifact, and not read out. */
  readonly element: Element | null;
  readonly block: Block;
  readonly x: number;
  readonly align: 'start' | 'end';
  readonly link?: string;
}

/** Texts side by side on common baselines: a line of a table, a label with its value, a paragraph. */
export interface Row {
  readonly cells: readonly Cell[];
  /** White before it, but not at the head of a page, in points. */
  readonly before: number;
  /** White above and below the letters. */
  readonly padding: number;
  /** On one page, if it fits on one. */
  readonly together: boolean;
  /** On the same page as the beginning of what follows. */
  readonly withNext: boolean;
  /** The line under it. */
  readonly rule: { readonly thickness: number; readonly colour: string } | null;
  /** What is repeated, only visually, where it continues on another page: the header of its table. */
  readonly head: Row | null;
  /** Not above this height of the first page, where something else is next to it. */
  readonly below: number;
}

export const plainRow = {
  before: 0,
  padding: 0,
  together: false,
  withNext: false,
  rule: null,
  head: null,
  below: 0,
} as const satisfies Omit<Row, 'cells'>;

/** Places rows one below the other on as many pages as needed. No line is cut; a row longer than a page continues. */
export function placeRows(sheets: Sheets, rows: readonly Row[]): void {
  for (const [index, row] of rows.entries()) {
    if (sheets.pages.length === 1) sheets.y = Math.max(sheets.y, row.below);
    const before = sheets.fresh ? 0 : row.before;
    if (!sheets.fresh && before + needOf(rows.slice(index, index + 8), sheets) > sheets.room) {
      turn(sheets, row);
    } else {
      sheets.y += before;
    }
    placeRow(sheets, row);
  }
}

function turn(sheets: Sheets, { head }: Row): void {
  sheets.turn();
  if (head) placeLines(sheets, head, 0, linesOf(head), true);
}

function placeRow(sheets: Sheets, row: Row): void {
  const count = linesOf(row);
  for (let done = 0; done < count;) {
    if (done > 0) turn(sheets, row);
    const lines = Math.max(1, Math.min(linesIn(row, sheets.room), count - done));
    placeLines(sheets, row, done, lines, false);
    done += lines;
  }
}

/** Writes some lines of each cell. An artifact is not read out: it says again what was read before. */
function placeLines(
  sheets: Sheets,
  row: Row,
  from: number,
  count: number,
  artifact: boolean,
): void {
  const leading = leadingOf(row);
  const firstBaseline = sheets.y + row.padding + ascentOf(row);
  for (const { element, block, x, align, link = null } of row.cells) {
    const lines = block.lines.slice(from, from + count);
    if (lines.length === 0) continue;
    const { size, look } = block;
    const written: WrittenText = {
      kind: 'text',
      element: artifact ? null : element,
      lines,
      style: look.style,
      size,
      colour: look.colour,
      base: look.base,
      x,
      align,
      firstBaseline,
      leading,
      link: artifact ? null : link,
    };
    sheets.addPiece(written);
  }
  sheets.y += heightOf(row, count);
  if (row.rule) {
    const { left, width } = sheets.area;
    sheets.addPiece({ kind: 'rule', left, right: left + width, y: sheets.y, ...row.rule });
  }
}

/** How much room must be left for a row to begin here: all of it or two lines, and what it may not be parted from. */
function needOf(rows: readonly Row[], sheets: Sheets): number {
  const [row, ...others] = rows;
  if (!row) return 0;
  const whole = heightOf(row, linesOf(row));
  const onNext = sheets.height - (row.head ? heightOf(row.head, linesOf(row.head)) : 0);
  const entire = row.together || row.withNext;
  const own = entire && whole <= onNext ? whole : heightOf(row, Math.min(2, linesOf(row)));
  if (!row.withNext) return own;
  const all = own + (others[0]?.before ?? 0) + needOf(others, sheets);
  return all <= sheets.height ? all : own;
}

const linesOf = ({ cells }: Row): number =>
  Math.max(1, ...cells.map(({ block }) => block.lines.length));

const ascentOf = ({ cells }: Row): number => Math.max(...cells.map(({ block }) => block.ascent));

const leadingOf = ({ cells }: Row): number => Math.max(...cells.map(({ block }) => block.leading));

/** The height of a row with so many lines. */
export function heightOf(row: Row, lines: number): number {
  const descent = Math.max(...row.cells.map(({ block }) => block.descent));
  return 2 * row.padding + ascentOf(row) + leadingOf(row) * (lines - 1) + descent;
}

function linesIn(row: Row, room: number): number {
  return Math.floor((room - heightOf(row, 1)) / leadingOf(row) + 1e-9) + 1;
}
