import { joined } from '../bytes.js';
import { explicit, integer, nothing, octetString, oid, sequence, setOf } from '../asn1/der.js';
import { oids } from '../asn1/oids.js';
import type { DocumentAlgorithm } from '../x509/public-key.js';
import { issuerAndSerial } from '../x509/x509.js';

/** What a message is made of; all else in it is the same for every signature. */
export interface MessageParts {
  /** The signer's certificate. */
  readonly own: Uint8Array;
  readonly certificates: readonly Uint8Array[];
  /** The attributes, as the SET that was signed. */
  readonly signed: Uint8Array;
  readonly algorithm: DocumentAlgorithm;
  readonly signature: Uint8Array;
}

/** The one way in which a detached signature (CMS SignedData, RFC 5652) of these parts is written. */
export function message(parts: MessageParts): Uint8Array {
  const { own, certificates, signed, algorithm, signature } = parts;
  const signer = sequence(
    integer(1),
    issuerAndSerial(own),
    sha256,
    // Inside the message the attributes carry another tag than what was signed.
    joined(Uint8Array.of(0xa0), signed.subarray(1)),
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

const sha256 = sequence(oid(oids.sha256));

const signatureAlgorithms: Readonly<Record<DocumentAlgorithm, Uint8Array>> = {
  ES256: sequence(oid(oids.ecdsaWithSha256)),
  RS256: sequence(oid(oids.sha256WithRsa), nothing),
};
