import { p256 } from '@noble/curves/nist.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { tags } from '../asn1/der.js';
import {
  DerError,
  expectTag,
  readDer,
  readOid,
  readSequence,
  type DerValue,
} from '../asn1/der-reader.js';
import { oids } from '../asn1/oids.js';
import { rsaHolds, type RsaKey } from './rsa.js';

/** What a document can be signed with. */
export type DocumentAlgorithm = 'ES256' | 'RS256';

/** A public key of a certificate. */
export type PublicKey =
  | { readonly algorithm: 'ES256'; readonly point: Uint8Array }
  | ({ readonly algorithm: 'RS256' } & RsaKey);

/**
 * Reads a SubjectPublicKeyInfo (RFC 5280): P-256 or RSA.
 * @throws DerError for anything else
 */
export function readPublicKey(info: DerValue | undefined): PublicKey {
  const [algorithm, bits] = readSequence(info);
  const [kind, curve] = readSequence(algorithm);
  const [unused, ...bytes] = expectTag(bits, tags.bitString).contents;
  if (unused !== 0) throw new DerError('A key of whole bytes was expected');
  const key = Uint8Array.from(bytes);
  switch (readOid(kind)) {
    case oids.ecPublicKey:
      if (readOid(curve) !== oids.p256) throw new DerError('Another curve than P-256');
      return { algorithm: 'ES256', point: key };
    case oids.rsaEncryption: {
      const [modulus, exponent] = readSequence(readDer(key));
      return { algorithm: 'RS256', modulus: positive(modulus), exponent: positive(exponent) };
    }
    default:
      throw new DerError('A key of another kind');
  }
}

/** Whether a signature over a message, by way of its SHA-256, is this key's. */
export function signatureHolds(
  key: PublicKey,
  message: Uint8Array,
  signature: Uint8Array,
): boolean {
  const digest = sha256(message);
  if (key.algorithm === 'RS256') return rsaHolds(key, digest, signature);
  try {
    // Either half of the curve: our own signatures are as RFC 6979 makes them.
    const how = { prehash: false, lowS: false, format: 'der' } as const;
    return p256.verify(signature, digest, key.point, how);
  } catch {
    // Not a signature in DER, or no point of the curve.
    return false;
  }
}

/** The bytes of a number that is not negative, without the zero that only says so. */
function positive(value: DerValue | undefined): Uint8Array {
  const { contents } = expectTag(value, tags.integer);
  const [first, second] = contents;
  if (first === undefined || first & 0x80) throw new DerError('A positive number was expected');
  return first === 0 && second !== undefined ? contents.subarray(1) : contents;
}
