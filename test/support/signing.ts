import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  documentKey,
  readCertificates,
  readPrivateKey,
  type DocumentKey,
} from '../../src/signatures/keys/document-key.js';
import { selfSignedCertificate } from '../../src/signatures/keys/self-signed.js';

const subject = {
  name: 'Lectern test signer',
  organization: 'Harborview Institute',
  validFrom: new Date('2026-01-01T00:00:00Z'),
  validTo: new Date('2046-01-01T00:00:00Z'),
};

/** A P-256 key with a certificate of its own. */
export function ecKey(
  key: KeyObject = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey,
): DocumentKey {
  return documentKey(key, [selfSignedCertificate(key, subject)]);
}

/** Works in a folder that is gone afterwards. */
export function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-signing-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  let result: T;
  try {
    result = work(folder);
  } catch (error) {
    remove();
    throw error;
  }
  if (result instanceof Promise) result.then(remove, remove);
  else remove();
  return result;
}

/** Runs OpenSSL. */
export function openssl(folder: string, ...args: string[]): string {
  return execFileSync('openssl', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
}

/** An operator's key as OpenSSL makes it: with a certificate of a small authority above it. */
export function operatorFiles(folder: string, kind: 'ec' | 'rsa'): { key: string; chain: string } {
  const newKey =
    kind === 'ec'
      ? ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256']
      : ['-newkey', 'rsa:2048'];
  openssl(
    folder,
    'req',
    '-x509',
    ...newKey,
    '-nodes',
    '-days',
    '3650',
    '-subj',
    '/CN=Test authority',
    '-keyout',
    'ca.key',
    '-out',
    'ca.pem',
  );
  openssl(
    folder,
    'req',
    ...newKey,
    '-nodes',
    '-subj',
    '/O=Harborview Institute/CN=Certificates of Harborview',
    '-keyout',
    'own.key',
    '-out',
    'own.csr',
  );
  writeFileSync(join(folder, 'own.ext'), 'keyUsage=critical,digitalSignature,nonRepudiation\n');
  openssl(
    folder,
    'x509',
    '-req',
    '-in',
    'own.csr',
    '-CA',
    'ca.pem',
    '-CAkey',
    'ca.key',
    '-CAcreateserial',
    '-days',
    '3650',
    '-extfile',
    'own.ext',
    '-out',
    'own.pem',
  );
  const chain = `${readFileSync(join(folder, 'own.pem'), 'utf8')}${readFileSync(join(folder, 'ca.pem'), 'utf8')}`;
  writeFileSync(join(folder, 'chain.pem'), chain);
  return { key: join(folder, 'own.key'), chain: join(folder, 'chain.pem') };
}

/** An operator's key with its chain, read. */
export function operatorKey(kind: 'ec' | 'rsa'): DocumentKey {
  return inFolder((folder) => {
    const files = operatorFiles(folder, kind);
    return documentKey(
      readPrivateKey(readFileSync(files.key, 'utf8')),
      readCertificates(readFileSync(files.chain, 'utf8')),
    );
  });
}
