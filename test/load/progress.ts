import { monitorEventLoopDelay } from 'node:perf_hooks';
import pg from 'pg';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import { ClaimsCsv } from '../../src/credit/claims/read/claims-csv.js';
import { claimAs, documentCycle, openCycle, optionOf, readFor } from '../support/claim-kinds.js';
import startTestCluster from '../support/global-setup.js';
import stopTestCluster from '../support/global-teardown.js';
import { startTestServer, type TestClinician, type TestServer } from '../support/server.js';
import { TestClock } from '../support/test-clock.js';

/*
 * What a learner with many awards waits for: `node .../test/load/progress.js [rounds] [awards]` after
 * `npm run build:test`. One learner with 5,000 awards holds five requirements, one of which carries credit forward over
 * years. Measured are GET /progress (by the clock; processor time of this process; the longest time that nothing else
 * had its turn) and the CSV of the log beside its statements alone, run by the same driver.
 */

const rounds = Number(process.argv[2] ?? 10);
const awards = Number(process.argv[3] ?? 5_000);
const start = '2026-11-25T14:00:00.000Z';
const requirements = [
  ['us.aafp', '2024-01-01'],
  ['us.nccpa', '2025-01-01'],
  ['us.state.tx', '2014-09-01'],
  ['ca.rcpsc.moc', '2024-01-01'],
  ['za.hpcsa', '2020-01-01'],
] as const;

interface Taken {
  readonly clock: number;
  readonly processor: number;
  readonly longest: number;
}

async function measure(): Promise<void> {
  await startTestCluster();
  const server = await startTestServer({ clock: new TestClock(start) });
  try {
    const learner = await prepare(server);
    const progress: Taken[] = [];
    const idle: Taken[] = [];
    for (let round = -3; round < rounds; round += 1) {
      const one = await taken(() => learner.fetch('/progress'));
      const other = await taken(() => learner.fetch('/requirements'));
      // The first ones warm up.
      if (round < 0) continue;
      progress.push(one);
      idle.push(other);
    }
    const turns: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      turns.push(await longestTurn(() => learner.fetch('/progress')));
    }
    console.log(`GET /progress: longest turn in processor time ${spread(turns)} ms`);
    told(`GET /progress, ${awards} awards, ${requirements.length} requirements`, progress);
    told('GET /requirements, the same session, for reference', idle);

    const csv = server.app.get(ClaimsCsv);
    const bare = await bareClient(server, learner.learnerId);
    const ratios: number[] = [];
    for (let round = -2; round < rounds; round += 1) {
      let characters = 0;
      const statements = recorded(server);
      const whole = await taken(async () => {
        for await (const piece of csv.pieces(learner.learnerId, {})) characters += piece.length;
      });
      const sql = statements();
      const alone = await taken(async () => {
        for (const [text, values] of sql) await bare.query({ text, values, rowMode: 'array' });
      });
      if (round < 0) continue;
      ratios.push(whole.clock / alone.clock);
      if (round === 0) {
        console.log(
          `CSV: ${(characters / 1_000_000).toFixed(1)} million characters in ${whole.clock.toFixed(0)} ms, ${sql.length} statements alone ${alone.clock.toFixed(0)} ms; longest stretch ${whole.longest.toFixed(0)} ms`,
        );
      }
    }
    await bare.end();
    console.log(`CSV beside its statements alone: ${spread(ratios)}`);
  } finally {
    await server.close();
    await stopTestCluster();
  }
}

/** Runs the same statements as the learner, and leaves every value as the text that it came as. */
async function bareClient(server: TestServer, learnerId: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: server.databaseUrls.admin,
    types: { getTypeParser: () => (value: string) => value },
  });
  await client.connect();
  await client.query(`SET app.learner_id = '${learnerId}'`);
  return client;
}

type Statement = [text: string, values: unknown[]];

/** Writes down the statements that the application runs, until it is asked for them. */
function recorded(server: TestServer): () => Statement[] {
  const statements: Statement[] = [];
  const { dataSource } = server.database;
  const create = dataSource.createQueryRunner.bind(dataSource);
  dataSource.createQueryRunner = (mode) => {
    const runner = create(mode);
    const run = runner.query.bind(runner);
    runner.query = (...given: Parameters<typeof run>) => {
      const [text, values] = given;
      statements.push([text, Array.isArray(values) ? values : []]);
      return run(...given);
    };
    return runner;
  };
  return () => {
    dataSource.createQueryRunner = create;
    return statements;
  };
}

/** The longest time that nothing else had its turn, in processor time: others on the machine do not count. */
async function longestTurn(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = process.cpuUsage();
  let probing = true;
  const probe = (): void => {
    const { user, system } = process.cpuUsage(last);
    longest = Math.max(longest, (user + system) / 1000);
    last = process.cpuUsage();
    if (probing) setImmediate(probe);
  };
  setImmediate(probe);
  await work();
  probing = false;
  return longest;
}

async function taken(work: () => Promise<unknown>): Promise<Taken> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const before = process.cpuUsage();
  const begun = performance.now();
  await work();
  const clock = performance.now() - begun;
  const { user, system } = process.cpuUsage(before);
  delay.disable();
  return { clock, processor: (user + system) / 1000, longest: delay.max / 1_000_000 };
}

function told(name: string, all: readonly Taken[]): void {
  for (const [what, member] of [
    ['by the clock', 'clock'],
    ['processor time of the process', 'processor'],
    ['longest stretch', 'longest'],
  ] as const) {
    console.log(`${name}: ${what} ${spread(all.map((one) => one[member]))} ms`);
  }
}

/** Lowest, median and highest. */
function spread(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  return [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)]
    .map((value) => (value ?? 0).toFixed(value !== undefined && value < 10 ? 2 : 0))
    .join(', ');
}

async function prepare(server: TestServer): Promise<TestClinician> {
  await server.app.get(DemonstrationLibrary).ensure();
  await server.createProvider({ name: 'A hospital', accreditedBy: 'ACCME' });
  const learner = await server.createClinician();
  const { sessionId, cycle } = await openCycle(learner);
  await readFor(server.database, { learnerId: learner.learnerId, sessionId }, start, {
    seconds: 300,
  });
  const { id } = await documentCycle(learner, cycle);
  const option = await optionOf(learner, 'us.ama.c1.ipoc');
  const answer = await claimAs(learner, option, { cycleIds: [id] });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  await addAwards(server, learner.learnerId, awards - 1);
  for (const [profileId, startsOn] of requirements) {
    await learner.fetch('/requirements', { body: { profileId, startsOn, label: '' } });
  }
  return learner;
}

/** Copies the claim that was made, with its cycle and award, over the twelve years before it. */
async function addAwards(server: TestServer, learnerId: string, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: server.databaseUrls.admin });
  await client.connect();
  try {
    await client.query(
      `CREATE TEMP TABLE made AS SELECT n, gen_random_uuid() AS claim_id, gen_random_uuid() AS cycle_id,
         $1::timestamptz - make_interval(hours => (n * 24 * 365 * 12 / ${count})::int, mins => n % 60) AS at
       FROM generate_series(1, ${count}) AS n`,
      [start],
    );
    for (const statement of copies) await client.query(statement, [learnerId]);
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}

const first = 'SELECT * FROM claim WHERE learner_id = $1 ORDER BY claimed_at DESC, id LIMIT 1';

const copies = [
  `INSERT INTO cycle SELECT (jsonb_populate_record(NULL::cycle, to_jsonb(c) || jsonb_build_object('id', m.cycle_id, 'search_id', NULL, 'opened_at', m.at,
     'documented_at', m.at, 'updated_at', m.at))).*
   FROM made m CROSS JOIN (SELECT * FROM cycle WHERE learner_id = $1 LIMIT 1) AS c`,
  `INSERT INTO claim SELECT (jsonb_populate_record(NULL::claim, to_jsonb(c) || jsonb_build_object('id', m.claim_id, 'completed_on', m.at::date,
     'claimed_at', m.at, 'attested_at', m.at))).*
   FROM made m CROSS JOIN (${first}) AS c`,
  `INSERT INTO claim_cycle SELECT (jsonb_populate_record(NULL::claim_cycle, to_jsonb(c) || jsonb_build_object('cycle_id', m.cycle_id,
     'claim_id', m.claim_id))).*
   FROM made m CROSS JOIN (SELECT * FROM claim_cycle WHERE learner_id = $1 LIMIT 1) AS c`,
  `INSERT INTO award SELECT (jsonb_populate_record(NULL::award, to_jsonb(a) || jsonb_build_object('id', gen_random_uuid(), 'claim_id', m.claim_id,
     'completed_on', m.at::date, 'awarded_at', m.at))).*
   FROM made m CROSS JOIN (SELECT * FROM award WHERE learner_id = $1 LIMIT 1) AS a`,
];

await measure();
