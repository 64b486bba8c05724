import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drawReport } from '../../src/documents/report/draw-report.js';
import { exampleAuditReport } from '../support/example-audit-report.js';
import { faces } from '../support/example-certificate.js';
import { exampleTranscript } from '../support/example-transcript.js';
import { renderPage } from '../support/pdf.js';

/** Draws a transcript and an audit report for the documentation, a part of `npm run screenshots`. */
const folder = join(process.argv[2] ?? join('docs', 'images'), 'certificates');
await mkdir(folder, { recursive: true });

for (const [name, report] of [
  ['transcript', exampleTranscript()],
  ['audit-report', exampleAuditReport()],
] as const) {
  const pdf = await drawReport(report, faces);
  const { png } = await renderPage(pdf, 110);
  await writeFile(join(folder, `${name}.png`), png);
}
