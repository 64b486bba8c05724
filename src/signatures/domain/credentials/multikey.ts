import { joined, sameBytes } from '../bytes.js';
import { base58, base58Bytes } from './base58.js';

/** Marks the bytes of an Ed25519 public key (multicodec 0xed). */
const ed25519 = Uint8Array.of(0xed, 0x01);

/** The 32 bytes of an Ed25519 public key as a Multikey: `z6Mk...`. */
export function multikeyOf(publicKey: Uint8Array): string {
  return `z${base58(joined(ed25519, publicKey))}`;
}

/** The 32 bytes of the Ed25519 key that a Multikey names. Null when it names none. */
export function readMultikey(text: string): Uint8Array | null {
  const bytes = text.startsWith('z') && text.length < 100 ? base58Bytes(text.slice(1)) : null;
  if (bytes?.length !== 34 || !sameBytes(bytes.subarray(0, 2), ed25519)) return null;
  return bytes.subarray(2);
}
