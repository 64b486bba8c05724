import { p256, p384, p521 } from '@noble/curves/nist.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { tags } from '../asn1/der.js';
import { DerError, expectTag, readOid, readSequence, type DerValue } from '../asn1/der-reader.js';
import { oids } from '../asn1/oids.js';
import { readPublicKey } from './public-key.js';
import { rsaHolds } from './rsa.js';

type Hash = (bytes: Uint8Array) => Uint8Array;

const digests: Readonly<Record<string, Hash>> = {
  [oids.sha256]: sha256,
  [oids.sha384]: sha384,
  [oids.sha512]: sha512,
};

/** A signature algorithm that says its digest. `rsaEncryption` leaves that to the message around it (RFC 3370). */
const algorithms: Readonly<Record<string, { readonly key: 'rsa' | 'ec'; readonly hash?: string }>> =
  {
    [oids.rsaEncryption]: { key: 'rsa' },
    [oids.sha256WithRsa]: { key: 'rsa', hash: oids.sha256 },
    [oids.sha384WithRsa]: { key: 'rsa', hash: oids.sha384 },
    [oids.sha512WithRsa]: { key: 'rsa', hash: oids.sha512 },
    [oids.ecdsaWithSha256]: { key: 'ec', hash: oids.sha256 },
    [oids.ecdsaWithSha384]: { key: 'ec', hash: oids.sha384 },
    [oids.ecdsaWithSha512]: { key: 'ec', hash: oids.sha512 },
  };

const curves: Readonly<Record<string, typeof p256>> = {
  [oids.p256]: p256,
  [oids.p384]: p384,
  [oids.p521]: p521,
};

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
 * @param digest    the digest that the message names in addition; must be the algorithm's own where that has one
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
  if ((readOid(kindOid) === oids.rsaEncryption) !== (known.key === 'rsa')) return false;
  if (known.key === 'ec') return curveHolds(readOid(curve), bitsOf(bits), hash(message), signature);
  const read = readPublicKey(key);
  return read.algorithm === 'RS256' && rsaHolds(read, hash(message), signature);
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

/** The bytes of a BIT STRING of whole bytes. @throws DerError */
export function bitsOf(value: DerValue | undefined): Uint8Array {
  const { contents } = expectTag(value, tags.bitString);
  if (contents[0] !== 0) throw new DerError('Whole bytes were expected');
  return contents.subarray(1);
}
