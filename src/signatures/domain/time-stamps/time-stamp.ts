import { valuesOf } from '../cms/attributes.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { sameBytes } from '../bytes.js';
import { tags } from '../asn1/der.js';
import {
  DerError,
  expectTag,
  readDer,
  readOid,
  readSequence,
  type DerValue,
} from '../asn1/der-reader.js';
import { oids } from '../asn1/oids.js';
import { isUnder, isValidAt } from '../x509/certificate-chain.js';
import { readCertificate, type Certificate } from '../x509/certificate-reader.js';
import { digestNamed, elderName, signatureHolds } from '../x509/public-keys.js';
import { readTimeStampToken, type TimeStampToken } from './time-stamp-token.js';

/**
 * What is wrong with a time-stamp, in the order in which it is looked for.
 * - other-document: it is over something else
 * - signature-wrong: it was not signed with the certificate that it names
 * - wrong-purpose: that certificate is not for time-stamps
 * - certificate-expired: nor at the time that it states
 * - unknown-authority: it is valid, but its authority is not a known one
 */
export type TimeStampFlaw =
  | 'other-document'
  | 'signature-wrong'
  | 'wrong-purpose'
  | 'certificate-expired'
  | 'unknown-authority';

/** What a time-stamp (RFC 3161) says, and what is wrong with it. */
export interface TimeStamp {
  /** The token without what follows it. */
  readonly token: Uint8Array;
  readonly time: Date;
  /** The name in the signer's certificate. */
  readonly authority: string;
  /** The number that the request bore, without leading zeros; null when it bore none. */
  readonly nonce: Uint8Array | null;
  readonly flaw: TimeStampFlaw | null;
}

/**
 * Reads a time-stamp token and checks it.
 * @param bytes  the token; what follows it must be zeros, as in the room kept for it
 * @param digest SHA-256 of what it must be over
 * @param known  certificates of authorities: a time-stamp is theirs when its certificate is among them or under one
 * @throws DerError when it is none
 */
export function readTimeStamp(
  bytes: Uint8Array,
  digest: Uint8Array,
  known: readonly Uint8Array[],
): TimeStamp {
  const read = readTimeStampToken(bytes);
  const { whole, time, own, nonce } = read;
  return { token: whole, time, authority: own.name, nonce, flaw: flawOf(read, digest, known) };
}

/** Whether a token is over what has this digest (SHA-256); no more is looked at. @throws DerError when it is none */
export function isTimeStampOf(token: Uint8Array, digest: Uint8Array): boolean {
  return covers(readTimeStampToken(token), digest);
}

function covers({ imprint }: TimeStampToken, digest: Uint8Array): boolean {
  return imprint.digestOid === oids.sha256 && sameBytes(imprint.digest, digest);
}

function flawOf(
  read: TimeStampToken,
  digest: Uint8Array,
  known: readonly Uint8Array[],
): TimeStampFlaw | null {
  const { own, time, certificates } = read;
  if (!covers(read, digest)) return 'other-document';
  if (!isSigned(read)) return 'signature-wrong';
  if (!own.isForTimeStamps) return 'wrong-purpose';
  if (!isValidAt(own, time)) return 'certificate-expired';
  const roots = known.map((one) => readCertificate(readDer(one)));
  return isUnder(own, roots, certificates, time) ? null : 'unknown-authority';
}

/** RFC 5652, 5.4: the attributes are signed, and name the content and (RFC 5035) the certificate. */
function isSigned({ signer, info, own }: TimeStampToken): boolean {
  const [, , digestAlgorithm, attributes, algorithm, signature] = readSequence(signer);
  if (attributes?.tag !== 0xa0) throw new DerError('Signed attributes were expected');
  const { oid, hash } = digestNamed(digestAlgorithm);
  const values = valuesOf(attributes);
  // Signed as the SET that they are; inside the message they carry another tag.
  const signed = Uint8Array.from(attributes.whole);
  signed[0] = tags.set;
  const { contents: said } = expectTag(values.get(oids.messageDigest), tags.octetString);
  return (
    readOid(values.get(oids.contentType)) === oids.timeStampInfo &&
    sameBytes(said, hash(info)) &&
    namesCertificate(values, own) &&
    signatureHolds(own.key, algorithm, oid, signed, expectTag(signature, tags.octetString).contents)
  );
}

/** By its digest: SHA-256 unless the second form of the attribute says another, SHA-1 in the first. */
function namesCertificate(values: ReadonlyMap<string, DerValue>, own: Certificate): boolean {
  const second = values.get(oids.signingCertificateV2);
  const named = second ?? values.get(oids.signingCertificate);
  const [first, next] = readSequence(readSequence(readSequence(named)[0])[0]);
  const saysWhich = first?.tag === tags.sequence;
  const hash = !second ? elderName : saysWhich ? digestNamed(first).hash : sha256;
  const digest = expectTag(saysWhich ? next : first, tags.octetString).contents;
  return sameBytes(digest, hash(own.whole));
}
