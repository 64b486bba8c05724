import { runsOf, type ReportTable, type RichText } from '../domain/report.js';
import { plain } from '../domain/text/rich-text.js';
import { accent, hairline } from '../layout/palette.js';
import { saying } from '../layout/saying.js';
import { element, type Area, type Element } from './pieces.js';
import { plainRow, type Cell, type Row } from './rows.js';
import { looks, setBlock, type Look, type Typesetter } from './typesetting.js';

/** White between the text of one column and that of the next, in points. */
const gutter = 10;

/** A table as an element of the structure and as rows to be placed. */
export interface LaidTable {
  readonly element: Element;
  readonly rows: readonly Row[];
}

type TaggedCell = Cell & { readonly element: Element };
type TaggedRow = Omit<Row, 'cells'> & { readonly cells: readonly TaggedCell[] };

/**
 * Sets a table.
 * @throws RangeError when a row has another number of cells than there are columns
 */
export function layTable(
  { columns, rows }: ReportTable,
  { left, width }: Pick<Area, 'left' | 'width'>,
  typesetter: Typesetter,
): LaidTable {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  let end = left;
  const places = columns.map(({ share, align }, index) => {
    const start = end;
    end += (width * share) / shares;
    const inner = end - start - (index === columns.length - 1 ? 0 : gutter);
    return { x: align === 'start' ? start : start + inner, width: inner, align };
  });
  const cells = (
    texts: readonly RichText[],
    look: Look,
    type: 'TH' | 'TD',
  ): readonly TaggedCell[] => {
    if (texts.length !== places.length) {
      throw new RangeError(`A row of ${texts.length} cells in a table of ${places.length} columns`);
    }
    return places.map(({ x, width: room, align }, index) => {
      const text = texts[index] ?? '';
      const spoken = saying(plain(runsOf(text)));
      return {
        element: element(type, [], { ...spoken, ...(type === 'TH' && { scope: 'Column' }) }),
        block: setBlock(typesetter, text, look, room),
        x,
        align,
      };
    });
  };
  const head: TaggedRow = {
    ...plainRow,
    cells: cells(
      columns.map(({ heading }) => heading),
      looks.label,
      'TH',
    ),
    padding: 3.1,
    together: true,
    withNext: true,
    rule: { thickness: 0.9, colour: accent },
  };
  const body = rows.map((row): TaggedRow => ({
    ...plainRow,
    cells: cells(row, looks.cell, 'TD'),
    padding: 3.1,
    together: true,
    rule: { thickness: 0.4, colour: hairline },
    head,
  }));
  const line = ({ cells: own }: TaggedRow): Element =>
    element(
      'TR',
      own.map((cell) => cell.element),
    );
  return {
    element: element('Table', [
      element('THead', [line(head)]),
      ...(body.length > 0 ? [element('TBody', body.map(line))] : []),
    ]),
    rows: [head, ...body],
  };
}
