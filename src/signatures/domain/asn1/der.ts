import { compareBytes, joined, utf8Of } from '../bytes.js';

/**
 * DER (X.690): the form in which certificates and signatures are written. Only what they need.
 */

/** Tags of the universal class that are used here. */
export const tags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utf8String: 0x0c,
  printableString: 0x13,
  teletexString: 0x14,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  bmpString: 0x1e,
  sequence: 0x30,
  set: 0x31,
} as const;

/** One value: its tag, the length of its contents, its contents. */
export function der(tag: number, ...contents: readonly Uint8Array[]): Uint8Array {
  const body = joined(...contents);
  return joined(Uint8Array.of(tag), lengthOf(body.length), body);
}

export const sequence = (...members: readonly Uint8Array[]): Uint8Array =>
  der(tags.sequence, ...members);

/** A SET OF: in DER its members are in the order of their bytes. */
export const setOf = (...members: readonly Uint8Array[]): Uint8Array =>
  der(tags.set, ...members.toSorted(compareBytes));

export const octetString = (bytes: Uint8Array): Uint8Array => der(tags.octetString, bytes);

export const bitString = (bytes: Uint8Array): Uint8Array =>
  der(tags.bitString, Uint8Array.of(0), bytes);

export const nothing: Uint8Array = der(tags.null);

/** A tag of the context, around other values. */
export const explicit = (number: number, ...contents: readonly Uint8Array[]): Uint8Array =>
  der(0xa0 | number, ...contents);

/** A number that is not negative, from its bytes. */
export function integer(value: number | Uint8Array): Uint8Array {
  const bytes = typeof value === 'number' ? Uint8Array.of(value) : value;
  const first = bytes.findIndex((byte) => byte !== 0);
  const trimmed = first === -1 ? Uint8Array.of(0) : bytes.subarray(first);
  return (trimmed[0] ?? 0) & 0x80
    ? der(tags.integer, Uint8Array.of(0), trimmed)
    : der(tags.integer, trimmed);
}

/** An object identifier from its dotted form. */
export function oid(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return der(tags.oid, Uint8Array.of(first * 40 + second, ...rest.flatMap(base128)));
}

/** A time of a certificate: two digits of the year until 2049, four from then on (RFC 5280). */
export function time(at: Date): Uint8Array {
  const digits = `${at.toISOString().slice(0, 19).replace(/[-T:]/g, '')}Z`;
  return at.getUTCFullYear() < 2050
    ? der(tags.utcTime, utf8Of(digits.slice(2)))
    : der(tags.generalizedTime, utf8Of(digits));
}

function lengthOf(length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(length);
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return Uint8Array.of(0x80 | bytes.length, ...bytes);
}

function base128(value: number): number[] {
  const bytes = [value & 0x7f];
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) bytes.unshift((rest & 0x7f) | 0x80);
  return bytes;
}
