import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import fastify, { type FastifyInstance } from 'fastify';
import pg from 'pg';
import { insertPaper, openPaper, reader } from '../http/reading-desk.js';
import startTestCluster from '../support/global-setup.js';
import stopTestCluster from '../support/global-teardown.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { TestClock } from '../support/test-clock.js';

/*
 * How many beats a second one process takes, beside a bare Fastify that writes one row with one prepared
 * statement: `node .../test/load/beats.js [rounds] [seconds]` after `npm run build:test`.
 * Both serve in this process with pools of one size; the requests come from another one. The rounds alternate.
 */

const sessions = 400;
const learners = 8;
const connections = 32;

interface Target {
  port: number;
  cookie: string;
  path: string;
}

interface Order {
  targets: Target[];
  seconds: number;
  firstSeq: number;
}

interface Result {
  beats: number;
  refused: number;
  milliseconds: number[];
}

/** Time passes with use, so that each session gets a beat about every 15 s, as from a page. */
class BusyClock extends TestClock {
  override now(): Date {
    this.advance(15_000 / sessions / 2);
    return super.now();
  }
}

async function measure(): Promise<void> {
  const rounds = Number(process.argv[2] ?? 3);
  const seconds = Number(process.argv[3] ?? 5);
  await startTestCluster();
  const server = await startTestServer({ clock: new BusyClock() });
  const bare = await startBare(server.databaseUrls.application);
  try {
    const lectern = await openSessions(server);
    const plain = lectern.map((target) => ({ ...target, port: bare.port, path: '/beats' }));
    const crowd = fork(fileURLToPath(import.meta.url));
    const run = async (targets: Target[], firstSeq: number): Promise<Result> => {
      crowd.send({ targets, seconds, firstSeq } satisfies Order);
      const [result] = (await once(crowd, 'message')) as [Result];
      return result;
    };
    const ratios: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const one = await run(plain, round * 1_000_000 + 1);
      const ours = await run(lectern, round * 1_000_000 + 1);
      // The first round warms up.
      if (round === 0) continue;
      ratios.push(ours.beats / one.beats);
      print(`bare Fastify, one insert (round ${round})`, one, seconds);
      print(`Lectern, one batch of one beat (round ${round})`, ours, seconds);
    }
    const middle = ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? 0;
    console.log(`ratio, median of ${rounds} rounds: ${middle.toFixed(2)}`);
    crowd.kill();
  } finally {
    await bare.close();
    await server.close();
    await stopTestCluster();
  }
}

function print(name: string, { beats, refused, milliseconds }: Result, seconds: number): void {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
  console.log(
    `${name}: ${Math.round(beats / seconds)} a second, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, ${refused} refused`,
  );
}

async function openSessions(server: TestServer): Promise<Target[]> {
  const port = Number(new URL(server.url).port);
  const paperId = await insertPaper(server);
  const targets: Target[] = [];
  for (let index = 0; index < learners; index += 1) {
    const learner = await server.createClinician();
    for (let session = 0; session < sessions / learners; session += 1) {
      const id = await openPaper(learner, paperId);
      const path = `/api/v1/reading-sessions/${id}/beats`;
      targets.push({ port, cookie: learner.client.cookieHeader(), path });
    }
  }
  return targets;
}

async function startBare(databaseUrl: string): Promise<{ port: number; close(): Promise<void> }> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 5 });
  await pool.query(
    `CREATE TABLE bare_beat (
       learner_id uuid NOT NULL, session_id uuid NOT NULL, seq bigint GENERATED ALWAYS AS IDENTITY,
       at timestamptz NOT NULL, state jsonb NOT NULL, PRIMARY KEY (learner_id, session_id, seq))`,
  );
  const learnerId = '01900000-0000-7000-8000-000000000000';
  const app: FastifyInstance = fastify();
  app.post('/beats', async (incoming) => {
    await pool.query({
      name: 'bare',
      text: 'INSERT INTO bare_beat (learner_id, session_id, at, state) VALUES ($1, $1, $2, $3)',
      values: [learnerId, new Date(), JSON.stringify(incoming.body)],
    });
    return { activeSeconds: 0, elapsedSeconds: 0, spans: [] };
  });
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const port = Number(new URL(address).port);
  return {
    port,
    close: async () => {
      await app.close();
      await pool.end();
    },
  };
}

/** The process that asks: each connection sends the next beat as soon as its last one was answered. */
function ask(): void {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const send = ({ port, path, cookie }: Target, body: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const call = request(
        {
          agent,
          host: '127.0.0.1',
          port,
          path,
          method: 'POST',
          headers: {
            cookie,
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
          },
        },
        (answer) => {
          answer.resume().on('end', () => resolve(answer.statusCode ?? 0));
        },
      );
      call.on('error', reject).end(body);
    });

  const run = async ({ targets, seconds, firstSeq }: Order): Promise<Result> => {
    const result: Result = { beats: 0, refused: 0, milliseconds: [] };
    const end = performance.now() + seconds * 1000;
    const connection = async (offset: number): Promise<void> => {
      for (let turn = 0; performance.now() < end; turn += 1) {
        const index = offset + turn * connections;
        const seq = firstSeq + Math.floor(index / targets.length);
        const target = targets[index % targets.length];
        if (!target) throw new Error('There is no session to read in');
        const before = performance.now();
        const status = await send(target, JSON.stringify({ beats: [{ ...reader, seq }] }));
        result.milliseconds.push(performance.now() - before);
        if (status === 200) result.beats += 1;
        else result.refused += 1;
      }
    };
    await Promise.all(Array.from({ length: connections }, (_, offset) => connection(offset)));
    return result;
  };
  process.on('message', (order: Order) => {
    void run(order).then((result) => process.send?.(result));
  });
}

if (process.send) ask();
else await measure();
