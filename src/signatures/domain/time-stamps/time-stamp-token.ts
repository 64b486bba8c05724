import { sameBytes } from '../bytes.js';
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
import { readCertificate, readTime, type Certificate } from '../x509/certificate-reader.js';

/** A time-stamp token (RFC 3161) as read; nothing about it is proven. */
export interface TimeStampToken {
  /** The token without what follows it. */
  readonly whole: Uint8Array;
  /** What the authority states, as it was signed. */
  readonly info: Uint8Array;
  /** What it is over. */
  readonly imprint: { readonly digestOid: string; readonly digest: Uint8Array };
  readonly time: Date;
  /** The number that the request bore, without leading zeros; null when it bore none. */
  readonly nonce: Uint8Array | null;
  readonly signer: DerValue;
  /** The certificate that the signer names. */
  readonly own: Certificate;
  readonly certificates: readonly Certificate[];
}

/**
 * Reads a time-stamp token.
 * @param bytes the token; what follows it must be zeros, as in the room kept for it
 * @throws DerError when it is none
 */
export function readTimeStampToken(bytes: Uint8Array): TimeStampToken {
  const { whole } = readDer(bytes);
  if (bytes.subarray(whole.length).some((byte) => byte !== 0)) {
    throw new DerError('Something stands behind the time-stamp');
  }
  const [type, wrapped] = readSequence(readDer(whole));
  if (readOid(type) !== oids.signedData || !wrapped) throw new DerError('Not a time-stamp');
  const parts = readSequence(members(wrapped)[0]);
  const [contentType, content] = readSequence(parts[2]);
  if (readOid(contentType) !== oids.timeStampInfo || !content) {
    throw new DerError('Not a time-stamp');
  }
  const [signer, another] = members(expectTag(parts.at(-1), tags.set));
  if (!signer || another) throw new DerError('One signer was expected');
  const certificates = parts
    .filter(({ tag }) => tag === 0xa0)
    .flatMap((value) => members(value))
    .map(readCertificate);
  const own = certificates.find((one) => isNamedBy(one, signer));
  if (!own) throw new DerError('The certificate of the authority is not in it');
  const info = expectTag(members(content)[0], tags.octetString).contents;
  return { whole, info, signer, own, certificates, ...readInfo(info) };
}

function readInfo(info: Uint8Array): Pick<TimeStampToken, 'imprint' | 'time' | 'nonce'> {
  const [version, policy, imprint, serial, time, ...rest] = readSequence(readDer(info));
  expectTag(version, tags.integer);
  expectTag(policy, tags.oid);
  expectTag(serial, tags.integer);
  const [algorithm, digest] = readSequence(imprint);
  const nonce = rest.find(({ tag }) => tag === tags.integer);
  return {
    imprint: {
      digestOid: readOid(readSequence(algorithm)[0]),
      digest: expectTag(digest, tags.octetString).contents,
    },
    time: readTime(time),
    nonce: nonce ? withoutZeros(nonce.contents) : null,
  };
}

/** Whether the signer of a message names this certificate as its own. */
function isNamedBy(certificate: Certificate, signer: DerValue): boolean {
  const [issuer, serial] = readSequence(readSequence(signer)[1]);
  return (
    !!issuer &&
    sameBytes(issuer.whole, certificate.issuer) &&
    sameBytes(expectTag(serial, tags.integer).contents, certificate.serial)
  );
}

function withoutZeros(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte !== 0);
  return first === -1 ? bytes.subarray(bytes.length) : bytes.subarray(first);
}
