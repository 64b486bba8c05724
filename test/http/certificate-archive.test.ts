import { unzipSync } from 'fflate';
import { SealedCertificates } from '../../src/certificates/printing/sealed-certificates.js';
import { CreditOptions } from '../../src/credit/index.js';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import type { Answer, Json } from '../support/http-client.js';
import { claimOneCycle } from '../support/main-job.js';
import { copyCertificate } from '../support/many-certificates.js';
import { changeProfile } from '../support/profiles.js';
import { startTestServer, type TestClinician, type TestServer } from '../support/server.js';
import { until } from '../support/until.js';
import { statementsOf } from './reading-desk.js';

let server: TestServer;
let providerId: string;
let administrator: Awaited<ReturnType<TestServer['createAdministrator']>>;

beforeAll(async () => {
  server = await startTestServer();
  await server.app.get(DemonstrationLibrary).ensure();
  administrator = await server.createAdministrator({
    provider: { name: '=HYPERLINK("http://x.example","Hospital")', accreditedBy: 'ACCME' },
  });
  ({ providerId } = administrator);
  await server.app.get(CreditOptions).ensure();
});

afterAll(async () => {
  await server.close();
});

/** A learner with one certificate and so many copies of it, each completed a day later. */
async function learnerWith(
  copies: number,
  profile: Parameters<TestServer['createClinician']>[0] = {},
): Promise<{ learner: TestClinician; claim: Json }> {
  const learner = await server.createClinician(profile);
  const claim = await claimOneCycle(learner, server.clock, { providerId });
  await copyCertificate(server, claim.certificateId, copies);
  return { learner, claim };
}

const filesOf = ({ body }: Answer): Record<string, Buffer> =>
  Object.fromEntries(
    Object.entries(unzipSync(new Uint8Array(body))).map(([name, bytes]) => [
      name,
      Buffer.from(bytes),
    ]),
  );

/** How many certificates are drawn while this is done. */
async function drawnDuring(work: (drawn: () => number) => Promise<void>): Promise<void> {
  const drawing = jest.spyOn(server.app.get(SealedCertificates), 'pdf');
  try {
    await work(() => drawing.mock.calls.length);
  } finally {
    drawing.mockRestore();
  }
}

describe('an archive of certificates', () => {
  it('contains each file as it is downloaded alone, by day and number, with a table of contents', async () => {
    const { learner, claim } = await learnerWith(1, { name: 'Ada Nguyễn' });
    await administrator.fetch(`/audit/claims/${learner.learnerId}/${claim.id}/decisions`, {
      body: { outcome: 'revoked', reason: '+1: not supported.' },
      idempotencyKey: `revoke-${claim.id}`,
    });
    const alone = await learner.fetch(`/certificates/${claim.certificateId}/pdf`);
    const { body: certificate } = await learner.fetch(`/certificates/${claim.certificateId}`);
    const answer = await learner.fetch('/certificates/archive');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/zip');
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="lectern-certificates.zip"',
    );
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    const files = filesOf(answer);
    const own = `2026-03-02-${certificate.serial}.pdf`;
    expect(Object.keys(files).toSorted()).toEqual([
      own,
      expect.stringMatching(/^2026-03-03-LEC-2026-COPY-[0-9A-F]{8}\.pdf$/),
      'index.csv',
    ]);
    expect(files[own]?.equals(alone.body)).toBe(true);
    const lines = files['index.csv']?.toString().split('\r\n') ?? [];
    expect(lines[0]).toBe(
      '\uFEFFFile,Completed on,Name,Activity,Credit,Amount,Provider,Number,State,Until (UTC),Reason,Superseded by,Verify at',
    );
    const line = lines.find((each) => each.startsWith(own));
    expect(line).toContain(`${own},2026-03-02,"Ada Nguyễn, MD",`);
    expect(line).toContain(',0.50,"\'=HYPERLINK(""http://x.example"",""Hospital"")",');
    expect(line).toContain(`,revoked,${server.clock.now().toISOString()},'+1: not supported.,`);
    expect(lines).toHaveLength(4);
  });

  it('says for a superseded one since when, why and by which', async () => {
    const { learner, claim } = await learnerWith(0);
    await changeProfile(server, learner, { name: 'Ada Renamed' });
    const made = await learner.fetch(`/certificates/${claim.certificateId}/reissue`, {
      method: 'POST',
      idempotencyKey: `reissue-${claim.certificateId}`,
    });
    const { body: later } = await learner.fetch(`/certificates/${made.body.certificateId}`);
    const files = filesOf(await learner.fetch('/certificates/archive'));
    expect(files['index.csv']?.toString()).toContain(
      `,superseded,${later.issuedAt},The name of the holder was changed.,${later.serial},http`,
    );
    expect(files['index.csv']?.toString()).toContain('"Ada Renamed, MD"');
  });

  it(`covers a period by the days of the learner's calendar, both ends included`, async () => {
    // Already the 11th in UTC, still the 10th in New York.
    server.clock.set('2026-03-11T02:30:00.000Z');
    const { learner } = await learnerWith(3, { timeZone: 'America/New_York' });
    const days = async (query: string): Promise<string[]> => {
      const answer = await learner.fetch(`/certificates/archive?${query}`);
      const { body } = await learner.fetch(`/certificates/archive/contents?${query}`);
      const names = Object.keys(filesOf(answer)).filter((name) => name.endsWith('.pdf'));
      expect(body).toEqual({ certificates: names.length, most: 5000 });
      return names.map((name) => name.slice(0, 10)).toSorted();
    };
    expect(await days('to=2026-03-10')).toEqual(['2026-03-10']);
    expect(await days('from=2026-03-11&to=2026-03-12')).toEqual(['2026-03-11', '2026-03-12']);
    expect(await days('from=2026-03-13')).toEqual(['2026-03-13']);
    const named = await learner.fetch('/certificates/archive?from=2026-03-11&to=2026-03-12');
    expect(named.headers.get('content-disposition')).toContain(
      'lectern-certificates-from-2026-03-11-to-2026-03-12.zip',
    );
  });

  it('is refused if it would be empty, and the answer says so', async () => {
    const { learner } = await learnerWith(0);
    const none = await learner.fetch('/certificates/archive?from=2030-01-01');
    expect(none).toMatchObject({
      status: 404,
      body: { code: 'not-found', detail: expect.stringContaining('no certificate') },
    });
    const contents = await learner.fetch('/certificates/archive/contents?from=2030-01-01');
    expect(contents.body.certificates).toBe(0);
    const wrong = await learner.fetch('/certificates/archive?from=2026-02-30');
    expect(wrong).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
  });

  it('needs as many statements for three certificates as for thirty', async () => {
    const counts: number[] = [];
    for (const copies of [2, 29]) {
      const { learner } = await learnerWith(copies);
      const statements = await statementsOf(async () => {
        expect((await learner.fetch('/certificates/archive')).status).toBe(200);
      });
      counts.push(statements.filter((text) => /^(WITH|SELECT)/i.test(text)).length);
    }
    expect(counts[0]).toBe(counts[1]);
    expect(counts[0]).toBeLessThanOrEqual(4);
  });

  it('continues past its first batch', async () => {
    const { learner } = await learnerWith(104);
    expect(Object.keys(filesOf(await learner.fetch('/certificates/archive')))).toHaveLength(106);
  });

  it('is one at a time, is drawn only as fast as it is read, and ends when its reader leaves', async () => {
    const { learner } = await learnerWith(400);
    await drawnDuring(async (drawn) => {
      const leaving = new AbortController();
      const taken = await fetch(`${server.url}/api/v1/certificates/archive`, {
        headers: { cookie: learner.client.cookieHeader() },
        signal: leaving.signal,
      });
      const reader = taken.body?.getReader();
      await reader?.read();
      const second = await learner.fetch('/certificates/archive');
      expect(second).toMatchObject({ status: 409, body: { code: 'archive-under-way' } });
      // Nobody reads on: what fits between the two is drawn, and no more, however much time the server has.
      let before = -1;
      while (before < drawn()) {
        before = drawn();
        for (let n = 0; n < 40; n += 1) await server.anonymous.fetch('/readyz');
      }
      expect(before).toBeLessThan(400);
      leaving.abort();
      let after = 0;
      await until(async () => {
        after = drawn();
        return (await learner.fetch('/certificates/archive?to=2026-03-12')).status === 200;
      });
      expect(after).toBeLessThanOrEqual(before + 1);
    });
  });

  it('lets other requests run between two certificates', async () => {
    const { learner } = await learnerWith(60);
    const arrived = new AbortController();
    const archive = learner.fetch('/certificates/archive').finally(() => arrived.abort());
    let served = 0;
    while (!arrived.signal.aborted) {
      expect((await server.anonymous.fetch('/livez')).status).toBe(200);
      served += 1;
    }
    expect((await archive).status).toBe(200);
    expect(served).toBeGreaterThan(20);
  });
});
