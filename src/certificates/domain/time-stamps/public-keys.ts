import { p256, p384, p521 } from '@noble/curves/nist.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { hexOf } from '../bytes.js';
import { tags } from '../signature/der.js';
import {
  DerError,
  expectTag,
  readDer,
  readOid,
  readSequence,
  type DerValue,
} from '../signature/der-reader.js';

type Hash = (bytes: Uint8Array) => Uint8Array;

const digests: Readonly<Record<string, Hash>> = {
  '2.16.840.1.101.3.4.2.1': sha256,
  '2.16.840.1.101.3.4.2.2': sha384,
  '2.16.840.1.101.3.4.2.3': sha512,
};

/** A signature algorithm that says its digest. `rsaEncryption` leaves that to the message around it (RFC 3370). */
const algorithms: Readonly<Record<string, { readonly key: 'rsa' | 'ec'; readonly hash?: string }>> =
  {
    '1.2.840.113549.1.1.1': { key: 'rsa' },
    '1.2.840.113549.1.1.11': { key: 'rsa', hash: '2.16.840.1.101.3.4.2.1' },
    '1.2.840.113549.1.1.12': { key: 'rsa', hash: '2.16.840.1.101.3.4.2.2' },
    '1.2.840.113549.1.1.13': { key: 'rsa', hash: '2.16.840.1.101.3.4.2.3' },
    '1.2.840.10045.4.3.2': { key: 'ec', hash: '2.16.840.1.101.3.4.2.1' },
    '1.2.840.10045.4.3.3': { key: 'ec', hash: '2.16.840.1.101.3.4.2.2' },
    '1.2.840.10045.4.3.4': { key: 'ec', hash: '2.16.840.1.101.3.4.2.3' },
  };

const curves: Readonly<Record<string, typeof p256>> = {
  '1.2.840.10045.3.1.7': p256,
  '1.3.132.0.34': p384,
  '1.3.132.0.35': p521,
};

/** RSA keys that are believed: shorter ones are weak, longer ones only cost time. In bits. */
const rsaModulus = { least: 2048, most: 8192 } as const;

/** SHA-1, which is trusted with nothing here: the elder form of an attribute names a certificate by it (RFC 2634). */
export const elderName: Hash = sha1;

/** @throws DerError for a digest that is not known here */
export function digestNamed(algorithm: DerValue | undefined): { oid: string; hash: Hash } {
  const oid = readOid(readSequence(algorithm)[0]);
  const hash = digests[oid];
  if (!hash) throw new DerError(`The digest ${oid} is not known here`);
  return { oid, hash };
}

/**
 * Whether a signature was made with this key.
 * @param key       SubjectPublicKeyInfo
 * @param algorithm of the signature
 * @param digest    the digest that the message names beside it; must be the algorithm's own where that has one
 * @throws DerError for keys and algorithms that are not known here
 */
export function signatureHolds(
  key: DerValue,
  algorithm: DerValue | undefined,
  digest: string | null,
  message: Uint8Array,
  signature: Uint8Array,
): boolean {
  const oid = readOid(readSequence(algorithm)[0]);
  const known = algorithms[oid];
  const hashOid = known?.hash ?? digest;
  const hash = hashOid === null ? undefined : digests[hashOid];
  if (!known || !hash || hashOid === null) {
    throw new DerError(`The signature algorithm ${oid} is not known here`);
  }
  if (digest !== null && digest !== hashOid) return false;
  const [kind, bits] = readSequence(key);
  const [kindOid, curve] = readSequence(kind);
  const point = bitsOf(bits);
  const isRsa = readOid(kindOid) === '1.2.840.113549.1.1.1';
  if (isRsa !== (known.key === 'rsa')) return false;
  return isRsa
    ? rsaHolds(point, hashOid, hash(message), signature)
    : curveHolds(readOid(curve), point, hash(message), signature);
}

function curveHolds(
  curve: string,
  point: Uint8Array,
  hash: Uint8Array,
  signature: Uint8Array,
): boolean {
  const known = curves[curve];
  if (!known) throw new DerError(`The curve ${curve} is not known here`);
  try {
    return known.verify(signature, hash, point, { prehash: false, lowS: false, format: 'der' });
  } catch {
    // Not a point of the curve, or not two numbers.
    return false;
  }
}

/** RSASSA-PKCS1-v1_5 (RFC 8017, 8.2.2): what the signature opens to is compared whole. */
function rsaHolds(
  key: Uint8Array,
  hashOid: string,
  hash: Uint8Array,
  signature: Uint8Array,
): boolean {
  const [modulusBytes, exponentBytes] = readSequence(readDer(key));
  const modulus = numberOf(expectTag(modulusBytes, tags.integer).contents);
  const exponent = numberOf(expectTag(exponentBytes, tags.integer).contents);
  const bits = modulus.toString(2).length;
  if (bits < rsaModulus.least || bits > rsaModulus.most || exponent >= 1n << 33n) {
    throw new DerError(`An RSA key of ${bits} bits is not believed`);
  }
  const length = Math.ceil(bits / 8);
  const opened = numberOf(signature);
  if (signature.length !== length || opened >= modulus) return false;
  // Of all parts of a digest in DER only the last number of its identifier and the lengths differ.
  const last = Number(hashOid.split('.').at(-1));
  const info = [0x30, 17 + hash.length, 0x30, 13, 6, 9, 96, 134, 72, 1, 101, 3, 4, 2, last, 5, 0];
  const tail = Uint8Array.from([...info, 4, hash.length, ...hash]);
  const expected = new Uint8Array(length).fill(0xff);
  expected.set([0, 1]);
  expected[length - tail.length - 1] = 0;
  expected.set(tail, length - tail.length);
  return power(opened, exponent, modulus) === numberOf(expected);
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  let square = base;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

function numberOf(bytes: Uint8Array): bigint {
  return BigInt(`0x0${hexOf(bytes)}`);
}

/** The bytes of a BIT STRING of whole bytes. @throws DerError */
export function bitsOf(value: DerValue | undefined): Uint8Array {
  const { contents } = expectTag(value, tags.bitString);
  if (contents[0] !== 0) throw new DerError('Whole bytes were expected');
  return contents.subarray(1);
}
