import { sha256 } from '@noble/hashes/sha2.js';
import { bytesOfHex, characterPerByte, hexOf, joined, sameBytes, utf8Of } from '../bytes.js';

/**
 * A time-stamp in a signed certificate: an incremental update after everything that was signed, which gives the empty field its
 * value and does nothing else. It has only one form, so that the check of a file writes it again and compares.
 */

/** The name of the field that is kept for the time-stamp. */
export const timeStampField = 'Timestamp';

/** Bytes kept for a token with its certificates. Those of the public authorities have 3,000 to 9,000. */
export const timeStampRoom = 16_384;

/** A signed certificate with its update, but for the token. */
interface StampedParts {
  /** Up to the `<` of the token. */
  readonly before: Uint8Array;
  /** From behind its `>`. */
  readonly after: Uint8Array;
}

/** As PDFKit writes a field. No text of a file has line ends in it, so no text can look like one. */
const emptyField = new RegExp(
  `\\n(\\d+) 0 obj\\n(<<\\n/Subtype /Widget\\n/FT /Sig\\n/T \\(${timeStampField}\\)\\n[^<>]*)>>\\nendobj\\n`,
  'g',
);
const trailer = /\ntrailer\n<<\n\/Size (\d+)\n([^]{1,400})>>\nstartxref\n(\d+)\n%%EOF\n$/;
const rangeWidth = '[0 9999999999 9999999999 9999999999]'.length;
const digitsOfToken = 2 * timeStampRoom;

/**
 * SHA-256 of what a time-stamp of this certificate is over: every byte but the token's own.
 * @param signed a certificate, sealed with a field for a time-stamp
 * @throws RangeError when it has no such field, or is none of ours
 */
export function digestToStamp(signed: Uint8Array): Uint8Array {
  const { before, after } = stampedParts(signed);
  return sha256.create().update(before).update(after).digest();
}

function stampedParts(signed: Uint8Array): StampedParts {
  const text = characterPerByte(signed);
  const [field, another] = text.matchAll(emptyField);
  const [, size, entries = '', startOfTable] = trailer.exec(text.slice(-1000)) ?? [];
  if (!field || another || size === undefined) {
    throw new RangeError('The certificate has no field for a time-stamp');
  }
  const [, fieldNumber = '', fieldEntries = ''] = field;
  const valueAt = signed.length;
  const head = `${size} 0 obj\n<<\n/Type /DocTimeStamp\n/Filter /Adobe.PPKLite\n/SubFilter /ETSI.RFC3161\n/ByteRange `;
  const contents = '\n/Contents ';
  const tokenAt = valueAt + head.length + rangeWidth + contents.length;
  const afterAt = tokenAt + digitsOfToken + 2;
  const endOfValue = '\n>>\nendobj\n';
  const fieldAt = afterAt + endOfValue.length;
  const filled = `${fieldNumber} 0 obj\n${fieldEntries}/V ${size} 0 R\n>>\nendobj\n`;
  const tableAt = fieldAt + filled.length;
  const table = `xref\n${fieldNumber} 1\n${placeOf(fieldAt)}${size} 1\n${placeOf(valueAt)}`;
  const end =
    `trailer\n<<\n/Size ${Number(size) + 1}\n${entries}/Prev ${startOfTable}\n>>\n` +
    `startxref\n${tableAt}\n%%EOF\n`;
  const after = `${endOfValue}${filled}${table}${end}`;
  const range = `[0 ${tokenAt} ${afterAt} ${after.length}]`.padEnd(rangeWidth);
  return {
    before: joined(signed, utf8Of(`${head}${range}${contents}`)),
    after: utf8Of(after),
  };
}

/**
 * The certificate with a time-stamp.
 * @param signed a certificate, sealed with a field for a time-stamp
 * @param token  DER
 * @throws RangeError when there is no room for the token, or no field
 */
export function withTimeStamp(signed: Uint8Array, token: Uint8Array): Uint8Array {
  const { before, after } = stampedParts(signed);
  if (token.length > timeStampRoom) throw new RangeError('No room for the time-stamp');
  return joined(before, utf8Of(`<${hexOf(token).padEnd(digitsOfToken, '0')}>`), after);
}

/** A time-stamp as it is in a certificate. */
export interface FoundTimeStamp {
  /** The token and the zeros behind it. */
  readonly room: Uint8Array;
  /** SHA-256 of what it must be over. */
  readonly digest: Uint8Array;
}

/**
 * The time-stamp of a certificate that carries one.
 * @param length of what is signed; the update is all that follows
 * @returns null when what follows is anything else than an update as it is written here
 */
export function readTimeStampUpdate(stamped: Uint8Array, length: number): FoundTimeStamp | null {
  const signed = stamped.subarray(0, length);
  let parts: StampedParts;
  try {
    parts = stampedParts(signed);
  } catch {
    return null;
  }
  const tokenAt = parts.before.length;
  const afterAt = tokenAt + digitsOfToken + 2;
  const digits = characterPerByte(stamped.subarray(tokenAt + 1, afterAt - 1));
  const room = bytesOfHex(digits);
  return room?.length === timeStampRoom && sameBytes(withTimeStamp(signed, room), stamped)
    ? { room, digest: digestToStamp(signed) }
    : null;
}

/** A line of the table of places. */
function placeOf(at: number): string {
  return `${String(at).padStart(10, '0')} 00000 n \n`;
}
