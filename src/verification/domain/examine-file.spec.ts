import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { exampleFacts, faces } from '../../../test/support/example-certificate.js';
import { ecKey, operatorKey } from '../../../test/support/signing.js';
import { addressesOf, credentialOf } from '../../certificates/printing/credential.js';
import { enclosuresOf } from '../../documents/pdf/enclosures.js';
import { sealCertificate } from '../../documents/certificate/seal-certificate.js';
import { credentialKey } from '../../signatures/keys/credential-key.js';
import { bytesOfHex, hexOf, utf8Of } from '../../signatures/domain/bytes.js';
import { canonicalJson, type Json } from '../../signatures/domain/credentials/canonical-json.js';
import { withProof } from '../../signatures/domain/credentials/data-integrity.js';
import { credentialJwt } from '../../signatures/domain/credentials/jwt.js';
import { readSignature } from '../../signatures/domain/cms/cms-reader.js';
import { DerError } from '../../signatures/domain/asn1/der-reader.js';
import { pemOf } from '../../signatures/domain/x509/x509.js';
import { concludeCheck } from './conclude-check.js';
import { examineFile } from './examine-file.js';
import {
  knownDocumentKey,
  readKnownKeys,
  writeKnownKeys,
  type KnownKeys,
} from '../../signatures/domain/known-keys.js';
import { factsHashOf } from './check-credential.js';
import type { FileCheck } from './steps.js';

const facts = exampleFacts();
const place = { list: 202617, index: 4711 };
const { issuer } = addressesOf(facts);
const signer = credentialKey(generateKeyPairSync('ed25519').privateKey);
const documents = [ecKey(), operatorKey('rsa')];
const keys: KnownKeys = {
  issuer: 'https://cme.harborview.example',
  documents: documents.map(({ certificates }) =>
    knownDocumentKey(certificates.map(pemOf).join('')),
  ),
  credentials: [signer.kid],
  authorities: [],
};
const credential = withProof(credentialOf(facts, place), issuer, signer);
const now = new Date('2026-12-01T00:00:00Z');

/** The issuer says of everything that it is valid: only the file itself can tell. */
const check = (bytes: Uint8Array): FileCheck =>
  concludeCheck(examineFile(bytes, { keys, now }), {
    status: 'valid',
    reason: null,
    factsSha256: factsHashOf(credential) ?? '',
    facts: [],
  });

/** Some ways to spoil a file. */
const spoiling = fc.oneof(
  fc.record({
    way: fc.constant('flip' as const),
    at: fc.nat(),
    by: fc.integer({ min: 1, max: 255 }),
  }),
  fc.record({ way: fc.constant('cut' as const), at: fc.nat() }),
  fc.record({
    way: fc.constant('drop' as const),
    at: fc.nat(),
    count: fc.integer({ min: 1, max: 99 }),
  }),
  fc.record({
    way: fc.constant('fill' as const),
    at: fc.nat(),
    with: fc.uint8Array({ minLength: 1, maxLength: 40 }),
  }),
);
type Spoiling = typeof spoiling extends fc.Arbitrary<infer T> ? T : never;

function spoiled(bytes: Uint8Array, how: Spoiling): Buffer {
  const at = how.at % bytes.length;
  const before = bytes.subarray(0, at);
  switch (how.way) {
    case 'flip': {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ how.by;
      return changed;
    }
    case 'cut':
      return Buffer.from(before);
    case 'drop':
      return Buffer.concat([before, bytes.subarray(at + how.count)]);
    case 'fill':
      return Buffer.concat([before, how.with, bytes.subarray(at)]);
  }
}

/** What is looked at no more than the surface of, over and over. */
const roundly = { numRuns: 400 };

describe('whatever happens to a file', () => {
  it.each([0, 1])('a corrupted PDF (key %d) has a result, and never a good one', async (which) => {
    const key = documents[which] ?? ecKey();
    const pdf = await sealCertificate(facts, faces, enclosuresOf(facts, credential), key);
    expect(check(pdf).outcome).toBe('valid');
    fc.assert(
      fc.property(fc.array(spoiling, { minLength: 1, maxLength: 3 }), (ways) => {
        const file = ways.reduce<Buffer>(spoiled, pdf);
        fc.pre(!file.equals(pdf) && file.length > 0);
        expect(check(file).outcome).toMatch(/^(?:edited|foreign|damaged|not-checked)$/);
      }),
      { numRuns: 150 },
    );
  });

  it('a corrupted credential has a result, and a good one only if it says the same', () => {
    const file = utf8Of(JSON.stringify(credential));
    expect(check(file).outcome).toBe('valid');
    fc.assert(
      fc.property(spoiling, (how) => {
        const changed = spoiled(file, how);
        const { outcome } = check(changed);
        if (outcome !== 'valid') return expect(outcome).not.toBe('status-unknown');
        const read = JSON.parse(changed.toString()) as Json;
        return expect(canonicalJson(read)).toBe(canonicalJson(credential));
      }),
      roundly,
    );
  });

  it('a corrupted token has a result, and never a good one', () => {
    const token = credentialJwt(credentialOf(facts, place), issuer, signer);
    const file = utf8Of(token);
    expect(check(file).outcome).toBe('valid');
    fc.assert(
      fc.property(spoiling, (how) => {
        const changed = spoiled(file, how);
        fc.pre(changed.toString().trim() !== token);
        expect(check(changed).outcome).toMatch(/^(?:edited|foreign|damaged|not-checked)$/);
      }),
      roundly,
    );
    // The last character has four bits that belong to no byte: only one of sixteen writings is taken.
    const last = 'ABCDEFGHIJKLMNOP'.split('').map((end) => check(utf8Of(token.slice(0, -1) + end)));
    expect(last.filter(({ outcome }) => outcome === 'valid').length).toBeLessThanOrEqual(1);
  });

  it('rubbish has a result, however it begins', () => {
    const beginnings = ['', '%PDF-', '{"@context":', '{"@context":["', 'eyJ', 'e30.e30.'];
    const range = '\n/SubFilter /ETSI.CAdES.detached\n/ByteRange [0 9 9 9] \n/Contents <';
    fc.assert(
      fc.property(
        fc.constantFrom(...beginnings, `%PDF-${range}`, `%PDF-${range}30803080`),
        fc.uint8Array(),
        (beginning, rest) => {
          const { outcome } = check(Buffer.concat([Buffer.from(beginning), rest]));
          expect(outcome).toMatch(/^(?:edited|foreign|damaged|not-checked)$/);
        },
      ),
      roundly,
    );
  });

  it('JSON of any shape has a result', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(credential)), (value, member) => {
        const { outcome } = check(utf8Of(JSON.stringify({ ...credential, [member]: value })));
        expect(outcome).toMatch(/^(?:edited|foreign|damaged|not-checked)$/);
      }),
      roundly,
    );
  });
});

describe('a corrupted signature', () => {
  it('is read, or refused as not a signature', async () => {
    const [key = ecKey()] = documents;
    const pdf = await sealCertificate(facts, faces, enclosuresOf(facts, credential), key);
    const text = pdf.toString('latin1');
    const start = text.indexOf('/Contents <', text.indexOf('/ByteRange')) + 11;
    const bytes = bytesOfHex(text.slice(start, text.indexOf('>', start))) ?? new Uint8Array();
    fc.assert(
      fc.property(spoiling, (how) => {
        const changed = spoiled(bytes, how);
        fc.pre(hexOf(changed).replace(/0*$/, '') !== hexOf(bytes).replace(/0*$/, ''));
        try {
          const { holds, kid } = readSignature(changed, new Uint8Array(32));
          expect(holds && kid === key.kid).toBe(false);
        } catch (error) {
          expect(error).toBeInstanceOf(DerError);
        }
      }),
      { numRuns: 1500 },
    );
  });
});

describe('a file of public keys', () => {
  const text = writeKnownKeys(keys);

  it('is read as it was written; the names are those of the certificates', () => {
    expect(readKnownKeys(text)).toEqual(keys);
    const renamed = text.replaceAll('Lectern test signer', 'Somebody else');
    expect(renamed).not.toBe(text);
    expect(readKnownKeys(renamed)).toEqual(keys);
  });

  it.each([
    ['no text of JSON', 'keys'],
    ['another format', text.replace('lectern-keys/1', 'lectern-keys/2')],
    ['a list', '[]'],
    ['nothing', 'null'],
    ['a key that is none', text.replace(signer.kid, 'z6Mk')],
    ['a certificate that is none', text.replace(/MII\w{20}/, 'MIIA')],
    ['a key under another name', text.replace(documents[0]?.kid ?? '', 'ab'.repeat(32))],
    ['documents without certificates', JSON.stringify({ ...JSON.parse(text), documents: [null] })],
    [
      'certificates of no text',
      JSON.stringify({ ...JSON.parse(text), documents: [{ certificates: 1 }] }),
    ],
  ])('is refused with %s', (_, wrong) => {
    expect(() => readKnownKeys(wrong)).toThrow(/no file of public keys/);
  });
});
