import { ActivityEvidence } from '../../src/activities/index.js';
import { designate } from '../support/activities.js';
import { optionOf } from '../support/claim-kinds.js';
import type { TestAdministrator, TestClinician, TestServer } from '../support/server.js';
import { KeyDesk } from './key-desk.js';

let desk: KeyDesk;
let server: TestServer;
let admin: TestAdministrator;
let paperId: string;

beforeAll(async () => {
  desk = await KeyDesk.open();
  ({ server, admin, paperId } = desk);
});

afterAll(() => server.close());

beforeEach(() => server.clock.set('2026-03-02T14:00:00.000Z'));

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

  it(`runs from the first opening to submission, by the server's clock`, async () => {
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
    const passed = await desk.submit(learner, id, 'abc');
    expect(await secondsOf(learner, passed.id)).toBe(90);
  });

  it('is the total of all attempts up to the one that passed', async () => {
    const { id } = await designate(admin, paperId);
    const learner = await server.createClinician();
    await open(learner, id);
    server.clock.advance(40_000);
    await desk.submit(learner, id, 'ccc');
    expect((await open(learner, id)).body.number).toBe(2);
    server.clock.advance(5000);
    const passed = await desk.submit(learner, id, 'abc');
    expect(await secondsOf(learner, passed.id)).toBe(45);
  });

  it('is unknown without an opening', async () => {
    const { id } = await designate(admin, paperId);
    const learner = await server.createClinician();
    const passed = await desk.submit(learner, id, 'abc');
    expect(await secondsOf(learner, passed.id)).toBeNull();
  });

  it('cannot be extended by the learner, not even in the database', async () => {
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
    const after = await desk.submit(learner, id, 'abc');
    expect((await open(learner, id)).body.code).toBe('activity-passed');
    expect(await secondsOf(learner, after.id)).toBe(0);
  });
});

describe('the number of right answers', () => {
  it('is not shown while so many attempts are left that it would reveal the key', async () => {
    const { id } = await designate(admin, paperId, { attemptsAllowed: null });
    const learner = await server.createClinician();
    const first = await desk.submit(learner, id, 'aac');
    expect(first).toMatchObject({ correct: 2, passed: true });
    const second = await designate(admin, paperId, { attemptsAllowed: null, passPercent: 100 });
    const failed = await desk.submit(learner, second.id, 'aac');
    expect(failed).toMatchObject({ correct: null, of: 3, passed: false });
    const { body } = await learner.fetch(`/activities/${second.id}`);
    expect(body.attempts).toEqual([expect.objectContaining({ correct: null, passed: false })]);
    const option = await optionOf(learner, 'us.ama.c1.journal', admin.providerId);
    const refused = await learner.fetch('/claims/preview', {
      body: { creditOptionId: option.id, attemptId: failed.id },
    });
    expect(JSON.stringify(refused.body)).not.toMatch(/2 of 3/);
    expect((await desk.submit(learner, second.id, 'abc')).correct).toBe(3);
    expect((await desk.attemptOf(learner, failed.id)).correct).toBe(2);
  });
});
