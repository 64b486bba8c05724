import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import { p256 } from '@noble/curves/nist.js';
import {
  bitString,
  der,
  explicit,
  integer,
  octetString,
  oid,
  sequence,
  setOf,
  tags,
  time,
} from '../domain/asn1/der.js';
import { oids } from '../domain/asn1/oids.js';

/** Who the certificate says it is, and for how long. */
export interface CertificateSubject {
  readonly name: string;
  readonly organization: string;
  readonly validFrom: Date;
  readonly validTo: Date;
}

/**
 * A certificate for a P-256 key, signed with the key itself: it says which key, and proves nobody's name.
 * @returns DER
 */
export function selfSignedCertificate(key: KeyObject, subject: CertificateSubject): Uint8Array {
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' });
  const name = sequence(
    setOf(sequence(oid(oids.organization), text(subject.organization))),
    setOf(sequence(oid(oids.commonName), text(subject.name))),
  );
  const serial = createHash('sha256').update(publicKey).digest().subarray(0, 16);
  const toBeSigned = sequence(
    explicit(0, integer(2)),
    integer(serial),
    signatureAlgorithm,
    name,
    sequence(time(subject.validFrom), time(subject.validTo)),
    name,
    publicKey,
    explicit(3, extensions(publicKey)),
  );
  const secret = Buffer.from(key.export({ format: 'jwk' }).d ?? '', 'base64url');
  const signature = p256.sign(createHash('sha256').update(toBeSigned).digest(), secret, {
    prehash: false,
    format: 'der',
  });
  return sequence(toBeSigned, signatureAlgorithm, bitString(signature));
}

const signatureAlgorithm = sequence(oid(oids.ecdsaWithSha256));

const text = (value: string): Uint8Array => der(tags.utf8String, Buffer.from(value));

const critical = der(tags.boolean, Buffer.from([0xff]));

/** No authority over other certificates; for digital signatures that cannot be disowned. */
function extensions(publicKey: Uint8Array): Uint8Array {
  const usage = der(tags.bitString, Buffer.from([6, 0b1100_0000]));
  const keyIdentifier = createHash('sha256').update(publicKey).digest().subarray(0, 20);
  return sequence(
    sequence(oid(oids.basicConstraints), critical, octetString(sequence())),
    sequence(oid(oids.keyUsage), critical, octetString(usage)),
    sequence(oid(oids.subjectKeyIdentifier), octetString(octetString(keyIdentifier))),
  );
}
