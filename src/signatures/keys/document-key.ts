import {
  X509Certificate,
  createHash,
  createPrivateKey,
  createPublicKey,
  sign,
  type KeyObject,
} from 'node:crypto';
import { p256 } from '@noble/curves/nist.js';
import type { DocumentAlgorithm } from '../domain/x509/public-key.js';
import { holderOf } from '../domain/x509/x509.js';
import { t } from './messages.js';

/** A key that signs documents, with the certificates that say whose it is. */
export interface DocumentKey {
  /** SHA-256 of the signer's certificate, in hexadecimal digits. */
  readonly kid: string;
  readonly algorithm: DocumentAlgorithm;
  /** The name in the signer's certificate. */
  readonly signer: string;
  /** DER; the signer's own first, then those above it. */
  readonly certificates: readonly Uint8Array[];
  readonly validFrom: Date;
  readonly validTo: Date;
  /** For a thread that signs with the same key. */
  readonly privateKey: KeyObject;
  /** Signs the SHA-256 of the bytes. The same bytes give the same signature. */
  sign(bytes: Uint8Array): Buffer;
}

/** A key or certificate that documents cannot be signed with. */
export class SigningKeyError extends Error {
  override readonly name = 'SigningKeyError';
}

/**
 * A key with its certificates, checked to belong together.
 * @param certificates DER, in any order
 * @throws SigningKeyError that says what is wrong with them
 */
export function documentKey(key: KeyObject, certificates: readonly Uint8Array[]): DocumentKey {
  const chain = chainOf(key, certificates);
  const [own] = chain;
  if (!own) {
    throw new SigningKeyError(t('noneBelongs'));
  }
  const algorithm = algorithmOf(key);
  return {
    kid: createHash('sha256').update(own.raw).digest('hex'),
    algorithm,
    signer: holderOf(own.raw),
    certificates: chain.map(({ raw }) => raw),
    validFrom: new Date(own.validFrom),
    validTo: new Date(own.validTo),
    privateKey: key,
    sign: algorithm === 'ES256' ? repeatableP256(key) : (bytes) => sign('sha256', bytes, key),
  };
}

function algorithmOf(key: KeyObject): DocumentAlgorithm {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
  if (type === 'ec' && details?.namedCurve === 'prime256v1') return 'ES256';
  const { modulusLength = 0, publicExponent = 0n } = details ?? {};
  if (
    type === 'rsa' &&
    modulusLength >= 2048 &&
    modulusLength <= 8192 &&
    publicExponent < 2n ** 32n
  ) {
    return 'RS256';
  }
  throw new SigningKeyError(t('wrongKind'));
}

/** OpenSSL draws a random number for each signature; RFC 6979 derives it, so that a document comes out the same. */
function repeatableP256(key: KeyObject): (bytes: Uint8Array) => Buffer {
  const { d } = key.export({ format: 'jwk' });
  const secret = Buffer.from(d ?? '', 'base64url');
  return (bytes) =>
    Buffer.from(
      p256.sign(createHash('sha256').update(bytes).digest(), secret, {
        prehash: false,
        lowS: false,
        format: 'der',
      }),
    );
}

/** The certificate of the key, then each one's issuer, as far as available. */
function chainOf(key: KeyObject, certificates: readonly Uint8Array[]): X509Certificate[] {
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' });
  const read = certificates.map((raw) => new X509Certificate(raw));
  const own = read.find((one) =>
    publicKey.equals(one.publicKey.export({ format: 'der', type: 'spki' })),
  );
  const chain: X509Certificate[] = [];
  for (let next = own; next && !chain.includes(next);) {
    const current: X509Certificate = next;
    chain.push(current);
    next = read.find((one) => one !== current && current.checkIssued(one));
  }
  return chain;
}

/** Reads a private key in PEM. @throws SigningKeyError without the words of the key */
export function readPrivateKey(pem: string, passphrase?: string): KeyObject {
  if (!pem.includes('-----BEGIN')) {
    throw new SigningKeyError(t('notPem'));
  }
  try {
    return createPrivateKey({ key: pem, ...(passphrase === undefined ? {} : { passphrase }) });
  } catch {
    throw new SigningKeyError(t('keyUnreadable'));
  }
}

/** The certificates in a PEM text, as DER. @throws SigningKeyError */
export function readCertificates(pem: string): Buffer[] {
  const found = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  try {
    return found.map((one) => new X509Certificate(one).raw);
  } catch {
    throw new SigningKeyError(t('certificateUnreadable'));
  }
}
