import { type DocumentKey, roomFor, seal } from '../../signatures/index.js';
import type { PdfDocument, Enclosure } from './pdf-document.js';
import { addSignatureField, findRoom } from './signature-field.js';

/** Adds to a drawing what is not seen on its pages. */
export type Complete = (document: PdfDocument, root: ReturnType<PdfDocument['struct']>) => void;

/** What is signed, besides the pages. */
export interface Sealing {
  readonly enclosures: readonly Enclosure[];
  readonly reason: string;
  /** ISO 8601, UTC */
  readonly madeAt: string;
  /** Whether it has a field for a time-stamp (time-stamp-update.ts). */
  readonly timeStamp?: boolean;
}

/** Encloses files in a drawing and signs all of it (PAdES baseline B-B). */
export async function sealDrawing(
  draw: (complete: Complete) => Promise<Buffer>,
  key: DocumentKey,
  { enclosures, reason, madeAt, timeStamp = false }: Sealing,
): Promise<Buffer> {
  let signature: ReturnType<typeof addSignatureField> | undefined;
  const drawn = await draw((document, root) => {
    for (const file of enclosures) document.enclose(file);
    signature = addSignatureField(document, root, {
      signer: key.signer,
      reason,
      at: signedAt(madeAt, key),
      size: roomFor(key),
      timeStamp,
    });
  });
  if (!signature) throw new Error('The drawing was not completed');
  return seal(drawn, findRoom(drawn, signature), key);
}

/**
 * The time that a signature claims: when the document was made, or the day on which its key became valid where a later
 * key signs an earlier document again: no key signs before its time.
 */
export function signedAt(madeAt: string, key: { readonly validFrom: Date }): Date {
  return new Date(Math.max(Date.parse(madeAt), key.validFrom.getTime()));
}
