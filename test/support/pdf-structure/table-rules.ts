import type { PdfFile } from './objects.js';
import { everyElement, structureOf, type Element } from './structure-tree.js';

/** What a table must be so that it can be read out cell by cell (UA 7.5, PDF 14.8.4.3.4), each rule with what breaks it. */
export const tableRules = {
  'row-outside-table': (file) =>
    misplaced(file, ['TR'], ['Table', 'THead', 'TBody', 'TFoot']).concat(
      misplaced(file, ['THead', 'TBody', 'TFoot'], ['Table']),
    ),
  'cell-outside-row': (file) => misplaced(file, ['TH', 'TD'], ['TR']),
  'table-broken': (file) =>
    all(file).flatMap((element) => {
      const allowed = childrenOf[element.type];
      const wrong = allowed ? element.children.filter(({ type }) => !allowed.includes(type)) : [];
      return wrong.map(({ type }) => `${type} in ${element.type}`);
    }),
  'header-without-scope': (file) =>
    all(file)
      .filter(({ type }) => type === 'TH')
      .filter(({ dictionary }) => {
        const attributes = file.dictionary(dictionary.get('A'));
        const scope = file.name(attributes?.get('Scope'));
        return (
          file.name(attributes?.get('O')) !== 'Table' ||
          !['Row', 'Column', 'Both'].includes(scope ?? '')
        );
      })
      .map(() => 'A TH does not say what it heads'),
  'rows-unequal': (file) =>
    all(file)
      .filter(({ type }) => type === 'Table')
      .filter((table) => new Set(rowsOf(table).map(({ children }) => children.length)).size !== 1)
      .map(() => 'The rows of a Table have different numbers of cells'),
} as const satisfies Record<string, (file: PdfFile) => readonly string[]>;

export type TableRuleId = keyof typeof tableRules;
export const tableRuleIds = Object.keys(tableRules) as readonly TableRuleId[];

const childrenOf: Readonly<Record<string, readonly string[]>> = {
  Table: ['THead', 'TBody', 'TFoot', 'TR', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
};

const all = (file: PdfFile): readonly Element[] => everyElement(structureOf(file));

/** Elements of some types that stand in none of those that they may stand in. */
function misplaced(
  file: PdfFile,
  types: readonly string[],
  parents: readonly string[],
): readonly string[] {
  const wrong = (element: Element): readonly string[] => [
    ...element.children
      .filter(({ type }) => types.includes(type) && !parents.includes(element.type))
      .map(({ type }) => `${type} in ${element.type}`),
    ...element.children.flatMap(wrong),
  ];
  return structureOf(file).flatMap(wrong);
}

/** The rows of a table, however they are grouped. */
function rowsOf(table: Element): readonly Element[] {
  return table.children.flatMap((child) => (child.type === 'TR' ? [child] : rowsOf(child)));
}
