import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { SigningKeys } from '../../src/signatures/keys/signing-keys.js';
import { TimeStamps } from '../../src/certificates/time-stamps/time-stamps.js';
import { CreditOptions } from '../../src/credit/index.js';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import { lectern } from '../support/lectern-command.js';
import type { Answer, Json } from '../support/http-client.js';
import { claimOneCycle } from '../support/main-job.js';
import { startTestServer, type TestClinician, type TestServer } from '../support/server.js';
import { TestClock } from '../support/test-clock.js';
import { LocalAuthority } from '../support/time-stamp-authority.js';
import { until } from '../support/until.js';

let authority: LocalAuthority;
let server: TestServer;
let providerId: string;

beforeAll(async () => {
  authority = await LocalAuthority.start({ key: 'ec -pkeyopt ec_paramgen_curve:P-256' });
  server = await startTestServer({
    clock: new TestClock(new Date().toISOString()),
    env: { LECTERN_TSA_URL: authority.url, LECTERN_TSA_CERTIFICATES: authority.rootFile },
  });
  await server.app.get(DemonstrationLibrary).ensure();
  providerId = (await server.createProvider({ name: 'Harborview', accreditedBy: 'ACCME' })).id;
  await server.app.get(CreditOptions).ensure();
});

afterAll(async () => {
  await server.close();
  await authority.close();
});

/** Reads and claims; the authority's clock is that of this machine, and so the server's stands there afterwards. */
async function claim(learner: TestClinician): Promise<Json> {
  const now = Date.now();
  server.clock.set(new Date(now - 700_000).toISOString());
  const claimed = await claimOneCycle(learner, server.clock, { providerId });
  server.clock.set(new Date(now).toISOString());
  expect(claimed.certificateId).toEqual(expect.any(String));
  return claimed;
}

const pdfOf = (learner: TestClinician, { certificateId }: Json): Promise<Answer> =>
  learner.fetch(`/certificates/${certificateId}/pdf`);

const isStamped = ({ body }: Answer): boolean => body.includes('/Type /DocTimeStamp');

/** What the queue has still to do, as the superuser sees it. */
const waiting = (): Promise<{ last_error: string | null }[]> =>
  server.database.query(
    `SELECT last_error FROM graphile_worker.jobs WHERE task_identifier = 'certificate.time-stamp'`,
  );

/** What `lectern verify` says of a file with the public keys alone. */
async function verifiedOffline(pdf: Buffer): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-stamped-'));
  try {
    const [file, keys] = [join(folder, 'file.pdf'), join(folder, 'keys.json')];
    await writeFile(file, pdf);
    await writeFile(keys, (await lectern(server, ['keys', 'export'])).out);
    return (await lectern(null, ['verify', file, '--keys', keys])).out;
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('with a time-stamp authority', () => {
  it('a certificate carries a time-stamp soon after its issue, and is the same file from then on', async () => {
    const ada = await server.createClinician({ name: 'Ada Nguyễn' });
    const claimed = await claim(ada);
    await until(async () => isStamped(await pdfOf(ada, claimed)));
    const first = await pdfOf(ada, claimed);
    const second = await pdfOf(ada, claimed);
    expect(second.body.equals(first.body)).toBe(true);
    expect(second.headers.get('etag')).toBe(first.headers.get('etag'));
    const known = { headers: { 'if-none-match': first.headers.get('etag') ?? '' } };
    expect((await ada.fetch(`/certificates/${claimed.certificateId}/pdf`, known)).status).toBe(304);
    const archive = unzipSync((await ada.fetch('/certificates/archive')).body);
    const [inside] =
      Object.entries(archive)
        .find(([name]) => name.endsWith('.pdf'))
        ?.slice(1) ?? [];
    expect(first.body.equals(inside ?? Buffer.alloc(0))).toBe(true);
  });

  it('a check of the certificate finds it as issued, and says when it existed', async () => {
    const ada = await server.createClinician();
    const claimed = await claim(ada);
    await until(async () => isStamped(await pdfOf(ada, claimed)));
    const { body } = await pdfOf(ada, claimed);
    const headers = { 'content-type': 'application/pdf' };
    const answer = await server.anonymous.fetch('/verifications/files', { body, headers });
    expect(answer.body).toMatchObject({ outcome: 'valid' });
    const words = expect.stringMatching(
      /^It existed at .* UTC, according to Clock of the test authority\.$/,
    );
    expect(answer.body.steps).toContainEqual({ name: 'time-stamp', result: 'passed', words });
    const found = await verifiedOffline(body);
    expect(found).toMatch(/^This is a certificate as it was issued\./);
    expect(found).toMatch(/Existed at +yes +It existed at .* according to Clock of the test/);
  });

  it('asking twice asks the authority once', async () => {
    const ada = await server.createClinician();
    const claimed = await claim(ada);
    await until(async () => isStamped(await pdfOf(ada, claimed)) && (await waiting()).length === 0);
    const { body } = await pdfOf(ada, claimed);
    authority.asked = 0;
    const issued = { learnerId: ada.learnerId, certificateId: String(claimed.certificateId) };
    await server.app.get(TimeStamps).requestTimeStamp(issued);
    await until(async () => (await waiting()).length === 0);
    expect(authority.asked).toBe(0);
    expect((await pdfOf(ada, claimed)).body.equals(body)).toBe(true);
  });

  it('a certificate that another key now signs loses its time-stamp and gets a new one', async () => {
    const ada = await server.createClinician();
    const claimed = await claim(ada);
    await until(async () => isStamped(await pdfOf(ada, claimed)));
    const { body } = await pdfOf(ada, claimed);
    await server.app.get(SigningKeys).rotate();
    expect(isStamped(await pdfOf(ada, claimed))).toBe(false);
    await until(async () => isStamped(await pdfOf(ada, claimed)));
    expect((await pdfOf(ada, claimed)).body.equals(body)).toBe(false);
  });

  // The last one: the server leaves the authority alone for a minute afterwards.
  it('that is unavailable, a claim succeeds, its certificate has no time-stamp, and the job is retried', async () => {
    const grace = await server.createClinician({ name: 'Grace Without' });
    authority.behaviour = 'out of order';
    const first = await claim(grace);
    const unstamped = await pdfOf(grace, first);
    expect(unstamped.status).toBe(200);
    expect(isStamped(unstamped)).toBe(false);
    await until(async () =>
      (await waiting()).some(({ last_error: why }) => why?.includes('HTTP status 503')),
    );
    authority.behaviour = 'good';
    const second = await claim(grace);
    server.clock.advance(61_000);
    await until(async () => isStamped(await pdfOf(grace, second)));
    await until(async () => isStamped(await pdfOf(grace, first)));
    const now = await pdfOf(grace, first);
    expect(now.headers.get('etag')).not.toBe(unstamped.headers.get('etag'));
  });
});

describe('without a time-stamp authority', () => {
  it('nothing is requested, and nothing is queued', async () => {
    const alone = await startTestServer({ jobs: false });
    try {
      await alone.app.get(DemonstrationLibrary).ensure();
      const { id } = await alone.createProvider({ name: 'Harborview', accreditedBy: 'ACCME' });
      await alone.app.get(CreditOptions).ensure();
      const ada = await alone.createClinician();
      const claimed = await claimOneCycle(ada, alone.clock, { providerId: id });
      expect(isStamped(await pdfOf(ada, claimed))).toBe(false);
      const jobs = `SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'certificate.time-stamp'`;
      expect(await alone.database.query(jobs)).toEqual([]);
    } finally {
      await alone.close();
    }
  });

  it('a server does not start with a file of authorities that contains none', async () => {
    await expect(
      startTestServer({ env: { LECTERN_TSA_CERTIFICATES: 'package.json' } }),
    ).rejects.toThrow('LECTERN_TSA_CERTIFICATES: The file contains no certificate.');
  });
});
