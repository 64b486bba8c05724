import { ActivityEvidence } from '../../src/activities/index.js';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import { answers, designate, evaluation } from '../support/activities.js';
import type { Json } from '../support/http-client.js';
import {
  startTestServer,
  type TestAdministrator,
  type TestClinician,
  type TestServer,
} from '../support/server.js';

let server: TestServer;
let admin: TestAdministrator;
let ada: TestClinician;
let ben: TestClinician;
let paperId: string;
let keys = 0;

beforeAll(async () => {
  server = await startTestServer();
  await server.app.get(DemonstrationLibrary).ensure();
  admin = await server.createAdministrator();
  ada = await server.createClinician();
  ben = await server.createClinician({ name: 'Ben Example' });
  paperId = (await ada.fetch('/papers?q=blood pressure')).body.items[0].id;
});

afterAll(() => server.close());

beforeEach(() => server.clock.set('2026-03-02T14:00:00.000Z'));

const submit = (who: TestClinician, activityId: string, letters: string) =>
  who.fetch(`/activities/${activityId}/attempts`, {
    body: answers(letters),
    idempotencyKey: `attack-${(keys += 1)}-key`,
  });

/** Every member name anywhere in a value. */
function membersOf(value: Json): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => [name, ...membersOf(member)]);
}

describe('the right answers', () => {
  it('never leave the server before an attempt, on any page of the learner', async () => {
    const { id } = await designate(admin, paperId);
    for (const path of [`/activities/${id}`, '/activities', `/activities?paperId=${paperId}`]) {
      const { status, body } = await ada.fetch(path);
      expect(status).toBe(200);
      expect(membersOf(body)).toEqual(expect.arrayContaining(['title', 'passPercent']));
      expect(membersOf(body)).not.toContain('right');
      expect(JSON.stringify(body)).not.toMatch(/rationale/i);
    }
  });

  it('are not in a refusal of bad answers', async () => {
    const { id } = await designate(admin, paperId);
    const { body } = await submit(ada, id, 'ab');
    expect(body.code).toBe('invalid-input');
    expect(JSON.stringify(body)).not.toMatch(/rationale|"right"/i);
  });

  it('cannot be read by a learner where administrators read them', async () => {
    const { id } = await designate(admin, paperId);
    for (const path of ['/setup/activities', `/setup/activities/${id}`]) {
      expect((await ada.fetch(path)).status).toBe(403);
    }
  });

  it('are not revealed by a failed attempt while another attempt is left', async () => {
    const { id } = await designate(admin, paperId);
    const { body } = await submit(ada, id, 'ccc');
    for (const seen of [body, (await ada.fetch(`/activities/attempts/${body.id}`)).body]) {
      expect(seen.feedback).toHaveLength(3);
      for (const { correct, right, rationale, accepted } of seen.feedback) {
        expect({ correct, right, rationale, accepted }).toEqual({
          correct: null,
          right: null,
          rationale: null,
          accepted: [],
        });
      }
      expect(JSON.stringify(seen)).not.toMatch(/One\?|Two\?|Three\?/);
    }
  });
});

describe("another learner's attempt", () => {
  it('is not found: to read, to evaluate, to claim with', async () => {
    const { id } = await designate(admin, paperId);
    const { body: adas } = await submit(ada, id, 'abc');
    const nobodys = '018f0000-0000-7000-8000-000000000000';
    for (const attempt of [adas.id, nobodys, 'x']) {
      expect((await ben.fetch(`/activities/attempts/${attempt}`)).status).toBe(404);
      const said = await ben.fetch(`/activities/attempts/${attempt}/evaluation`, {
        method: 'PUT',
        body: evaluation,
      });
      expect(said.status).toBe(404);
    }
    const evidence = server.app.get(ActivityEvidence);
    for (const scope of ['asLearner', 'asSystem'] as const) {
      const found = await (scope === 'asLearner'
        ? server.database.asLearner(ben.learnerId, (m) =>
            evidence.attempt(m, ben.learnerId, adas.id),
          )
        : server.database.asSystem((m) => evidence.attempt(m, ben.learnerId, adas.id)));
      expect(found).toBeNull();
    }
  });

  it('does not use up mine', async () => {
    const { id } = await designate(admin, paperId, { attemptsAllowed: 1 });
    await submit(ada, id, 'ccc');
    expect((await ben.fetch(`/activities/${id}`)).body.attemptsLeft).toBe(1);
    expect((await submit(ben, id, 'abc')).body).toMatchObject({ number: 1, passed: true });
  });
});

describe('simultaneous attempts', () => {
  it('ten tabs cannot turn two attempts into three', async () => {
    const { id } = await designate(admin, paperId);
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => submit(ada, id, 'ccc')));
    const made = outcomes.filter(({ status }) => status === 201).map(({ body }) => body.number);
    expect(made.toSorted()).toEqual([1, 2]);
    const refused = outcomes.filter(({ status }) => status !== 201);
    expect(refused).toHaveLength(8);
    for (const { status, body } of refused) {
      expect({ status, code: body.code }).toEqual({ status: 409, code: 'attempts-used' });
    }
  });

  it('five tabs cannot pass twice', async () => {
    const { id } = await designate(admin, paperId, { attemptsAllowed: null });
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => submit(ada, id, 'abc')));
    expect(outcomes.filter(({ status }) => status === 201)).toHaveLength(1);
    for (const { status, body } of outcomes.filter(({ status }) => status !== 201)) {
      expect({ status, code: body.code }).toEqual({ status: 409, code: 'activity-passed' });
    }
  });

  it('the database itself refuses one attempt too many', async () => {
    const { id } = await designate(admin, paperId, { attemptsAllowed: 1 });
    await submit(ada, id, 'ccc');
    const forge = server.database.asLearner(ada.learnerId, (manager) =>
      manager.query(
        `INSERT INTO activity_attempt
           (learner_id, id, activity_id, number, answers, correct, question_count, passed, submitted_at, time_zone)
         SELECT $1, gen_random_uuid(), $2, 1, '[]', 3, 3, true, now(), 'UTC'`,
        [ada.learnerId, id],
      ),
    );
    await expect(forge).rejects.toThrow('All 1 attempts are used');
  });
});

describe('an activity that is not open', () => {
  it(`does not exist before its release, by the learner's day`, async () => {
    const { id } = await designate(admin, paperId, { releasedOn: '2026-03-03' });
    expect((await ada.fetch(`/activities/${id}`)).status).toBe(404);
    expect((await submit(ada, id, 'abc')).status).toBe(404);
    const { body } = await ada.fetch('/activities');
    expect(body.items.map((item: Json) => item.id)).not.toContain(id);
    const inAuckland = await server.createClinician({ timeZone: 'Pacific/Auckland' });
    expect((await inAuckland.fetch(`/activities/${id}`)).status).toBe(200);
  });

  it('refuses attempts after its last day, but a pass can still be evaluated and claimed', async () => {
    const { id } = await designate(admin, paperId, { expiresOn: '2026-03-02' });
    const { body: passed } = await submit(ada, id, 'abc');
    server.clock.set('2026-03-02T23:59:00Z');
    expect((await submit(ben, id, 'ccc')).status).toBe(201);
    server.clock.set('2026-03-03T00:01:00Z');
    expect(await submit(ben, id, 'abc')).toMatchObject({
      status: 409,
      body: { code: 'activity-closed' },
    });
    const { body } = await ben.fetch(`/activities/${id}`);
    expect(body).toMatchObject({ mayStart: false, whyNot: expect.stringContaining('expired') });
    const said = await ada.fetch(`/activities/attempts/${passed.id}/evaluation`, {
      method: 'PUT',
      body: evaluation,
    });
    expect(said.status).toBe(200);
    const forCredit = await server.database.asLearner(ada.learnerId, (manager) =>
      server.app.get(ActivityEvidence).attempt(manager, ada.learnerId, passed.id),
    );
    expect(forCredit).toMatchObject({ expiresOn: '2026-03-02', evaluatedAt: expect.any(Date) });
  });

  it('refuses attempts once it is retired', async () => {
    const { id } = await designate(admin, paperId);
    await admin.fetch(`/setup/activities/${id}/retire`, {
      body: { reason: 'The paper was corrected.' },
    });
    expect(await submit(ada, id, 'abc')).toMatchObject({
      status: 409,
      body: { code: 'activity-closed' },
    });
    const { body } = await ada.fetch('/activities');
    expect(body.items.map((item: Json) => item.id)).not.toContain(id);
  });
});

describe('questions that were asked and grades that were given', () => {
  it.each([
    `questions = '[{}]'`,
    `pass_percent = 1`,
    `attempts_allowed = 20`,
    `designated_maximum = 9`,
    `expires_on = expires_on + 1`,
    `released_on = released_on - 1`,
    `retired_at = now(), retired_reason = 'x', pass_percent = 1`,
  ])('cannot be changed in the database: %s', async (change) => {
    const { id } = await designate(admin, paperId);
    const attack = server.database.query(`UPDATE activity SET ${change} WHERE id = $1`, [id]);
    await expect(attack).rejects.toThrow('can only be retired or end earlier');
  });

  it('keep a retirement, which nobody can undo', async () => {
    const { id } = await designate(admin, paperId);
    await admin.fetch(`/setup/activities/${id}/retire`, { body: { reason: 'A good reason.' } });
    for (const change of [
      'retired_at = NULL, retired_reason = NULL',
      `retired_reason = 'Another reason', expires_on = expires_on - 1`,
    ]) {
      const attack = server.database.query(`UPDATE activity SET ${change} WHERE id = $1`, [id]);
      await expect(attack).rejects.toThrow('can only be retired or end earlier');
    }
  });

  it.each([`passed = true, correct = 3`, `evaluation = '{}', evaluated_at = now(), correct = 3`])(
    'cannot be improved by a learner in the database: %s',
    async (change) => {
      const { id } = await designate(admin, paperId);
      const { body } = await submit(ada, id, 'ccc');
      const attack = server.database.asLearner(ada.learnerId, (manager) =>
        manager.query(`UPDATE activity_attempt SET ${change} WHERE id = $1`, [body.id]),
      );
      await expect(attack).rejects.toThrow(/can only be evaluated, once|passed_first/);
    },
  );
});
