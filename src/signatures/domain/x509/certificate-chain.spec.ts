import { createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
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
} from '../asn1/der.js';
import { DerError, readDer } from '../asn1/der-reader.js';
import { oids } from '../asn1/oids.js';
import { utf8Of } from '../bytes.js';
import { isUnder } from './certificate-chain.js';
import { readCertificate, readTime, type Certificate } from './certificate-reader.js';

const newKey = (): KeyObject => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const nameOf = (name: string): Uint8Array =>
  sequence(setOf(sequence(oid(oids.commonName), der(tags.utf8String, utf8Of(name)))));
const yes = der(tags.boolean, Uint8Array.of(0xff));
const extension = (type: string, value: Uint8Array): Uint8Array =>
  sequence(oid(type), yes, octetString(value));
const mayIssue = extension(oids.basicConstraints, sequence(yes));
const nameConstraints = '2.5.29.30';

const keys: Record<string, KeyObject> = {
  root: newKey(),
  middle: newKey(),
  own: newKey(),
  another: newKey(),
};
const keyOf = (name: string): KeyObject => keys[name] ?? keys['another'] ?? newKey();

interface Issue {
  /** By whose key, where that is not the issuer's. */
  readonly signedBy?: string;
  readonly extensions?: readonly Uint8Array[];
  readonly until?: string;
}

function issued(
  subject: string,
  issuer: string,
  { signedBy = issuer, extensions = [mayIssue], until = '2030-01-01T00:00:00Z' }: Issue = {},
): Certificate {
  const algorithm = sequence(oid(oids.ecdsaWithSha256));
  const toBeSigned = sequence(
    explicit(0, integer(2)),
    integer(7),
    algorithm,
    nameOf(issuer),
    sequence(time(new Date('2020-01-01T00:00:00Z')), time(new Date(until))),
    nameOf(subject),
    createPublicKey(keyOf(subject).export({ format: 'pem', type: 'pkcs8' })).export({
      format: 'der',
      type: 'spki',
    }),
    ...(extensions.length > 0 ? [explicit(3, sequence(...extensions))] : []),
  );
  const signature = sign('sha256', toBeSigned, keyOf(signedBy));
  return readCertificate(readDer(sequence(toBeSigned, algorithm, bitString(signature))));
}

const root = issued('root', 'root');
const middle = issued('middle', 'root');
const own = issued('own', 'middle', { extensions: [] });
const at = new Date('2026-11-25T12:00:00Z');

describe('a certificate', () => {
  it('is trusted under a known one, through those in between', () => {
    expect(isUnder(own, [root], [own, middle], at)).toBe(true);
    expect(isUnder(own, [middle], [], at)).toBe(true);
    expect(isUnder(own, [own], [], at)).toBe(true);
    expect(isUnder(own, [root], [], at)).toBe(false);
    expect(isUnder(own, [], [own, middle, root], at)).toBe(false);
  });

  it.each<[string, Certificate]>([
    [
      'that has the name of an authority, but another key',
      issued('middle', 'root', { signedBy: 'another' }),
    ],
    ['that may not issue any', issued('middle', 'root', { extensions: [] })],
    [
      'whose key is not for certificates',
      issued('middle', 'root', {
        extensions: [
          mayIssue,
          extension(oids.keyUsage, der(tags.bitString, Uint8Array.of(7, 0x80))),
        ],
      }),
    ],
    [
      'that may issue under conditions that are not understood',
      issued('middle', 'root', {
        extensions: [mayIssue, extension(nameConstraints, sequence())],
      }),
    ],
    ['that was no longer valid', issued('middle', 'root', { until: '2026-11-25T11:59:59Z' })],
  ])('is not trusted through one %s', (_, between) => {
    expect(isUnder(own, [root], [between], at)).toBe(false);
  });

  it('is not trusted where certificates issue one another in a ring, no matter how many', () => {
    const ring = Array.from({ length: 40 }, (_, index) =>
      issued(index % 2 ? 'middle' : 'root', index % 2 ? 'root' : 'middle'),
    );
    const stranger = issued('another', 'another');
    expect(isUnder(own, [stranger], ring, at)).toBe(false);
  });
});

describe('a time in a certificate or a time-stamp', () => {
  const read = (tag: number, text: string): string =>
    readTime(readDer(der(tag, utf8Of(text)))).toISOString();

  it.each([
    [tags.utcTime, '261125120000Z', '2026-11-25T12:00:00.000Z'],
    [tags.utcTime, '491231235959Z', '2049-12-31T23:59:59.000Z'],
    [tags.utcTime, '500101000000Z', '1950-01-01T00:00:00.000Z'],
    [tags.generalizedTime, '20500101000000Z', '2050-01-01T00:00:00.000Z'],
    [tags.generalizedTime, '20261125120000.25Z', '2026-11-25T12:00:00.250Z'],
    [tags.generalizedTime, '20261125120000.123456Z', '2026-11-25T12:00:00.123Z'],
  ])('%i %s is read', (tag, text, expected) => {
    expect(read(tag, text)).toBe(expected);
  });

  it.each([
    [tags.utcTime, '20261125120000Z'],
    [tags.utcTime, '2611251200Z'],
    [tags.generalizedTime, '261125120000Z'],
    [tags.generalizedTime, '20261325120000Z'],
    [tags.generalizedTime, '20261125120000+0100'],
    [tags.octetString, '20261125120000Z'],
  ])('%i %s is refused', (tag, text) => {
    expect(() => read(tag, text)).toThrow(DerError);
  });
});
