import pg from 'pg';
import { DemonstrationAccounts } from '../../src/accounts/index.js';
import { DemonstrationActivity } from '../../src/activities/index.js';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import { answers, designate, evaluation, newActivity } from '../support/activities.js';
import type { Json } from '../support/http-client.js';
import { startTestServer, type TestAdministrator, type TestServer } from '../support/server.js';

let server: TestServer;
let admin: TestAdministrator;
let paperId: string;
let superuser: pg.Client;

beforeAll(async () => {
  server = await startTestServer();
  await server.app.get(DemonstrationLibrary).ensure();
  admin = await server.createAdministrator();
  paperId = (await admin.fetch('/papers?q=blood pressure')).body.items[0].id;
  superuser = new pg.Client({ connectionString: server.databaseUrls.admin });
  await superuser.connect();
});

afterAll(async () => {
  await superuser.end();
  await server.close();
});

const make = (over: object = {}) =>
  admin.fetch('/setup/activities', { body: newActivity(paperId, over) });
const paths = (answer: Json): string[] => answer.body.errors.map(({ path }: Json) => path);

async function ledgerOf(id: string): Promise<Json[]> {
  const { rows } = await superuser.query(
    `SELECT action, actor_id, reason, before, after FROM ledger_entry WHERE subject_id = $1 ORDER BY id`,
    [id],
  );
  return rows;
}

describe('creating an activity', () => {
  it('stores it with its answers, in the ledger, and lists it', async () => {
    const { status, body } = await make({ title: '  Spaced  ', attemptsAllowed: null });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      title: 'Spaced',
      state: 'open',
      designatedMaximum: '1.00',
      attemptsAllowed: null,
      questions: [{ right: 0 }, { right: 1 }, { right: 2, rationale: expect.any(String) }],
      attempts: 0,
    });
    const { body: list } = await admin.fetch('/setup/activities');
    expect(list.items[0]).toMatchObject({ id: body.id, questionCount: 3 });
    expect(await ledgerOf(body.id)).toMatchObject([
      { action: 'activity.create', actor_id: admin.accountId, after: { title: 'Spaced' } },
    ]);
  });

  it('names each wrong member, and stores nothing', async () => {
    const before = (await admin.fetch('/setup/activities?limit=100')).body.items.length;
    const [question] = newActivity(paperId).questions;
    const wrong: [object, string][] = [
      [{ title: '   ' }, 'title'],
      [{ expiresOn: '2030-01-01' }, 'expiresOn'],
      [{ expiresOn: '2026-02-30' }, 'expiresOn'],
      [{ releasedOn: 'soon' }, 'releasedOn'],
      [{ releasedOn: '2026-02-27' }, 'releasedOn'],
      [{ designatedMaximum: '0.3' }, 'designatedMaximum'],
      [{ passPercent: 0 }, 'passPercent'],
      [{ attemptsAllowed: 0 }, 'attemptsAllowed'],
      [{ questions: [] }, 'questions'],
      [{ questions: [{ ...question, right: 7 }] }, 'questions.0.right'],
      [{ questions: [{ ...question, choices: ['a', 'a'] }] }, 'questions.0.choices.1'],
      [{ questions: [{ ...question, rationale: '' }] }, 'questions.0.rationale'],
      [{ questions: [question, { ...question, text: 5 }] }, 'questions.1.text'],
      [{ paperId: admin.providerId }, 'paperId'],
      [{ paperId: 'x' }, 'paperId'],
      [{ providerId: admin.providerId }, 'providerId'],
    ];
    for (const [over, path] of wrong) {
      const answer = await make(over);
      expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
      expect(paths(answer)).toContain(path);
    }
    const after = (await admin.fetch('/setup/activities?limit=100')).body.items.length;
    expect(after).toBe(before);
  });

  it('refuses a retracted paper', async () => {
    const { rows } = await superuser.query(`SELECT id FROM paper WHERE retracted LIMIT 1`);
    const answer = await make({ paperId: rows[0].id });
    expect(paths(answer)).toEqual(['paperId']);
    expect(answer.body.errors[0].message).toContain('retracted');
  });

  it('refuses a title that is in use, until the other activity is retired; another provider may use it', async () => {
    const { body: first } = await make({ title: 'Taken' });
    expect(await make({ title: 'Taken' })).toMatchObject({
      status: 409,
      body: { code: 'activity-title-taken', errors: [{ path: 'title' }] },
    });
    const other = await server.createAdministrator();
    expect((await designate(other, paperId, { title: 'Taken' })).id).not.toBe(first.id);
    await admin.fetch(`/setup/activities/${first.id}/retire`, {
      body: { reason: 'To correct it.' },
    });
    expect((await make({ title: 'Taken' })).status).toBe(201);
  });
});

describe('ending an activity', () => {
  it('retires it with a reason, once', async () => {
    const { id } = await designate(admin, paperId);
    const retire = (reason: string) =>
      admin.fetch(`/setup/activities/${id}/retire`, { body: { reason } });
    expect((await retire('          ')).status).toBe(400);
    expect(await retire('  The paper was corrected.  ')).toMatchObject({
      status: 200,
      body: { state: 'retired', retiredReason: 'The paper was corrected.' },
    });
    expect(await retire('Once more, please.')).toMatchObject({
      status: 409,
      body: { code: 'activity-retired' },
    });
    expect(await ledgerOf(id)).toMatchObject([
      {},
      { action: 'activity.retire', reason: 'The paper was corrected.' },
    ]);
  });

  it('lets it end earlier, never later, and never in the past', async () => {
    const { id } = await designate(admin, paperId);
    const end = (expiresOn: string) =>
      admin.fetch(`/setup/activities/${id}/expiry`, { method: 'PUT', body: { expiresOn } });
    expect((await end('2026-12-31')).body.expiresOn).toBe('2026-12-31');
    for (const wrong of ['2026-12-31', '2027-03-01', '2026-03-01', 'never']) {
      expect(await end(wrong)).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
    }
    expect(await ledgerOf(id)).toMatchObject([
      {},
      {
        action: 'activity.end-earlier',
        before: { expiresOn: '2027-03-01' },
        after: { expiresOn: '2026-12-31' },
      },
    ]);
  });

  it('is not possible for an administrator of another provider', async () => {
    const { id } = await designate(admin, paperId);
    const other = await server.createAdministrator();
    for (const [path, options] of [
      [`/setup/activities/${id}`, {}],
      [`/setup/activities/${id}/retire`, { body: { reason: 'Not mine, but away.' } }],
      [`/setup/activities/${id}/expiry`, { method: 'PUT', body: { expiresOn: '2026-04-01' } }],
    ] as const) {
      expect((await other.fetch(path, options)).status).toBe(404);
    }
    expect((await other.fetch('/setup/activities')).body.items).toEqual([]);
    expect((await admin.fetch(`/setup/activities/${id}`)).body.state).toBe('open');
  });
});

describe('the results', () => {
  it('count attempts, passes and each question, and show no names', async () => {
    const { id } = await designate(admin, paperId);
    const work: [name: string, attempts: string[]][] = [
      ['Ada Example', ['ccc', 'abc']],
      ['Ben Example', ['aba']],
      ['Cleo Example', ['bbb']],
    ];
    for (const [name, attempts] of work) {
      const learner = await server.createClinician({ name });
      for (const [index, letters] of attempts.entries()) {
        const { body } = await learner.fetch(`/activities/${id}/attempts`, {
          body: answers(letters),
          idempotencyKey: `results-${index}`,
        });
        if (!body.passed) continue;
        await learner.fetch(`/activities/attempts/${body.id}/evaluation`, {
          method: 'PUT',
          body: { ...evaluation, relevance: name.length % 5, bias: true, biasDescription: 'Here.' },
        });
      }
    }
    const { body } = await admin.fetch(`/setup/activities/${id}`);
    expect(body).toMatchObject({ learners: 3, attempts: 4, passed: 2 });
    expect(
      body.questions.map((each: Json) => [each.answered, each.answeredRight, each.taken]),
    ).toEqual([
      [4, 2, [2, 1, 1]],
      [4, 3, [0, 3, 1]],
      [4, 2, [1, 1, 2]],
    ]);
    expect(body.evaluations).toEqual({
      count: 2,
      relevance: '1.0',
      changesPractice: 2,
      bias: 2,
      changes: ['I will measure at home first.', 'I will measure at home first.'],
      biasDescriptions: ['Here.', 'Here.'],
    });
    expect(JSON.stringify(body)).not.toMatch(/Ada|Ben|Cleo|learnerId|learner_id/);
  });

  it('come in pages of the list that do not overlap', async () => {
    const first = await admin.fetch('/setup/activities?limit=2');
    const next = await admin.fetch(`/setup/activities?limit=2&cursor=${first.body.nextCursor}`);
    const ids = [...first.body.items, ...next.body.items].map(({ id }: Json) => id);
    expect(new Set(ids).size).toBe(4);
    expect((await admin.fetch('/setup/activities?cursor=WzFd')).status).toBe(400);
  });
});

it('the demonstration activity is created once, no matter how many processes start at once', async () => {
  const demonstration = await startTestServer({
    env: { LECTERN_DEMO: 'on', LECTERN_DEMO_PASSWORD: 'a password to try it' },
  });
  try {
    const { app } = demonstration;
    await app.get(DemonstrationActivity).ensure();
    await app.get(DemonstrationAccounts).ensure();
    await app.get(DemonstrationLibrary).ensure();
    await Promise.all([1, 2, 3].map(() => app.get(DemonstrationActivity).ensure()));
    const learner = await demonstration.createClinician({ timeZone: 'Pacific/Honolulu' });
    const { body } = await learner.fetch('/activities');
    expect(body.items).toHaveLength(1);
    expect(body.items[0]).toMatchObject({
      provider: { demonstration: true },
      paper: { demonstration: true },
      questionCount: 5,
      rightNeeded: 4,
      mayStart: true,
    });
  } finally {
    await demonstration.close();
  }
});
