import { createPublicKey, type KeyObject } from 'node:crypto';
import { base58, base58Bytes } from './base58.js';

/** Marks the bytes of an Ed25519 public key (multicodec 0xed). */
const ed25519 = Buffer.from([0xed, 0x01]);
/** What stands before the 32 bytes of an Ed25519 key in SubjectPublicKeyInfo. */
const spkiHead = Buffer.from('302a300506032b6570032100', 'hex');

/** An Ed25519 public key as a Multikey: `z6Mk...`. */
export function multikeyOf(publicKey: KeyObject): string {
  const spki = publicKey.export({ format: 'der', type: 'spki' });
  return `z${base58(Buffer.concat([ed25519, spki.subarray(spkiHead.length)]))}`;
}

/** The Ed25519 key that a Multikey names. Null when it names none. */
export function readMultikey(text: string): KeyObject | null {
  const bytes = text.startsWith('z') && text.length < 100 ? base58Bytes(text.slice(1)) : null;
  if (!bytes || bytes.length !== 34 || !bytes.subarray(0, 2).equals(ed25519)) return null;
  return createPublicKey({
    key: Buffer.concat([spkiHead, bytes.subarray(2)]),
    format: 'der',
    type: 'spki',
  });
}
