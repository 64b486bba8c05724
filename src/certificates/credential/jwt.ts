import { verify, type KeyObject } from 'node:crypto';
import type { JsonObject } from './credential.js';
import type { CredentialSigner } from './data-integrity.js';
import { isObject } from './json.js';

export const jwtMediaType = 'application/vc+jwt';

/** A credential as a JSON Web Token (Securing Verifiable Credentials using JOSE: `vc+jwt`). */
export function credentialJwt(
  credential: JsonObject,
  controller: string,
  signer: CredentialSigner,
): string {
  const header = { alg: 'EdDSA', typ: 'vc+jwt', cty: 'vc', kid: `${controller}#${signer.kid}` };
  const signed = `${encode(header)}.${encode(credential)}`;
  return `${signed}.${signer.sign(Buffer.from(signed)).toString('base64url')}`;
}

/** A token taken apart; nothing about it is proven yet. */
export interface Token {
  readonly header: JsonObject;
  readonly payload: JsonObject;
  readonly signed: string;
  readonly signature: Buffer;
}

/** Null when the text is no signed token of JSON objects. */
export function readToken(text: string): Token | null {
  const [, head, body, end] = /^([\w-]+)\.([\w-]+)\.([\w-]*)$/.exec(text.trim()) ?? [];
  const header = head === undefined ? null : decode(head);
  const payload = body === undefined ? null : decode(body);
  if (!header || !payload || end === undefined) return null;
  return { header, payload, signed: `${head}.${body}`, signature: Buffer.from(end, 'base64url') };
}

/** Whether the token is signed by this Ed25519 key, and says so: no other algorithm is taken, "none" least of all. */
export function tokenHolds({ header, signed, signature }: Token, key: KeyObject): boolean {
  const { alg, crit } = header;
  if ((alg !== 'EdDSA' && alg !== 'Ed25519') || crit !== undefined) return false;
  return signature.length === 64 && verify(null, Buffer.from(signed), key, signature);
}

function encode(value: JsonObject): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function decode(part: string): JsonObject | null {
  try {
    const read: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return isObject(read) ? read : null;
  } catch {
    return null;
  }
}
