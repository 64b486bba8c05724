import { createHash } from 'node:crypto';
import { readMultikey } from '../credential/multikey.js';
import { readCertificates } from './document-key.js';

/** The public keys of an issuer: all that a stranger needs to check what it signed. */
export interface KnownKeys {
  /** The issuer's address, under which its keys and lists are published. */
  readonly issuer: string;
  readonly documents: readonly KnownDocumentKey[];
  /** Multikeys. */
  readonly credentials: readonly string[];
}

export interface KnownDocumentKey {
  /** SHA-256 of the signer's certificate, in hexadecimal digits. */
  readonly kid: string;
  readonly signer: string;
  /** PEM */
  readonly certificates: string;
}

const format = 'lectern-keys/1';

/** The keys as a file that can be handed to anybody. */
export function writeKnownKeys(keys: KnownKeys): string {
  return `${JSON.stringify({ format, ...keys }, null, 2)}\n`;
}

/**
 * Reads what writeKnownKeys wrote.
 * @throws TypeError for anything else, and for a key whose name is not its own
 */
export function readKnownKeys(text: string): KnownKeys {
  const wrong = new TypeError(
    'This is no file of public keys. Write one with "lectern keys export" on the server of the issuer.',
  );
  let read: Partial<KnownKeys> & { format?: unknown };
  try {
    read = JSON.parse(text) as typeof read;
  } catch {
    throw wrong;
  }
  const { issuer, documents, credentials } = read;
  if (
    read.format !== format ||
    typeof issuer !== 'string' ||
    !Array.isArray(documents) ||
    !Array.isArray(credentials)
  ) {
    throw wrong;
  }
  for (const key of credentials as unknown[]) {
    if (typeof key !== 'string' || !readMultikey(key)) throw wrong;
  }
  for (const key of documents as KnownDocumentKey[]) {
    const [own] = typeof key?.certificates === 'string' ? readCertificates(key.certificates) : [];
    if (!own || createHash('sha256').update(own).digest('hex') !== key.kid) throw wrong;
  }
  return {
    issuer,
    documents: documents as KnownDocumentKey[],
    credentials: credentials as string[],
  };
}
