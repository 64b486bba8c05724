import { canonicalJson } from '../../domain/canonical-json.js';
import type { ReportDocument } from '../../domain/reports/report.js';
import type { DocumentKey } from '../../signing/document-key.js';
import { roomFor, seal } from '../../signing/seal.js';
import { enclosed } from '../../domain/enclosed.js';
import type { Faces } from '../faces.js';
import { signedAt } from '../seal-certificate.js';
import { addSignatureField, findRoom } from '../signature-field.js';
import { drawReport } from './draw-report.js';

/**
 * Draws a report with what it was drawn from inside, and signs all of it as a certificate is signed. The same document
 * and key give the same bytes.
 */
export async function sealReport(
  report: ReportDocument,
  faces: Faces,
  key: DocumentKey,
): Promise<Buffer> {
  let signature: ReturnType<typeof addSignatureField> | undefined;
  const drawn = await drawReport(report, faces, (document, root) => {
    document.enclose({
      ...enclosed.facts,
      description: 'What these pages were drawn from, in canonical JSON (RFC 8785)',
      relationship: 'Source',
      bytes: Buffer.from(canonicalJson(report)),
    });
    signature = addSignatureField(document, root, {
      signer: key.signer,
      reason: `${report.heading} by ${report.author}`,
      at: signedAt({ issuedAt: report.madeAt }, key),
      size: roomFor(key),
    });
  });
  if (!signature) throw new Error('The drawing was not completed');
  return seal(drawn, findRoom(drawn, signature), key);
}
