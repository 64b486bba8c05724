import type { CertificateFacts } from '../domain/certificate-facts.js';
import type { DocumentKey } from '../../signatures/index.js';
import type { Enclosure } from '../pdf/pdf-document.js';
import { drawCertificate } from './draw-certificate.js';
import type { Faces } from '../fonts/faces.js';
import type { LogoPicture } from '../pdf/logo-picture.js';
import { sealDrawing } from '../pdf/seal-drawing.js';
import { t } from '../messages.js';

export interface SealOptions {
  /** The provider's, where the facts name one. */
  readonly logo?: LogoPicture | null;
  /** Whether it has a field for a time-stamp (time-stamp-update.ts). */
  readonly timeStamp?: boolean;
}

/** Draws a certificate with files inside and signs all of it. The same facts, files and key give the same bytes. */
export function sealCertificate(
  facts: CertificateFacts,
  faces: Faces,
  enclosures: readonly Enclosure[],
  key: DocumentKey,
  { logo = null, timeStamp = false }: SealOptions = {},
): Promise<Buffer> {
  return sealDrawing((complete) => drawCertificate(facts, faces, { logo }, complete), key, {
    enclosures,
    reason: t('issuedBy', { provider: facts.provider.name }),
    madeAt: facts.issuedAt,
    timeStamp,
  });
}
