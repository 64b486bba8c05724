import { canonicalJson, type DocumentKey } from '../../signatures/index.js';
import { enclosed } from '../domain/enclosed.js';
import type { ReportDocument } from '../domain/report.js';
import type { Faces } from '../fonts/faces.js';
import { sealDrawing } from '../pdf/seal-drawing.js';
import { drawReport } from './draw-report.js';
import { t } from '../messages.js';

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
    description: t('reportFacts'),
    relationship: 'Source',
    bytes: Buffer.from(canonicalJson(report)),
  } as const;
  return sealDrawing((complete) => drawReport(report, faces, complete), key, {
    enclosures: [source],
    reason: `${report.heading} by ${report.author}`,
    madeAt: report.madeAt,
  });
}
