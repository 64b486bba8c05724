import fc from 'fast-check';
import { faces } from '../../../test/support/example-certificate.js';
import { exampleReport } from '../../../test/support/example-report.js';
import { graphemes } from '../domain/text/graphemes.js';
import { partingWith } from '../domain/text/line-ends.js';
import { runsOf, type ReportBlock, type ReportDocument } from '../domain/report.js';
import { plain } from '../domain/text/rich-text.js';
import { isTall } from '../domain/text/scripts.js';
import { portrait } from '../pdf/pdf-document.js';
import { widthsIn } from '../layout/widths.js';
import { area, composeFoot, composeReport } from './compose-report.js';
import type { Element, Piece, WrittenText } from './pieces.js';
import { typesetterOf } from './typesetting.js';

interface Box {
  readonly what: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly foot: number;
}

/** What is inked: accents stay under 0.95 and tails under 0.3 of the size, of other scripts 1.15 and 0.5. */
function boxesOf(piece: Piece): Box[] {
  if (piece.kind === 'rule') return [];
  if (piece.kind === 'code') {
    const { x, y, size } = piece;
    return [{ what: 'the code', left: x, right: x + size, top: y, foot: y + size }];
  }
  const tall = isTall(piece.lines.map(({ runs }) => plain(runs)).join(''));
  return piece.lines.map(({ width, runs }, index) => {
    const baseline = piece.firstBaseline + index * piece.leading;
    const left = piece.align === 'start' ? piece.x : piece.x - width;
    return {
      what: plain(runs),
      left,
      right: left + width,
      top: baseline - piece.size * (tall ? 1.05 : 0.72),
      foot: baseline + piece.size * (tall ? 0.45 : 0.24),
    };
  });
}

function expectNothingOverlaps(report: ReportDocument): void {
  const typesetter = typesetterOf(widthsIn(faces), partingWith(report.thaiWords));
  const { pages } = composeReport(report, typesetter);
  for (const [index, pieces] of pages.entries()) {
    const foot = composeFoot(report, { page: index + 1, pages: pages.length }, typesetter);
    const boxes = [...pieces, ...foot].flatMap(boxesOf);
    for (const box of boxes) {
      expect(box.left).toBeGreaterThanOrEqual(area.left - 0.01);
      expect(box.right).toBeLessThanOrEqual(area.left + area.width + 0.01);
      expect(box.top).toBeGreaterThanOrEqual(area.top - 0.01);
      expect(box.foot).toBeLessThan(portrait.height - 10);
    }
    for (const [at, one] of boxes.entries()) {
      const over = boxes
        .slice(at + 1)
        .filter(
          (other) =>
            one.left < other.right - 0.01 &&
            other.left < one.right - 0.01 &&
            one.top < other.foot - 0.01 &&
            other.top < one.foot - 0.01,
        );
      expect(over.map(({ what }) => `"${one.what}" over "${what}"`)).toEqual([]);
    }
  }
}

/** What is read out of a composed report, element by element. */
function readOut(report: ReportDocument): string[] {
  const typesetter = typesetterOf(widthsIn(faces), partingWith(report.thaiWords));
  const { elements, pages } = composeReport(report, typesetter);
  const texts = pages.flat().filter((piece): piece is WrittenText => piece.kind === 'text');
  const read = (element: Element): string[] => [
    ...texts
      .filter((piece) => piece.element === element)
      .map(({ lines }) => lines.map(({ runs }) => plain(runs)).join(''))
      .reduce<string[]>((all, text) => [`${all[0] ?? ''}${text}`], []),
    ...element.children.flatMap(read),
  ];
  return elements.flatMap(read);
}

const alphabets = {
  Latin: 'abcdefghijklmnoprstuvwzåäöéíñøßđłşğWMĐỶ-',
  Arabic: 'محمدبنعبداللهالفارسيلاإّشـ',
  Devanagari: 'हिन्दीकृष्णक्षत्रियज्ञटठङ',
  Thai: 'น้ำผึ้งศรีสุวรรณภูมิปี่กูญ',
  ideographs: '王小明「」、。ひろしッー龍',
  'all scripts': 'Wé王ษ้ش김कि(א-',
};

describe('the pages of a report', () => {
  it.each(Object.entries(alphabets))(
    'never let anything overlap or run off in %s, and lose no letter',
    (_, alphabet) => {
      const word = fc.string({
        unit: fc.constantFrom(...graphemes(alphabet)),
        minLength: 1,
        maxLength: 40,
      });
      const text = (most: number) =>
        fc
          .array(word, { minLength: 1, maxLength: most })
          .map((words) => words.join(' ').trim() || 'x');
      const table = fc
        .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 9 }))
        .chain(([columns, rows]) =>
          fc.record({
            kind: fc.constant('table' as const),
            columns: fc.array(
              fc.record({
                heading: fc.constantFrom('Completed', 'W'.repeat(40), 'Certificate number'),
                share: fc.integer({ min: 10, max: 30 }),
                align: fc.constantFrom('start' as const, 'end' as const),
              }),
              { minLength: columns, maxLength: columns },
            ),
            rows: fc.array(fc.array(text(30), { minLength: columns, maxLength: columns }), {
              minLength: rows,
              maxLength: rows,
            }),
          }),
        );
      const block = fc.oneof<fc.Arbitrary<ReportBlock>[]>(
        fc.record({ kind: fc.constant('heading' as const), text: text(8) }),
        fc.record({
          kind: fc.constant('paragraph' as const),
          tone: fc.constantFrom('plain' as const, 'quiet' as const, 'notice' as const),
          text: text(60),
        }),
        fc.record({
          kind: fc.constant('facts' as const),
          items: fc.array(
            fc.record({ label: fc.constantFrom('Name', 'W'.repeat(40)), value: text(30) }),
            { minLength: 1, maxLength: 6 },
          ),
        }),
        table,
      );
      fc.assert(
        fc.property(text(8), fc.array(block, { minLength: 1, maxLength: 6 }), (subject, blocks) => {
          const report = exampleReport({ subject, blocks });
          expectNothingOverlaps(report);
          const texts = blocks.flatMap((one): string[] => {
            if (one.kind === 'facts')
              return one.items.flatMap(({ label, value }) => [label, plain(runsOf(value))]);
            if (one.kind === 'table')
              return [
                ...one.columns.map(({ heading }) => heading),
                ...one.rows.flat().map((cell) => plain(runsOf(cell))),
              ];
            return [plain(runsOf(one.text))];
          });
          expect(readOut(report).slice(4)).toEqual(texts);
        }),
        { numRuns: 8 },
      );
    },
  );

  it('continue a row that is longer than a page', () => {
    const long = 'Long. '.repeat(1500).trim();
    const columns = [
      { heading: 'A', share: 1, align: 'start' as const },
      { heading: 'B', share: 3, align: 'start' as const },
    ];
    const report = exampleReport({
      blocks: [
        {
          kind: 'table',
          columns,
          rows: [
            ['First', long],
            ['Second', 'short'],
          ],
        },
      ],
    });
    expectNothingOverlaps(report);
    const typesetter = typesetterOf(widthsIn(faces), partingWith(null));
    expect(composeReport(report, typesetter).pages.length).toBeGreaterThan(1);
    expect(readOut(report).slice(-4)).toEqual(['First', long, 'Second', 'short']);
  });

  it('keep a row whole, and a heading with the beginning of its section', () => {
    const blocks = Array.from({ length: 60 }, (_, index): ReportBlock[] => [
      { kind: 'heading', text: `Heading ${index}` },
      {
        kind: 'table',
        columns: [{ heading: 'A', share: 1, align: 'start' }],
        rows: [[`Row ${index}. ${'More. '.repeat(30)}`]],
      },
    ]).flat();
    const report = exampleReport({ blocks });
    const typesetter = typesetterOf(widthsIn(faces), partingWith(null));
    const { pages } = composeReport(report, typesetter);
    const kinds = pages.map((pieces) =>
      pieces.flatMap((piece) => (piece.kind === 'text' ? [piece] : [])),
    );
    for (const texts of kinds) {
      expect(texts.at(-1)?.element?.type).toBe('TD');
      expect(texts.filter(({ element }) => element?.type === 'H2').length).toBe(
        texts.filter(({ element }) => element?.type === 'TD').length,
      );
    }
  });
});
