import { createHash } from 'node:crypto';
import { explicit, integer, nothing, octetString, oid, sequence, setOf, tags } from './der.js';
import { members, readDer, readSequence } from './der-reader.js';
import type { DocumentAlgorithm, DocumentKey } from './document-key.js';
import { oids } from './oids.js';

/**
 * A detached signature (CMS SignedData, RFC 5652) with what PAdES baseline B-B asks for: the kind of content, the
 * digest of the document and the digest of the signer's certificate are signed; the time is not among them, the
 * document's own dictionary says it.
 * @param digest SHA-256 of the signed bytes
 */
export function signedData(digest: Uint8Array, key: DocumentKey): Buffer {
  const [own] = key.certificates;
  if (!own) throw new RangeError('A key without a certificate');
  const attributes = [
    attribute(oids.contentType, oid(oids.data)),
    attribute(oids.messageDigest, octetString(digest)),
    // ESSCertIDv2 with SHA-256, its default, which DER leaves out.
    attribute(
      oids.signingCertificateV2,
      sequence(sequence(sequence(octetString(createHash('sha256').update(own).digest())))),
    ),
  ];
  // Signed as the SET that they are; inside the message they carry another tag.
  const signed = setOf(...attributes);
  return message({
    own,
    certificates: key.certificates,
    signed,
    algorithm: key.algorithm,
    signature: key.sign(signed),
  });
}

/** What a message is made of; all else in it is the same for every signature. */
export interface MessageParts {
  /** The signer's certificate. */
  readonly own: Buffer;
  readonly certificates: readonly Buffer[];
  /** The attributes, as the SET that was signed. */
  readonly signed: Buffer;
  readonly algorithm: DocumentAlgorithm;
  readonly signature: Uint8Array;
}

/** The one way in which these parts are written. */
export function message({ own, certificates, signed, algorithm, signature }: MessageParts): Buffer {
  const tagged = Buffer.from(signed);
  tagged[0] = 0xa0;
  const signer = sequence(
    integer(1),
    issuerAndSerial(own),
    sha256,
    tagged,
    signatureAlgorithms[algorithm],
    octetString(signature),
  );
  const content = sequence(
    integer(1),
    setOf(sha256),
    sequence(oid(oids.data)),
    explicit(0, ...certificates),
    setOf(signer),
  );
  return sequence(oid(oids.signedData), explicit(0, content));
}

/** The most bytes that a signature with this key takes. */
export function signatureSize(key: DocumentKey): number {
  const certificates = key.certificates.reduce((sum, one) => sum + one.length, 0);
  // What is not certificates: issuer and serial (once more), attributes, an RSA signature of up to 8192 bits.
  return (
    certificates + (key.certificates[0]?.length ?? 0) + (key.algorithm === 'RS256' ? 1400 : 480)
  );
}

const sha256 = sequence(oid(oids.sha256));

const signatureAlgorithms: Readonly<Record<DocumentAlgorithm, Buffer>> = {
  ES256: sequence(oid(oids.ecdsaWithSha256)),
  RS256: sequence(oid(oids.sha256WithRsa), nothing),
};

function attribute(type: string, value: Buffer): Buffer {
  return sequence(oid(type), setOf(value));
}

/** By which a signature names its certificate: who issued it, and its number. */
export function issuerAndSerial(certificate: Buffer): Buffer {
  const [toBeSigned] = readSequence(readDer(certificate));
  if (!toBeSigned) throw new RangeError('Not a certificate');
  // The version is optional and comes first.
  const [serial, , issuer] = members(toBeSigned).filter(({ tag }) => tag !== 0xa0);
  if (serial?.tag !== tags.integer || !issuer) throw new RangeError('Not a certificate');
  return sequence(issuer.whole, serial.whole);
}
