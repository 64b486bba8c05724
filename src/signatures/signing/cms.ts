import { createHash } from 'node:crypto';
import { message } from '../domain/cms/cms-message.js';
import { octetString, oid, sequence, setOf } from '../domain/asn1/der.js';
import { oids } from '../domain/asn1/oids.js';
import type { DocumentKey } from '../keys/document-key.js';

/**
 * A detached signature (CMS SignedData, RFC 5652) with what PAdES baseline B-B asks for: the kind of content, the
 * digest of the document and the digest of the signer's certificate are signed; the time is not among them, the
 * document's own dictionary says it.
 * @param digest SHA-256 of the signed bytes
 */
export function signedData(digest: Uint8Array, key: DocumentKey): Uint8Array {
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
  // Signed as the SET that they are.
  const signed = setOf(...attributes);
  return message({
    own,
    certificates: key.certificates,
    signed,
    algorithm: key.algorithm,
    signature: key.sign(signed),
  });
}

/** The maximum length of a signature with this key, in bytes. */
export function signatureSize(key: DocumentKey): number {
  const certificates = key.certificates.reduce((sum, one) => sum + one.length, 0);
  // What is not certificates: issuer and serial (once more), attributes, an RSA signature of up to 8192 bits.
  return (
    certificates + (key.certificates[0]?.length ?? 0) + (key.algorithm === 'RS256' ? 1400 : 480)
  );
}

function attribute(type: string, value: Uint8Array): Uint8Array {
  return sequence(oid(type), setOf(value));
}
