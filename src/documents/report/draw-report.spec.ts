import { exampleFacts, faces } from '../../../test/support/example-certificate.js';
import { exampleReport, exampleRow, exampleTable } from '../../../test/support/example-report.js';
import { checkPdf } from '../../../test/support/pdf-structure/check.js';
import { PdfFile } from '../../../test/support/pdf-structure/objects.js';
import { readOut } from '../../../test/support/pdf-structure/structure-tree.js';
import { tableRuleIds, type TableRuleId } from '../../../test/support/pdf-structure/table-rules.js';
import { fontsOf, metadataOf, qrOf, textOfPage } from '../../../test/support/pdf.js';
import { plain } from '../domain/text/rich-text.js';
import { runsOf, type ReportBlock } from '../domain/report.js';
import { drawCertificate } from '../certificate/draw-certificate.js';
import { drawReport } from './draw-report.js';

const withTable = (rows: number): ReportBlock[] =>
  exampleReport().blocks.map((block) => (block.kind === 'table' ? exampleTable(rows) : block));

const draw = (...changes: Parameters<typeof exampleReport>) =>
  drawReport(exampleReport(...changes), faces);

/** What every block says, in reading order. */
const said = (blocks: readonly ReportBlock[]): string[] =>
  blocks.flatMap((block) => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return [plain(runsOf(block.text))];
      case 'facts':
        return block.items.flatMap(({ label, value }) => [label, plain(runsOf(value))]);
      case 'table':
        return [
          ...block.columns.map(({ heading }) => heading),
          ...block.rows.flat().map((cell) => plain(runsOf(cell))),
        ];
    }
  });

describe('a drawn report', () => {
  it.each([1, 3, 60])(
    'with a table of %d rows keeps every rule and is read aloud completely',
    async (rows) => {
      const report = exampleReport({ blocks: withTable(rows) });
      const file = new PdfFile(await drawReport(report, faces));
      expect(checkPdf(file)).toEqual([]);
      expect(readOut(file)).toEqual([
        report.heading,
        report.verification?.alternative,
        report.subject,
        report.verification?.label,
        report.verification?.url,
        ...said(report.blocks),
      ]);
    },
  );

  it.each([
    ['Hebrew', 'דוד Cohen-לוי (בן יעקב)'],
    ['Arabic', 'محمد بن عبدالله الفارسي'],
    ['Hindi', 'डॉ. प्रियंका कृष्णमूर्ति शर्मा'],
    ['Thai', 'น้ำผึ้ง ศรีสุวรรณภูมิ'],
    ['Chinese', '王小明'],
    ['Japanese', '山田 ひろし'],
    ['Korean', '김민준 (金敏俊)'],
    ['Vietnamese', 'Nguyễn Thị Phương Thảo Đặng Ỷ'],
    ['markup', 'R&D <Ada> "Okoye" ]]> & Sons'],
  ])('in %s keeps every rule and is read aloud as it was written', async (_, text) => {
    const long = Array.from({ length: 12 }, () => text).join(' ');
    const { columns } = exampleTable(0);
    const blocks: ReportBlock[] = [
      { kind: 'facts', items: [{ label: 'Name', value: text }] },
      { kind: 'heading', text },
      { kind: 'paragraph', tone: 'plain', text: long },
      { kind: 'table', columns, rows: [[text, long, text, text, text, text]] },
    ];
    const report = exampleReport({ subject: text, blocks, verification: null });
    const file = new PdfFile(await drawReport(report, faces));
    expect(checkPdf(file)).toEqual([]);
    expect(readOut(file)).toEqual([report.heading, text, ...said(blocks)]);
  });

  it('numbers its pages, and repeats the header of a table on each only visually', async () => {
    const pdf = await draw({ blocks: withTable(60) });
    const pages = new PdfFile(pdf).pages().length;
    expect(pages).toBeGreaterThan(3);
    expect(await textOfPage(pdf, pages - 1)).toContain('Completed');
    expect(await textOfPage(pdf, pages - 1)).toContain(`Page ${pages - 1} of ${pages}`);
    const heads = readOut(new PdfFile(pdf)).filter((text) => text === 'Learning format');
    expect(heads).toEqual(['Learning format']);
  });

  it('leaves out code and address if there is nothing to check, and the header of an empty table', async () => {
    const file = new PdfFile(await draw({ verification: null, blocks: [exampleTable(0)] }));
    expect(checkPdf(file)).toEqual([]);
    expect(readOut(file).join()).not.toContain('http');
  });

  it('carries a QR code of its address, an embedded face for every font, title and language', async () => {
    const pdf = await draw();
    expect(await qrOf(pdf, 150)).toBe(exampleReport().verification?.url);
    expect(fontsOf(pdf).filter(({ embedded }) => !embedded)).toEqual([]);
    expect(await metadataOf(pdf)).toMatchObject({
      title: 'Transcript of Continuing Education: Adaeze Okoye, MD',
      language: 'en-US',
      marked: true,
    });
  });

  it('has the same bytes again, whatever was drawn in between', async () => {
    const first = await draw();
    await drawCertificate(exampleFacts(), faces);
    expect((await draw()).equals(first)).toBe(true);
    expect((await draw({ subject: 'Somebody else' })).equals(first)).toBe(false);
  });
});

it('refuses a row with too few cells', async () => {
  const uneven = { ...exampleTable(1), rows: [exampleRow(1).slice(1)] };
  await expect(draw({ blocks: [uneven] })).rejects.toThrow(/A row of 5 cells/);
});

/** A good file with one thing changed, and the rule of tables that this breaks. */
const spoiled: [TableRuleId, string, RegExp | string, string][] = [
  ['row-outside-table', 'rows in a section', '/S /TBody', '/S /Sect'],
  ['row-outside-table', 'a body of rows in no table', '/S /Table\n', '/S /Sect\n'],
  ['cell-outside-row', 'cells in a paragraph', '/S /TR', '/S /P'],
  ['table-broken', 'a paragraph among the cells', '/S /TD', '/S /P'],
  ['table-broken', 'a paragraph among the rows', '/S /TR', '/S /P'],
  [
    'header-without-scope',
    'a head that does not say what it heads',
    '/Scope /Column',
    '/Scape /Column',
  ],
  ['header-without-scope', 'a head that heads what there is not', '/Scope /Column', '/Scope /Page'],
  ['rows-unequal', 'a cell that is no element', /\/S \/TD/, '/Z /TD'],
];

describe('the checker of tables', () => {
  it.each(spoiled)('finds %s: %s', async (rule, _, found, put) => {
    const good = (await draw()).toString('latin1');
    const bad = good.replace(found, put).replaceAll(/\/Length \d+/g, '/Length null');
    expect(bad.replaceAll('null', '')).not.toBe(good.replaceAll(/\/Length \d+/g, '/Length '));
    const findings = checkPdf(new PdfFile(Buffer.from(bad, 'latin1')));
    expect(findings.map((finding) => finding.rule)).toContain(rule);
  });

  it('has a bad file for each of its rules', () => {
    expect(new Set(spoiled.map(([rule]) => rule))).toEqual(new Set(tableRuleIds));
  });
});
