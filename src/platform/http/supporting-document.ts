import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { Problem } from './problem.js';
import { t } from './messages.js';

/** The kinds of file that may prove what a learner says. */
export const supportingDocumentTypes = ['application/pdf', 'image/png', 'image/jpeg'] as const;

export type SupportingDocumentType = (typeof supportingDocumentTypes)[number];

/** The most bytes of a supporting document: 10 MB. */
export const LARGEST_SUPPORTING_DOCUMENT = 10 * 1024 * 1024;

/** The ending of a file's name for each kind. */
const fileExtension: Readonly<Record<SupportingDocumentType, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
};

const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const pngHeader = [0x49, 0x48, 0x44, 0x52];
const jpegStart = [0xff, 0xd8, 0xff];
const pdfStart = [0x25, 0x50, 0x44, 0x46, 0x2d];

/**
 * What a file is, judged by its bytes and never by its name or by what the sender calls it; null for everything
 * else. Sources: PNG 3rd edition 5.2, ISO 10918-1 B.1.1.3 (SOI, then a marker), ISO 32000-1 7.5.2.
 */
export function supportingDocumentType(bytes: Uint8Array): SupportingDocumentType | null {
  if (startsWith(bytes, pdfStart)) return 'application/pdf';
  if (startsWith(bytes, pngStart) && startsWith(bytes.subarray(12), pngHeader)) return 'image/png';
  return startsWith(bytes, jpegStart) ? 'image/jpeg' : null;
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

/** A supporting document as it is kept: byte for byte, with what it is. */
export interface SupportingDocumentFile {
  readonly mediaType: SupportingDocumentType;
  readonly size: number;
  readonly sha256: Buffer;
  readonly bytes: Buffer;
}

/** @throws Problem proof-refused for what is not a PDF, PNG or JPEG */
export function readSupportingDocument(bytes: Buffer): SupportingDocumentFile {
  const mediaType = supportingDocumentType(bytes);
  if (mediaType === null) {
    throw new Problem('proof-refused', t.message('notSupportingDocument'));
  }
  const sha256 = createHash('sha256').update(bytes).digest();
  return { mediaType, size: bytes.length, sha256, bytes };
}

/** Sends a supporting document to be downloaded. Somebody made this file: it is never shown as one of our pages, and no cache in between keeps it. */
export async function sendSupportingDocument(
  reply: FastifyReply,
  name: string,
  { mediaType, bytes }: { readonly mediaType: string; readonly bytes: Buffer },
): Promise<void> {
  const extension = supportingDocumentTypes.find((type) => type === mediaType);
  await reply
    .headers({
      'content-disposition': `attachment; filename="${name}.${extension ? fileExtension[extension] : 'bin'}"`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
    .type(mediaType)
    .send(bytes);
}
