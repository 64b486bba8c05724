import { gunzipSync, gzipSync } from 'node:zlib';
import { listLength } from '../../certificates/index.js';
import type { JsonObject } from '../../signatures/index.js';

/** A public list of what was revoked (Bitstring Status List 1.0), not signed yet. */
export function statusListCredential(
  address: string,
  issuer: string,
  revoked: readonly number[],
  at: Date,
): JsonObject {
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: address,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer,
    validFrom: at.toISOString(),
    credentialSubject: {
      id: `${address}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: encodeBits(revoked),
    },
  };
}

/** A bit for each place, from the left, compressed. */
export function encodeBits(set: readonly number[]): string {
  const bits = Buffer.alloc(listLength / 8);
  for (const place of set) {
    bits[place >> 3] = (bits[place >> 3] ?? 0) | (0x80 >> (place & 7));
  }
  return `u${gzipSync(bits, { level: 9 }).toString('base64url')}`;
}

/** Larger lists than this are not unpacked, whatever they say. */
const mostBytes = 16 * 1024 * 1024;

/** Whether the bit at this place is set. Null when the list cannot be read or is shorter. */
export function readBit(encoded: string, place: number): boolean | null {
  if (!encoded.startsWith('u') || !Number.isInteger(place) || place < 0) return null;
  try {
    const bits = gunzipSync(Buffer.from(encoded.slice(1), 'base64url'), {
      maxOutputLength: mostBytes,
    });
    const byte = bits[place >> 3];
    return byte === undefined ? null : (byte & (0x80 >> (place & 7))) !== 0;
  } catch {
    return null;
  }
}
