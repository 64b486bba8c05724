/**
 * Bytes and their writings, in the language alone: what checks a file in the browser has no Buffer.
 */

const digits = '0123456789abcdef';
const base64Digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Whether two runs of bytes are the same. Both are public, so the time of the comparison may reveal where they differ. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/** The order of bytes, the shorter first where one begins with the other. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Several runs of bytes as one. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Bytes in hexadecimal digits. */
export function hexOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += digits.charAt(byte >> 4) + digits.charAt(byte & 15);
  return text;
}

/** The bytes of small hexadecimal digits; null when the text is anything else. */
export function bytesOfHex(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^(?:[0-9a-f]{2})*$/.test(text)) return null;
  return Uint8Array.from({ length: text.length / 2 }, (_, index) =>
    Number.parseInt(text.slice(index * 2, index * 2 + 2), 16),
  );
}

/** Bytes in base 64 (RFC 4648). */
export function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (const shift of [18, 12, 6, 0]) text += base64Digits.charAt((three >> shift) & 63);
  }
  const missing = (3 - (bytes.length % 3)) % 3;
  return text.slice(0, text.length - missing) + '='.repeat(missing);
}

/** The bytes of a text in base 64. Null if it is not base 64, or not in the only form that these bytes have. */
export function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> | null {
  const [, body = ''] = /^([A-Za-z0-9+/]*)={0,2}$/.exec(text) ?? [];
  const bytes = new Uint8Array(Math.floor((body.length * 3) / 4));
  for (let at = 0, bits = 0, value = 0, end = 0; at < body.length; at++) {
    value = ((value << 6) | base64Digits.indexOf(body.charAt(at))) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[end++] = (value >> bits) & 0xff;
  }
  return base64Of(bytes) === text ? bytes : null;
}

/** Bytes in base 64 for addresses and tokens (base64url), without padding. */
export function base64UrlOf(bytes: Uint8Array): string {
  return base64Of(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The bytes of a text in base64url without padding; null as with base 64. */
export function bytesOfBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]*$/.test(text)) return null;
  const padding = '='.repeat((4 - (text.length % 4)) % 4);
  return bytesOfBase64(text.replaceAll('-', '+').replaceAll('_', '/') + padding);
}

/** A text in UTF-8. */
export function utf8Of(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** The text of bytes in UTF-8; a byte order mark is a character like another. */
export function textOfUtf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/**
 * One character for each byte, to look for ASCII in a file that is not text. The others are those of windows-1252 or of
 * Latin-1, depending on the platform.
 */
export function characterPerByte(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
