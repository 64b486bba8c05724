import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { HttpClient, type Answer, type Json } from '../support/http-client.js';
import { postmasterPid } from '../support/keeper-process.js';
import { creditOption, documentation } from '../support/main-job.js';
import { liftDemonstrationLimits } from '../support/no-claim-limits.js';
import { startServerProcess, type ServerProcess } from '../support/server-process.js';
import { until } from '../support/until.js';

const password = 'a password for the demonstration';
const kills = 20;
const cyclesPerKill = 4;
/** The server gives a PostgreSQL up that keeps dying; so many deaths within a minute it certainly takes. */
const restartsInARow = 4;

/** A claim as it was sent, to be sent again with the same key. */
interface Attempt {
  readonly cycleId: string;
  /** The answer, when one came; a 201 is a promise. */
  answer: Answer | null;
}

describe('a kill -9 in the middle of claims', () => {
  let dataDir: string;
  let server: ServerProcess;
  let clinician: HttpClient;
  let option: Json;

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'lectern-kill-'));
    server = await startServerProcess({
      env: { LECTERN_DATA_DIR: dataDir, LECTERN_DEMO: 'on', LECTERN_DEMO_PASSWORD: password },
    });
    await server.waitReady();
    clinician = new HttpClient(server.url);
    await clinician.fetch('/session', { body: { email: 'clinician@lectern.example', password } });
    const { body: profile } = await clinician.fetch('/profile');
    const who = { ...profile, profession: 'physician', degree: 'MD' };
    expect((await clinician.fetch('/profile', { method: 'PUT', body: who })).status).toBe(200);
    option = await creditOption(clinician);
    // Eighty claims within minutes are more than a provider usually lets through.
    await liftDemonstrationLimits(server.url, password);
  });
  afterEach(async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  const restart = async (): Promise<void> => {
    const { port } = new URL(server.url);
    server = await startServerProcess({
      env: {
        PORT: port,
        LECTERN_DATA_DIR: dataDir,
        LECTERN_DEMO: 'on',
        LECTERN_DEMO_PASSWORD: password,
      },
    });
    await server.waitReady();
  };

  const documentCycle = async (round: number, at: number): Promise<string> => {
    const search = await clinician.fetch('/searches', { body: { query: 'blood pressure' } });
    const session = await clinician.fetch('/reading-sessions', {
      body: { paperId: search.body.items[0].id, searchId: search.body.id },
    });
    const found = await clinician.fetch(`/cycles?sessionId=${session.body.id}`);
    const [cycle] = found.body.items;
    const question = `What did kill ${round} teach about question number ${at}?`;
    const saved = await clinician.fetch(`/cycles/${cycle.id}/documentation`, {
      method: 'PUT',
      body: { revision: cycle.revision, ...documentation, question },
    });
    expect(saved.body.state).toBe('documented');
    return cycle.id;
  };

  const send = async (attempt: Attempt): Promise<void> => {
    attempt.answer = await clinician
      .fetch('/claims', {
        body: { creditOptionId: option.id, cycleIds: [attempt.cycleId], attested: true },
        idempotencyKey: `kill-${attempt.cycleId}`,
      })
      .catch(() => null);
  };

  /** Claims until the kill, comes back, and claims again with the same keys. */
  const round = async (
    number: number,
    kill: () => Promise<void>,
  ): Promise<{ claims: Map<string, string>; answeredBefore: number }> => {
    const attempts: Attempt[] = [];
    for (let at = 0; at < cyclesPerKill; at += 1) {
      attempts.push({ cycleId: await documentCycle(number, at), answer: null });
    }
    const sent = attempts.map(send);
    // After none of the claims, after the first, after the second ...: each kill meets another moment.
    const after = number % cyclesPerKill;
    while (attempts.filter(({ answer }) => answer !== null).length < after) await sleep(1);
    await sleep(number % 7);
    await kill();
    await Promise.all(sent);
    const before = attempts.map(({ answer }) => answer);
    await Promise.all(attempts.map(send));
    const claims = new Map<string, string>();
    attempts.forEach((attempt, at) => {
      expect({ status: attempt.answer?.status }).toEqual({ status: 201 });
      const first = before[at];
      if (first?.status === 201) expect(attempt.answer?.body).toEqual(first.body);
      claims.set(attempt.cycleId, attempt.answer?.body.id);
    });
    return { claims, answeredBefore: before.filter((answer) => answer?.status === 201).length };
  };

  /** Every claim that the server has now, with its certificate. */
  const everything = async (): Promise<{ claims: Json[]; total: string }> => {
    const claims: Json[] = [];
    let cursor = '';
    let total = '';
    do {
      const page = await clinician.fetch(`/claims?limit=100${cursor && `&cursor=${cursor}`}`);
      claims.push(...page.body.items);
      total = page.body.totals[0].amount;
      cursor = page.body.nextCursor ?? '';
    } while (cursor !== '');
    return { claims, total };
  };

  const twentyTimes = async (kill: () => Promise<void>): Promise<void> => {
    const expected = new Map<string, string>();
    let answered = 0;
    for (let number = 0; number < kills; number += 1) {
      const { claims, answeredBefore } = await round(number, kill);
      for (const [cycleId, claimId] of claims) expected.set(cycleId, claimId);
      answered += answeredBefore;
    }
    const { claims, total } = await everything();
    expect(new Map(claims.map((claim) => [claim.cycleIds[0], claim.id]))).toEqual(expected);
    expect(claims).toHaveLength(kills * cyclesPerKill);
    expect(new Set(claims.map((claim) => claim.certificateId)).size).toBe(claims.length);
    expect(total).toBe(`${(kills * cyclesPerKill) / 2}.00`);
    // Some claims were answered before the kill and some were not: the kills met the middle.
    expect(answered).toBeGreaterThan(0);
    expect(answered).toBeLessThan(kills * cyclesPerKill);
  };

  it('of the application, twenty times, neither loses nor doubles a confirmed claim', async () => {
    await twentyTimes(async () => {
      await server.kill('SIGKILL');
      await restart();
    });
  });

  it('of PostgreSQL, twenty times, neither loses nor doubles a confirmed claim', async () => {
    let sinceRestart = 0;
    await twentyTimes(async () => {
      const killed = postmasterPid(dataDir);
      process.kill(killed, 'SIGKILL');
      await untilAnotherThan(killed, () => postmasterPid(dataDir));
      await server.waitReady();
      sinceRestart += 1;
      if (sinceRestart < restartsInARow) return;
      // A new process counts the deaths from the start.
      sinceRestart = 0;
      await server.kill('SIGKILL');
      await restart();
    });
  });
});

/** Waits until PostgreSQL was started again. */
async function untilAnotherThan(killed: number, current: () => number): Promise<void> {
  await until(() => {
    try {
      const pid = current();
      return pid > 0 && pid !== killed;
    } catch {
      // The file is being written anew.
      return false;
    }
  });
}
