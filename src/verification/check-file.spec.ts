import { X509Certificate, createHash, generateKeyPairSync } from 'node:crypto';
import { exampleFacts, faces } from '../../test/support/example-certificate.js';
import { ecKey, operatorKey } from '../../test/support/signing.js';
import { addressesOf, contexts, credentialOf } from '../certificates/printing/credential.js';
import type { JsonObject } from '../signatures/domain/credentials/json.js';
import { withProof } from '../signatures/domain/credentials/data-integrity.js';
import { credentialJwt } from '../signatures/domain/credentials/jwt.js';
import { canonicalJson } from '../signatures/domain/credentials/canonical-json.js';
import { credentialKey } from '../signatures/keys/credential-key.js';
import type { DocumentKey } from '../signatures/keys/document-key.js';
import type { KnownKeys } from '../signatures/domain/known-keys.js';
import type { CertificateFacts } from '../documents/domain/certificate-facts.js';
import { enclosuresOf } from '../documents/pdf/enclosures.js';
import { sealCertificate } from '../documents/certificate/seal-certificate.js';
import { checkFile, type Checking } from './check-file.js';
import type { FileCheck, IssuedStatus } from './domain/steps.js';

const facts = exampleFacts();
const place = { list: 202617, index: 4711 };
const { issuer } = addressesOf(facts);
const own = credentialKey(generateKeyPairSync('ed25519').privateKey);
const stranger = credentialKey(generateKeyPairSync('ed25519').privateKey);
const documents = { ec: ecKey(), chain: operatorKey('ec'), rsa: operatorKey('rsa') };
const foreignDocument = ecKey();

const knownDocument = ({ kid, signer, certificates }: DocumentKey) => ({
  kid,
  signer,
  certificates: certificates.map((raw) => String(new X509Certificate(raw))).join(''),
});
const keys: KnownKeys = {
  issuer: 'https://cme.harborview.example',
  documents: Object.values(documents).map(knownDocument),
  credentials: [own.kid],
  authorities: [],
};
const offline: Checking = { keys, now: new Date('2026-12-01T00:00:00Z') };
const issued: IssuedStatus = {
  status: 'valid',
  reason: null,
  factsSha256: createHash('sha256').update(canonicalJson(facts)).digest('hex'),
  facts: [{ label: 'Name', value: 'Adaeze Okoye, MD' }],
};
const online = (answer: IssuedStatus | null = issued): Checking => ({
  ...offline,
  status: async (name) => (name === facts.verificationId ? answer : null),
});

const credential = (signer = own, of: CertificateFacts = facts): JsonObject =>
  withProof(credentialOf(of, place), issuer, signer);
const print = (key: DocumentKey = documents.ec, inside = credential(), of = facts) =>
  sealCertificate(of, faces, enclosuresOf(of, inside), key);
const json = (value: JsonObject): Buffer => Buffer.from(JSON.stringify(value));
const resultsOf = ({ steps }: FileCheck): Record<string, string> =>
  Object.fromEntries(steps.map(({ name, result }) => [name, result]));

let pdf: Buffer;

beforeAll(async () => {
  pdf = await print();
});

/** The same length, so that no offset in the file moves. */
function replaced(bytes: Buffer, from: string, to: string): Buffer {
  expect(to).toHaveLength(from.length);
  const text = bytes.toString('latin1');
  expect(text).toContain(from);
  return Buffer.from(text.replace(from, to), 'latin1');
}

describe('a certificate as it was issued', () => {
  it.each(['ec', 'chain', 'rsa'] as const)('is recognised, signed with %s', async (kind) => {
    const check = await checkFile(await print(documents[kind]), online());
    expect(check).toMatchObject({
      outcome: 'valid',
      kind: 'pdf',
      verificationId: facts.verificationId,
      facts: issued.facts,
    });
    expect(Object.values(resultsOf(check))).toEqual(Array.from({ length: 6 }, () => 'passed'));
  });

  it('is recognised as credential and as token', async () => {
    expect(await checkFile(json(credential()), online())).toMatchObject({
      outcome: 'valid',
      kind: 'credential',
    });
    const token = Buffer.from(credentialJwt(credentialOf(facts, place), issuer, own));
    expect(await checkFile(token, online())).toMatchObject({ outcome: 'valid', kind: 'token' });
  });

  it('is not called invalid if its status cannot be queried', async () => {
    const check = await checkFile(pdf, offline);
    expect(check.outcome).toBe('status-unknown');
    expect(resultsOf(check)).toMatchObject({ facts: 'passed', status: 'could-not-check' });
    expect((await checkFile(json(credential()), offline)).outcome).toBe('status-unknown');
    expect((await checkFile(pdf, online(null))).outcome).toBe('status-unknown');
  });

  it.each(['revoked', 'superseded'] as const)('shows that it is %s', async (status) => {
    const check = await checkFile(pdf, online({ ...issued, status, reason: 'Not read.' }));
    expect(check.outcome).toBe(status);
    expect(resultsOf(check)).toMatchObject({ signature: 'passed', status: 'failed' });
  });
});

describe('a PDF that was tampered with', () => {
  it('is found edited or damaged wherever a byte of it is changed', async () => {
    const outcomes = new Set<string>();
    const step = Math.ceil(pdf.length / 150);
    for (let at = 8; at < pdf.length; at += step) {
      const changed = Buffer.from(pdf);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const { outcome, steps } = await checkFile(changed, online());
      outcomes.add(outcome);
      expect(steps.some(({ result }) => result === 'failed')).toBe(true);
    }
    expect([...outcomes].filter((one) => !/edited|damaged|foreign/.test(one))).toEqual([]);
    expect(outcomes).toContain('edited');
  });

  it('is found edited wherever a digit of its signature is changed', async () => {
    for (const key of [documents.ec, documents.chain, documents.rsa]) {
      const signed = await print(key);
      const start = signed.indexOf('/Contents <', signed.indexOf('/ByteRange')) + 11;
      const end = signed.indexOf('>', start);
      const outcomes = new Set<string>();
      for (let at = start; at < end; at += 7) {
        const changed = Buffer.from(signed);
        changed[at] = changed[at] === 0x30 ? 0x31 : 0x30;
        outcomes.add((await checkFile(changed, online())).outcome);
      }
      expect([...outcomes].filter((one) => !/edited|foreign/.test(one))).toEqual([]);
    }
  });

  const attacks: [string, (bytes: Buffer) => Buffer | Promise<Buffer>, string][] = [
    [
      'one letter on the page',
      (b) => replaced(b, 'LEC-2026-7K3M-Q9XA', 'LEC-2026-7K3M-Q9XB'),
      'edited',
    ],
    ['bytes behind the end', (b) => Buffer.concat([b, Buffer.from('\n')]), 'edited'],
    [
      'an incremental update',
      (b) =>
        Buffer.concat([
          b,
          Buffer.from(
            '1 0 obj\n<</Type /Catalog>>\nendobj\nxref\n0 0\ntrailer\n<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n',
          ),
        ]),
      'edited',
    ],
    ['bytes before the beginning', (b) => Buffer.concat([Buffer.from('%PDF-1.7\n'), b]), 'edited'],
    [
      'another credential inside',
      (b) => replaced(b, '"creditsEarned": 0.5', '"creditsEarned": 9.5'),
      'edited',
    ],
    [
      'the signature removed',
      (b) =>
        replaced(
          b,
          '/SubFilter /ETSI.CAdES.detached\n/ByteRange',
          '/SubFilter /ETSI.CAdES.detached\n/ByteRangX',
        ),
      'edited',
    ],
    ['a range that leaves bytes out', (b) => shiftedRange(b), 'edited'],
    ['a second signature', (b) => Buffer.concat([b, b]), 'edited'],
    ['the end cut off', (b) => b.subarray(0, b.length - 500), 'damaged'],
    ['the half cut off', (b) => b.subarray(0, b.length / 2), 'damaged'],
    ['something behind the signature in its room', (b) => filledRoom(b), 'edited'],
    ['signed by a stranger', () => print(foreignDocument), 'foreign'],
    [
      'signed by a stranger with a credential of theirs',
      () => print(foreignDocument, credential(stranger)),
      'foreign',
    ],
    ['a PDF without anything', () => Buffer.from('%PDF-1.4\n%%EOF\n'), 'foreign'],
  ];

  it.each(attacks)('by %s is not accepted', async (_, attack, outcome) => {
    const check = await checkFile(await attack(pdf), online());
    expect(check.outcome).toBe(outcome);
    expect(check.facts).toBeNull();
    expect((await checkFile(await attack(pdf), offline)).outcome).toBe(outcome);
  });

  it('by facts that are not those of the credential is not accepted, even if signed by us', async () => {
    const other = exampleFacts({ amount: '9.00' });
    const mixed = await sealCertificate(
      facts,
      faces,
      enclosuresOf(other, credential()),
      documents.ec,
    );
    const check = await checkFile(mixed, offline);
    expect(check.outcome).toBe('edited');
    expect(resultsOf(check)).toMatchObject({ signature: 'passed', facts: 'failed' });
  });

  it('by facts that were never issued is not accepted, even if signed by us', async () => {
    const other = exampleFacts({ amount: '9.00' });
    const check = await checkFile(
      await print(documents.ec, credential(own, other), other),
      online(),
    );
    expect(check.outcome).toBe('edited');
  });
});

/** Leaves the first digits of the room out of what is signed, as a ByteRange that does not fit its Contents. */
function shiftedRange(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1');
  const [range = '', a = '', b = '', c = ''] =
    /\/ByteRange \[0 (\d+) (\d+) (\d+)\]/.exec(text) ?? [];
  const wider = `/ByteRange [0 ${Number(a) - 10} ${b} ${c}]`;
  return Buffer.from(text.replace(range, wider.padEnd(range.length)), 'latin1');
}

function filledRoom(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1');
  const end = text.indexOf('00>', text.indexOf('/Contents <'));
  return Buffer.from(`${text.slice(0, end)}01${text.slice(end + 2)}`, 'latin1');
}

/** Deeper than a function that calls itself can go. */
function nested(): Buffer {
  const deep = `${'['.repeat(60_000)}${']'.repeat(60_000)}`;
  const proven = credential();
  const proof = { ...(proven['proof'] as JsonObject), '@context': ['?'] };
  const text = JSON.stringify({ ...proven, '@context': [contexts[0], '?'], proof });
  return Buffer.from(text.replaceAll('"?"', deep));
}

describe('a credential that was tampered with', () => {
  const changed = (changes: JsonObject): Buffer => json({ ...credential(), ...changes });
  const token = (): string => credentialJwt(credentialOf(facts, place), issuer, own);
  const withHeader = (header: object, end = token().split('.')[2] ?? ''): Buffer =>
    Buffer.from(
      `${Buffer.from(JSON.stringify(header)).toString('base64url')}.${token().split('.')[1]}.${end}`,
    );
  const kid = `${issuer}#${own.kid}`;

  it.each([
    ['another name', () => changed({ name: 'Something else' }), 'edited'],
    ['no end', () => Buffer.from('{"@context": ["https://www.w3.org/ns/cred'), 'damaged'],
    [
      'another issuer',
      () => changed({ issuer: { id: 'https://other.example', type: 'Profile' } }),
      'foreign',
    ],
    ['no proof', () => json(credentialOf(facts, place)), 'foreign'],
    ['the proof of a stranger', () => json(credential(stranger)), 'foreign'],
    [
      'the key of another issuer, in their name',
      () => json(withProof(credentialOf(facts, place), 'https://other.example', own)),
      'foreign',
    ],
    ['a token without an algorithm', () => withHeader({ alg: 'none', kid }, ''), 'edited'],
    ['a token with a shared secret', () => withHeader({ alg: 'HS256', kid }), 'edited'],
    [
      'a token of a stranger',
      () => Buffer.from(credentialJwt(credentialOf(facts, place), issuer, stranger)),
      'foreign',
    ],
    ['a token without a key', () => withHeader({ alg: 'EdDSA' }), 'foreign'],
    ['endless nesting', () => nested(), 'edited'],
    ['a picture', () => Buffer.from('\x89PNG'), 'not-checked'],
    ['nothing', () => Buffer.alloc(0), 'not-checked'],
  ])('with %s is not accepted', async (_, file, outcome) => {
    expect((await checkFile(file(), online())).outcome).toBe(outcome);
  });
});
