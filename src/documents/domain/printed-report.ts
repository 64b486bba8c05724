import type { PrintedFact } from './printed-facts.js';
import { plain } from './text/rich-text.js';
import { runsOf, type ReportDocument, type RichText } from './report.js';

/**
 * Every fact that is printed in a report, in the reading order of its pages, under its heading. A line
 * of a table is one fact.
 */
export function printedReportFacts(report: ReportDocument): readonly PrintedFact[] {
  const inWords = (text: RichText): string => plain(runsOf(text));
  const facts: PrintedFact[] = [{ label: report.heading, value: report.subject }];
  let under = report.heading;
  for (const block of report.blocks) {
    switch (block.kind) {
      case 'heading':
        under = block.text;
        break;
      case 'paragraph':
        facts.push({ label: under, value: inWords(block.text) });
        break;
      case 'facts':
        facts.push(...block.items.map(({ label, value }) => ({ label, value: inWords(value) })));
        break;
      case 'table':
        for (const row of block.rows) {
          const cells = row.map(inWords).filter((cell) => cell !== '');
          facts.push({ label: under, value: cells.join(' \u00b7 ') });
        }
    }
  }
  const { verification } = report;
  return verification ? [...facts, { label: verification.label, value: verification.url }] : facts;
}
