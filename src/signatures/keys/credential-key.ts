import { createPublicKey, sign, type KeyObject } from 'node:crypto';
import { multikeyOf } from '../domain/credentials/multikey.js';
import { SigningKeyError } from './document-key.js';
import { t } from './messages.js';

/** A key that signs credentials: Ed25519, whose signatures are the same each time. */
export interface CredentialKey {
  /** Its public part as a Multikey, which is its name as well. */
  readonly kid: string;
  readonly publicKey: KeyObject;
  sign(bytes: Uint8Array): Buffer;
}

/** @throws SigningKeyError for a key of another kind */
export function credentialKey(key: KeyObject): CredentialKey {
  if (key.asymmetricKeyType !== 'ed25519') {
    throw new SigningKeyError(t('notEd25519'));
  }
  const publicKey = createPublicKey(key);
  const { x } = publicKey.export({ format: 'jwk' });
  const kid = multikeyOf(Buffer.from(x ?? '', 'base64url'));
  return { kid, publicKey, sign: (bytes) => sign(null, bytes, key) };
}
