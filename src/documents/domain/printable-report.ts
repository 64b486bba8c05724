import type { Json } from '../../signatures/domain/credentials/canonical-json.js';
import { firstUnprintable, spelledOut, type CanDraw, type Unprintable } from './text/printable.js';
import { runsOf, textsOf, type ReportBlock, type ReportDocument, type RichText } from './report.js';

/** The first character of a report that no face can draw; null when all can be drawn. */
export function unprintableIn(report: ReportDocument, canDraw: CanDraw): Unprintable | null {
  return firstUnprintable(
    textsOf(report).flatMap(({ where, text, style }) =>
      runsOf(text).map((run) => ({
        where,
        text: run.text,
        style: run.italic ? ('italic' as const) : style,
      })),
    ),
    canDraw,
  );
}

/**
 * A report in which a number replaces each character that no face can draw: evidence is shown as far as
 * possible, and nothing is left out silently.
 */
export function withoutUnprintable<Facts extends Json>(
  report: ReportDocument<Facts>,
  canDraw: CanDraw,
): ReportDocument<Facts> {
  const plainText = (text: string): string => spelledOut(text.replace(/\s+/g, ' ').trim(), canDraw);
  const rich = (text: RichText): RichText =>
    typeof text === 'string'
      ? plainText(text)
      : text.map((run) => ({ ...run, text: spelledOut(run.text, canDraw) }));
  const block = (one: ReportBlock): ReportBlock => {
    switch (one.kind) {
      case 'heading':
        return { ...one, text: plainText(one.text) };
      case 'paragraph':
        return { ...one, text: rich(one.text) };
      case 'facts':
        return {
          ...one,
          items: one.items.map(({ label, value }) => ({ label, value: rich(value) })),
        };
      case 'table':
        return { ...one, rows: one.rows.map((row) => row.map(rich)) };
    }
  };
  return { ...report, subject: plainText(report.subject), blocks: report.blocks.map(block) };
}
