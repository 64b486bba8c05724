import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { CreditOptions } from '../../src/credit/index.js';
import { shippedRulesFolder } from '../../src/credit/rules/rule-files.js';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import { newId } from '../../src/platform/index.js';
import { lectern } from '../support/lectern-command.js';
import { claimAs, documentCycle, openCycle, optionOf, readFor } from '../support/claim-kinds.js';
import type { Json } from '../support/http-client.js';
import { claimDays, readAt } from '../support/reading-claims.js';
import {
  startTestServer,
  type TestAdministrator,
  type TestClinician,
  type TestServer,
} from '../support/server.js';
import { TestClock } from '../support/test-clock.js';

const category1 = 'AMA PRA Category 1 Credit';

let server: TestServer;
let superuser: pg.Client;
let olga: TestAdministrator;
let paul: TestAdministrator;
let ada: TestClinician;

beforeAll(async () => {
  server = await startTestServer({ clock: new TestClock('2026-11-25T14:00:00.000Z') });
  await server.app.get(DemonstrationLibrary).ensure();
  olga = await server.createAdministrator({
    provider: { name: 'A hospital', accreditedBy: 'ACCME' },
  });
  paul = await server.createAdministrator({
    provider: { name: 'A society', accreditedBy: 'ACCME' },
  });
  await server.app.get(CreditOptions).ensure();
  ada = await server.createClinician({ name: 'Ada Example' });
  superuser = new pg.Client({ connectionString: server.databaseUrls.admin });
  await superuser.connect();
});

afterAll(async () => {
  await superuser.end();
  await server.close();
});

let made = 0;

/** Half an hour of reading from an instant on, documented and claimed as a cycle. */
async function claimCycle(learner: TestClinician, providerId: string, at: string): Promise<Json> {
  const { cycle, sessionId } = await openCycle(learner);
  await readFor(server.database, { learnerId: learner.learnerId, sessionId }, at, {
    seconds: 1800,
  });
  const documented = await documentCycle(learner, cycle, `number ${(made += 1)}`);
  const option = await optionOf(learner, 'us.ama.c1.ipoc', providerId);
  const { status, body } = await claimAs(learner, option, { cycleIds: [documented.id] });
  expect([status, body.detail, body.errors]).toEqual([201, undefined, undefined]);
  return body;
}

/** Changes rows that no trigger lets anybody change: as an earlier version left them. */
async function asBefore(statement: string, parameters: unknown[]): Promise<void> {
  await superuser.query(`SET session_replication_role = 'replica'`);
  await superuser.query(statement, parameters);
  await superuser.query(`SET session_replication_role = 'origin'`);
}

/** Every row of the tables that claims are made of. */
async function everyRow(): Promise<unknown> {
  const kept = [];
  for (const table of [
    'claim',
    'award',
    'credited_time',
    'timed_credit',
    'certificate',
    'ledger_entry',
    'notice',
  ]) {
    kept.push((await superuser.query(`SELECT to_jsonb(t) AS row FROM ${table} t ORDER BY 1`)).rows);
  }
  return kept;
}

describe('awards of an earlier version', () => {
  let cycle: Json;
  let foreign: Json;

  beforeAll(async () => {
    // The hours that the version before gave first, for the minutes of the cycle: it looked at one order alone.
    await readAt(server, ada, '2026-11-25T06:00:00.000Z', 30);
    const hours = await claimDays(ada, '2026-11-25');
    expect([hours.status, hours.body.errors]).toEqual([201, undefined]);
    cycle = await claimCycle(ada, olga.providerId, '2026-11-25T10:00:00.000Z');
    foreign = await claimCycle(ada, paul.providerId, '2026-11-25T12:00:00.000Z');
    await asBefore(
      `INSERT INTO claim SELECT (jsonb_populate_record(h, jsonb_build_object('id', $3::uuid, 'claimed_at', c.claimed_at - interval '1 minute',
         'evidence', (h.evidence - 'earlier' - 'offer') || jsonb_build_object('sessions', c.evidence -> 'cycles' -> 0 -> 'sessions')))).*
       FROM claim h, claim c WHERE h.id = $1 AND c.id = $2`,
      [hours.body.id, cycle.id, newId()],
    );
  });

  it('that today’s rules give as well are not listed', async () => {
    const { status, body } = await paul.fetch('/audit/past-awards');
    expect(status).toBe(200);
    expect(body).toEqual({ judged: 1, totals: [], changed: 0, items: [] });
  });

  it('are listed if a minute was paid twice, and no row changes', async () => {
    const before = await everyRow();
    const { status, body } = await olga.fetch('/audit/past-awards');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      judged: 1,
      changed: 1,
      totals: [{ unit: category1, before: '0.50', after: '0.00', change: '-0.50' }],
      items: [
        {
          claimId: cycle.id,
          learnerName: 'Ada Example',
          outcome: 'refused',
          before: [{ unit: category1, amount: '0.50' }],
          after: [],
          findings: [{ rule: 'minute-once', after: 'not-met' }],
        },
      ],
    });
    // Neither the log of the learner nor another provider's claim is shown.
    expect(JSON.stringify(body)).not.toContain(foreign.id);
    expect(body.items).toHaveLength(1);
    const csv = String((await olga.fetch('/audit/past-awards.csv')).body);
    expect(csv.split('\r\n')).toHaveLength(3);
    expect(csv).toContain(`0.50 ${category1},refused,A minute is credited once`);
    expect(await everyRow()).toEqual(before);
  });

  it('are listed if they name an accreditor by a text that is nobody’s name', async () => {
    await asBefore(
      `UPDATE claim SET evidence = (evidence #- '{ruleSet,accreditors}') - 'earlier' - 'offer' || jsonb_build_object('provider',
         (evidence -> 'provider') - 'accreditations' || '{"accreditedBy": "HPCSA, accredited by itself"}') WHERE id = $1`,
      [foreign.id],
    );
    await asBefore('DELETE FROM provider_accreditation WHERE provider_id = $1', [paul.providerId]);
    const before = await everyRow();
    const { body } = await paul.fetch('/audit/past-awards');
    expect(body).toMatchObject({ judged: 1, changed: 1 });
    expect(body.items).toMatchObject([
      { claimId: foreign.id, outcome: 'other', before: [{ unit: category1, amount: '0.50' }] },
    ]);
    expect(body.items[0].change).toContainEqual({ unit: category1, amount: '-0.50' });
    expect(await everyRow()).toEqual(before);
  });

  it('are no longer listed once their credit was taken back', async () => {
    const { status } = await olga.fetch(`/audit/claims/${ada.learnerId}/${cycle.id}/decisions`, {
      body: { outcome: 'revoked', reason: 'Its minutes were claimed as hours before.' },
      idempotencyKey: 'revoked-past-award',
    });
    expect(status).toBe(201);
    expect((await olga.fetch('/audit/past-awards')).body).toMatchObject({ judged: 0, changed: 0 });
  });

  it('are reviewed for all providers, or for one, on the command line', async () => {
    const run = (...args: string[]) => lectern(server, ['rules', 'review', ...args]);
    const all = await run();
    expect(all).toMatchObject({ code: 0, err: '' });
    expect(all.out).toMatch(/^1 award judged by today’s rules\. Nothing was written\./);
    expect(all.out).toContain(foreign.id);
    const none = await run('--provider', 'A hospital', '--json');
    expect(JSON.parse(none.out)).toEqual({ judged: 0, totals: [], changed: 0, items: [] });
    expect((await run('--provider', 'Nobody')).code).toBe(1);
    expect((await run('--since')).code).toBe(2);
  });

  it.each([
    ['awarded', 1, 0],
    ['upheld', 1, 0],
    ['reduced', 1, 0],
    ['revoked', 0, 1],
    ['withdrawn', 0, 1],
    ['held', 0, 0],
    ['declined', 0, 0],
  ])('a back-test copes with a claim that is %s', async (state, compared, revoked) => {
    await asBefore('UPDATE claim SET state = $2 WHERE id = $1', [foreign.id, state]);
    if (compared + revoked === 0) {
      await asBefore('DELETE FROM award WHERE claim_id = $1', [foreign.id]);
    }
    const candidate = readFileSync(join(shippedRulesFolder(), 'us.ama.c1.ipoc.yaml'), 'utf8');
    const { status, body } = await paul.fetch('/setup/backtests', { body: { candidate } });
    expect(status).toBe(200);
    expect(body.compared + body.notReplayed).toBe(compared);
    expect(body.revoked).toBe(revoked);
    const review = (await paul.fetch('/audit/past-awards')).body;
    expect(review.judged).toBe(compared);
  });
});
