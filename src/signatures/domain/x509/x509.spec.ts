import { X509Certificate, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { operatorKey } from '../../../../test/support/signing.js';
import { selfSignedCertificate } from '../../keys/self-signed.js';
import { utf8Of } from '../bytes.js';
import { der, integer, oid, sequence, setOf, tags } from '../asn1/der.js';
import { DerError } from '../asn1/der-reader.js';
import { oids } from '../asn1/oids.js';
import { signatureHolds } from './public-key.js';
import { certificatesOf, holderOf, issuerAndSerial, pemOf, publicKeyOf } from './x509.js';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });

const named = (name: string): Uint8Array =>
  selfSignedCertificate(privateKey, {
    name,
    organization: 'Harborview Institute',
    validFrom: new Date('2026-01-01T00:00:00Z'),
    validTo: new Date('2036-01-01T00:00:00Z'),
  });

/** What is read of a certificate whose holder is described in this way. */
const heldBy = (...subject: [type: string, tag: number, bytes: Uint8Array][]): Uint8Array =>
  sequence(
    sequence(
      integer(7),
      sequence(oid(oids.ecdsaWithSha256)),
      sequence(),
      sequence(),
      sequence(...subject.map(([type, tag, bytes]) => setOf(sequence(oid(type), der(tag, bytes))))),
      publicKey.export({ format: 'der', type: 'spki' }),
    ),
  );

const country = '2.5.4.6';

describe('the holder of a certificate', () => {
  it.each(['Okoye, Adaeze "MD"', '\u6771\u4eac \\ \u00c4rzte', '\u0645\u0631\u064a\u0645'])(
    'is read as it was written: %s',
    (name) => {
      expect(holderOf(named(name))).toBe(name);
    },
  );

  it('is the organization if no person or service is named, otherwise everything that is stated', () => {
    const organization = [oids.organization, tags.utf8String, utf8Of('Institute')] as const;
    const where = [country, tags.printableString, utf8Of('US')] as const;
    expect(holderOf(heldBy([...where], [...organization]))).toBe('Institute');
    expect(holderOf(heldBy([...where], [country, tags.ia5String, utf8Of('CA')]))).toBe('US, CA');
    expect(holderOf(heldBy())).toBe('somebody without a name');
    expect(holderOf(heldBy([oids.commonName, tags.octetString, utf8Of('?')]))).toBe(
      'somebody without a name',
    );
  });

  it('is also read in the older forms of text', () => {
    const utf16 = Uint8Array.from(Buffer.from('J\u00fcrgen', 'utf16le').swap16());
    expect(holderOf(heldBy([oids.commonName, tags.bmpString, utf16]))).toBe('J\u00fcrgen');
    const latin = Uint8Array.from(Buffer.from('J\u00fcrgen', 'latin1'));
    expect(holderOf(heldBy([oids.commonName, tags.teletexString, latin]))).toBe('J\u00fcrgen');
  });
});

describe.each(['ec', 'rsa'] as const)('the certificate of an operator (%s)', (kind) => {
  const key = operatorKey(kind);
  const [own = new Uint8Array()] = key.certificates;

  it('has the key for which it was made', () => {
    const message = utf8Of('Signed');
    expect(signatureHolds(publicKeyOf(own), message, key.sign(message))).toBe(true);
    const others =
      kind === 'ec' ? privateKey : generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    expect(signatureHolds(publicKeyOf(own), message, sign('sha256', message, others))).toBe(false);
    expect(createPublicKey(pemOf(own)).asymmetricKeyType).toBe(kind);
  });

  it('is written in PEM as Node writes it, with those above it', () => {
    const pem = key.certificates.map(pemOf).join('');
    expect(pem).toBe(key.certificates.map((one) => String(new X509Certificate(one))).join(''));
    expect(certificatesOf(pem)).toEqual(key.certificates.map((one) => Uint8Array.from(one)));
    expect(certificatesOf(pem.replaceAll('\n', '\r\n'))).toHaveLength(2);
    expect(holderOf(own)).toBe('Certificates of Harborview');
  });
});

describe('bytes that are not a certificate', () => {
  it.each([
    ['nothing', new Uint8Array()],
    ['an empty sequence', sequence()],
    ['a sequence of empty sequences', sequence(sequence(), sequence(), sequence())],
    ['the beginning of one', named('A').subarray(0, 100)],
  ])('are refused: %s', (_, bytes) => {
    for (const read of [publicKeyOf, holderOf, issuerAndSerial]) {
      expect(() => read(bytes)).toThrow(DerError);
    }
  });

  it('are refused in PEM', () => {
    expect(certificatesOf('')).toEqual([]);
    expect(() =>
      certificatesOf('-----BEGIN CERTIFICATE-----\n?\n-----END CERTIFICATE-----'),
    ).toThrow(DerError);
  });
});
