import { createHash } from 'node:crypto';
import pg from 'pg';
import { canonicalJson } from '../../src/signatures/domain/credentials/canonical-json.js';
import { CreditOptions } from '../../src/credit/index.js';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import type { Answer, Json } from '../support/http-client.js';
import { claimOneCycle, creditOption, documentOneCycle } from '../support/main-job.js';
import { checkPdf } from '../support/pdf-structure/check.js';
import { PdfFile } from '../support/pdf-structure/objects.js';
import { readOut } from '../support/pdf-structure/structure-tree.js';
import { statementsOf } from './reading-desk.js';
import { changeProfile } from '../support/profiles.js';
import { startTestServer, type TestClinician, type TestServer } from '../support/server.js';

let server: TestServer;
let providerId: string;
let demonstrationId: string;
let ada: TestClinician;
let claim: Json;

const year = { from: '2026-01-01', to: '2026-12-31' };
let keys = 0;

const issue = (
  learner: TestClinician,
  body: object,
  key = `transcript-${(keys += 1)}`,
): Promise<Answer> => learner.fetch('/transcripts', { body, idempotencyKey: key });

beforeAll(async () => {
  server = await startTestServer();
  await server.app.get(DemonstrationLibrary).ensure();
  const provider = { name: 'Harborview Institute', accreditedBy: 'ACCME' };
  providerId = (await server.createProvider(provider)).id;
  demonstrationId = (await server.createProvider({ name: 'Try It', demonstration: true })).id;
  await server.app.get(CreditOptions).ensure();
  ada = await server.createClinician({ name: 'Ada Nguyễn', timeZone: 'America/New_York' });
  claim = await claimOneCycle(ada, server.clock, { providerId });
});

afterAll(async () => {
  await server.close();
});

describe('a transcript', () => {
  it('is issued, listed and frozen under a hash that anyone can compute', async () => {
    const issued = await issue(ada, year);
    expect(issued).toMatchObject({
      status: 201,
      body: {
        ...year,
        lines: 1,
        serial: expect.stringMatching(/^LET-2026-[0-9A-Z]{4}-[0-9A-Z]{4}$/),
        verificationId: expect.stringMatching(/^[0-9a-z]{26}$/),
        verifyUrl: `http://lectern.test/verify/${issued.body.verificationId}`,
        issuedAt: server.clock.now().toISOString(),
      },
    });
    const list = await ada.fetch('/transcripts');
    expect(list.body).toEqual({ items: [issued.body], nextCursor: null });
    const one = await ada.fetch(`/transcripts/${issued.body.id}`);
    expect(one.body).toMatchObject(issued.body);
    expect(one.body.factsSha256).toBe(
      createHash('sha256').update(canonicalJson(one.body.facts)).digest('hex'),
    );
    expect(one.body.facts.facts).toMatchObject({
      learner: { name: 'Ada Nguyễn', degree: 'MD' },
      period: year,
      totals: [{ name: 'AMA PRA Category 1 Credit', accreditedBy: 'ACCME', amount: '0.50' }],
      requirements: null,
    });
  });

  it('downloads as the same bytes each time, tagged, with every line', async () => {
    const { body } = await issue(ada, year);
    const first = await ada.fetch(`/transcripts/${body.id}/pdf`);
    expect(first.headers.get('content-type')).toBe('application/pdf');
    expect(first.headers.get('content-disposition')).toBe(
      `attachment; filename="transcript-${body.serial}.pdf"`,
    );
    const second = await ada.fetch(`/transcripts/${body.id}/pdf`);
    expect(second.body.equals(first.body)).toBe(true);
    const file = new PdfFile(first.body);
    expect(checkPdf(file)).toEqual([]);
    const { serial } = (await ada.fetch(`/certificates/${claim.certificateId}`)).body;
    expect(readOut(file)).toEqual(
      expect.arrayContaining([
        'Ada Nguyễn, MD',
        '1 January 2026 to 31 December 2026',
        '2 March 2026',
        'Harborview Institute',
        'Accredited by ACCME',
        '0.5 AMA PRA Category 1 Credits\u2122',
        serial,
      ]),
    );
    const known = await ada.fetch(`/transcripts/${body.id}/pdf`, {
      headers: { 'if-none-match': first.headers.get('etag') ?? '' },
    });
    expect(known).toMatchObject({ status: 304, body: null });
  });

  it('is issued once for one key, and a key is for one request', async () => {
    const before = (await ada.fetch('/transcripts')).body.items.length;
    const [one, two] = await Promise.all([
      issue(ada, year, 'the-same'),
      issue(ada, year, 'the-same'),
    ]);
    expect(two.body).toEqual(one.body);
    expect((await ada.fetch('/transcripts')).body.items).toHaveLength(before + 1);
    const other = await issue(ada, { ...year, requirements: true }, 'the-same');
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
  });

  it('is refused for an empty period, for invalid days, and for an end before its beginning', async () => {
    const empty = await issue(ada, { from: '2025-01-01', to: '2025-12-31' });
    expect(empty).toMatchObject({ status: 422, body: { code: 'nothing-in-period' } });
    for (const wrong of [
      { ...year, to: '2026-02-30' },
      { ...year, from: 'yesterday' },
      { from: '2026-03-01', to: '2026-02-01' },
      { from: '2026-03-01' },
    ]) {
      const answer = await issue(ada, wrong);
      expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
    }
  });

  it('counts both its days, in the time zone of the learner', async () => {
    const day = claim.completedOn;
    expect((await issue(ada, { from: day, to: day })).body.lines).toBe(1);
    const before = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
    expect((await issue(ada, { from: '2026-01-01', to: before })).status).toBe(422);
  });

  it('shows what a demonstration provider recorded separately, and in no total', async () => {
    const dan = await server.createClinician({ name: 'Dan Demo' });
    await claimOneCycle(dan, server.clock, { providerId: demonstrationId });
    const { body } = await issue(dan, year);
    const { facts } = (await dan.fetch(`/transcripts/${body.id}`)).body;
    expect(facts.facts.totals).toEqual([]);
    const read = readOut(new PdfFile((await dan.fetch(`/transcripts/${body.id}/pdf`)).body));
    expect(read).toContain('Demonstration - no credit awarded');
    expect(read).toContain('No credit was awarded in this period.');
    expect(read.join('\n')).not.toMatch(/\bAMA\b|ACCME|Category/);
  });

  it('gives a nurse participation and no credit', async () => {
    const nurse = await server.createClinician({ profession: 'nurse', degree: 'RN' });
    await claimOneCycle(nurse, server.clock, { providerId });
    const { body } = await issue(nurse, year);
    const { facts } = (await nurse.fetch(`/transcripts/${body.id}`)).body;
    expect(facts.facts).toMatchObject({ totals: [], lines: [{ credit: null }] });
    const read = readOut(new PdfFile((await nurse.fetch(`/transcripts/${body.id}/pdf`)).body));
    expect(read).toContain('Participation');
    expect(read.join('\n')).not.toMatch(/\bAMA\b/);
  });

  it("leaves out a learner's own log, which nobody certifies, and says where it is", async () => {
    const log = await server.createClinician({ name: 'Lea Log' });
    const cycle = await documentOneCycle(log, server.clock);
    const option = await creditOption(log, { documented: false });
    const body = { creditOptionId: option.id, cycleIds: [cycle.id], attested: true };
    const logged = await log.fetch('/claims', { body, idempotencyKey: 'own-log-1' });
    expect(logged.status).toBe(201);
    expect(await issue(log, year)).toMatchObject({ body: { code: 'nothing-in-period' } });
    await claimOneCycle(log, server.clock, { providerId, query: 'sleep' });
    const issued = await issue(log, year);
    expect(issued.body.lines).toBe(1);
    const read = readOut(new PdfFile((await log.fetch(`/transcripts/${issued.body.id}/pdf`)).body));
    expect(read.join('\n')).toMatch(/certified by nobody and are not listed\. .*\(CSV\)/);
  });

  it('leaves out what was revoked', async () => {
    const rea = await server.createClinician({ name: 'Rea Revoked' });
    const revoked = await claimOneCycle(rea, server.clock, { providerId });
    await claimOneCycle(rea, server.clock, { providerId, query: 'sleep' });
    const admin = await server.createAdministrator({ provider: providerId });
    await admin.fetch(`/audit/claims/${rea.learnerId}/${revoked.id}/decisions`, {
      body: { outcome: 'revoked', reason: 'The sources do not answer the question.' },
      idempotencyKey: 'revoke-for-transcript',
    });
    const { body } = await issue(rea, year);
    const { facts } = (await rea.fetch(`/transcripts/${body.id}`)).body;
    expect(facts.facts.lines).toHaveLength(1);
    expect(facts.facts.totals).toMatchObject([{ amount: '0.50', certificates: 1 }]);
  });

  it('shows the progress of the requirements, on request', async () => {
    const held = { profileId: 'us.aafp', startsOn: '2025-01-01', label: 'Member 1' };
    expect((await ada.fetch('/requirements', { body: held })).status).toBe(201);
    const { body } = await issue(ada, { ...year, requirements: true });
    const { facts } = (await ada.fetch(`/transcripts/${body.id}`)).body;
    const [progress] = (await ada.fetch('/progress')).body.items;
    expect(facts.facts.requirements).toMatchObject([
      {
        label: 'Member 1',
        period: progress.period,
        applied: progress.applied,
        over: progress.over,
      },
    ]);
    const read = readOut(new PdfFile((await ada.fetch(`/transcripts/${body.id}/pdf`)).body));
    expect(read).toContain('Requirements');
    expect(read.some((text) => text.includes('Member 1'))).toBe(true);
  });

  it('shows the current name, and keeps the name with which it was issued', async () => {
    const bea = await server.createClinician({ name: 'Bea Before' });
    await claimOneCycle(bea, server.clock, { providerId });
    const before = await issue(bea, year);
    await changeProfile(server, bea, { name: 'Bea After' });
    const after = await issue(bea, year);
    const nameOf = async (id: string) => (await bea.fetch(`/transcripts/${id}`)).body.facts.subject;
    expect(await nameOf(before.body.id)).toBe('Bea Before, MD');
    expect(await nameOf(after.body.id)).toBe('Bea After, MD');
  });

  it('is refused when a character cannot be printed, names it, and writes nothing', async () => {
    const emil = await server.createClinician({ name: 'Emil Example' });
    await claimOneCycle(emil, server.clock, { providerId });
    await changeProfile(server, emil, { name: 'Emil 🙂' });
    const refused = await issue(emil, year);
    expect(refused).toMatchObject({ status: 422, body: { code: 'name-not-printable' } });
    expect(refused.body.detail).toContain('U+1F642');
    expect((await emil.fetch('/transcripts')).body.items).toEqual([]);
  });

  it('is in the ledger', async () => {
    const { body } = await issue(ada, year);
    const [entry] = await server.database.systemQuery<Json>(
      `SELECT action, actor_kind, after FROM ledger_entry WHERE subject_id = $1`,
      [body.id],
    );
    expect(entry).toMatchObject({
      action: 'transcript.issue',
      actor_kind: 'learner',
      after: { serial: body.serial, lines: 1 },
    });
  });

  it('lists newest first, page by page', async () => {
    const pat = await server.createClinician({ name: 'Pat Pages' });
    await claimOneCycle(pat, server.clock, { providerId });
    const made: string[] = [];
    for (let n = 0; n < 3; n++) made.push((await issue(pat, year)).body.id);
    const first = (await pat.fetch('/transcripts?limit=2')).body;
    const second = (await pat.fetch(`/transcripts?limit=2&cursor=${first.nextCursor}`)).body;
    expect([...first.items, ...second.items].map((item: Json) => item.id)).toEqual(made.reverse());
    expect(second.nextCursor).toBeNull();
  });
});

describe('a transcript of five hundred certificates', () => {
  it('needs as many statements as one of a single certificate, and prints them all', async () => {
    const max = await server.createClinician({ name: 'Max Many' });
    const one = await claimOneCycle(max, server.clock, { providerId });
    const request = { ...year, requirements: true };
    const few = await statementsOf(() => issue(max, request));
    await copyAward(max.learnerId, one.id, 499);
    let issued: Answer | null = null;
    const many = await statementsOf(async () => {
      issued = await issue(max, request);
    });
    expect(issued).toMatchObject({ status: 201, body: { lines: 500 } });
    const own = (texts: readonly string[]) =>
      texts.filter((text) => !text.includes('sign_in_session'));
    expect(own(many)).toEqual(own(few));
    const [{ id }] = (await max.fetch('/transcripts?limit=1')).body.items;
    const file = new PdfFile((await max.fetch(`/transcripts/${id}/pdf`)).body);
    expect(checkPdf(file)).toEqual([]);
    const read = readOut(file);
    expect(read).toContain('250.0');
    expect(read.filter((text) => text.startsWith('LEC-2026-'))).toHaveLength(500);
  });
});

/** Gives a learner copies of an award, each with a claim and a certificate of its own. */
async function copyAward(learnerId: string, claimId: string, count: number): Promise<void> {
  const superuser = new pg.Client({ connectionString: server.databaseUrls.admin });
  await superuser.connect();
  const copy = (table: string, changes: string): string =>
    `INSERT INTO ${table}
     SELECT made.* FROM made_up, ${table} AS old,
       jsonb_populate_record(NULL::${table}, to_jsonb(old) || jsonb_build_object(${changes})) AS made
     WHERE old.learner_id = $1 AND old.${table === 'claim' ? 'id' : 'claim_id'} = $2`;
  const serial = `'LEC-2026-COPY-' || n`;
  try {
    await superuser.query(
      `WITH made_up AS (
         SELECT n, gen_random_uuid() AS claim, gen_random_uuid() AS award, gen_random_uuid() AS certificate
         FROM generate_series(1, $3::int) AS n
       ), claims AS (${copy('claim', `'id', claim`)}),
       awards AS (${copy('award', `'id', award, 'claim_id', claim`)})
       ${copy(
         'certificate',
         `'id', certificate, 'award_id', award, 'claim_id', claim, 'serial', ${serial},
          'facts', old.facts || jsonb_build_object('serial', ${serial})`,
       )}`,
      [learnerId, claimId, count],
    );
  } finally {
    await superuser.end();
  }
}
