import { createPublicKey } from 'node:crypto';
import {
  type KnownKeys,
  base64UrlOf,
  type JsonObject,
  readMultikey,
} from '../../signatures/index.js';

/**
 * A document that says which keys sign for an issuer (Controlled Identifiers 1.0): every key that ever did, so that
 * what an old one signed stays verifiable.
 */
export function issuerDocument(
  id: string,
  keys: KnownKeys,
  more: { readonly name?: string; readonly did?: boolean } = {},
): JsonObject {
  const methods = keys.credentials.map((kid) => `${id}#${kid}`);
  return {
    '@context': [
      more.did ? 'https://www.w3.org/ns/did/v1' : 'https://www.w3.org/ns/cid/v1',
      'https://w3id.org/security/multikey/v1',
    ],
    id,
    ...(more.name === undefined ? {} : { name: more.name }),
    verificationMethod: keys.credentials.map((kid) => ({
      id: `${id}#${kid}`,
      type: 'Multikey',
      controller: id,
      publicKeyMultibase: kid,
    })),
    assertionMethod: methods,
  };
}

/** did:web of an address. */
export function didWebOf(address: string): string {
  const { host, pathname } = new URL(address);
  const path = pathname.split('/').filter(Boolean).map(encodeURIComponent);
  return ['did', 'web', encodeURIComponent(host), ...path].join(':');
}

/** The same keys as a JSON Web Key Set: those of credentials, and those of documents with their certificates. */
export function jwks(keys: KnownKeys): JsonObject {
  return {
    keys: [
      ...keys.credentials.flatMap((kid) => {
        const key = readMultikey(kid);
        const own = { kty: 'OKP', crv: 'Ed25519', kid, use: 'sig', alg: 'EdDSA' };
        return key ? [{ ...own, x: base64UrlOf(key) }] : [];
      }),
      ...keys.documents.map(({ kid, certificates }) => {
        const key = createPublicKey(certificates);
        return {
          ...jwkOf(key),
          kid,
          use: 'sig',
          alg: key.asymmetricKeyType === 'rsa' ? 'RS256' : 'ES256',
          x5c: (certificates.match(/-----BEGIN [^-]+-----[^-]+/g) ?? []).map((pem) =>
            pem.replace(/-----BEGIN [^-]+-----|\s/g, ''),
          ),
        };
      }),
    ],
  };
}

function jwkOf(key: ReturnType<typeof createPublicKey>): JsonObject {
  const { kty, crv, x, y, n, e } = key.export({ format: 'jwk' });
  return Object.fromEntries(
    Object.entries({ kty, crv, x, y, n, e }).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}
