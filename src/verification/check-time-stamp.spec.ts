import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { exampleFacts, faces } from '../../test/support/example-certificate.js';
import { ecKey } from '../../test/support/signing.js';
import { LocalAuthority } from '../../test/support/time-stamp-authority.js';
import { addressesOf, credentialOf } from '../certificates/printing/credential.js';
import {
  knownDocumentKey,
  readKnownKeys,
  writeKnownKeys,
  type KnownKeys,
} from '../signatures/domain/known-keys.js';
import { withProof } from '../signatures/domain/credentials/data-integrity.js';
import { pemOf } from '../signatures/domain/x509/x509.js';
import {
  digestToStamp,
  withTimeStamp,
} from '../signatures/domain/time-stamps/time-stamp-update.js';
import { credentialKey } from '../signatures/keys/credential-key.js';
import type { FileCheck, Step } from './domain/steps.js';
import { enclosuresOf } from '../documents/pdf/enclosures.js';
import { sealCertificate } from '../documents/certificate/seal-certificate.js';
import { checkFile } from './check-file.js';

const facts = exampleFacts();
const document = ecKey();
const own = credentialKey(generateKeyPairSync('ed25519').privateKey);
const credential = withProof(
  credentialOf(facts, { list: 202600, index: 7 }),
  addressesOf(facts).issuer,
  own,
);
const now = new Date();

let authority: LocalAuthority;
let keys: KnownKeys;
let signed: Buffer;
let stamped: Buffer;

beforeAll(async () => {
  authority = await LocalAuthority.start();
  keys = {
    issuer: 'https://cme.harborview.example',
    documents: [knownDocumentKey(document.certificates.map(pemOf).join(''))],
    credentials: [own.kid],
    authorities: authority.certificates().map(pemOf),
  };
  const enclosures = enclosuresOf(facts, credential);
  signed = await sealCertificate(facts, faces, enclosures, document, { timeStamp: true });
  stamped = Buffer.from(withTimeStamp(signed, await authority.tokenFor(digestToStamp(signed))));
});

afterAll(async () => {
  await authority.close();
});

const check = (bytes: Buffer, with_: KnownKeys = keys): Promise<FileCheck> =>
  checkFile(bytes, { keys: with_, now });

const stepOf = ({ steps }: FileCheck): Step | undefined =>
  steps.find(({ name }) => name === 'time-stamp');

describe('the check of a file with a time-stamp', () => {
  it('accepts it as whole and says when it existed, and on whose word', async () => {
    const found = await check(stamped);
    expect(found.outcome).toBe('status-unknown');
    expect(found.steps.map(({ name, result }) => [name, result])).toEqual([
      ['file', 'passed'],
      ['signature', 'passed'],
      ['signer', 'passed'],
      ['time-stamp', 'passed'],
      ['credential', 'passed'],
      ['facts', 'passed'],
      ['status', 'could-not-check'],
    ]);
    expect(stepOf(found)?.words).toMatch(
      /^It existed at 2\d{3}-\d\d-\d\d \d\d:\d\d:\d\d UTC, according to Clock of the test authority\.$/,
    );
  });

  it('does not mention a time-stamp if there is none, even if there is a field for it', async () => {
    const found = await check(signed);
    expect(found.outcome).toBe('status-unknown');
    expect(stepOf(found)).toBeUndefined();
  });

  it('could not check it if its authority is unknown, and the file still counts as whole', async () => {
    const found = await check(stamped, { ...keys, authorities: [] });
    expect(found.outcome).toBe('status-unknown');
    expect(stepOf(found)).toMatchObject({
      result: 'could-not-check',
      words: expect.stringContaining('not known here'),
    });
  });

  it('finds a changed token that no longer belongs to this file', async () => {
    const changed = Buffer.from(stamped);
    const room = changed.indexOf('/Contents <', signed.length) + 11;
    const end = changed.indexOf('000000000000', room) - 2;
    changed[end] = changed[end] === 0x30 ? 0x31 : 0x30;
    const found = await check(changed);
    expect(found.outcome).toBe('edited');
    expect(stepOf(found)).toMatchObject({
      result: 'failed',
      words: 'Its time-stamp was not signed by the authority that it names.',
    });
  });

  it('finds the time-stamp of another certificate, and a space without one', async () => {
    const other = withTimeStamp(signed, await authority.tokenFor(randomBytes(32)));
    const found = await check(Buffer.from(other));
    expect(found.outcome).toBe('edited');
    expect(stepOf(found)?.words).toBe('Its time-stamp belongs to something else.');
    const empty = await check(Buffer.from(withTimeStamp(signed, new Uint8Array())));
    expect(empty.outcome).toBe('edited');
    expect(stepOf(empty)?.words).toBe('Its time-stamp cannot be read.');
  });

  it('finds anything after, before or instead of the update', async () => {
    const behind = Buffer.concat([stamped, Buffer.from('\n% more\n')]);
    const twice = Buffer.concat([stamped, stamped.subarray(signed.length)]);
    const between = Buffer.concat([signed, Buffer.from('\n'), stamped.subarray(signed.length)]);
    const moved = Buffer.from(stamped);
    moved.write('/Contents', moved.lastIndexOf('/TU (Time') + 1);
    for (const file of [behind, twice, between, moved]) {
      const found = await check(file);
      expect(found.outcome).toBe('edited');
      expect(found.steps.at(-2)).toMatchObject({
        name: 'signature',
        words: 'Something was added after it was signed.',
      });
    }
  });

  it('finds a change of what was signed, as without a time-stamp', async () => {
    const changed = Buffer.from(stamped);
    const at = changed.indexOf('LEC-2026');
    changed[at] = (changed[at] ?? 0) ^ 1;
    const found = await check(changed);
    expect(found.outcome).toBe('edited');
    expect(stepOf(found)).toBeUndefined();
  });
});

describe('a file of public keys', () => {
  it('carries the authorities, and is also read without any', () => {
    expect(readKnownKeys(writeKnownKeys(keys))).toEqual(keys);
    const { authorities: _, ...elder } = JSON.parse(writeKnownKeys(keys)) as KnownKeys;
    expect(readKnownKeys(JSON.stringify(elder)).authorities).toEqual([]);
  });

  it.each([[[7]], [['-----']], ['all of them']])('with %j as authorities is refused', (wrong) => {
    const text = JSON.stringify({ ...JSON.parse(writeKnownKeys(keys)), authorities: wrong });
    expect(() => readKnownKeys(text)).toThrow(TypeError);
  });
});
