import { sha256 } from '@noble/hashes/sha2.js';
import { joined, utf8Of } from '../bytes.js';
import { canonicalJson, type Json } from './canonical-json.js';
import { ed25519Holds } from '../x509/ed25519.js';
import { base58, base58Bytes } from './base58.js';
import { listOf, type JsonObject } from './json.js';

/** What signs a credential. */
export interface CredentialSigner {
  /** The public key as a Multikey. */
  readonly kid: string;
  sign(bytes: Uint8Array): Uint8Array;
}

export const cryptosuite = 'eddsa-jcs-2022';

/** Adds a Data Integrity proof (eddsa-jcs-2022) of the key of this controller. The same each time. */
export function withProof(
  document: JsonObject,
  controller: string,
  signer: CredentialSigner,
): JsonObject {
  const options: JsonObject = {
    ...(document['@context'] === undefined ? {} : { '@context': document['@context'] }),
    type: 'DataIntegrityProof',
    cryptosuite,
    verificationMethod: `${controller}#${signer.kid}`,
    proofPurpose: 'assertionMethod',
  };
  const signature = signer.sign(hashed(document, options));
  return { ...document, proof: { ...options, proofValue: `z${base58(signature)}` } };
}

/** Whether this proof is one of the key (32 bytes) over the rest of the document. */
export function proofHolds(document: JsonObject, proof: JsonObject, key: Uint8Array): boolean {
  const { proofValue, ...options } = proof;
  const { proof: _, ...unsecured } = document;
  const signature =
    typeof proofValue === 'string' && proofValue.startsWith('z') && proofValue.length < 200
      ? base58Bytes(proofValue.slice(1))
      : null;
  if (signature?.length !== 64) return false;
  const context = options['@context'];
  try {
    // The contexts of the proof must be those under which the document is read.
    if (context !== undefined && !startsWith(unsecured['@context'], context)) return false;
    const signed = context === undefined ? unsecured : { ...unsecured, '@context': context };
    return ed25519Holds(key, hashed(signed, options), signature);
  } catch {
    // Lone surrogates and endless nesting have no canonical form, and were never signed.
    return false;
  }
}

function hashed(document: JsonObject, options: JsonObject): Uint8Array {
  return joined(digestOf(options), digestOf(document));
}

function digestOf(value: Json): Uint8Array {
  return sha256(utf8Of(canonicalJson(value)));
}

function startsWith(whole: Json | undefined, part: Json): boolean {
  const [long, short] = [listOf(whole), listOf(part)];
  return (
    long.length >= short.length &&
    short.every((entry, index) => canonicalJson(entry) === canonicalJson(long[index] ?? null))
  );
}
