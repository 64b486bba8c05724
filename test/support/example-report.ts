import type { Json } from '../../src/signatures/domain/credentials/canonical-json.js';
import {
  freezeReport,
  type ReportBlock,
  type ReportDocument,
  type ReportDraft,
  type RichText,
} from '../../src/documents/domain/report.js';

const credit = (amount: string): RichText => [
  { text: `${amount} `, italic: false },
  { text: 'AMA PRA Category 1 Credits™', italic: true },
];

/** A line of the table of credit. */
export const exampleRow = (index: number): readonly RichText[] => [
  `${1 + (index % 28)} November 2026`,
  'Point-of-care learning from the medical literature',
  'Internet point-of-care activity',
  'Harborview Institute for Continuing Medical Education',
  credit('0.5'),
  `LEC-2026-7K3M-Q${String(index).padStart(3, '0')}`,
];

export const exampleTable = (rows: number): ReportBlock & { kind: 'table' } => ({
  kind: 'table',
  columns: [
    { heading: 'Completed', share: 14, align: 'start' },
    { heading: 'Activity', share: 27, align: 'start' },
    { heading: 'Learning format', share: 17, align: 'start' },
    { heading: 'Provider', share: 20, align: 'start' },
    { heading: 'Credit', share: 20, align: 'end' },
    { heading: 'Certificate', share: 18, align: 'start' },
  ],
  rows: Array.from({ length: rows }, (_, index) => exampleRow(index)),
});

/** A report of one of each kind of block. */
export function exampleReport(changes: Partial<ReportDraft<Json>> = {}): ReportDocument {
  return freezeReport(
    {
      kind: 'transcript',
      language: 'en-US',
      heading: 'Transcript of Continuing Education',
      subject: 'Adaeze Okoye, MD',
      author: 'Harborview Institute for Continuing Medical Education',
      blocks: [
        {
          kind: 'facts',
          items: [
            { label: 'Period', value: '1 January 2026 to 31 December 2026' },
            { label: 'Transcript number', value: 'LEC-2026-7K3M-Q9XA' },
            { label: 'Issued', value: '21 November 2026' },
          ],
        },
        { kind: 'paragraph', tone: 'plain', text: 'It lists what was completed in the period.' },
        { kind: 'heading', text: 'Credit' },
        exampleTable(3),
        { kind: 'paragraph', tone: 'quiet', text: 'What was reversed is left out.' },
      ],
      foot: { text: 'Transcript LEC-2026-7K3M-Q9XA', page: 'Page {page} of {pages}' },
      verification: {
        label: 'Verify at',
        url: 'https://cme.harborview.example/verify/4v9s8h2kq0c7w1e5r6t3yjmnp2',
        alternative: 'QR code of the address at which this transcript can be checked',
      },
      madeAt: '2026-11-22T03:10:00.000Z',
      facts: { lines: 3 },
      ...changes,
    },
    'America/New_York',
  );
}
