import { sha256 } from '@noble/hashes/sha2.js';
import { hexOf } from './bytes.js';
import { parseObject } from './credentials/json.js';
import { readMultikey } from './credentials/multikey.js';
import { DerError, readDer } from './asn1/der-reader.js';
import { certificatesOf, holderOf } from './x509/x509.js';
import { readCertificate } from './x509/certificate-reader.js';

/** The public keys of an issuer: all that a stranger needs to check what it signed. */
export interface KnownKeys {
  /** The issuer's address, under which its keys and lists are published. */
  readonly issuer: string;
  readonly documents: readonly KnownDocumentKey[];
  /** Multikeys. */
  readonly credentials: readonly string[];
  /** Certificates in PEM under which the issuer believes time-stamps. */
  readonly authorities: readonly string[];
}

export interface KnownDocumentKey {
  /** SHA-256 of the signer's certificate, in hexadecimal digits. */
  readonly kid: string;
  /** The name in that certificate. */
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
  const read = parseObject(text);
  // Files that were written before there were time-stamps name no authorities.
  const { issuer, documents, credentials, authorities = [] } = read ?? {};
  if (
    read?.['format'] !== format ||
    typeof issuer !== 'string' ||
    !Array.isArray(documents) ||
    !Array.isArray(credentials) ||
    !Array.isArray(authorities)
  ) {
    throw wrong;
  }
  for (const key of credentials as unknown[]) {
    if (typeof key !== 'string' || !readMultikey(key)) throw wrong;
  }
  try {
    return {
      issuer,
      documents: (documents as { certificates: string; kid: unknown }[]).map((key) => {
        const known = knownDocumentKey(key.certificates);
        if (known.kid !== key.kid) throw wrong;
        return known;
      }),
      credentials: credentials as string[],
      authorities: (authorities as string[]).map(readAuthority),
    };
  } catch {
    throw wrong;
  }
}

/** @throws DerError when it is no certificate */
function readAuthority(pem: string): string {
  const [own] = certificatesOf(pem);
  if (!own) throw new DerError('No certificate');
  readCertificate(readDer(own));
  return pem;
}

/**
 * A document key as its certificates describe it.
 * @param certificates PEM; the signer's own first
 * @throws DerError when they are not certificates
 */
export function knownDocumentKey(certificates: string): KnownDocumentKey {
  const [own] = certificatesOf(certificates);
  if (!own) throw new DerError('No certificate');
  return { kid: hexOf(sha256(own)), signer: holderOf(own), certificates };
}
