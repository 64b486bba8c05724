import { ActivityEvidence } from '../../src/activities/index.js';
import { Regradings } from '../../src/activities/regradings.js';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import { answers, designate, evaluation } from '../support/activities.js';
import { claimAs, optionOf } from '../support/claim-kinds.js';
import type { Json } from '../support/http-client.js';
import {
  startTestServer,
  type TestAdministrator,
  type TestClinician,
  type TestServer,
} from '../support/server.js';
import { until } from '../support/until.js';

let server: TestServer;
let admin: TestAdministrator;
let ada: TestClinician;
let ben: TestClinician;
let paperId: string;
let keys = 0;

beforeAll(async () => {
  server = await startTestServer();
  await server.app.get(DemonstrationLibrary).ensure();
  const provider = await server.createProvider({
    name: 'Journal of Keys',
    accreditedBy: 'ACCME',
    accreditationStatement: 'The Journal of Keys is accredited by the ACCME.',
  });
  admin = await server.createAdministrator({ provider: provider.id });
  ada = await server.createClinician();
  ben = await server.createClinician({ name: 'Ben Example' });
  paperId = (await ada.fetch('/papers?q=blood pressure')).body.items[0].id;
  await admin.fetch('/setup/credit-options', {
    body: {
      ruleSetId: 'us.ama.c1.journal',
      title: 'Journal-based learning',
      opensOn: '2026-03-02',
      closesOn: null,
      designatedMaximum: '1.00',
      documentWithinDays: null,
      claimWithinDays: null,
      audience: null,
    },
  });
});

afterAll(() => server.close());

beforeEach(() => server.clock.set('2026-03-02T14:00:00.000Z'));

const submit = async (who: TestClinician, activityId: string, letters: string): Promise<Json> =>
  (
    await who.fetch(`/activities/${activityId}/attempts`, {
      body: answers(letters),
      idempotencyKey: `key-${(keys += 1)}-attempt`,
    })
  ).body;

const reason = 'Choice B follows from table 2 as well.';

const correct = (activityId: string, over: Json, who: TestAdministrator = admin) =>
  who.fetch(`/setup/activities/${activityId}/corrections`, {
    body: { question: 0, right: [1], void: false, reason, ...over },
  });

const preview = (activityId: string, over: Json) =>
  admin.fetch(`/setup/activities/${activityId}/corrections/preview`, {
    body: { question: 0, right: [1], void: false, ...over },
  });

/** The activity once every attempt was regraded by the latest correction. */
async function regraded(activityId: string): Promise<Json> {
  let page: Json = null;
  await until(async () => {
    page = (await admin.fetch(`/setup/activities/${activityId}`)).body;
    return page.corrections.at(-1).regraded === true;
  });
  return page;
}

const attemptOf = async (who: TestClinician, id: string): Promise<Json> =>
  (await who.fetch(`/activities/attempts/${id}`)).body;

const noticesOf = async (who: TestClinician): Promise<string[]> =>
  (await who.fetch('/notices')).body.items
    .filter(({ kind }: Json) => kind === 'activity-regraded')
    .map(({ text }: Json) => text);

const ledgerOf = (subjectId: string): Promise<Json[]> =>
  server.database.systemQuery(
    'SELECT action, actor_kind, before, after, reason FROM ledger_entry WHERE subject_id = $1 ORDER BY id',
    [subjectId],
  );

describe('a corrected key', () => {
  it('lets those pass who would have, tells them, and lets them evaluate and claim', async () => {
    const { id } = await designate(admin, paperId, { attemptsAllowed: 1, passPercent: 100 });
    const failed = await submit(ada, id, 'bbc');
    expect(failed).toMatchObject({ passed: false, correct: 2, attemptsLeft: 0 });
    expect((await preview(id, {})).body).toEqual({
      attempts: 1,
      changed: 1,
      learners: 1,
      nowPassed: 1,
      passStands: 0,
    });
    server.clock.set('2026-03-02T16:00:00.000Z');
    expect((await correct(id, {})).status).toBe(201);
    const page = await regraded(id);
    expect(page.corrections).toEqual([
      expect.objectContaining({ version: 1, question: 0, right: [1], reason, nowPassed: 1 }),
    ]);
    expect(page).toMatchObject({ passed: 1, learners: 1 });
    const after = await attemptOf(ada, failed.id);
    expect(after).toMatchObject({
      passed: true,
      correct: 3,
      regrades: [{ at: '2026-03-02T16:00:00.000Z', correct: 3, passed: true, reason }],
    });
    expect(await noticesOf(ada)).toEqual([expect.stringContaining('You have passed.')]);
    expect((await ada.fetch(`/activities/${id}`)).body).toMatchObject({
      passed: true,
      passedAttemptId: failed.id,
      mayStart: false,
    });
    const said = await ada.fetch(`/activities/attempts/${failed.id}/evaluation`, {
      method: 'PUT',
      body: evaluation,
    });
    expect(said.status).toBe(200);
    const option = await optionOf(ada, 'us.ama.c1.journal', admin.providerId);
    const claim = await claimAs(ada, option, { attemptId: failed.id });
    expect(claim).toMatchObject({ status: 201, body: { amount: '1.00' } });
  });

  it('lets those claim who pass by it after the last day of the activity', async () => {
    const { id } = await designate(admin, paperId, {
      attemptsAllowed: 1,
      passPercent: 100,
      expiresOn: '2026-03-02',
    });
    const learner = await server.createClinician();
    const failed = await submit(learner, id, 'bbc');
    server.clock.set('2026-03-03T00:30:00.000Z');
    await correct(id, {});
    await regraded(id);
    await learner.fetch(`/activities/attempts/${failed.id}/evaluation`, {
      method: 'PUT',
      body: evaluation,
    });
    const option = await optionOf(learner, 'us.ama.c1.journal', admin.providerId);
    expect(await claimAs(learner, option, { attemptId: failed.id })).toMatchObject({ status: 201 });
  });

  it('takes no pass away, and shows the claims that rest on it to the provider', async () => {
    const { id } = await designate(admin, paperId, { passPercent: 100 });
    const learner = await server.createClinician({ name: 'Cleo Example' });
    const passed = await submit(learner, id, 'abc');
    await learner.fetch(`/activities/attempts/${passed.id}/evaluation`, {
      method: 'PUT',
      body: evaluation,
    });
    const option = await optionOf(learner, 'us.ama.c1.journal', admin.providerId);
    const { body: claim } = await claimAs(learner, option, { attemptId: passed.id });
    expect(claim.amount).toBe('1.00');
    expect((await preview(id, {})).body).toMatchObject({ nowPassed: 0, passStands: 1 });
    await correct(id, {});
    expect((await regraded(id)).corrections[0]).toMatchObject({ passStands: 1, changed: 1 });
    expect(await attemptOf(learner, passed.id)).toMatchObject({
      passed: true,
      correct: 2,
      regrades: [{ correct: 2, passed: false, reason }],
    });
    expect(await noticesOf(learner)).toEqual([expect.stringContaining('Your pass stands')]);
    const listed = (await admin.fetch('/audit/claims?flag=key-corrected')).body;
    expect(listed.items).toEqual([
      expect.objectContaining({ id: claim.id, flagged: true, state: 'awarded' }),
    ]);
    expect(listed.items[0].flags).toContain('key-corrected');
    const evidence = await admin.fetch(`/audit/claims/${learner.learnerId}/${claim.id}`);
    expect(evidence.body.history.map(({ action }: Json) => action)).toContain('activity.regrade');
  });

  it('flags a claim that is made afterwards on a pass by the earlier key', async () => {
    const { id } = await designate(admin, paperId, { passPercent: 100 });
    const learner = await server.createClinician();
    const passed = await submit(learner, id, 'abc');
    await correct(id, {});
    await regraded(id);
    await learner.fetch(`/activities/attempts/${passed.id}/evaluation`, {
      method: 'PUT',
      body: evaluation,
    });
    const option = await optionOf(learner, 'us.ama.c1.journal', admin.providerId);
    const { status, body } = await claimAs(learner, option, { attemptId: passed.id });
    expect(status).toBe(201);
    expect(body.findings.find(({ rule }: Json) => rule === 'questions')).toMatchObject({
      outcome: 'flagged',
      observed: expect.stringContaining('2 are right; the pass stands'),
    });
  });

  it('gives to whoever used up their attempts the first that would have passed', async () => {
    const { id } = await designate(admin, paperId, { attemptsAllowed: 2, passPercent: 100 });
    const learner = await server.createClinician();
    const first = await submit(learner, id, 'bbc');
    const second = await submit(learner, id, 'bbc');
    await correct(id, {});
    await regraded(id);
    expect((await attemptOf(learner, first.id)).passed).toBe(true);
    expect(await attemptOf(learner, second.id)).toMatchObject({ passed: false, correct: 3 });
    const { body } = await learner.fetch(`/activities/${id}`);
    expect(body.passedAttemptId).toBe(first.id);
    expect((await submit(learner, id, 'abc')).code).toBe('activity-passed');
  });

  it('is what attempts are graded with from then on, and tells nobody else', async () => {
    const { id } = await designate(admin, paperId, { passPercent: 100 });
    await correct(id, {});
    expect((await submit(ben, id, 'abc')).passed).toBe(false);
    const { body } = await ben.fetch(`/activities/${id}`);
    expect(JSON.stringify(body)).not.toMatch(/accepted|table 2/);
    expect((await submit(ben, id, 'bbc')).passed).toBe(true);
    expect(await noticesOf(ben)).toEqual([]);
  });

  it('leads nobody to the answer who has an attempt left', async () => {
    const { id, title } = await designate(admin, paperId, { passPercent: 100 });
    const learner = await server.createClinician();
    const failed = await submit(learner, id, 'baa');
    await correct(id, {});
    await regraded(id);
    const seen = await attemptOf(learner, failed.id);
    expect(seen).toMatchObject({ passed: false, regrades: [{ correct: 1, reason: null }] });
    const notices = await noticesOf(learner);
    expect(notices).toEqual([expect.stringContaining(title)]);
    expect(JSON.stringify([seen, notices])).not.toContain('table 2');
  });

  it('may take a question back: every answer is right, and the number needed stays', async () => {
    const { id } = await designate(admin, paperId, { passPercent: 100, attemptsAllowed: 1 });
    const learner = await server.createClinician();
    const failed = await submit(learner, id, 'cbc');
    expect((await correct(id, { right: [], void: true })).status).toBe(201);
    const page = await regraded(id);
    expect(page.questions[0]).toMatchObject({ void: true, accepted: [0, 1, 2] });
    const after = await attemptOf(learner, failed.id);
    expect(after).toMatchObject({ passed: true, correct: 3, of: 3 });
    expect(after.feedback[0]).toMatchObject({ void: true, correct: true });
  });

  it('may accept several choices, and be corrected again', async () => {
    const { id } = await designate(admin, paperId, { passPercent: 100, attemptsAllowed: 1 });
    const learner = await server.createClinician();
    const failed = await submit(learner, id, 'cbc');
    await correct(id, { right: [0, 1] });
    await regraded(id);
    expect(await attemptOf(learner, failed.id)).toMatchObject({ passed: false, correct: 2 });
    await correct(id, { right: [2, 0] });
    await regraded(id);
    expect(await attemptOf(learner, failed.id)).toMatchObject({ passed: true, correct: 3 });
  });

  it('is refused without a reason, with nothing new, and by another provider', async () => {
    const { id } = await designate(admin, paperId);
    for (const [over, path] of [
      [{ reason: 'short' }, 'reason'],
      [{ right: [0] }, 'right'],
      [{ right: [] }, 'right'],
      [{ right: [7] }, 'right.0'],
      [{ question: 9 }, 'question'],
    ] as const) {
      const { status, body } = await correct(id, over);
      expect({ status, path: body.errors?.[0]?.path }).toEqual({ status: 400, path });
    }
    const other = await server.createAdministrator();
    expect((await correct(id, {}, other)).status).toBe(404);
    expect((await admin.fetch(`/setup/activities/${id}`)).body.corrections).toEqual([]);
  });

  it('stands in the ledger with its reason, and so does each attempt it changed', async () => {
    const { id } = await designate(admin, paperId, { attemptsAllowed: 1 });
    const learner = await server.createClinician();
    const failed = await submit(learner, id, 'bcc');
    await correct(id, {});
    await regraded(id);
    expect(await ledgerOf(id)).toContainEqual({
      action: 'activity.correct-key',
      actor_kind: 'administrator',
      before: { question: 'q1', accepted: ['a'], void: false },
      after: { version: 1, question: 'q1', accepted: ['b'], void: false, rationale: null },
      reason,
    });
    expect(await ledgerOf(failed.id)).toContainEqual(
      expect.objectContaining({ action: 'activity.regrade', actor_kind: 'system', reason }),
    );
  });

  it('leaves the activity and every attempt as they were', async () => {
    const { id } = await designate(admin, paperId, { attemptsAllowed: 1 });
    const learner = await server.createClinician();
    const failed = await submit(learner, id, 'bcc');
    const rows = (): Promise<Json[]> =>
      server.database.systemQuery(
        `SELECT a.questions, t.correct, t.passed, t.answers FROM activity a
           JOIN activity_attempt t ON t.activity_id = a.id WHERE t.id = $1`,
        [failed.id],
      );
    const before = await rows();
    await correct(id, {});
    await regraded(id);
    expect(await rows()).toEqual(before);
  });
});

describe('the database itself', () => {
  it('refuses an attempt graded with a key that was corrected since', async () => {
    const { id } = await designate(admin, paperId);
    await correct(id, {});
    const forge = server.database.asLearner(ben.learnerId, (manager) =>
      manager.query(
        `INSERT INTO activity_attempt
           (learner_id, id, activity_id, number, answers, correct, question_count, passed, submitted_at)
         SELECT $1, gen_random_uuid(), $2, 1, '[]', 3, 3, true, now()`,
        [ben.learnerId, id],
      ),
    );
    await expect(forge).rejects.toThrow('The key was corrected');
  });

  it('refuses a second pass by regrading', async () => {
    const { id } = await designate(admin, paperId);
    const learner = await server.createClinician();
    const passed = await submit(learner, id, 'abc');
    await correct(id, {});
    await regraded(id);
    const forge = server.database.asLearner(learner.learnerId, (manager) =>
      manager.query(
        `INSERT INTO activity_regrade (learner_id, attempt_id, version, activity_id, correct, question_count,
           passed, pass_stands, regraded_at)
         VALUES ($1, $2, 1, $3, 3, 3, true, false, now())`,
        [learner.learnerId, passed.id, id],
      ),
    );
    await expect(forge).rejects.toThrow('passed this activity already');
  });

  it('allows one regrading of an activity at a time', async () => {
    const { id } = await designate(admin, paperId);
    await correct(id, {});
    await regraded(id);
    await server.database.systemQuery(
      `UPDATE activity_regrading SET finished_at = NULL WHERE activity_id = $1`,
      [id],
    );
    expect(await correct(id, { right: [2] })).toMatchObject({
      status: 409,
      body: { code: 'regrading-under-way' },
    });
  });
});

describe('regrading', () => {
  it('goes on where it stopped, and does nothing twice', async () => {
    const quiet = await startTestServer({ jobs: false });
    try {
      await quiet.app.get(DemonstrationLibrary).ensure();
      const administrator = await quiet.createAdministrator();
      const learner = await quiet.createClinician();
      const paper = (await learner.fetch('/papers?q=blood pressure')).body.items[0].id;
      const { id } = await designate(administrator, paper, { attemptsAllowed: 1 });
      const { body: failed } = await learner.fetch(`/activities/${id}/attempts`, {
        body: answers('bcc'),
        idempotencyKey: 'quiet-attempt-key',
      });
      await administrator.fetch(`/setup/activities/${id}/corrections`, {
        body: { question: 0, right: [1], void: false, reason },
      });
      const regradings = quiet.app.get(Regradings);
      const regrades = (): Promise<Json[]> =>
        quiet.database.systemQuery('SELECT correct FROM activity_regrade WHERE attempt_id = $1', [
          failed.id,
        ]);
      expect(await regrades()).toEqual([]);
      await Promise.all([regradings.finishAll(), regradings.finishAll()]);
      await regradings.finishAll();
      expect(await regrades()).toEqual([{ correct: 2 }]);
      expect((await learner.fetch('/notices')).body.items).toHaveLength(1);
    } finally {
      await quiet.close();
    }
  });

  it('finds as many as the preview counted', async () => {
    const { id } = await designate(admin, paperId, { attemptsAllowed: 3, passPercent: 60 });
    const letters = ['abc', 'bba', 'baa', 'aba', 'ccc', 'bbc', 'acc'];
    for (const mine of letters) {
      const learner = await server.createClinician();
      await submit(learner, id, 'cca');
      await submit(learner, id, mine);
    }
    for (const correction of [
      { question: 0, right: [1], void: false },
      { question: 1, right: [], void: true },
      { question: 2, right: [0, 1], void: false },
    ]) {
      const counted = (await preview(id, correction)).body;
      await correct(id, correction);
      const done = (await regraded(id)).corrections.at(-1);
      expect({
        attempts: done.attempts,
        changed: done.changed,
        nowPassed: done.nowPassed,
        passStands: done.passStands,
      }).toEqual({
        attempts: counted.attempts,
        changed: counted.changed,
        nowPassed: counted.nowPassed,
        passStands: counted.passStands,
      });
    }
  });
});

describe('the time on the questions', () => {
  const secondsOf = (
    learner: TestClinician,
    attemptId: string,
  ): Promise<number | null | undefined> =>
    server.database.asLearner(learner.learnerId, async (manager) => {
      const found = await server.app
        .get(ActivityEvidence)
        .attempt(manager, learner.learnerId, attemptId);
      return found?.secondsOnAssessment;
    });
  const open = (who: TestClinician, id: string) =>
    who.fetch(`/activities/${id}/starts`, { method: 'POST' });

  it('runs from the first opening to handing in, by the clock of the server', async () => {
    const { id } = await designate(admin, paperId);
    const learner = await server.createClinician();
    expect((await open(learner, id)).body).toEqual({
      activityId: id,
      number: 1,
      startedAt: '2026-03-02T14:00:00.000Z',
    });
    server.clock.advance(60_000);
    expect((await open(learner, id)).body.startedAt).toBe('2026-03-02T14:00:00.000Z');
    server.clock.advance(30_000);
    const passed = await submit(learner, id, 'abc');
    expect(await secondsOf(learner, passed.id)).toBe(90);
  });

  it('is that of all attempts up to the one that passed', async () => {
    const { id } = await designate(admin, paperId);
    const learner = await server.createClinician();
    await open(learner, id);
    server.clock.advance(40_000);
    await submit(learner, id, 'ccc');
    expect((await open(learner, id)).body.number).toBe(2);
    server.clock.advance(5000);
    const passed = await submit(learner, id, 'abc');
    expect(await secondsOf(learner, passed.id)).toBe(45);
  });

  it('is not known without an opening', async () => {
    const { id } = await designate(admin, paperId);
    const learner = await server.createClinician();
    const passed = await submit(learner, id, 'abc');
    expect(await secondsOf(learner, passed.id)).toBeNull();
  });

  it('cannot be made longer by the learner, not even in the database', async () => {
    const { id } = await designate(admin, paperId);
    const learner = await server.createClinician();
    await open(learner, id);
    const earlier = server.database.asLearner(learner.learnerId, (manager) =>
      manager.query(`UPDATE activity_start SET started_at = started_at - interval '1 hour'`),
    );
    await expect(earlier).rejects.toThrow(/permission denied|append-only/);
    expect(
      (await learner.fetch(`/activities/${id}/starts`, { body: { startedAt: 'x' } })).status,
    ).toBe(200);
    const after = await submit(learner, id, 'abc');
    expect((await open(learner, id)).body.code).toBe('activity-passed');
    expect(await secondsOf(learner, after.id)).toBe(0);
  });
});

describe('how many were right', () => {
  it('is not told while so many attempts are left that it would lead to the key', async () => {
    const { id } = await designate(admin, paperId, { attemptsAllowed: null });
    const learner = await server.createClinician();
    const first = await submit(learner, id, 'aac');
    expect(first).toMatchObject({ correct: 2, passed: true });
    const second = await designate(admin, paperId, { attemptsAllowed: null, passPercent: 100 });
    const failed = await submit(learner, second.id, 'aac');
    expect(failed).toMatchObject({ correct: null, of: 3, passed: false });
    const { body } = await learner.fetch(`/activities/${second.id}`);
    expect(body.attempts).toEqual([expect.objectContaining({ correct: null, passed: false })]);
    const option = await optionOf(learner, 'us.ama.c1.journal', admin.providerId);
    const refused = await learner.fetch('/claims/preview', {
      body: { creditOptionId: option.id, attemptId: failed.id },
    });
    expect(JSON.stringify(refused.body)).not.toMatch(/2 of 3/);
    expect((await submit(learner, second.id, 'abc')).correct).toBe(3);
    expect((await attemptOf(learner, failed.id)).correct).toBe(2);
  });
});
