import { canonicalJson } from '../../domain/canonical-json.js';
import { enclosed } from '../../domain/enclosed.js';
import type { ReportDocument } from '../../domain/reports/report.js';
import type { DocumentKey } from '../../signing/document-key.js';
import type { Faces } from '../faces.js';
import { sealDrawing } from '../seal-drawing.js';
import { drawReport } from './draw-report.js';

/**
 * Draws a report with what it was drawn from inside, and signs all of it as a certificate is signed. The same document
 * and key give the same bytes.
 */
export function sealReport(
  report: ReportDocument,
  faces: Faces,
  key: DocumentKey,
): Promise<Buffer> {
  const source = {
    ...enclosed.facts,
    description: 'What these pages were drawn from, in canonical JSON (RFC 8785)',
    relationship: 'Source',
    bytes: Buffer.from(canonicalJson(report)),
  } as const;
  return sealDrawing((complete) => drawReport(report, faces, complete), key, {
    enclosures: [source],
    reason: `${report.heading} by ${report.author}`,
    madeAt: report.madeAt,
  });
}
