import { designate, evaluation } from '../support/activities.js';
import { claimAs, optionOf } from '../support/claim-kinds.js';
import type { Json } from '../support/http-client.js';
import type { TestAdministrator, TestClinician, TestServer } from '../support/server.js';
import { KeyDesk, reason } from './key-desk.js';

let desk: KeyDesk;
let server: TestServer;
let admin: TestAdministrator;
let paperId: string;
let ada: TestClinician;
let ben: TestClinician;

beforeAll(async () => {
  desk = await KeyDesk.open();
  ({ server, admin, paperId } = desk);
  ada = await server.createClinician();
  ben = await server.createClinician({ name: 'Ben Example' });
});

afterAll(() => server.close());

beforeEach(() => server.clock.set('2026-03-02T14:00:00.000Z'));

describe('a corrected key', () => {
  it('passes learners who would have passed, informs them, and lets them evaluate and claim', async () => {
    const { id } = await designate(admin, paperId, { attemptsAllowed: 1, passPercent: 100 });
    const failed = await desk.submit(ada, id, 'bbc');
    expect(failed).toMatchObject({ passed: false, correct: 2, attemptsLeft: 0 });
    expect((await desk.preview(id, {})).body).toEqual({
      attempts: 1,
      changed: 1,
      learners: 1,
      nowPassed: 1,
      passStands: 0,
    });
    server.clock.set('2026-03-02T16:00:00.000Z');
    expect((await desk.correct(id, {})).status).toBe(201);
    const page = await desk.regraded(id);
    expect(page.corrections).toEqual([
      expect.objectContaining({ version: 1, question: 0, right: [1], reason, nowPassed: 1 }),
    ]);
    expect(page).toMatchObject({ passed: 1, learners: 1 });
    const after = await desk.attemptOf(ada, failed.id);
    expect(after).toMatchObject({
      passed: true,
      correct: 3,
      regrades: [{ at: '2026-03-02T16:00:00.000Z', correct: 3, passed: true, reason }],
    });
    expect(await desk.noticesOf(ada)).toEqual([expect.stringContaining('You have passed.')]);
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

  it('lets learners claim who pass by it after the last day of the activity', async () => {
    const { id } = await designate(admin, paperId, {
      attemptsAllowed: 1,
      passPercent: 100,
      expiresOn: '2026-03-02',
    });
    const learner = await server.createClinician();
    const failed = await desk.submit(learner, id, 'bbc');
    server.clock.set('2026-03-03T00:30:00.000Z');
    await desk.correct(id, {});
    await desk.regraded(id);
    await learner.fetch(`/activities/attempts/${failed.id}/evaluation`, {
      method: 'PUT',
      body: evaluation,
    });
    const option = await optionOf(learner, 'us.ama.c1.journal', admin.providerId);
    expect(await claimAs(learner, option, { attemptId: failed.id })).toMatchObject({ status: 201 });
  });

  it('takes no pass away, and shows the provider the claims that rest on it', async () => {
    const { id } = await designate(admin, paperId, { passPercent: 100 });
    const learner = await server.createClinician({ name: 'Cleo Example' });
    const passed = await desk.submit(learner, id, 'abc');
    await learner.fetch(`/activities/attempts/${passed.id}/evaluation`, {
      method: 'PUT',
      body: evaluation,
    });
    const option = await optionOf(learner, 'us.ama.c1.journal', admin.providerId);
    const { body: claim } = await claimAs(learner, option, { attemptId: passed.id });
    expect(claim.amount).toBe('1.00');
    expect((await desk.preview(id, {})).body).toMatchObject({ nowPassed: 0, passStands: 1 });
    await desk.correct(id, {});
    expect((await desk.regraded(id)).corrections[0]).toMatchObject({ passStands: 1, changed: 1 });
    expect(await desk.attemptOf(learner, passed.id)).toMatchObject({
      passed: true,
      correct: 2,
      regrades: [{ correct: 2, passed: false, reason }],
    });
    expect(await desk.noticesOf(learner)).toEqual([expect.stringContaining('Your pass stands')]);
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
    const passed = await desk.submit(learner, id, 'abc');
    await desk.correct(id, {});
    await desk.regraded(id);
    await learner.fetch(`/activities/attempts/${passed.id}/evaluation`, {
      method: 'PUT',
      body: evaluation,
    });
    const option = await optionOf(learner, 'us.ama.c1.journal', admin.providerId);
    const { status, body } = await claimAs(learner, option, { attemptId: passed.id });
    expect(status).toBe(201);
    expect(body.findings.find(({ rule }: Json) => rule === 'questions')).toMatchObject({
      outcome: 'flagged',
      observed: expect.stringContaining('2 are right. The pass stands'),
    });
  });

  it('gives learners without attempts left the first attempt that would have passed', async () => {
    const { id } = await designate(admin, paperId, { attemptsAllowed: 2, passPercent: 100 });
    const learner = await server.createClinician();
    const first = await desk.submit(learner, id, 'bbc');
    const second = await desk.submit(learner, id, 'bbc');
    await desk.correct(id, {});
    await desk.regraded(id);
    expect((await desk.attemptOf(learner, first.id)).passed).toBe(true);
    expect(await desk.attemptOf(learner, second.id)).toMatchObject({ passed: false, correct: 3 });
    const { body } = await learner.fetch(`/activities/${id}`);
    expect(body.passedAttemptId).toBe(first.id);
    expect((await desk.submit(learner, id, 'abc')).code).toBe('activity-passed');
  });

  it('grades all later attempts, and is shown to nobody else', async () => {
    const { id } = await designate(admin, paperId, { passPercent: 100 });
    await desk.correct(id, {});
    expect((await desk.submit(ben, id, 'abc')).passed).toBe(false);
    const { body } = await ben.fetch(`/activities/${id}`);
    expect(JSON.stringify(body)).not.toMatch(/accepted|table 2/);
    expect((await desk.submit(ben, id, 'bbc')).passed).toBe(true);
    expect(await desk.noticesOf(ben)).toEqual([]);
  });

  it('does not reveal the answer to a learner with an attempt left', async () => {
    const { id, title } = await designate(admin, paperId, { passPercent: 100 });
    const learner = await server.createClinician();
    const failed = await desk.submit(learner, id, 'baa');
    await desk.correct(id, {});
    await desk.regraded(id);
    const seen = await desk.attemptOf(learner, failed.id);
    expect(seen).toMatchObject({ passed: false, regrades: [{ correct: 1, reason: null }] });
    const notices = await desk.noticesOf(learner);
    expect(notices).toEqual([expect.stringContaining(title)]);
    expect(JSON.stringify([seen, notices])).not.toContain('table 2');
  });

  it('can withdraw a question: every answer is right, and the number needed stays', async () => {
    const { id } = await designate(admin, paperId, { passPercent: 100, attemptsAllowed: 1 });
    const learner = await server.createClinician();
    const failed = await desk.submit(learner, id, 'cbc');
    expect((await desk.correct(id, { right: [], void: true })).status).toBe(201);
    const page = await desk.regraded(id);
    expect(page.questions[0]).toMatchObject({ void: true, accepted: [0, 1, 2] });
    const after = await desk.attemptOf(learner, failed.id);
    expect(after).toMatchObject({ passed: true, correct: 3, of: 3 });
    expect(after.feedback[0]).toMatchObject({ void: true, correct: true });
  });

  it('can accept several choices, and can be corrected again', async () => {
    const { id } = await designate(admin, paperId, { passPercent: 100, attemptsAllowed: 1 });
    const learner = await server.createClinician();
    const failed = await desk.submit(learner, id, 'cbc');
    await desk.correct(id, { right: [0, 1] });
    await desk.regraded(id);
    expect(await desk.attemptOf(learner, failed.id)).toMatchObject({ passed: false, correct: 2 });
    await desk.correct(id, { right: [2, 0] });
    await desk.regraded(id);
    expect(await desk.attemptOf(learner, failed.id)).toMatchObject({ passed: true, correct: 3 });
  });

  it('is refused without a reason, without a change, and from another provider', async () => {
    const { id } = await designate(admin, paperId);
    for (const [over, path] of [
      [{ reason: 'short' }, 'reason'],
      [{ right: [0] }, 'right'],
      [{ right: [] }, 'right'],
      [{ right: [7] }, 'right.0'],
      [{ question: 9 }, 'question'],
    ] as const) {
      const { status, body } = await desk.correct(id, over);
      expect({ status, path: body.errors?.[0]?.path }).toEqual({ status: 400, path });
    }
    const other = await server.createAdministrator();
    expect((await desk.correct(id, {}, other)).status).toBe(404);
    expect((await admin.fetch(`/setup/activities/${id}`)).body.corrections).toEqual([]);
  });

  it('is in the ledger with its reason, and so is each attempt that it changed', async () => {
    const { id } = await designate(admin, paperId, { attemptsAllowed: 1 });
    const learner = await server.createClinician();
    const failed = await desk.submit(learner, id, 'bcc');
    await desk.correct(id, {});
    await desk.regraded(id);
    expect(await desk.ledgerOf(id)).toContainEqual({
      action: 'activity.correct-key',
      actor_kind: 'administrator',
      before: { question: 'q1', accepted: ['a'], void: false },
      after: { version: 1, question: 'q1', accepted: ['b'], void: false, rationale: null },
      reason,
    });
    expect(await desk.ledgerOf(failed.id)).toContainEqual(
      expect.objectContaining({ action: 'activity.regrade', actor_kind: 'system', reason }),
    );
  });

  it('leaves the activity and every attempt as they were', async () => {
    const { id } = await designate(admin, paperId, { attemptsAllowed: 1 });
    const learner = await server.createClinician();
    const failed = await desk.submit(learner, id, 'bcc');
    const rows = (): Promise<Json[]> =>
      server.database.systemQuery(
        `SELECT a.questions, t.correct, t.passed, t.answers FROM activity a
           JOIN activity_attempt t ON t.activity_id = a.id WHERE t.id = $1`,
        [failed.id],
      );
    const before = await rows();
    await desk.correct(id, {});
    await desk.regraded(id);
    expect(await rows()).toEqual(before);
  });
});
