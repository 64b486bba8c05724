import { ClaimDecisions } from '../../src/credit/index.js';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import { answers, designate, evaluation } from '../support/activities.js';
import { claimAs, documentCycle, openCycle, optionOf, readFor } from '../support/claim-kinds.js';
import type { Answer, Json } from '../support/http-client.js';
import {
  startTestServer,
  type TestAdministrator,
  type TestClinician,
  type TestServer,
} from '../support/server.js';
import { TestClock } from '../support/test-clock.js';

const start = '2026-11-25T08:00:00.000Z';
const today = { from: '2026-11-25', to: '2026-11-25' };
const cyclesOpened = 24;
const minutesEach = 20;

describe('two hundred simultaneous claims over overlapping minutes of one learner', () => {
  let server: TestServer;
  let admin: TestAdministrator;
  let ada: TestClinician;
  let log: Json;
  let made: Answer[];

  beforeAll(async () => {
    server = await startTestServer({ clock: new TestClock(start) });
    await server.app.get(DemonstrationLibrary).ensure();
    const provider = { name: 'A hospital', accreditedBy: 'ACCME' };
    admin = await server.createAdministrator({ provider });
    const other = await server.createProvider({ name: 'Another', accreditedBy: 'ACCME' });
    ada = await server.createClinician();
    log = await optionOf(ada, 'us.ama.c2.reading');
    const cycles = await overlappingCycles();
    const attempts = await passedArticles();
    server.clock.advance(6 * 3_600_000);
    const { providerId } = admin;
    const options = {
      ours: await optionOf(ada, 'us.ama.c1.ipoc', providerId),
      theirs: await optionOf(ada, 'us.ama.c1.ipoc', other.id),
      journal: await optionOf(ada, 'us.ama.c1.journal', providerId),
    };
    const claims = Array.from({ length: 200 }, (_, at) => {
      const cycle = cycles[Math.floor(at / 2) % cycles.length];
      const neighbour = cycles[(Math.floor(at / 2) + 1) % cycles.length];
      switch (at % 5) {
        case 0:
          return claimAs(ada, options.ours, { cycleIds: [cycle.id] });
        case 1:
          return claimAs(ada, options.theirs, { cycleIds: [cycle.id] });
        case 2:
          return claimAs(ada, options.ours, { cycleIds: [cycle.id, neighbour.id] });
        case 3:
          return claimAs(ada, log, { reading: today });
        default:
          return claimAs(ada, options.journal, { attemptId: attempts[at % attempts.length] });
      }
    });
    made = await Promise.all(claims);
  });
  afterAll(() => server.close());

  /** Each begins five minutes after the one before and lasts for twenty. */
  async function overlappingCycles(): Promise<Json[]> {
    const cycles: Json[] = [];
    for (let at = 0; at < cyclesOpened; at += 1) {
      const { sessionId, cycle } = await openCycle(ada);
      const session = { learnerId: ada.learnerId, sessionId };
      await readFor(server.database, session, start, { from: at * 300, seconds: minutesEach * 60 });
      cycles.push(await documentCycle(ada, cycle, String(at)));
    }
    return cycles;
  }

  async function passedArticles(): Promise<string[]> {
    const { items } = (await ada.fetch('/papers?q=stroke')).body;
    const attempts: string[] = [];
    for (const title of ['One', 'Two']) {
      const paperId = items[0].id;
      const activity = await designate(admin, paperId, { title, releasedOn: today.from });
      const body = answers('abc');
      const idempotencyKey = `attempt-of-${title}`;
      const path = `/activities/${activity.id}/attempts`;
      const attempt = (await ada.fetch(path, { body, idempotencyKey })).body;
      const said = `/activities/attempts/${attempt.id}/evaluation`;
      await ada.fetch(said, { method: 'PUT', body: evaluation });
      attempts.push(attempt.id);
    }
    return attempts;
  }

  const awarded = (): Answer[] => made.filter(({ status }) => status === 201);
  const ask = async <T extends object>(sql: string): Promise<T> => {
    const [row] = await server.database.systemQuery<T>(sql, [ada.learnerId]);
    if (!row) throw new Error('No row');
    return row;
  };
  const heldSeconds = async (): Promise<number> =>
    (
      await ask<{ seconds: number }>(
        `SELECT coalesce(sum(extract(epoch FROM ends_at - starts_at)), 0)::integer AS seconds
         FROM credited_time WHERE learner_id = $1 AND released_at IS NULL`,
      )
    ).seconds;
  const allRead = (cyclesOpened - 1) * 300 + minutesEach * 60;

  it('each get an answer, and only what a rule refuses is refused', () => {
    const codes = new Set(made.map(({ status, body }) => `${status} ${body.code ?? body.kind}`));
    for (const code of codes) {
      expect([
        '201 cycles',
        '201 reading',
        '201 article',
        '409 cycle-already-claimed',
        '409 cycle-excluded',
        '409 article-already-claimed',
        '422 claim-not-met',
      ]).toContain(code);
    }
    expect(codes).toContain('201 cycles');
    expect(codes).toContain('201 article');
    expect(awarded().length).toBeGreaterThan(3);
  });

  it('use no minute twice', async () => {
    const { overlaps } = await ask<{ overlaps: number }>(
      `SELECT count(*)::integer AS overlaps FROM credited_time a JOIN credited_time b
         ON b.learner_id = a.learner_id AND b.exclusive_group = a.exclusive_group
        AND (b.claim_id, b.starts_at) > (a.claim_id, a.starts_at)
        AND tstzrange(b.starts_at, b.ends_at) && tstzrange(a.starts_at, a.ends_at)
       WHERE a.learner_id = $1`,
    );
    expect(overlaps).toBe(0);
    expect(await heldSeconds()).toBeLessThanOrEqual(allRead);
  });

  it('award each act once in its group, and as much as was answered', async () => {
    const cycleIds = awarded().flatMap(({ body }) => body.cycleIds);
    expect(new Set(cycleIds).size).toBe(cycleIds.length);
    const sum = awarded().reduce((total, { body }) => total + Number(body.amount) * 100, 0);
    const { hundredths, claims } = await ask<{ hundredths: number; claims: number }>(
      `SELECT (sum(amount) * 100)::integer AS hundredths, count(DISTINCT claim_id)::integer AS claims
       FROM award WHERE learner_id = $1`,
    );
    expect({ hundredths, claims }).toEqual({ hundredths: sum, claims: awarded().length });
  });

  it('give every minute back when they are reversed', async () => {
    for (const { body } of awarded()) {
      await server.database.asSystem((manager) =>
        server.app.get(ClaimDecisions).revoke(
          manager,
          {
            learnerId: ada.learnerId,
            claimId: body.id,
            decidedBy: admin.accountId,
            reason: 'To see the minutes free again.',
            at: server.clock.now(),
          },
          'released',
        ),
      );
    }
    expect(await heldSeconds()).toBe(0);
    const { body } = await claimAs(ada, log, { reading: today });
    expect(body).toMatchObject({ activeSeconds: allRead, amount: (allRead / 3600).toFixed(2) });
    expect(await heldSeconds()).toBe(allRead);
  });
});
