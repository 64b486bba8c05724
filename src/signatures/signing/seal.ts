import { createHash } from 'node:crypto';
import { hexOf } from '../domain/bytes.js';
import { signatureSize, signedData } from './cms.js';
import type { DocumentKey } from '../keys/document-key.js';

/** Room for a signature in the bytes of a document. */
export interface SignatureRoom {
  /** The position of `[` of the ByteRange, and its length with brackets in characters. */
  readonly range: { readonly at: number; readonly length: number };
  /** The position of `<` of the Contents, and its length with brackets in characters. */
  readonly contents: { readonly at: number; readonly length: number };
}

/** How many bytes must be kept free for a signature with this key. */
export function roomFor(key: DocumentKey): number {
  return signatureSize(key);
}

/**
 * Writes the signature into the room kept for it. It covers every byte of the document but its own.
 * @throws RangeError when the room is too small
 */
export function seal(document: Buffer, room: SignatureRoom, key: DocumentKey): Buffer {
  const sealed = Buffer.from(document);
  const { at, length } = room.contents;
  const end = at + length;
  const range = `[0 ${at} ${end} ${sealed.length - end}]`;
  if (range.length > room.range.length) throw new RangeError('No room for the ByteRange');
  sealed.write(range.padEnd(room.range.length, ' '), room.range.at, 'latin1');
  const digest = createHash('sha256')
    .update(sealed.subarray(0, at))
    .update(sealed.subarray(end))
    .digest();
  const signature = hexOf(signedData(digest, key));
  if (signature.length > length - 2) throw new RangeError('No room for the signature');
  sealed.write(`<${signature.padEnd(length - 2, '0')}>`, at, 'latin1');
  return sealed;
}
