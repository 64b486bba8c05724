import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readOrMakeSecretFile } from '../../platform/index.js';

/** The file in the data folder with which private keys in the database are opened. */
export const keyFileName = 'signing-secret';

/**
 * The secret that private keys in the database are encrypted with: the operator's, or one made at first need in the
 * data folder, in a file that only this user may read. Two processes that call at once get the same.
 * @param given LECTERN_KEY_ENCRYPTION_KEY, or null
 */
export async function keyEncryptionSecret(given: Buffer | null, dataDir: string): Promise<Buffer> {
  if (given) return given;
  const file = join(dataDir, keyFileName);
  await mkdir(dataDir, { recursive: true });
  const { text } = await readOrMakeSecretFile(file, () => `${randomBytes(32).toString('hex')}\n`);
  if (!/^[0-9a-f]{64}$/.test(text.trim())) {
    throw new Error(`${file} is damaged. Restore it from a backup.`);
  }
  return Buffer.from(text.trim(), 'hex');
}

const cipher = 'aes-256-gcm';
const ivLength = 12;
const tagLength = 16;

/** Encrypts a private key so that it opens only with the secret, and only under the same name. */
export function sealPrivateKey(privateKey: Buffer, kid: string, secret: Buffer): Buffer {
  const iv = randomBytes(ivLength);
  const encryption = createCipheriv(cipher, derived(secret), iv).setAAD(Buffer.from(kid));
  const encrypted = Buffer.concat([encryption.update(privateKey), encryption.final()]);
  return Buffer.concat([iv, encryption.getAuthTag(), encrypted]);
}

/** Undoes sealPrivateKey. Null when the secret is another one, or the bytes were changed. */
export function openPrivateKey(sealed: Buffer, kid: string, secret: Buffer): Buffer | null {
  try {
    const decryption = createDecipheriv(cipher, derived(secret), sealed.subarray(0, ivLength), {
      authTagLength: tagLength,
    })
      .setAAD(Buffer.from(kid))
      .setAuthTag(sealed.subarray(ivLength, ivLength + tagLength));
    const rest = sealed.subarray(ivLength + tagLength);
    return Buffer.concat([decryption.update(rest), decryption.final()]);
  } catch {
    return null;
  }
}

function derived(secret: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'lectern signing keys', 32));
}
