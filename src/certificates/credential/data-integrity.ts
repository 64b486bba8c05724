import { createHash, verify, type KeyObject } from 'node:crypto';
import { canonicalJson, type Json } from '../domain/canonical-json.js';
import { base58, base58Bytes } from './base58.js';
import type { JsonObject } from './credential.js';
import { listOf } from './json.js';

/** What signs a credential. */
export interface CredentialSigner {
  /** The public key as a Multikey. */
  readonly kid: string;
  sign(bytes: Uint8Array): Buffer;
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

/** Whether this proof is one of the key over the rest of the document. */
export function proofHolds(document: JsonObject, proof: JsonObject, key: KeyObject): boolean {
  const { proofValue, ...options } = proof;
  const { proof: _, ...unsecured } = document;
  const signature =
    typeof proofValue === 'string' && proofValue.startsWith('z') && proofValue.length < 200
      ? base58Bytes(proofValue.slice(1))
      : null;
  if (signature?.length !== 64) return false;
  const context = options['@context'];
  try {
    // What the proof was made under must be what the document is read under.
    if (context !== undefined && !startsWith(unsecured['@context'], context)) return false;
    const signed = context === undefined ? unsecured : { ...unsecured, '@context': context };
    return verify(null, hashed(signed, options), key, signature);
  } catch {
    // Lone surrogates and endless nesting have no canonical form, and were never signed.
    return false;
  }
}

function hashed(document: JsonObject, options: JsonObject): Buffer {
  return Buffer.concat([sha256(options), sha256(document)]);
}

function sha256(value: Json): Buffer {
  return createHash('sha256').update(canonicalJson(value)).digest();
}

function startsWith(whole: Json | undefined, part: Json): boolean {
  const [long, short] = [listOf(whole), listOf(part)];
  return (
    long.length >= short.length &&
    short.every((entry, index) => canonicalJson(entry) === canonicalJson(long[index] ?? null))
  );
}
