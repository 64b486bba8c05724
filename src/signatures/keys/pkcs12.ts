import { createDecipheriv, createPrivateKey, pbkdf2Sync, type KeyObject } from 'node:crypto';
import { tags } from '../domain/asn1/der.js';
import {
  DerError,
  expectTag,
  readDer,
  readOid,
  readSequence,
  readSmallInteger,
  type DerValue,
} from '../domain/asn1/der-reader.js';
import { oids } from '../domain/asn1/oids.js';
import { SigningKeyError } from './document-key.js';

/** What a PKCS#12 file holds, as far as signing needs it. */
export interface KeyBundle {
  readonly key: KeyObject;
  /** DER */
  readonly certificates: readonly Uint8Array[];
}

/**
 * Reads a private key and its certificates from a PKCS#12 file (RFC 7292) as OpenSSL 3 and current systems write it:
 * PBES2 with AES. The file is the operator's own, so its checksum is not looked at; that key and certificate belong
 * together is.
 * @throws SigningKeyError that says what to do, and repeats neither the password nor the key
 */
export function readPkcs12(file: Buffer, password: string): KeyBundle {
  try {
    return readBundle(file, password);
  } catch (error) {
    if (error instanceof SigningKeyError) throw error;
    throw new SigningKeyError('The PKCS#12 file is damaged, or its password is wrong.');
  }
}

function readBundle(file: Buffer, password: string): KeyBundle {
  const [, authenticated] = readSequence(readDer(file));
  const certificates: Uint8Array[] = [];
  let key: KeyObject | undefined;
  for (const content of readSequence(readDer(dataOf(authenticated)))) {
    for (const bag of readSequence(readDer(safeContents(content, password)))) {
      const [type, value] = readSequence(bag);
      const inner = readDer(value?.contents ?? new Uint8Array());
      if (readOid(type) === oids.certificateBag) {
        const [kind, certificate] = readSequence(inner);
        if (readOid(kind) !== oids.x509Certificate) continue;
        const raw = expectTag(readDer(certificate?.contents ?? new Uint8Array()), tags.octetString);
        certificates.push(raw.contents);
      } else if (readOid(type) === oids.shroudedKeyBag) {
        const [algorithm, encrypted] = readSequence(inner);
        key ??= privateKey(decrypt(algorithm, expectTag(encrypted, tags.octetString), password));
      } else if (readOid(type) === oids.keyBag) {
        key ??= privateKey(inner.whole);
      }
    }
  }
  if (!key) throw new SigningKeyError('The PKCS#12 file holds no private key.');
  return { key, certificates };
}

function privateKey(der: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.from(der), format: 'der', type: 'pkcs8' });
}

/** The bags of one part of the file: plain, or encrypted with the password. */
function safeContents(content: DerValue, password: string): Uint8Array {
  const [type, value] = readSequence(content);
  if (readOid(type) === oids.data) return dataOf(content);
  if (readOid(type) !== oids.encryptedData) {
    throw new SigningKeyError('The PKCS#12 file is protected in a way that is not supported.');
  }
  const [, encrypted] = readSequence(readDer(value?.contents ?? new Uint8Array()));
  const [, algorithm, bytes] = readSequence(encrypted);
  if (bytes?.tag !== 0x80) throw new DerError('Encrypted bytes were expected');
  return decrypt(algorithm, bytes, password);
}

/** The bytes of a ContentInfo that is not encrypted. */
function dataOf(content: DerValue | undefined): Uint8Array {
  const [type, value] = readSequence(content);
  if (readOid(type) !== oids.data || !value) throw new DerError('Data were expected');
  return expectTag(readDer(value.contents), tags.octetString).contents;
}

const ciphers: ReadonlyMap<string, { name: string; bytes: number }> = new Map([
  [oids.aes128Cbc, { name: 'aes-128-cbc', bytes: 16 }],
  [oids.aes192Cbc, { name: 'aes-192-cbc', bytes: 24 }],
  [oids.aes256Cbc, { name: 'aes-256-cbc', bytes: 32 }],
]);

const digests: ReadonlyMap<string, string> = new Map([
  [oids.hmacWithSha1, 'sha1'],
  [oids.hmacWithSha256, 'sha256'],
  [oids.hmacWithSha384, 'sha384'],
  [oids.hmacWithSha512, 'sha512'],
]);

/** More would keep the server from starting for minutes; OpenSSL takes 2,048. */
const mostIterations = 10_000_000;

/** Undoes password-based encryption (PBES2, RFC 8018). */
function decrypt(algorithm: DerValue | undefined, encrypted: DerValue, password: string): Buffer {
  const [scheme, parameters] = readSequence(algorithm);
  if (readOid(scheme) !== oids.pbes2) throw oldEncryption;
  const [derivation, encryption] = readSequence(parameters);
  const [kdf, kdfParameters] = readSequence(derivation);
  const [cipherId, iv] = readSequence(encryption);
  const cipher = ciphers.get(readOid(cipherId));
  if (readOid(kdf) !== oids.pbkdf2 || !cipher) throw oldEncryption;
  const [salt, count, ...rest] = readSequence(kdfParameters);
  const iterations = readSmallInteger(count);
  if (iterations < 1 || iterations > mostIterations) throw new DerError('Too many iterations');
  const prf = rest.find(({ tag }) => tag === tags.sequence);
  const digest = prf ? digests.get(readOid(readSequence(prf)[0])) : 'sha1';
  if (!digest) throw oldEncryption;
  const key = pbkdf2Sync(
    password,
    expectTag(salt, tags.octetString).contents,
    iterations,
    cipher.bytes,
    digest,
  );
  const decipher = createDecipheriv(cipher.name, key, expectTag(iv, tags.octetString).contents);
  return Buffer.concat([decipher.update(encrypted.contents), decipher.final()]);
}

const oldEncryption = new SigningKeyError(
  'The PKCS#12 file uses an old encryption. Write it again with AES: ' +
    'openssl pkcs12 -legacy -in OLD -nodes -out key.pem, then openssl pkcs12 -export -in key.pem -out NEW.',
);
