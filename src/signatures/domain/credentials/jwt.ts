import { base64UrlOf, bytesOfBase64Url, textOfUtf8, utf8Of } from '../bytes.js';
import { ed25519Holds } from '../x509/ed25519.js';
import type { CredentialSigner } from './data-integrity.js';
import { parseObject, type JsonObject } from './json.js';

export const jwtMediaType = 'application/vc+jwt';

/** A credential as a JSON Web Token (Securing Verifiable Credentials using JOSE: `vc+jwt`). */
export function credentialJwt(
  credential: JsonObject,
  controller: string,
  signer: CredentialSigner,
): string {
  const header = { alg: 'EdDSA', typ: 'vc+jwt', cty: 'vc', kid: `${controller}#${signer.kid}` };
  const signed = `${encode(header)}.${encode(credential)}`;
  return `${signed}.${base64UrlOf(signer.sign(utf8Of(signed)))}`;
}

/** A token taken apart; nothing about it is proven yet. */
export interface Token {
  readonly header: JsonObject;
  readonly payload: JsonObject;
  readonly signed: string;
  /** Empty where it cannot be read. */
  readonly signature: Uint8Array;
}

/** Null when the text is no signed token of JSON objects. */
export function readToken(text: string): Token | null {
  const [, head, body, end] = /^([\w-]+)\.([\w-]+)\.([\w-]*)$/.exec(text.trim()) ?? [];
  const header = head === undefined ? null : decode(head);
  const payload = body === undefined ? null : decode(body);
  if (!header || !payload || end === undefined) return null;
  const signature = bytesOfBase64Url(end) ?? new Uint8Array();
  return { header, payload, signed: `${head}.${body}`, signature };
}

/**
 * Whether the token is signed by this Ed25519 key (32 bytes), and says so: no other algorithm is taken, "none" least
 * of all.
 */
export function tokenHolds({ header, signed, signature }: Token, key: Uint8Array): boolean {
  const { alg, crit } = header;
  if ((alg !== 'EdDSA' && alg !== 'Ed25519') || crit !== undefined) return false;
  return ed25519Holds(key, utf8Of(signed), signature);
}

function encode(value: JsonObject): string {
  return base64UrlOf(utf8Of(JSON.stringify(value)));
}

function decode(part: string): JsonObject | null {
  const bytes = bytesOfBase64Url(part);
  return bytes && parseObject(textOfUtf8(bytes));
}
