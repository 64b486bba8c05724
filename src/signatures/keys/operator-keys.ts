import { readFileSync } from 'node:fs';
import type { Settings } from '../../platform/index.js';
import { readDer } from '../domain/asn1/der-reader.js';
import { readCertificate } from '../domain/x509/certificate-reader.js';
import { credentialKey, type CredentialKey } from './credential-key.js';
import {
  SigningKeyError,
  documentKey,
  readCertificates,
  readPrivateKey,
  type DocumentKey,
} from './document-key.js';
import { t } from './messages.js';

/** The operator's keys; null for each that Lectern makes itself. */
export interface OperatorKeys {
  readonly document: DocumentKey | null;
  readonly credential: CredentialKey | null;
}

/**
 * Reads the keys that the settings name.
 * @throws SigningKeyError naming the setting; the server does not start with it
 */
export function readOperatorKeys({ signing }: Pick<Settings, 'signing'>): OperatorKeys {
  const password = secretOf(
    signing.password,
    signing.passwordFile,
    'LECTERN_SIGNING_PASSWORD_FILE',
  );
  return {
    document: signing.key
      ? naming('LECTERN_SIGNING_KEY and LECTERN_SIGNING_CERTIFICATES', () =>
          documentKey(
            readPrivateKey(readFileSync(signing.key ?? '', 'utf8'), password ?? undefined),
            readCertificates(readFileSync(signing.certificates ?? '', 'utf8')),
          ),
        )
      : null,
    credential: signing.credentialKey
      ? naming('LECTERN_CREDENTIAL_KEY', () =>
          credentialKey(readPrivateKey(readFileSync(signing.credentialKey ?? '', 'utf8'))),
        )
      : null,
  };
}

/**
 * The certificates that time-stamps are believed under, in DER.
 * @throws SigningKeyError naming the setting; the server does not start with it
 */
export function readAuthorities({
  timeStamps: { certificates: file },
}: Pick<Settings, 'timeStamps'>): Uint8Array[] {
  if (file === null) return [];
  return naming('LECTERN_TSA_CERTIFICATES', () => {
    const found = readCertificates(readFileSync(file, 'utf8'));
    if (found.length === 0) throw new SigningKeyError(t('noCertificate'));
    // Read as they will be read when a time-stamp is checked.
    for (const one of found) readCertificate(readDer(one));
    return found;
  });
}

function secretOf(value: string | null, file: string | null, name: string): string | null {
  if (value !== null || file === null) return value;
  return naming(name, () => readFileSync(file, 'utf8').replace(/\r?\n$/, ''));
}

function naming<T>(setting: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const why = error instanceof SigningKeyError ? error.message : codeOf(error);
    throw new SigningKeyError(`${setting}: ${why}`);
  }
}

/** A failure to read a file says its code and its path; anything else could repeat what was read. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return t('unreadable');
  return error.code === 'ENOENT'
    ? t('noFile')
    : t('unreadableBecause', { code: String(error.code) });
}
