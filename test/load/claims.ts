import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import { newId } from '../../src/platform/index.js';
import { claimAs, documentCycle, openCycle, optionOf, readFor } from '../support/claim-kinds.js';
import startTestCluster from '../support/global-setup.js';
import stopTestCluster from '../support/global-teardown.js';
import type { Json } from '../support/http-client.js';
import { liftClaimLimits } from '../support/no-claim-limits.js';
import { startTestServer, type TestClinician, type TestServer } from '../support/server.js';
import { TestClock } from '../support/test-clock.js';

/*
 * How long one claim takes beside many others: `node .../test/load/claims.js [claims]` after `npm run build:test`.
 * Three learners take turns with one claim each: among 1,000 awards of others, among 100,000, and among 100,000
 * with 5,000 of their own. Every claim is one HTTP request for one documented point-of-care cycle.
 */

const start = '2026-11-25T14:00:00.000Z';
const otherLearners = 100;
const own = 5_000;

interface Runner {
  name: string;
  learner: TestClinician;
  option: Json;
  cycleIds: string[];
  milliseconds: number[];
}

async function measure(): Promise<void> {
  const claims = Number(process.argv[2] ?? 60);
  await startTestCluster();
  const few = await startServer(1_000);
  const many = await startServer(100_000);
  try {
    const runners = [
      await runner(few, 'among 1,000 awards of others', claims),
      await runner(many, 'among 100,000 awards of others', claims),
      await runner(many, 'among them, with 5,000 of their own', claims, own),
    ];
    for (let at = 0; at < claims; at += 1) {
      for (const one of runners) {
        const begun = performance.now();
        const answer = await claimAs(one.learner, one.option, { cycleIds: [one.cycleIds[at]] });
        one.milliseconds.push(performance.now() - begun);
        if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
      }
    }
    // The first ones warm up.
    const medians = runners.map((one) => median(one.milliseconds.slice(10)));
    runners.forEach(({ name }, at) => {
      const ratio = (medians[at] ?? 0) / (medians[0] ?? 1);
      console.log(
        `${name}: median ${medians[at]?.toFixed(1)} ms, ${ratio.toFixed(2)} of the first`,
      );
    });
  } finally {
    await few.close();
    await many.close();
    await stopTestCluster();
  }
}

async function startServer(awards: number): Promise<TestServer> {
  const server = await startTestServer({ clock: new TestClock(start) });
  await server.app.get(DemonstrationLibrary).ensure();
  await liftClaimLimits(
    await server.createAdministrator({ provider: { name: 'A hospital', accreditedBy: 'ACCME' } }),
  );
  const accounts = Array.from({ length: otherLearners }, newId);
  await server.database.query(
    `INSERT INTO account (id, email, password_hash, role, created_at)
     SELECT id, id::text || '@load.example', '', 'clinician', $2 FROM unnest($1::uuid[]) AS id`,
    [accounts, start],
  );
  const template = await runner(server, 'template', 1);
  await claimAs(template.learner, template.option, { cycleIds: template.cycleIds });
  for (const learnerId of accounts) await addAwards(server, learnerId, awards / otherLearners);
  return server;
}

/** A learner with documented cycles to claim, and perhaps a history. */
async function runner(
  server: TestServer,
  name: string,
  claims: number,
  history = 0,
): Promise<Runner> {
  const learner = await server.createClinician();
  if (history > 0) await addAwards(server, learner.learnerId, history);
  const cycleIds: string[] = [];
  for (let at = 0; at < claims; at += 1) {
    const { sessionId, cycle } = await openCycle(learner);
    const session = { learnerId: learner.learnerId, sessionId };
    await readFor(server.database, session, start, { from: at * 300, seconds: 300 });
    cycleIds.push((await documentCycle(learner, cycle, randomBytes(4).toString('hex'))).id);
  }
  await analyze(server);
  const option = await optionOf(learner, 'us.ama.c1.ipoc');
  return { name, learner, option, cycleIds, milliseconds: [] };
}

/** Copies the first claim that was made, one a day backwards: claim, cycle, time, paper and award. */
async function addAwards(server: TestServer, learnerId: string, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: server.databaseUrls.admin });
  await client.connect();
  try {
    await client.query(
      `CREATE TEMP TABLE made AS SELECT n, gen_random_uuid() AS claim_id, gen_random_uuid() AS cycle_id,
         $1::timestamptz - make_interval(days => n) AS at FROM generate_series(1, ${count}) AS n`,
      [start],
    );
    for (const statement of copies) await client.query(statement, [learnerId]);
  } finally {
    await client.end();
  }
}

const first = 'SELECT * FROM claim ORDER BY claimed_at DESC, id LIMIT 1';

const copies = [
  `INSERT INTO cycle (learner_id, id, state, origin_paper_id, question, application, opened_at, documented_at, updated_at, revision, time_zone)
   SELECT $1, m.cycle_id, 'claimed', p.id, 'Question ' || m.n, 'Application ' || m.n, m.at, m.at, m.at, 1, 'UTC'
   FROM made m CROSS JOIN (SELECT id FROM paper LIMIT 1) AS p`,
  `INSERT INTO claim (learner_id, id, provider_id, credit_option_id, rule_set_id, rule_set_version, kind, state, unit,
     amount, flagged, findings, evidence, learner_name, completed_on, attested_at, claimed_at)
   SELECT $1, m.claim_id, c.provider_id, c.credit_option_id, c.rule_set_id, c.rule_set_version, c.kind, c.state, c.unit,
     c.amount, c.flagged, c.findings, c.evidence, c.learner_name, m.at::date, m.at, m.at
   FROM made m CROSS JOIN (${first}) AS c`,
  `INSERT INTO claim_cycle (learner_id, cycle_id, exclusive_group, claim_id, credit_option_id)
   SELECT $1, m.cycle_id, 'ama', m.claim_id, c.credit_option_id FROM made m CROSS JOIN (${first}) AS c`,
  `INSERT INTO credited_time (learner_id, claim_id, exclusive_group, starts_at, ends_at, paid_for)
   SELECT $1, claim_id, 'ama', at - interval '10 minutes', at, 'act' FROM made`,
  `INSERT INTO credited_item (learner_id, claim_id, item_id, rule_set_id, exclusive_group, completed_on)
   SELECT $1, m.claim_id, p.id, 'us.ama.c1.ipoc', 'ama', m.at::date
   FROM made m JOIN (SELECT id, row_number() OVER () AS n, count(*) OVER () AS all FROM paper) AS p ON p.n = m.n % p.all + 1`,
  `INSERT INTO award (learner_id, id, claim_id, provider_id, kind, unit, amount, rule_set_id, rule_set_version, completed_on, awarded_at)
   SELECT $1, gen_random_uuid(), m.claim_id, c.provider_id, 'award', c.unit, c.amount, c.rule_set_id, c.rule_set_version, m.at::date, m.at
   FROM made m CROSS JOIN (${first}) AS c`,
];

async function analyze(server: TestServer): Promise<void> {
  const client = new pg.Client({ connectionString: server.databaseUrls.admin });
  await client.connect();
  await client.query('VACUUM ANALYZE');
  await client.end();
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

await measure();
