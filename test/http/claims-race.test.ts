import { DemonstrationLibrary } from '../../src/literature/index.js';
import { constraintOf } from '../../src/platform/index.js';
import type { Json } from '../support/http-client.js';
import { creditOption, documentOneCycle } from '../support/main-job.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { until } from '../support/until.js';

describe('simultaneous claims', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startTestServer();
    await server.app.get(DemonstrationLibrary).ensure();
    await server.createProvider({ name: 'A hospital', accreditedBy: 'ACCME' });
  });
  afterAll(() => server.close());

  const count = async (table: string, learnerId: string): Promise<number> => {
    const [row] = await server.database.systemQuery<{ count: number }>(
      `SELECT count(*)::integer AS count FROM ${table} WHERE learner_id = $1`,
      [learnerId],
    );
    return row?.count ?? -1;
  };

  it('of one cycle, a hundred of them, end in one award and one certificate, and all others name the winner', async () => {
    const ada = await server.createClinician();
    const option = await creditOption(ada);
    const cycle = await documentOneCycle(ada, server.clock, { minutes: 1 });
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, at) =>
        ada.fetch('/claims', {
          body: { creditOptionId: option.id, cycleIds: [cycle.id], attested: true },
          idempotencyKey: `parallel-${at}`,
        }),
      ),
    );
    const won = answers.filter(({ status }) => status === 201);
    expect(won).toHaveLength(1);
    const { id: claimId, certificateId } = won[0]?.body ?? {};
    expect(certificateId).toEqual(expect.any(String));
    for (const { status, body } of answers.filter((answer) => answer !== won[0])) {
      expect({ status, body }).toMatchObject({
        status: 409,
        body: { code: 'cycle-already-claimed', claimId, certificateId },
      });
    }
    for (const table of ['claim', 'claim_cycle', 'award', 'certificate']) {
      expect([table, await count(table, ada.learnerId)]).toEqual([table, 1]);
    }
  });

  it('with one key give one answer', async () => {
    const ada = await server.createClinician();
    const option = await creditOption(ada);
    const cycle = await documentOneCycle(ada, server.clock, { minutes: 1 });
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        ada.fetch('/claims', {
          body: { creditOptionId: option.id, cycleIds: [cycle.id], attested: true },
          idempotencyKey: 'one-key-for-all',
        }),
      ),
    );
    expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
    expect(answers[0]?.status).toBe(201);
    expect(await count('award', ada.learnerId)).toBe(1);
  });

  it('under options that exclude each other end in one award', async () => {
    const ada = await server.createClinician();
    const options = [await creditOption(ada), await creditOption(ada, { documented: false })];
    const cycle = await documentOneCycle(ada, server.clock, { minutes: 20 });
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        ada.fetch('/claims', {
          body: { creditOptionId: options[at % 2].id, cycleIds: [cycle.id], attested: true },
          idempotencyKey: `exclusive-${at}`,
        }),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 409]));
    expect(await count('award', ada.learnerId)).toBe(1);
  });

  it('of different learners do not wait for each other', async () => {
    const learners = await Promise.all(Array.from({ length: 8 }, () => server.createClinician()));
    const cycles: Json[] = [];
    for (const learner of learners)
      cycles.push(await documentOneCycle(learner, server.clock, { minutes: 1 }));
    const answers = await Promise.all(
      learners.map(async (learner, at) =>
        learner.fetch('/claims', {
          body: {
            creditOptionId: (await creditOption(learner)).id,
            cycleIds: [cycles[at].id],
            attested: true,
          },
          idempotencyKey: `learner-${at}`,
        }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(learners.map(() => 201));
  });

  it('that pass every check of the code meet the constraint, and name the claim that won', async () => {
    const ada = await server.createClinician();
    const option = await creditOption(ada);
    const first = await documentOneCycle(ada, server.clock, { minutes: 1 });
    const second = await documentOneCycle(ada, server.clock, { minutes: 1 });
    const claim = (cycle: Json) =>
      ada.fetch('/claims', {
        body: { creditOptionId: option.id, cycleIds: [cycle.id], attested: true },
        idempotencyKey: `stealth-${cycle.id}`,
      });
    const other = (await claim(first)).body;
    const winner = '0190b0c0-0000-7000-8000-00000000000a';
    const answer = await server.database.asSystem(async (manager) => {
      // A rival that does not stand in line: its claim is there, but not committed yet.
      await manager.query(
        `INSERT INTO claim SELECT learner_id, $2, provider_id, credit_option_id, rule_set_id, rule_set_version,
           state, unit, amount, flagged, findings, evidence, learner_name, completed_on, attested_at, claimed_at, kind
         FROM claim WHERE id = $1`,
        [other.id, winner],
      );
      await manager.query(
        `INSERT INTO claim_cycle SELECT learner_id, $2, exclusive_group, $3, credit_option_id
         FROM claim_cycle WHERE claim_id = $1`,
        [other.id, second.id, winner],
      );
      const waiting = claim(second);
      await untilBlocked();
      return { waiting };
    });
    expect(await answer.waiting).toMatchObject({
      status: 409,
      body: { code: 'cycle-already-claimed', claimId: winner, certificateId: null },
    });
    expect(await count('award', ada.learnerId)).toBe(1);
  });

  /** Waits until a statement of this database waits for another transaction. */
  async function untilBlocked(): Promise<void> {
    await until(async () => {
      const [row] = await server.database.query<{ waiting: boolean }>(
        `SELECT query LIKE 'INSERT INTO claim_cycle%' AS waiting FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      if (row) expect(row.waiting).toBe(true);
      return row !== undefined;
    });
  }

  it.each([
    [
      'claim_one_per_cycle',
      `INSERT INTO claim_cycle SELECT learner_id, cycle_id, 'another', gen_random_uuid(), credit_option_id FROM claim_cycle WHERE learner_id = $1`,
    ],
    [
      'claim_one_per_exclusive_group',
      `INSERT INTO claim_cycle SELECT learner_id, cycle_id, exclusive_group, gen_random_uuid(), gen_random_uuid() FROM claim_cycle WHERE learner_id = $1`,
    ],
    [
      'credited_time_once',
      `INSERT INTO credited_time SELECT learner_id, claim_id, exclusive_group, starts_at - interval '1 year' + n * interval '1 second', ends_at - interval '1 year' + n * interval '1 second', NULL, 'time' FROM credited_time, generate_series(0, 1) AS n WHERE learner_id = $1`,
    ],
    [
      'credited_time_or_act',
      `INSERT INTO credited_time SELECT learner_id, claim_id, exclusive_group, starts_at + interval '1 second', ends_at + interval '1 second', NULL, 'time' FROM credited_time WHERE learner_id = $1`,
    ],
    [
      'award_one_per_part',
      `INSERT INTO award SELECT learner_id, gen_random_uuid(), claim_id, provider_id, kind, reverses_id, unit, amount, rule_set_id, rule_set_version, completed_on, reason, awarded_at FROM award WHERE learner_id = $1`,
    ],
  ])('meet %s in the database, whatever the code does', async (constraint, sql) => {
    const ada = await server.createClinician();
    const option = await creditOption(ada);
    const cycle = await documentOneCycle(ada, server.clock, { minutes: 1 });
    await ada.fetch('/claims', {
      body: { creditOptionId: option.id, cycleIds: [cycle.id], attested: true },
      idempotencyKey: 'the-first-claim',
    });
    const second = server.database.systemQuery(sql, [ada.learnerId]);
    expect(await second.then(() => null, constraintOf)).toBe(constraint);
  });

  it.each([
    'UPDATE claim SET amount = 5',
    'DELETE FROM award',
    'DELETE FROM claim',
    `UPDATE award SET reason = 'x'`,
  ])('cannot be rewritten afterwards: %s', async (sql) => {
    await expect(server.database.systemQuery(sql)).rejects.toThrow(/refused|permission denied/);
  });
});
