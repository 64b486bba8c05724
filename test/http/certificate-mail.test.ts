import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { CreditOptions } from '../../src/credit/index.js';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import type { Json } from '../support/http-client.js';
import { MailServer, headerOf, partsOf, type ReceivedMail } from '../support/mail-server.js';
import { claimOneCycle } from '../support/main-job.js';
import { startTestServer, type TestClinician, type TestServer } from '../support/server.js';

const from = 'Fortbildung Köln <cme@hospital.example>';
let mailServer: MailServer;
let server: TestServer;
let providerId: string;

beforeAll(async () => {
  mailServer = await new MailServer().start();
  server = await startTestServer({
    env: {
      LECTERN_SMTP_URL: `smtp://127.0.0.1:${mailServer.port}`,
      LECTERN_MAIL_FROM: from,
    },
  });
  await server.app.get(DemonstrationLibrary).ensure();
  const provider = { name: 'Harborview <b>Institute</b>', accreditedBy: 'ACCME' };
  providerId = (await server.createProvider(provider)).id;
  await server.app.get(CreditOptions).ensure();
});

afterAll(async () => {
  await server.close();
  await mailServer.stop();
});

beforeEach(() => {
  mailServer.received.length = 0;
  mailServer.verdicts = [];
});

const certify = (learner: TestClinician, query = 'blood pressure'): Promise<Json> =>
  claimOneCycle(learner, server.clock, { providerId, query });

async function until<T>(what: string, find: () => T | Promise<T>): Promise<NonNullable<T>> {
  for (let waited = 0; waited < 120_000; waited += 50) {
    const found = await find();
    if (found !== null && found !== undefined && found !== false) return found;
    await sleep(50);
  }
  throw new Error(`There was no ${what} in time`);
}

const emailTo = (learner: TestClinician): Promise<ReceivedMail> =>
  until('email', () => mailServer.received.find(({ to }) => to.includes(learner.email)));

/** What is kept of the emails of a learner. */
const keptOf = (learner: TestClinician): Promise<Json[]> =>
  server.database.systemQuery('SELECT * FROM certificate_mail WHERE learner_id = $1 ORDER BY id', [
    learner.learnerId,
  ]);

const jobs = (): Promise<Json[]> =>
  server.database.query(
    `SELECT attempts, last_error FROM graphile_worker._private_jobs j
     JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = 'certificate.mail'`,
  );

/** The time that the queue waits before it tries again is over. */
async function retryNow(): Promise<void> {
  const superuser = new pg.Client({ connectionString: server.databaseUrls.admin });
  await superuser.connect();
  await superuser.query('UPDATE graphile_worker._private_jobs SET run_at = now()');
  await superuser.query(`SELECT pg_notify('jobs:insert', '{"r":0,"count":1}')`);
  await superuser.end();
}

describe('a certificate by email', () => {
  it('follows the claim to the address of the account, with the file inside', async () => {
    const learner = await server.createClinician({ name: 'Ada Nguyễn عائشة' });
    const claim = await certify(learner);
    const email = await emailTo(learner);
    const { body: certificate } = await learner.fetch(`/certificates/${claim.certificateId}`);
    const pdf = await learner.fetch(`/certificates/${claim.certificateId}/pdf`);
    expect(email.from).toBe('cme@hospital.example');
    expect(email.to).toEqual([learner.email]);
    expect(email.raw.slice(0, email.raw.indexOf('\r\n\r\n'))).toMatch(/^[\x20-\x7e\r\n\t]+$/);
    expect(headerOf(email, 'from')).toBe(from);
    expect(headerOf(email, 'to')).toBe(`Ada Nguyễn عائشة <${learner.email}>`);
    expect(headerOf(email, 'subject')).toBe(`Your certificate ${certificate.serial}`);
    expect(headerOf(email, 'auto-submitted')).toBe('auto-generated');
    expect(headerOf(email, 'message-id')).toBe(`<certificate.${claim.certificateId}@lectern.test>`);
    const parts = partsOf(email);
    expect([...parts.keys()]).toEqual(['text/plain', 'text/html', 'application/pdf']);
    expect(parts.get('application/pdf')?.equals(pdf.body)).toBe(true);
    const text = parts.get('text/plain')?.toString();
    expect(text).toContain('Dear Ada Nguyễn عائشة, MD,');
    expect(text).toContain(certificate.verifyUrl);
    expect(text).toContain(`http://lectern.test/certificates/${claim.certificateId}`);
    const html = parts.get('text/html')?.toString();
    expect(html).toContain('<bdi>Harborview &lt;b&gt;Institute&lt;/b&gt;</bdi>');
    await until('note', async () => (await keptOf(learner))[0]);
    expect(await keptOf(learner)).toMatchObject([
      { id: claim.certificateId, outcome: 'accepted', asked_at: null },
    ]);
  });

  it('is not sent again when its job is repeated after a restart', async () => {
    const learner = await server.createClinician();
    const { certificateId } = await certify(learner);
    await until('note', async () => (await keptOf(learner))[0]);
    await server.database.query(
      `SELECT graphile_worker.add_job('certificate.mail', json_build_object('learnerId', $1::text, 'certificateId', $2::text))`,
      [learner.learnerId, certificateId],
    );
    await until('empty queue', async () => (await jobs()).length === 0);
    expect(mailServer.received).toHaveLength(1);
  });

  it('is abandoned when the server refuses it permanently, and the learner is informed', async () => {
    const learner = await server.createClinician();
    mailServer.verdicts = [{ code: 550, text: `No such mailbox as ${learner.email}` }];
    const { certificateId } = await certify(learner);
    await until('note', async () => (await keptOf(learner))[0]);
    expect(await keptOf(learner)).toMatchObject([{ id: certificateId, outcome: 'refused' }]);
    await until('empty queue', async () => (await jobs()).length === 0);
    const notices = await learner.fetch('/notices');
    expect(notices.body.items[0]).toMatchObject({
      kind: 'certificate-mail-refused',
      link: `/certificates/${certificateId}`,
    });
    expect(mailServer.received).toEqual([]);
  });

  it('is retried when the server asks for that, and the queue keeps no address', async () => {
    const learner = await server.createClinician();
    mailServer.verdicts = [{ code: 450, text: `Come back later, ${learner.email}` }];
    await certify(learner);
    const [job] = await until('failed attempt', async () => {
      const found = await jobs();
      return found[0]?.attempts === 1 && found[0]?.last_error ? found : null;
    });
    expect(job.last_error).toContain('EENVELOPE 450');
    expect(JSON.stringify(job)).not.toContain('@');
    expect(await keptOf(learner)).toEqual([]);
    await retryNow();
    await emailTo(learner);
    await until('empty queue', async () => (await jobs()).length === 0);
    expect(await keptOf(learner)).toMatchObject([{ outcome: 'accepted' }]);
  });

  it('delays no claim while the server is unavailable, and is sent when it is back', async () => {
    const { port } = mailServer;
    await mailServer.stop();
    const learner = await server.createClinician();
    const claim = await certify(learner);
    expect(claim.certificateId).toEqual(expect.any(String));
    await until('failed attempt', async () => (await jobs())[0]?.last_error);
    mailServer = await new MailServer().start(port);
    await retryNow();
    await emailTo(learner);
  });

  it('is not sent to a learner who opted out, except on request', async () => {
    const learner = await server.createClinician();
    expect((await learner.fetch('/certificate-mail')).body).toEqual({
      available: true,
      wanted: true,
    });
    const chosen = await learner.fetch('/certificate-mail', {
      method: 'PUT',
      body: { wanted: false },
    });
    expect(chosen).toMatchObject({ status: 200, body: { available: true, wanted: false } });
    const { certificateId } = await certify(learner);
    await until('empty queue', async () => (await jobs()).length === 0);
    expect(mailServer.received).toEqual([]);
    const asked = await learner.fetch(`/certificates/${certificateId}/mail`, { method: 'POST' });
    expect(asked.status).toBe(202);
    const email = await emailTo(learner);
    const [kept] = await until('note', async () => {
      const rows = await keptOf(learner);
      return rows[0]?.outcome ? rows : null;
    });
    expect(headerOf(email, 'message-id')).toBe(
      `<certificate.${certificateId}.${kept.id}@lectern.test>`,
    );
  });

  it('says that the certificate no longer counts when it was requested after a revocation', async () => {
    const learner = await server.createClinician({ name: 'Rex Revoked' });
    const { id, certificateId } = await certify(learner);
    await emailTo(learner);
    mailServer.received.length = 0;
    const admin = await server.createAdministrator({ provider: providerId });
    const decided = await admin.fetch(`/audit/claims/${learner.learnerId}/${id}/decisions`, {
      body: { outcome: 'revoked', reason: 'The sources do not fit the question.' },
      idempotencyKey: `revoke-${id}`,
    });
    expect(decided.status).toBe(201);
    await learner.fetch(`/certificates/${certificateId}/mail`, { method: 'POST' });
    const text = partsOf(await emailTo(learner)).get('text/plain');
    expect(text?.toString()).toContain('revoked: it no longer counts');
  });

  it('is sent at most three times in an hour, no matter how many requests arrive at once', async () => {
    const learner = await server.createClinician();
    await learner.fetch('/certificate-mail', { method: 'PUT', body: { wanted: false } });
    const { certificateId } = await certify(learner);
    const ask = () => learner.fetch(`/certificates/${certificateId}/mail`, { method: 'POST' });
    const answers = await Promise.all(Array.from({ length: 6 }, ask));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([202, 202, 202, 429, 429, 429]);
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.body.code).toBe('too-many-attempts');
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(3500);
    server.clock.advance(61 * 60_000);
    expect((await ask()).status).toBe(202);
    await until('emails', () => mailServer.received.length === 4);
  });
});

describe('without a mail server', () => {
  it('nothing is sent, and a request is told why', async () => {
    const silent = await startTestServer();
    try {
      await silent.app.get(DemonstrationLibrary).ensure();
      const provider = { name: 'Harborview Institute', accreditedBy: 'ACCME' };
      const { id } = await silent.createProvider(provider);
      await silent.app.get(CreditOptions).ensure();
      const learner = await silent.createClinician();
      const { certificateId } = await claimOneCycle(learner, silent.clock, { providerId: id });
      const queued = await silent.database.query('SELECT 1 FROM graphile_worker._private_jobs');
      expect(queued).toEqual([]);
      const asked = await learner.fetch(`/certificates/${certificateId}/mail`, { method: 'POST' });
      expect(asked).toMatchObject({ status: 409, body: { code: 'mail-not-configured' } });
      expect((await learner.fetch('/certificate-mail')).body.available).toBe(false);
    } finally {
      await silent.close();
    }
  });
});
