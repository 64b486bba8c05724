import { characterPerByte, sameBytes } from '../bytes.js';
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
import { holderOf } from './x509.js';
import { bitsOf, signatureHolds } from './public-keys.js';

/** A certificate (X.509, RFC 5280) as far as a chain of certificates asks. */
export interface Certificate {
  readonly whole: Uint8Array;
  readonly serial: Uint8Array;
  /** The names as they are written, to be compared. */
  readonly issuer: Uint8Array;
  readonly subject: Uint8Array;
  /** The name of its holder, at most 200 characters. */
  readonly name: string;
  readonly validFrom: Date;
  readonly validTo: Date;
  readonly key: DerValue;
  /** It may issue others, without conditions that are not understood here. */
  readonly isAuthority: boolean;
  /** It is for time-stamps and for nothing else, as RFC 3161 (2.3) asks. */
  readonly isForTimeStamps: boolean;
  readonly signed: {
    readonly bytes: Uint8Array;
    readonly algorithm: DerValue;
    readonly signature: Uint8Array;
  };
}

const longestName = 200;

/** Extensions whose being critical changes nothing here, because they are looked at or only say under which rules. */
const understood: readonly string[] = [
  oids.basicConstraints,
  oids.keyUsage,
  oids.extendedKeyUsage,
  oids.certificatePolicies,
];

/** Bits of a key usage, in its first byte. */
const usages = { digitalSignature: 0x80, nonRepudiation: 0x40, certificates: 0x04 } as const;

/** @throws DerError */
export function readCertificate(value: DerValue): Certificate {
  const [toBeSigned, algorithm, signature] = readSequence(value);
  const parts = readSequence(toBeSigned).filter(({ tag }) => tag !== 0xa0);
  const [serial, , issuer, validity, subject, key, ...rest] = parts;
  if (!toBeSigned || !algorithm || !issuer || !subject || !key) {
    throw new DerError('Not a certificate');
  }
  const [from, to] = readSequence(validity);
  const extensions = extensionsOf(rest.find(({ tag }) => tag === 0xa3));
  const usage = usageOf(extensions.get(oids.keyUsage));
  const purposes = extensions.get(oids.extendedKeyUsage);
  const [authority] = members(extensions.get(oids.basicConstraints)?.value ?? nothing);
  return {
    whole: value.whole,
    serial: expectTag(serial, tags.integer).contents,
    issuer: issuer.whole,
    subject: subject.whole,
    name: holderOf(value.whole).replaceAll(/\p{C}/gu, ' ').slice(0, longestName),
    validFrom: readTime(from),
    validTo: readTime(to),
    key,
    isAuthority:
      authority?.tag === tags.boolean &&
      authority.contents[0] === 0xff &&
      [...extensions].every(([oid, { critical }]) => !critical || understood.includes(oid)) &&
      (usage === null || (usage & usages.certificates) !== 0),
    isForTimeStamps:
      purposes?.critical === true &&
      members(purposes.value).map(readOid).join(' ') === oids.timeStamping &&
      (usage === null || (usage & (usages.digitalSignature | usages.nonRepudiation)) !== 0),
    signed: { bytes: toBeSigned.whole, algorithm, signature: bitsOf(signature) },
  };
}

/** Whether the first was signed by the second, which may do so. */
export function isIssuedBy(certificate: Certificate, issuer: Certificate): boolean {
  const { bytes, algorithm, signature } = certificate.signed;
  if (!issuer.isAuthority || !sameBytes(certificate.issuer, issuer.subject)) return false;
  try {
    return signatureHolds(issuer.key, algorithm, null, bytes, signature);
  } catch {
    // A key or an algorithm that is not known here proves nothing.
    return false;
  }
}

/** @throws DerError for a time in another form than RFC 5280 and RFC 3161 have */
export function readTime(value: DerValue | undefined): Date {
  const text = characterPerByte(value?.contents ?? new Uint8Array());
  const short = value?.tag === tags.utcTime;
  const [, year = '', month, day, hour, minute, second, fraction = ''] =
    /^(\d{2,4}?)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d{1,9})?Z$/.exec(text) ?? [];
  const wanted = short ? 2 : 4;
  if ((!short && value?.tag !== tags.generalizedTime) || year.length !== wanted) {
    throw new DerError('A time cannot be read');
  }
  const century = short ? (Number(year) < 50 ? '20' : '19') : '';
  const iso = `${century}${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const at = new Date(`${iso}${fraction.slice(0, 4)}Z`);
  if (Number.isNaN(at.getTime())) throw new DerError('A time cannot be read');
  return at;
}

const nothing = readDer(Uint8Array.of(tags.sequence, 0));

interface Extension {
  readonly critical: boolean;
  readonly value: DerValue;
}

function extensionsOf(wrapped: DerValue | undefined): ReadonlyMap<string, Extension> {
  const found = new Map<string, Extension>();
  if (!wrapped) return found;
  for (const extension of readSequence(members(wrapped)[0])) {
    const [type, ...rest] = readSequence(extension);
    const { contents } = expectTag(rest.at(-1), tags.octetString);
    const critical = rest.length > 1 && rest[0]?.contents[0] === 0xff;
    found.set(readOid(type), { critical, value: readDer(contents) });
  }
  return found;
}

/** The first eight bits; null where nothing is said and so all is allowed. */
function usageOf(extension: Extension | undefined): number | null {
  if (!extension) return null;
  return expectTag(extension.value, tags.bitString).contents[1] ?? 0;
}
