import pg from 'pg';
import { Regradings } from '../../src/activities/corrections/regradings.js';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import { answers, designate } from '../support/activities.js';
import type { Json } from '../support/http-client.js';
import {
  startTestServer,
  type TestAdministrator,
  type TestClinician,
  type TestServer,
} from '../support/server.js';
import { until } from '../support/until.js';
import { KeyDesk, reason } from './key-desk.js';

let desk: KeyDesk;
let server: TestServer;
let admin: TestAdministrator;
let paperId: string;
let ben: TestClinician;

beforeAll(async () => {
  desk = await KeyDesk.open();
  ({ server, admin, paperId } = desk);
  ben = await server.createClinician({ name: 'Ben Example' });
});

afterAll(() => server.close());

beforeEach(() => server.clock.set('2026-03-02T14:00:00.000Z'));

describe('the database itself', () => {
  it('refuses an attempt graded by a key that has since been corrected', async () => {
    const { id } = await designate(admin, paperId);
    await desk.correct(id, {});
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
    const passed = await desk.submit(learner, id, 'abc');
    await desk.correct(id, {});
    await desk.regraded(id);
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
    await desk.correct(id, {});
    await desk.regraded(id);
    await server.database.systemQuery(
      `UPDATE activity_regrading SET finished_at = NULL WHERE activity_id = $1`,
      [id],
    );
    expect(await desk.correct(id, { right: [2] })).toMatchObject({
      status: 409,
      body: { code: 'regrading-under-way' },
    });
  });
});

describe('regrading', () => {
  it('resumes where it stopped, and does nothing twice', async () => {
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

  it('misses no attempt that is submitted at the same moment', async () => {
    const { id } = await designate(admin, paperId, { passPercent: 100 });
    const learners = await Promise.all(Array.from({ length: 8 }, () => server.createClinician()));
    const [attempts] = await Promise.all([
      Promise.all(learners.map((learner) => desk.submit(learner, id, 'bbc'))),
      desk.correct(id, {}),
    ]);
    await desk.regraded(id);
    const seen = await Promise.all(
      learners.map((learner, at) => desk.attemptOf(learner, attempts[at]?.id)),
    );
    expect(seen.map(({ passed, correct: right }) => ({ passed, right }))).toEqual(
      seen.map(() => ({ passed: true, right: 3 })),
    );
  });

  it('continues after the attempts that it saved when it is interrupted', async () => {
    const { id } = await designate(admin, paperId, { attemptsAllowed: 1 });
    await server.database.asSystem(async (manager) => {
      await manager.query(
        `INSERT INTO account (id, email, password_hash, role, created_at)
         SELECT gen_random_uuid(), 'regraded-' || n || '@test.example', '', 'clinician', now()
           FROM generate_series(1, 450) n`,
      );
      await manager.query(
        `INSERT INTO activity_attempt (learner_id, id, activity_id, number, answers, correct, question_count, passed, submitted_at, time_zone)
         SELECT a.id, gen_random_uuid(), $1, 1, $2::jsonb, 0, 3, false, now(), 'UTC'
           FROM account a WHERE a.email LIKE 'regraded-%'`,
        [id, JSON.stringify(answers('bca').answers)],
      );
    });
    const superuser = new pg.Client({ connectionString: server.databaseUrls.admin });
    superuser.on('error', () => undefined);
    await superuser.connect();
    const kept = async (): Promise<Json> =>
      (
        await superuser.query(
          `SELECT (SELECT count(*)::int FROM activity_regrade WHERE activity_id = $1) AS regrades,
                  (SELECT count(*)::int FROM notice WHERE link = '/activities/' || $1::text) AS notices,
                  (SELECT attempts FROM activity_regrading WHERE activity_id = $1) AS attempts`,
          [id],
        )
      ).rows[0];
    try {
      await superuser.query(
        `CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
           IF (SELECT count(*) FROM activity_regrade WHERE activity_id = NEW.activity_id) > 250 THEN RAISE 'broken off'; END IF;
           RETURN NEW; END $$`,
      );
      await superuser.query(
        `CREATE TRIGGER break_off BEFORE INSERT ON activity_regrade FOR EACH ROW EXECUTE FUNCTION break_off()`,
      );
      await desk.correct(id, {});
      await until(async () => (await kept()).regrades === 200);
      // While the job itself still holds the regrading there is nothing for another to do.
      await until(() =>
        server.app
          .get(Regradings)
          .finishAll()
          .then(
            () => false,
            (error: unknown) => String(error).includes('broken off'),
          ),
      );
      expect(await kept()).toEqual({ regrades: 200, notices: 200, attempts: 200 });
    } finally {
      await superuser.query('DROP TRIGGER break_off ON activity_regrade');
      await superuser.query('DROP FUNCTION break_off');
    }
    await server.app.get(Regradings).finishAll();
    await desk.regraded(id);
    const all = await kept();
    await superuser.end();
    expect(all).toEqual({ regrades: 450, notices: 450, attempts: 450 });
  });

  it('finds as many as the preview counted', async () => {
    const { id } = await designate(admin, paperId, { attemptsAllowed: 3, passPercent: 60 });
    const letters = ['abc', 'bba', 'baa', 'aba', 'ccc', 'bbc', 'acc'];
    for (const mine of letters) {
      const learner = await server.createClinician();
      await desk.submit(learner, id, 'cca');
      await desk.submit(learner, id, mine);
    }
    for (const correction of [
      { question: 0, right: [1], void: false },
      { question: 1, right: [], void: true },
      { question: 2, right: [0, 1], void: false },
    ]) {
      const counted = (await desk.preview(id, correction)).body;
      await desk.correct(id, correction);
      const done = (await desk.regraded(id)).corrections.at(-1);
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
