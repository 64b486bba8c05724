import { sha256 } from '@noble/hashes/sha2.js';
import { bytesOfHex, characterPerByte } from '../../signatures/domain/bytes.js';
import { readSignature, type ReadSignature } from '../../signatures/domain/cms/cms-reader.js';
import {
  readTimeStampUpdate,
  type FoundTimeStamp,
} from '../../signatures/domain/time-stamps/time-stamp-update.js';

/** The signature of a PDF, as far as it can be read. */
export type PdfSignature =
  | { readonly found: 'none' }
  | { readonly found: 'other' }
  | { readonly found: 'cut-off' }
  | { readonly found: 'unreadable' }
  | {
      readonly found: 'signed';
      readonly signature: ReadSignature;
      /** Whether nothing was added but a time-stamp. */
      readonly wholeFile: boolean;
      readonly timeStamp: FoundTimeStamp | null;
    };

/** As our signatures are written. A line end cannot occur in a text of the file: there it is written differently. */
const own =
  /\n\/SubFilter \/ETSI\.CAdES\.detached\n\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\] *\n\/Contents </g;

/** In characters. Ours take a few thousand, with a long chain of certificates some ten thousand. */
const largestRoom = 1_000_000;

/**
 * Finds and checks the signature. It counts for the whole file only when every byte was signed but the hexadecimal
 * digits of the signature itself: nothing before, between or behind, unless it is the update with a time-stamp.
 */
export function readPdfSignature(pdf: Uint8Array): PdfSignature {
  const text = characterPerByte(pdf);
  const matches = [...text.matchAll(own)];
  const [match] = matches;
  if (!match) {
    return /\/ByteRange\s*\[/.test(text) ? { found: 'other' } : { found: 'none' };
  }
  const [start = 0, before = 0, after = 0, rest = 0] = match.slice(1).map(Number);
  const contentsAt = match.index + match[0].length - 1;
  if (after + rest > pdf.length) return { found: 'cut-off' };
  const gap = text.slice(contentsAt, Math.min(after, contentsAt + largestRoom));
  const room = gap.endsWith('>') ? bytesOfHex(gap.slice(1, -1)) : null;
  if (start !== 0 || before !== contentsAt || !room) return { found: 'unreadable' };
  const digest = sha256
    .create()
    .update(pdf.subarray(0, before))
    .update(pdf.subarray(after, after + rest))
    .digest();
  try {
    const signature = readSignature(room, digest);
    // A second signature is something that was added after the first.
    const alone = matches.length === 1;
    const end = after + rest;
    const timeStamp = alone && end < pdf.length ? readTimeStampUpdate(pdf, end) : null;
    const wholeFile = alone && (end === pdf.length || timeStamp !== null);
    return { found: 'signed', signature, wholeFile, timeStamp };
  } catch {
    // Not DER, not one of our signatures, or an invalid certificate.
    return { found: 'unreadable' };
  }
}

/** The files inside, by their media type: as we enclose them, uncompressed. Nothing about them is proven. */
export function enclosedFile(pdf: Uint8Array, mediaType: string): Uint8Array | null {
  const text = characterPerByte(pdf);
  const subtype = mediaType.replaceAll('/', '#2F').replaceAll('+', '#2B');
  const head = `<<\n/Type /EmbeddedFile\n/Subtype /${subtype}\n`;
  const at = text.indexOf(head);
  if (at === -1 || text.indexOf(head, at + 1) !== -1) return null;
  const stream = /\/Length (\d+)\n>>\nstream\n/.exec(text.slice(at, at + 1000));
  if (!stream) return null;
  const start = at + stream.index + stream[0].length;
  return pdf.subarray(start, start + Number(stream[1]));
}
