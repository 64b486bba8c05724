import { textOfUtf8 } from '../bytes.js';
import { integer, nothing, octetString, oid, sequence, tags } from '../asn1/der.js';
import {
  expectTag,
  members,
  readDer,
  readSequence,
  readSmallInteger,
  type DerValue,
} from '../asn1/der-reader.js';
import { oids } from '../asn1/oids.js';

/** What an authority answers (RFC 3161, 2.4.2). */
export type TimeStampAnswer =
  | { readonly granted: true; readonly token: Uint8Array }
  | {
      readonly granted: false;
      /** What the authority says of it, with the reasons that the standard knows. */
      readonly why: string;
      /** The cause is the authority, and it may be temporary. */
      readonly mayPass: boolean;
    };

/** Why an authority refuses, by the number of the bit. */
const reasons: Readonly<Record<number, string>> = {
  0: 'it does not know the digest SHA-256',
  2: 'it does not allow the request',
  5: 'it cannot read the request',
  14: 'its clock is not available',
  15: 'it does not serve the policy',
  16: 'it does not know an extension',
  17: 'it cannot give the additional information',
  25: 'it has a failure of its own',
};
const passing = [14, 25];
const bitsOfFailure = 26;

const sha256 = sequence(oid(oids.sha256), nothing);

/**
 * A request for a time-stamp with the certificate of the authority in it.
 * @param digest SHA-256 of what it is to be over
 * @param nonce  comes back in the answer, which so cannot be an older one
 */
export function timeStampQuery(digest: Uint8Array, nonce: Uint8Array): Uint8Array {
  const yes = Uint8Array.of(tags.boolean, 1, 0xff);
  return sequence(integer(1), sequence(sha256, octetString(digest)), integer(nonce), yes);
}

/** @throws DerError when it is no answer */
export function readTimeStampAnswer(bytes: Uint8Array): TimeStampAnswer {
  const [about, token] = readSequence(readDer(bytes));
  const [status, ...details] = readSequence(about);
  // Granted, or granted with a change; what was changed is seen in the token.
  if (readSmallInteger(status) <= 1) {
    return { granted: true, token: expectTag(token, tags.sequence).whole };
  }
  const words = details
    .filter(({ tag }) => tag === tags.sequence)
    .flatMap(members)
    .map(({ contents }) => textOfUtf8(contents).replaceAll(/\p{C}/gu, ' ').slice(0, 200));
  const bits = failureBits(details.find(({ tag }) => tag === tags.bitString));
  const why = [...bits.flatMap((bit) => reasons[bit] ?? []), ...words].join('; ');
  return {
    granted: false,
    why: why || 'it gives no reason',
    mayPass: bits.some((bit) => passing.includes(bit)),
  };
}

function failureBits(value: DerValue | undefined): number[] {
  const bytes = value?.contents.subarray(1) ?? new Uint8Array();
  return Array.from({ length: bitsOfFailure }, (_, bit) => bit).filter(
    (bit) => (bytes[bit >> 3] ?? 0) & (0x80 >> (bit & 7)),
  );
}
