import { tags } from './der.js';

/** Bytes that are not DER, or not of the shape that is needed. */
export class DerError extends Error {
  override readonly name = 'DerError';
}

/** A value as read. */
export interface DerValue {
  readonly tag: number;
  readonly contents: Uint8Array;
  /** Tag, length and contents together. */
  readonly whole: Uint8Array;
}

/** Deeper than any certificate or signature. */
const longestLength = 4;

/**
 * Reads the value at the beginning of the bytes. Lengths of no certain end (BER) are refused.
 * @throws DerError
 */
export function readDer(bytes: Uint8Array): DerValue {
  const tag = bytes[0];
  const short = bytes[1];
  if (tag === undefined || short === undefined) throw new DerError('The bytes end too early');
  if ((tag & 0x1f) === 0x1f) throw new DerError('Tags of several bytes are not read');
  let start = 2;
  let length = short;
  if (short & 0x80) {
    const count = short & 0x7f;
    if (count === 0 || count > longestLength) throw new DerError('A length cannot be read');
    start += count;
    if (bytes.length < start) throw new DerError('The bytes end too early');
    length = bytes.subarray(2, start).reduce((sum, byte) => sum * 256 + byte, 0);
  }
  if (bytes.length < start + length) throw new DerError('The bytes end too early');
  return {
    tag,
    contents: bytes.subarray(start, start + length),
    whole: bytes.subarray(0, start + length),
  };
}

/** The values in a value made of others, one after the other. @throws DerError */
export function members(value: DerValue): DerValue[] {
  if (!(value.tag & 0x20)) throw new DerError('The value is not made of others');
  const found: DerValue[] = [];
  for (let rest = value.contents; rest.length > 0;) {
    const next = readDer(rest);
    found.push(next);
    rest = rest.subarray(next.whole.length);
  }
  return found;
}

/** The value, if it has this tag. @throws DerError */
export function expectTag(value: DerValue | undefined, tag: number): DerValue {
  if (value?.tag !== tag) throw new DerError(`A value with the tag ${tag} was expected`);
  return value;
}

/** The members of a SEQUENCE. @throws DerError */
export function readSequence(value: DerValue | undefined): DerValue[] {
  return members(expectTag(value, tags.sequence));
}

/** The dotted form of an object identifier. @throws DerError */
export function readOid(value: DerValue | undefined): string {
  const { contents } = expectTag(value, tags.oid);
  const parts: number[] = [];
  let part = 0;
  for (const byte of contents) {
    part = part * 128 + (byte & 0x7f);
    if (byte & 0x80) continue;
    parts.push(part);
    part = 0;
  }
  const [first = 0, ...rest] = parts;
  const root = Math.min(2, Math.floor(first / 40));
  return [root, first - root * 40, ...rest].join('.');
}

/** A small number. @throws DerError */
export function readSmallInteger(value: DerValue | undefined): number {
  const { contents } = expectTag(value, tags.integer);
  const [first] = contents;
  if (first === undefined || contents.length > 4) throw new DerError('A number is too large');
  return contents.reduce((sum, byte) => sum * 256 + byte, first & 0x80 ? -1 : 0);
}
