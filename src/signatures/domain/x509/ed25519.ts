import { ed25519 } from '@noble/curves/ed25519.js';

/** Whether an Ed25519 signature (RFC 8032) over a message is this key's: 32 bytes. */
export function ed25519Holds(key: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  try {
    // Not the looser rules of ZIP 215: one signature has one writing, and weak keys are none.
    return signature.length === 64 && ed25519.verify(signature, message, key, { zip215: false });
  } catch {
    return false;
  }
}
