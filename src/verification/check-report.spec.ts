import { createHash } from 'node:crypto';
import { faces } from '../../test/support/example-certificate.js';
import { exampleReport } from '../../test/support/example-report.js';
import { ecKey } from '../../test/support/signing.js';
import { canonicalJson } from '../signatures/domain/credentials/canonical-json.js';
import { knownDocumentKey, type KnownKeys } from '../signatures/domain/known-keys.js';
import { pemOf } from '../signatures/domain/x509/x509.js';
import type { IssuedStatus } from './domain/steps.js';
import { sealReport } from '../documents/report/seal-report.js';
import { checkFile } from './check-file.js';

const key = ecKey();
const keys: KnownKeys = {
  issuer: 'https://cme.harborview.example',
  documents: [knownDocumentKey(key.certificates.map(pemOf).join(''))],
  credentials: [],
  authorities: [],
};
const now = new Date('2026-12-01T00:00:00Z');
const verificationId = '4v9s8h2kq0c7w1e5r6t3yjmnp2';
const transcript = exampleReport({ facts: { verificationId } });
const hash = createHash('sha256').update(canonicalJson(transcript)).digest('hex');
const facts = [{ label: 'Transcript', value: 'Adaeze Okoye, MD' }];
const issued: IssuedStatus = { status: 'valid', reason: null, factsSha256: hash, facts };

const asked = async (pdf: Uint8Array, status: IssuedStatus | null) => {
  const names: string[] = [];
  const check = await checkFile(pdf, {
    keys,
    now,
    status: async (name) => {
      names.push(name);
      return status;
    },
  });
  return { ...check, names };
};

/** Another letter in the name that the pages show, at the same length. */
function edited(pdf: Buffer): Buffer {
  const copy = Buffer.from(pdf);
  const at = copy.indexOf('Adaeze');
  copy.write('Edaeze', at, 'latin1');
  return copy;
}

describe('a dropped transcript', () => {
  it('is valid as issued, is looked up by its name, and shows what was issued', async () => {
    const check = await asked(await sealReport(transcript, faces, key), issued);
    expect(check).toMatchObject({ outcome: 'valid', kind: 'pdf', verificationId, facts });
    expect(check.names).toEqual([verificationId]);
    expect(check.summary).toMatch(/^This is a transcript as it was issued/);
    expect(check.steps.map(({ name, result }) => `${name} ${result}`)).toEqual([
      'file passed',
      'signature passed',
      'signer passed',
      'facts passed',
      'status passed',
    ]);
  });

  it('is out of date when certificates that it lists no longer count', async () => {
    const status = { ...issued, status: 'out-of-date', reason: 'of 3, 1 revoked.' } as const;
    const check = await asked(await sealReport(transcript, faces, key), status);
    expect(check).toMatchObject({ outcome: 'out-of-date', facts });
    expect(check.steps.at(-1)).toEqual({
      name: 'status',
      result: 'failed',
      words: 'Certificates that it lists no longer count: of 3, 1 revoked.',
    });
  });

  it('is as issued if nobody can be asked or nothing is found', async () => {
    const pdf = await sealReport(transcript, faces, key);
    expect(await checkFile(pdf, { keys, now })).toMatchObject({ outcome: 'status-unknown' });
    const unknown = await asked(pdf, null);
    expect(unknown.outcome).toBe('status-unknown');
    expect(unknown.steps.at(-1)?.words).toBe('The issuer finds no transcript under this code.');
  });

  it('is edited when a letter was changed, or when its facts are not the frozen ones', async () => {
    const pdf = await sealReport(transcript, faces, key);
    expect((await asked(edited(pdf), issued)).outcome).toBe('edited');
    const others = { ...issued, factsSha256: '0'.repeat(64) };
    expect((await asked(pdf, others)).outcome).toBe('edited');
  });

  it('is foreign when another signed it, and damaged when it is cut off', async () => {
    const pdf = await sealReport(transcript, faces, ecKey());
    expect((await asked(pdf, issued)).outcome).toBe('foreign');
    const whole = await sealReport(transcript, faces, key);
    expect((await asked(whole.subarray(0, whole.length - 900), issued)).outcome).toBe('damaged');
  });
});

describe('a dropped audit report', () => {
  const report = exampleReport({ kind: 'audit-report', verification: null, facts: {} });

  it('is a report signed by this issuer, not a certificate, and is not looked up', async () => {
    const check = await asked(await sealReport(report, faces, key), issued);
    expect(check).toMatchObject({
      outcome: 'report',
      verificationId: null,
      facts: null,
      names: [],
    });
    expect(check.summary).toMatch(/it is not a certificate/);
  });

  it('is edited when a letter was changed', async () => {
    expect((await asked(edited(await sealReport(report, faces, key)), null)).outcome).toBe(
      'edited',
    );
  });
});
