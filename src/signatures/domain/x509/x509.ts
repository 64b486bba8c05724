import { base64Of, bytesOfBase64, characterPerByte, textOfUtf8 } from '../bytes.js';
import { sequence, tags } from '../asn1/der.js';
import {
  DerError,
  expectTag,
  members,
  readDer,
  readOid,
  readSequence,
  type DerValue,
} from '../asn1/der-reader.js';
import { oids } from '../asn1/oids.js';
import { readPublicKey, type PublicKey } from './public-key.js';

/*
 * X.509 certificates (RFC 5280), in DER, as far as they are needed. Whether one is to be trusted, the caller must know.
 */

/** The key of a certificate. @throws DerError for what is no certificate, or one of a key that signs no documents */
export function publicKeyOf(certificate: Uint8Array): PublicKey {
  const [, , , , , key] = fieldsOf(certificate);
  return readPublicKey(key);
}

/** By which a signature names its certificate: who issued it, and its number. @throws DerError */
export function issuerAndSerial(certificate: Uint8Array): Uint8Array {
  const [serial, , issuer] = fieldsOf(certificate);
  return sequence(expectTag(issuer, tags.sequence).whole, expectTag(serial, tags.integer).whole);
}

/** The name of its holder: the common name, else the organization, else all that it says. @throws DerError */
export function holderOf(certificate: Uint8Array): string {
  const [, , , , subject] = fieldsOf(certificate);
  return nameIn(subject);
}

/** A certificate as PEM. */
export function pemOf(certificate: Uint8Array): string {
  const lines = base64Of(certificate).match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

/** The certificates in a PEM text, as DER. @throws DerError when one of them is no base 64 */
export function certificatesOf(pem: string): Uint8Array[] {
  const found = pem.matchAll(/-----BEGIN CERTIFICATE-----([^-]+)-----END CERTIFICATE-----/g);
  return [...found].map(([, body = '']) => {
    const bytes = bytesOfBase64(body.replace(/\s/g, ''));
    if (!bytes) throw new DerError('A certificate is no base 64');
    return bytes;
  });
}

/** What is signed in a certificate, from the serial number on: the version before it is optional. */
function fieldsOf(certificate: Uint8Array): DerValue[] {
  const [toBeSigned] = readSequence(readDer(certificate));
  return readSequence(toBeSigned).filter(({ tag }) => tag !== 0xa0);
}

function nameIn(subject: DerValue | undefined): string {
  const named = readSequence(subject)
    .flatMap((part) => members(expectTag(part, tags.set)))
    .map((attribute) => {
      const [type, value] = readSequence(attribute);
      return { type: readOid(type), text: value ? textIn(value) : '' };
    });
  const first = (wanted: string): string | undefined =>
    named.find(({ type, text }) => type === wanted && text !== '')?.text;
  return (
    first(oids.commonName) ??
    first(oids.organization) ??
    (named
      .map(({ text }) => text)
      .filter(Boolean)
      .join(', ') ||
      'somebody without a name')
  );
}

/** A text of a name, in whatever form it was written. */
function textIn({ tag, contents }: DerValue): string {
  switch (tag) {
    case tags.utf8String:
      return textOfUtf8(contents);
    case tags.bmpString:
      return new TextDecoder('utf-16be').decode(contents);
    case tags.printableString:
    case tags.teletexString:
    case tags.ia5String:
      return characterPerByte(contents);
    default:
      return '';
  }
}
