/** A cell of a table: words that people wrote, or a number that is shown exactly as it is. */
export type Cell = { readonly text: string | null } | { readonly number: string | null };

/** What a spreadsheet would take for the beginning of a formula. */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/;

/** What a number looks like here: anything else in a number's place is treated as words. */
const decimal = /^-?\d+(\.\d+)?$/;

/** The byte-order mark by which a spreadsheet recognises UTF-8. */
export const byteOrderMark = '\uFEFF';

/**
 * A line of a CSV file after RFC 4180, with its end. Numbers stay exactly the text that they are. Words that
 * a spreadsheet would run as a formula get an apostrophe in front
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map((cell) => quoted(contentOf(cell))).join(',')}\r\n`;
}

function contentOf(cell: Cell): string {
  const isNumber = 'number' in cell;
  const content = (isNumber ? cell.number : cell.text) ?? '';
  if (isNumber && decimal.test(content)) return content;
  return formulaStart.test(content) ? `'${content}` : content;
}

function quoted(content: string): string {
  return /[",\r\n]/.test(content) ? `"${content.replaceAll('"', '""')}"` : content;
}
