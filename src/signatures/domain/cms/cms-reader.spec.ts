import { createHash } from 'node:crypto';
import { ecKey, operatorKey } from '../../../../test/support/signing.js';
import { signedData } from '../../signing/cms.js';
import type { DocumentKey } from '../../keys/document-key.js';
import { joined, utf8Of } from '../bytes.js';
import { message } from './cms-message.js';
import { readSignature } from './cms-reader.js';
import { integer, octetString, oid, sequence, setOf } from '../asn1/der.js';
import { DerError } from '../asn1/der-reader.js';
import { oids } from '../asn1/oids.js';

const key = ecKey();
const other = ecKey();
const digest = createHash('sha256').update('The document').digest();
const own = ([certificate = Buffer.alloc(0)]: DocumentKey['certificates']): Uint8Array =>
  certificate;
const hashOf = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

const attribute = (type: string, ...values: Uint8Array[]): Uint8Array =>
  sequence(oid(type), setOf(...values));
const contentType = attribute(oids.contentType, oid(oids.data));
const messageDigest = attribute(oids.messageDigest, octetString(digest));
const signerIs = (certificate: Uint8Array): Uint8Array =>
  attribute(
    oids.signingCertificateV2,
    sequence(sequence(sequence(octetString(hashOf(certificate))))),
  );
const signer = signerIs(own(key.certificates));

/** A message over these attributes, rightly signed. */
function signedOver(...attributes: Uint8Array[]): Uint8Array {
  const signed = setOf(...attributes);
  const { certificates, algorithm } = key;
  return message({
    own: own(certificates),
    certificates,
    signed,
    algorithm,
    signature: key.sign(signed),
  });
}

describe('a signature in a message', () => {
  it.each([
    ['P-256', key],
    ['RSA', operatorKey('rsa')],
  ])('by %s is valid and covers its document, with or without zeros after it', (_, by) => {
    const bytes = signedData(digest, by);
    for (const room of [bytes, joined(bytes, new Uint8Array(100))]) {
      expect(readSignature(room, digest)).toMatchObject({
        kid: by.kid,
        holds: true,
        coversDigest: true,
      });
    }
    expect(readSignature(bytes, hashOf(utf8Of('Another')))).toMatchObject({
      holds: true,
      coversDigest: false,
    });
  });

  it('equals one that was put together by hand', () => {
    expect(signedOver(contentType, messageDigest, signer)).toEqual(signedData(digest, key));
  });

  it('is not valid for another certificate', () => {
    const bytes = signedOver(contentType, messageDigest, signerIs(own(other.certificates)));
    expect(readSignature(bytes, digest).holds).toBe(false);
  });

  it('is not valid when it is the key’s, over other attributes', () => {
    const attributes = setOf(contentType, messageDigest, signer);
    const bytes = message({
      own: own(key.certificates),
      certificates: key.certificates,
      signed: attributes,
      algorithm: 'ES256',
      signature: key.sign(setOf(contentType, signer)),
    });
    expect(readSignature(bytes, digest).holds).toBe(false);
  });

  const otherDigest = attribute(oids.messageDigest, octetString(hashOf(utf8Of('Another'))));
  it.each([
    ['two digests', () => signedOver(contentType, messageDigest, otherDigest, signer)],
    [
      'a digest of two values',
      () =>
        signedOver(
          contentType,
          attribute(oids.messageDigest, octetString(digest), octetString(new Uint8Array(32))),
          signer,
        ),
    ],
    ['no digest', () => signedOver(contentType, signer)],
    ['no kind of content', () => signedOver(messageDigest, signer)],
    ['no signer', () => signedOver(contentType, messageDigest)],
    [
      'a number in the place of the digest',
      () => signedOver(contentType, attribute(oids.messageDigest, integer(1)), signer),
    ],
    [
      'no certificate of the signer',
      () => {
        const signed = setOf(contentType, messageDigest, signer);
        const parts = { certificates: other.certificates, algorithm: 'ES256' } as const;
        return message({
          own: own(key.certificates),
          signed,
          signature: key.sign(signed),
          ...parts,
        });
      },
    ],
    [
      'more certificates than a chain has',
      () => {
        const signed = setOf(contentType, messageDigest, signer);
        const certificates = Array.from({ length: 17 }, () => own(key.certificates));
        return message({
          own: own(key.certificates),
          certificates,
          signed,
          algorithm: 'ES256',
          signature: key.sign(signed),
        });
      },
    ],
    ['something behind it', () => joined(signedData(digest, key), Uint8Array.of(0, 1))],
    [
      'the other algorithm\u2019s name',
      () => {
        const signed = setOf(contentType, messageDigest, signer);
        return message({
          own: own(key.certificates),
          certificates: key.certificates,
          signed,
          algorithm: 'RS256',
          signature: key.sign(signed),
        });
      },
    ],
  ])('is refused with %s', (_, bytes) => {
    expect(() => readSignature(bytes(), digest)).toThrow(DerError);
  });
});
