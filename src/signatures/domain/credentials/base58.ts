import { bytesOfHex, hexOf, joined } from '../bytes.js';

const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Bytes in base 58 as Bitcoin writes it. */
export function base58(bytes: Uint8Array): string {
  const zeros = bytes.findIndex((byte) => byte !== 0);
  const leading = zeros === -1 ? bytes.length : zeros;
  let value = BigInt(`0x0${hexOf(bytes)}`);
  let text = '';
  for (; value > 0n; value /= 58n) text = alphabet.charAt(Number(value % 58n)) + text;
  return '1'.repeat(leading) + text;
}

/** The bytes of a text in base 58; null if it is not base 58. */
export function base58Bytes(text: string): Uint8Array<ArrayBuffer> | null {
  let value = 0n;
  for (const digit of text) {
    const place = alphabet.indexOf(digit);
    if (place === -1) return null;
    value = value * 58n + BigInt(place);
  }
  const leading = /^1*/.exec(text)?.[0].length ?? 0;
  const hex = value === 0n ? '' : value.toString(16);
  const bytes = bytesOfHex(hex.padStart(hex.length + (hex.length % 2), '0'));
  return bytes && joined(new Uint8Array(leading), bytes);
}
