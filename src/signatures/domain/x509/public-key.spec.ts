import {
  constants,
  createHash,
  generateKeyPairSync,
  privateEncrypt,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import fc from 'fast-check';
import { joined } from '../bytes.js';
import { der, integer, octetString, oid, sequence } from '../asn1/der.js';
import { DerError, readDer } from '../asn1/der-reader.js';
import { ed25519Holds } from './ed25519.js';
import { oids } from '../asn1/oids.js';
import { readPublicKey, signatureHolds, type PublicKey } from './public-key.js';

interface Pair {
  readonly secret: KeyObject;
  readonly node: KeyObject;
  readonly read: PublicKey;
}

const spkiOf = (key: KeyObject): Uint8Array => key.export({ format: 'der', type: 'spki' });
const pairOf = (made: { privateKey: KeyObject; publicKey: KeyObject }): Pair => ({
  secret: made.privateKey,
  node: made.publicKey,
  read: readPublicKey(readDer(spkiOf(made.publicKey))),
});
const rsaPair = (modulusLength: number, publicExponent = 65_537): Pair =>
  pairOf(generateKeyPairSync('rsa', { modulusLength, publicExponent }));

const p256 = pairOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }));
const rsa = rsaPair(2048);
const kinds: [string, Pair, Pair][] = [
  ['P-256', p256, pairOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }))],
  ['RSA of 2048 bits', rsa, rsaPair(2048)],
  ['RSA of 2056 bits with the exponent 3', rsaPair(2056, 3), rsaPair(2056, 3)],
];

/** Another byte at some place. */
const changed = (bytes: Uint8Array, at: number, by: number): Uint8Array =>
  bytes.map((byte, index) => (index === at % bytes.length ? byte ^ by : byte));

describe.each(kinds)('a signature by %s', (_, own, other) => {
  it('is valid only over its message and for its key, as in OpenSSL', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 300 }),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (message, at, by) => {
          const signature = sign('sha256', message, own.secret);
          expect(signatureHolds(own.read, message, signature)).toBe(true);
          expect(signatureHolds(other.read, message, signature)).toBe(false);
          expect(signatureHolds(own.read, changed(message, at, by), signature)).toBe(false);
          const forged = changed(signature, at, by);
          expect(verify('sha256', message, own.node, forged)).toBe(false);
          expect(signatureHolds(own.read, message, forged)).toBe(false);
        },
      ),
      { numRuns: 50 },
    );
  });

  it.each([0, 1, 32, 64, 255, 257, 5000])('is not valid when it is %d zeros', (length) => {
    expect(signatureHolds(own.read, new Uint8Array(), new Uint8Array(length))).toBe(false);
  });
});

describe('an RSA signature', () => {
  const message = Buffer.from('As it was signed');
  const hash = createHash('sha256').update(message).digest();
  const info = sequence(sequence(oid(oids.sha256), Uint8Array.of(5, 0)), octetString(hash));
  /** Signs whatever value, as only the holder of the key can, or anybody where the exponent is small. */
  const signed = (value: Uint8Array): Buffer =>
    privateEncrypt({ key: rsa.secret, padding: constants.RSA_NO_PADDING }, value);
  const padded = (count: number, ...rest: Uint8Array[]): Uint8Array =>
    joined(Uint8Array.of(0, 1), new Uint8Array(count).fill(0xff), Uint8Array.of(0), ...rest);
  const room = 256 - 3 - info.length;
  const { modulus, exponent } = rsa.read as Extract<PublicKey, { algorithm: 'RS256' }>;
  const numberOf = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString('hex')}`);

  it('is valid in its proper form', () => {
    expect(signatureHolds(rsa.read, message, signed(padded(room, info)))).toBe(true);
  });

  const withoutNull = sequence(sequence(oid(oids.sha256)), octetString(hash));
  const sha1 = sequence(
    sequence(oid('1.3.14.3.2.26'), Uint8Array.of(5, 0)),
    octetString(createHash('sha1').update(message).digest()),
  );
  const attacks: [string, Uint8Array][] = [
    ['rubbish behind the digest', padded(8, info, new Uint8Array(room - 8).fill(7))],
    [
      'rubbish within the digest\u2019s frame',
      padded(room - 8, info.subarray(0, 19), new Uint8Array(8), hash),
    ],
    ['rubbish before it', joined(new Uint8Array(room + 3).fill(3), info)],
    ['other padding', joined(Uint8Array.of(0, 2), padded(room, info).subarray(2))],
    ['a hole in the padding', padded(room, info).map((byte, at) => (at === 100 ? 0xfe : byte))],
    ['no parameters', padded(256 - 3 - withoutNull.length, withoutNull)],
    ['another digest', padded(256 - 3 - sha1.length, sha1)],
    ['the bare digest', padded(256 - 3 - hash.length, hash)],
  ];
  it.each(attacks)('is not valid with %s', (_, value) => {
    expect(value).toHaveLength(256);
    expect(signatureHolds(rsa.read, message, signed(value))).toBe(false);
  });

  it('is not valid in another length, or above the modulus', () => {
    const right = signed(padded(room, info));
    for (const forged of [joined(Uint8Array.of(0), right), right.subarray(1)]) {
      expect(signatureHolds(rsa.read, message, forged)).toBe(false);
    }
    // The same value again, written with as many bytes: of every message one that is small enough.
    for (let n = 0; ; n += 1) {
      const text = Buffer.from(`Message ${n}`);
      const small = sign('sha256', text, rsa.secret);
      const above = (numberOf(small) + numberOf(modulus)).toString(16).padStart(512, '0');
      if (above.length > 512) continue;
      expect(signatureHolds(rsa.read, text, small)).toBe(true);
      expect(signatureHolds(rsa.read, text, Buffer.from(above, 'hex'))).toBe(false);
      break;
    }
  });

  it('is not valid under another scheme', () => {
    const pss = sign('sha256', message, {
      key: rsa.secret,
      padding: constants.RSA_PKCS1_PSS_PADDING,
    });
    expect(signatureHolds(rsa.read, message, pss)).toBe(false);
  });

  it('is not tried with a key that is weak or slow', () => {
    const value = padded(room, info);
    const withKey = (key: { modulus?: Uint8Array; exponent?: Uint8Array }, signature = value) =>
      signatureHolds({ algorithm: 'RS256', modulus, exponent, ...key }, message, signature);
    // With the exponent 1 the value is its own signature.
    expect(withKey({ exponent: Uint8Array.of(1) })).toBe(false);
    expect(withKey({ exponent: Uint8Array.of(2) })).toBe(false);
    // A long exponent that undoes the same: e + (p - 1)(q - 1).
    const { p = '', q = '' } = rsa.secret.export({ format: 'jwk' });
    const [one, other] = [p, q].map((part) => numberOf(Buffer.from(part, 'base64url')) - 1n);
    const longer = (numberOf(exponent) + one! * other!).toString(16).padStart(512, '0');
    const right = sign('sha256', message, rsa.secret);
    expect(withKey({}, right)).toBe(true);
    expect(withKey({ exponent: Buffer.from(longer, 'hex') }, right)).toBe(false);
    const long = new Uint8Array(100_000).fill(0xff);
    expect(withKey({ modulus: long }, long)).toBe(false);
    const short = rsaPair(1024);
    expect(signatureHolds(short.read, message, sign('sha256', message, short.secret))).toBe(false);
  });
});

describe('an Ed25519 signature', () => {
  it('is valid only over its message and for its key', () => {
    const keys = [1, 2].map(() => generateKeyPairSync('ed25519'));
    const [own, other] = keys.map(({ publicKey }) => spkiOf(publicKey).subarray(-32));
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1 }),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (message, at, by) => {
          const signature = sign(null, message, keys[0]!.privateKey);
          expect(ed25519Holds(own!, message, signature)).toBe(true);
          expect(ed25519Holds(other!, message, signature)).toBe(false);
          expect(ed25519Holds(own!, changed(message, at, by), signature)).toBe(false);
          expect(ed25519Holds(own!, message, changed(signature, at, by))).toBe(false);
          expect(ed25519Holds(own!, message, signature.subarray(1))).toBe(false);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('is not valid by a key of small order, which fits everything', () => {
    const weak = Uint8Array.of(1, ...new Uint8Array(31));
    const zero = joined(weak, new Uint8Array(32));
    expect(ed25519Holds(weak, Uint8Array.of(1, 2, 3), zero)).toBe(false);
  });
});

describe('a public key', () => {
  it.each([
    [
      'of another curve',
      () => spkiOf(generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey),
    ],
    ['of another kind', () => spkiOf(generateKeyPairSync('ed25519').publicKey)],
    ['of half a byte', () => spkiOf(p256.node).map((byte, at) => (at === 25 ? 4 : byte))],
    [
      'with a number below zero',
      () =>
        sequence(
          sequence(oid(oids.rsaEncryption)),
          der(3, Uint8Array.of(0), sequence(der(2, Uint8Array.of(0x80)), integer(3))),
        ),
    ],
    ['that is none', () => sequence()],
  ])('%s is refused', (_, info) => {
    expect(() => readPublicKey(readDer(info()))).toThrow(DerError);
  });

  it('that is not a point of the curve verifies nothing', () => {
    const message = Uint8Array.of(1);
    const signature = sign('sha256', message, p256.secret);
    for (const point of [new Uint8Array(), new Uint8Array(65), new Uint8Array(65).fill(4)]) {
      expect(signatureHolds({ algorithm: 'ES256', point }, message, signature)).toBe(false);
    }
  });
});
