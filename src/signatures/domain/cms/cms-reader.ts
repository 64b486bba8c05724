import { valuesOf } from './attributes.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { hexOf, joined, sameBytes } from '../bytes.js';
import { message } from './cms-message.js';
import { tags } from '../asn1/der.js';
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
import { signatureHolds } from '../x509/public-key.js';
import { issuerAndSerial, publicKeyOf } from '../x509/x509.js';

/** What a signature says, and whether it is valid. */
export interface ReadSignature {
  /** SHA-256 of the signer's certificate, in hexadecimal digits. */
  readonly kid: string;
  /** The certificates inside, in DER. */
  readonly certificates: readonly Uint8Array[];
  /** Whether the signature is the certificate's, over what it says that it signed. */
  readonly holds: boolean;
  /** Whether what it signed is a document with this digest. */
  readonly coversDigest: boolean;
}

/** No chain of authorities is longer. */
const mostCertificates = 16;

/**
 * Reads a detached signature (CMS SignedData) of one signer with SHA-256, and checks it by its own certificate. Whose
 * certificate that is, the caller must know.
 * @param bytes  the message; what follows it must be zeros, as in the room kept for it
 * @param digest SHA-256 of the document
 * @throws DerError when it is none
 */
export function readSignature(bytes: Uint8Array, digest: Uint8Array): ReadSignature {
  const read = readDer(bytes);
  const { whole } = read;
  if (bytes.subarray(whole.length).some((byte) => byte !== 0)) {
    throw new DerError('Something stands behind the signature');
  }
  const [type, wrapped] = readSequence(read);
  if (readOid(type) !== oids.signedData || !wrapped) throw new DerError('No signature');
  const parts = readSequence(readDer(wrapped.contents));
  const content = readSequence(parts[2]);
  if (readOid(content[0]) !== oids.data || content.length !== 1) {
    throw new DerError('Not a signature over the file around it');
  }
  const signers = members(expectTag(parts.at(-1), tags.set));
  const [signer] = signers;
  if (!signer || signers.length !== 1) throw new DerError('One signer was expected');
  const certificates = parts
    .filter(({ tag }) => tag === 0xa0)
    .flatMap((value) => members(value))
    .map(({ whole }) => whole);
  if (certificates.length > mostCertificates) throw new DerError('Too many certificates');
  return checkSigner(signer, certificates, digest, whole);
}

function checkSigner(
  signer: DerValue,
  certificates: readonly Uint8Array[],
  digest: Uint8Array,
  whole: Uint8Array,
): ReadSignature {
  const [, name, digestAlgorithm, attributes, , signature, ...unsigned] = readSequence(signer);
  if (attributes?.tag !== 0xa0 || !name || unsigned.length > 0) {
    throw new DerError('Signed attributes and nothing unsigned were expected');
  }
  const own = certificates.find((one) => sameBytes(issuerAndSerial(one), name.whole));
  if (!own || readOid(readSequence(digestAlgorithm)[0]) !== oids.sha256) {
    throw new DerError('The signer or the digest is not known');
  }
  const signed = joined(Uint8Array.of(tags.set), attributes.whole.subarray(1));
  const values = valuesOf(attributes);
  const certificateDigest = readSequence(
    readSequence(readSequence(values.get(oids.signingCertificateV2))[0])[0],
  )[0];
  const publicKey = publicKeyOf(own);
  const proof = expectTag(signature, tags.octetString).contents;
  const { algorithm } = publicKey;
  const written = message({ own, certificates, signed, algorithm, signature: proof });
  // Most of a message is under no signature: written in any other way, it was changed.
  if (!sameBytes(written, whole)) throw new DerError('It is not written as signatures are here');
  const ownDigest = sha256(own);
  return {
    kid: hexOf(ownDigest),
    certificates,
    holds:
      readOid(values.get(oids.contentType)) === oids.data &&
      sameBytes(expectTag(certificateDigest, tags.octetString).contents, ownDigest) &&
      signatureHolds(publicKey, signed, proof),
    coversDigest: sameBytes(
      expectTag(values.get(oids.messageDigest), tags.octetString).contents,
      digest,
    ),
  };
}
