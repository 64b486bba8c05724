import { CreditOptions } from '../../src/credit/index.js';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import type { Answer, Json } from '../support/http-client.js';
import { claimOneCycle } from '../support/main-job.js';
import {
  startTestServer,
  type TestAdministrator,
  type TestClinician,
  type TestServer,
} from '../support/server.js';

let server: TestServer;
let other: TestServer;
let olga: TestAdministrator;
let ada: TestClinician;
let claim: Json;
let pdf: Buffer;
let token: Buffer;

async function prepared(): Promise<[TestServer, TestAdministrator, TestClinician, Json]> {
  const started = await startTestServer();
  await started.app.get(DemonstrationLibrary).ensure();
  const provider = { name: 'Harborview Institute', accreditedBy: 'ACCME' };
  const administrator = await started.createAdministrator({ provider });
  await started.app.get(CreditOptions).ensure();
  const clinician = await started.createClinician();
  const { providerId } = administrator;
  const made = await claimOneCycle(clinician, started.clock, { providerId });
  return [started, administrator, clinician, made];
}

beforeAll(async () => {
  [server, olga, ada, claim] = await prepared();
  pdf = (await ada.fetch(`/certificates/${claim.certificateId}/pdf`)).body;
  token = (await ada.fetch(`/certificates/${claim.certificateId}/credential?format=jwt`)).body;
});

afterAll(async () => {
  await Promise.all([server?.close(), other?.close()]);
});

// An hour saves up a whole burst of lookups.
beforeEach(() => {
  server.clock.advance(3_600_000);
});

const check = (file: Buffer, type = 'application/octet-stream'): Promise<Answer> =>
  server.anonymous.fetch('/verifications/files', { body: file, headers: { 'content-type': type } });

const resultsOf = ({ body }: Answer): string[] =>
  body.steps.map(({ name, result }: Json) => `${name}: ${result}`);

describe('a file that a stranger drops', () => {
  it('is found as issued, with what it says', async () => {
    const answer = await check(pdf, 'application/pdf');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.body).toMatchObject({ outcome: 'valid', kind: 'pdf' });
    expect(answer.body.facts.map(({ label }: Json) => label)).toContain('Credit awarded');
    expect(resultsOf(answer)).toEqual([
      'file: passed',
      'signature: passed',
      'signer: passed',
      'credential: passed',
      'facts: passed',
      'status: passed',
    ]);
    expect((await check(token)).body).toMatchObject({ outcome: 'valid', kind: 'token' });
  });

  it('is found edited when a byte of it is changed', async () => {
    const changed = Buffer.from(pdf);
    const at = changed.indexOf('creditsEarned": 0.5') + 'creditsEarned": '.length;
    changed.write('9', at);
    const answer = await check(changed);
    expect(answer.body).toMatchObject({ outcome: 'edited', facts: null });
    expect(resultsOf(answer)).toContain('signature: failed');
  });

  it('is found foreign when another installation issued it', async () => {
    let theirs: TestClinician;
    let theirClaim: Json;
    [other, , theirs, theirClaim] = await prepared();
    const file = (await theirs.fetch(`/certificates/${theirClaim.certificateId}/pdf`)).body;
    const answer = await check(file);
    expect(answer.body).toMatchObject({ outcome: 'foreign', facts: null });
    expect(resultsOf(answer)).toContain('signer: failed');
  });

  it.each([
    ['a text', Buffer.from('Hello'), 'not-checked'],
    ['a PDF of something else', Buffer.from('%PDF-1.7\n%%EOF'), 'foreign'],
    ['a NUL', Buffer.from([0]), 'not-checked'],
    ['deep JSON', Buffer.from('['.repeat(100_000)), 'not-checked'],
    [
      'JSON that is deep in a credential',
      Buffer.from(`{"@context":${'['.repeat(50_000)}${']'.repeat(50_000)}}`),
      'foreign',
    ],
  ])('that is %s is not a certificate', async (_, file, outcome) => {
    const answer = await check(file);
    expect(answer).toMatchObject({ status: 200, body: { outcome } });
  });

  it('is refused when it is too large, or is sent as something else', async () => {
    expect(await check(Buffer.alloc(16 * 1024 * 1024 + 1))).toMatchObject({
      status: 413,
      body: { code: 'too-large' },
    });
    expect((await check(Buffer.from('{}'), 'application/json')).status).toBe(415);
  });

  it('is reported as revoked when it was', async () => {
    await olga.fetch(`/audit/claims/${ada.learnerId}/${claim.id}/decisions`, {
      body: { outcome: 'revoked', reason: 'The paper was not read.' },
      idempotencyKey: 'revoke-the-file',
    });
    const answer = await check(pdf);
    expect(answer.body.outcome).toBe('revoked');
    expect(answer.body.steps.at(-1).words).toContain('The paper was not read.');
    expect(resultsOf(answer)).toContain('signature: passed');
  });

  it('counts as a lookup: many are slowed down', async () => {
    let last = 0;
    const stranger = server.anonymous;
    for (let n = 0; n < 61; n++) {
      const sent = {
        body: Buffer.from('x'),
        headers: { 'content-type': 'application/octet-stream' },
      };
      last = (await stranger.fetch('/verifications/files', sent)).status;
    }
    expect(last).toBe(429);
  });
});
