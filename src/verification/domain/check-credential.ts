import { bytesOfBase64, hexOf } from '../../signatures/domain/bytes.js';
import type { Json } from '../../signatures/domain/credentials/canonical-json.js';
import { cryptosuite, proofHolds } from '../../signatures/domain/credentials/data-integrity.js';
import { isObject, listOf, type JsonObject } from '../../signatures/domain/credentials/json.js';
import { tokenHolds, type Token } from '../../signatures/domain/credentials/jwt.js';
import { readMultikey } from '../../signatures/domain/credentials/multikey.js';
import { readVerificationId } from '../../certificates/domain/identifiers.js';
import { shapeProblem } from './credential-shape.js';
import type { KnownKeys } from '../../signatures/domain/known-keys.js';
import { t } from './messages.js';

/** What was found of a credential's own signature. */
export interface CredentialFinding {
  readonly result: 'ours' | 'changed' | 'foreign' | 'malformed' | 'unsupported' | 'unsigned';
  readonly words: string;
}

/** Checks a credential with a Data Integrity proof. */
export function checkProof(credential: JsonObject, keys: KnownKeys, now: Date): CredentialFinding {
  const problem = shapeProblem(credential, now);
  if (problem) return { result: 'malformed', words: problem.words };
  const proofs = listOf(credential['proof']).filter(isObject);
  if (proofs.length === 0) return { result: 'unsigned', words: t('noProof') };
  const findings = proofs.map((proof) => checkOne(credential, proof, keys));
  // One valid proof by this issuer is enough; an invalid one is reported before anything else.
  return (
    findings.find(({ result }) => result === 'ours') ??
    findings.find(({ result }) => result === 'changed') ??
    findings[0] ?? { result: 'unsigned', words: t('noProof') }
  );
}

function checkOne(credential: JsonObject, proof: JsonObject, keys: KnownKeys): CredentialFinding {
  if (proof['cryptosuite'] !== cryptosuite || proof['type'] !== 'DataIntegrityProof') {
    return { result: 'unsupported', words: t('otherProof') };
  }
  if (proof['proofPurpose'] !== 'assertionMethod') {
    return { result: 'malformed', words: t('otherPurpose') };
  }
  const method = methodOf(proof['verificationMethod']);
  if (!method || method.controller !== issuerOf(credential)) {
    return { result: 'foreign', words: t('proofNotByIssuer') };
  }
  return judge(method.kid, keys, (key) => proofHolds(credential, proof, key));
}

/** Checks a credential as a token. */
export function checkToken(token: Token, keys: KnownKeys, now: Date): CredentialFinding {
  const problem = shapeProblem(token.payload, now);
  if (problem) return { result: 'malformed', words: problem.words };
  const method = methodOf(token.header['kid']);
  if (!method || method.controller !== issuerOf(token.payload)) {
    return { result: 'foreign', words: t('tokenNotByIssuer') };
  }
  return judge(method.kid, keys, (key) => tokenHolds(token, key));
}

function judge(
  kid: string,
  keys: KnownKeys,
  holds: (key: Uint8Array) => boolean,
): CredentialFinding {
  const key = readMultikey(kid);
  if (!key || !keys.credentials.includes(kid)) {
    return { result: 'foreign', words: t('unknownKey') };
  }
  return holds(key)
    ? { result: 'ours', words: t('credentialSound') }
    : { result: 'changed', words: t('credentialChanged') };
}

/** The name under which one of our credentials can be looked up. */
export function verificationIdOf(credential: JsonObject): string | null {
  const id = credential['id'];
  const [, name] = typeof id === 'string' ? (/\/verify\/([^/?#]+)$/.exec(id) ?? []) : [];
  return name === undefined ? null : readVerificationId(name);
}

/** The hash of the facts that a credential names, in hexadecimal digits. */
export function factsHashOf(credential: JsonObject): string | null {
  const [related] = listOf(credential['relatedResource']).filter(isObject);
  const digest = related?.['digestSRI'];
  const [, base64] =
    typeof digest === 'string' ? (/^sha256-([A-Za-z0-9+/]{43}=)$/.exec(digest) ?? []) : [];
  const hash = base64 === undefined ? null : bytesOfBase64(base64);
  return hash && hexOf(hash);
}

function issuerOf({ issuer }: JsonObject): Json | undefined {
  return isObject(issuer) ? issuer['id'] : issuer;
}

function methodOf(text: Json | undefined): { controller: string; kid: string } | null {
  if (typeof text !== 'string') return null;
  const [, controller, kid] = /^([^#]+)#([^#]+)$/.exec(text) ?? [];
  return controller === undefined || kid === undefined ? null : { controller, kid };
}
