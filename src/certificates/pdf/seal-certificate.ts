import type { CertificateFacts } from '../domain/facts.js';
import type { DocumentKey } from '../signing/document-key.js';
import { roomFor, seal } from '../signing/seal.js';
import type { Enclosure } from './certificate-document.js';
import { drawCertificate } from './draw-certificate.js';
import type { LogoPicture } from './logo-picture.js';
import type { Faces } from './faces.js';
import { addSignatureField, findRoom } from './signature-field.js';

export interface SealOptions {
  /** The provider's, where the facts name one. */
  readonly logo?: LogoPicture | null;
  /** Whether it has a field for a time-stamp (time-stamp-update.ts). */
  readonly timeStamp?: boolean;
}

/**
 * Draws a certificate with files inside and signs all of it (PAdES baseline B-B). The same facts, files and key give
 * the same bytes.
 *
 * The signature claims the time of issue, or the day on which its key became valid where a later key signs an
 * earlier certificate again: no key signs before its time.
 */
export async function sealCertificate(
  facts: CertificateFacts,
  faces: Faces,
  enclosures: readonly Enclosure[],
  key: DocumentKey,
  { logo = null, timeStamp = false }: SealOptions = {},
): Promise<Buffer> {
  let signature: ReturnType<typeof addSignatureField> | undefined;
  const drawn = await drawCertificate(facts, faces, { logo }, (document, root) => {
    for (const file of enclosures) document.enclose(file);
    signature = addSignatureField(document, root, {
      signer: key.signer,
      reason: `Issued by ${facts.provider.name}`,
      at: signedAt(facts, key),
      size: roomFor(key),
      timeStamp,
    });
  });
  if (!signature) throw new Error('The drawing was not completed');
  return seal(drawn, findRoom(drawn, signature), key);
}

/** The time that a signature with this key claims. */
export function signedAt(
  facts: Pick<CertificateFacts, 'issuedAt'>,
  key: { readonly validFrom: Date },
): Date {
  return new Date(Math.max(Date.parse(facts.issuedAt), key.validFrom.getTime()));
}
