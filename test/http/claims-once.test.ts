import { ClaimDecisions } from '../../src/credit/index.js';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import { answers, designate, evaluation } from '../support/activities.js';
import {
  claimAs,
  documentCycle,
  offerOption,
  openCycle,
  optionOf,
  readFor,
} from '../support/claim-kinds.js';
import type { Json } from '../support/http-client.js';
import { claimDays, readAt, totalOf } from '../support/reading-claims.js';
import {
  startTestServer,
  type TestAdministrator,
  type TestClinician,
  type TestServer,
} from '../support/server.js';
import { TestClock } from '../support/test-clock.js';

const start = '2026-11-25T14:00:00.000Z';
const evening = '2026-11-25T20:00:00.000Z';
const today = '2026-11-25';

describe('within one exclusive group a minute is paid once, in any order:', () => {
  let server: TestServer;
  let admin: TestAdministrator;
  let ada: TestClinician;
  let pointOfCare: Json;

  beforeAll(async () => {
    server = await startTestServer({ clock: new TestClock(evening) });
    await server.app.get(DemonstrationLibrary).ensure();
    const provider = { name: 'A hospital', accreditedBy: 'ACCME' };
    admin = await server.createAdministrator({ provider });
  });
  beforeEach(async () => {
    ada = await server.createClinician();
    pointOfCare = await optionOf(ada, 'us.ama.c1.ipoc', admin.providerId);
  });
  afterAll(() => server.close());

  const reverse = (claimId: string): Promise<unknown> =>
    server.database.asSystem((manager) =>
      server.app.get(ClaimDecisions).revoke(
        manager,
        {
          learnerId: ada.learnerId,
          claimId,
          decidedBy: admin.accountId,
          reason: 'To see what is free again.',
          at: server.clock.now(),
        },
        'released',
      ),
    );
  const passed = async (paperId: string): Promise<string> => {
    const activity = await designate(admin, paperId, { releasedOn: today, title: ada.learnerId });
    const path = `/activities/${activity.id}/attempts`;
    const idempotencyKey = `attempt-${activity.id}`;
    const attempt = (await ada.fetch(path, { body: answers('abc'), idempotencyKey })).body;
    const said = `/activities/attempts/${attempt.id}/evaluation`;
    await ada.fetch(said, { method: 'PUT', body: evaluation });
    return attempt.id;
  };

  it('a cycle whose reading was claimed as hours is refused, and the refusal names that claim and the way out', async () => {
    const { cycle } = await readAt(server, ada, start, 60);
    await documentCycle(ada, cycle);
    const hours = await claimDays(ada, today);
    expect(hours.body.amount).toBe('1.00');
    const refused = await claimAs(ada, pointOfCare, { cycleIds: [cycle.id] });
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'cycle-excluded', claimId: hours.body.id, certificateId: null },
    });
    expect(refused.body.detail).toContain('“Private reading log”');
    expect(refused.body.detail).toContain('Withdraw that entry from your log first');
    const body = { creditOptionId: pointOfCare.id, cycleIds: [cycle.id] };
    expect((await ada.fetch('/claims/preview', { body })).body.code).toBe('cycle-excluded');
    expect(await totalOf(server, ada)).toBe('1.00');
    await reverse(hours.body.id);
    expect((await claimAs(ada, pointOfCare, { cycleIds: [cycle.id] })).status).toBe(201);
    expect((await claimDays(ada, today)).body).toMatchObject({ code: 'claim-not-met' });
    expect(await totalOf(server, ada)).toBe('0.50');
  });

  it('hours after the cycle leave its minutes out', async () => {
    const { cycle } = await readAt(server, ada, start, 60);
    await documentCycle(ada, cycle);
    await readAt(server, ada, '2026-11-25T16:00:00.000Z', 30, 'stroke');
    await claimAs(ada, pointOfCare, { cycleIds: [cycle.id] });
    expect((await claimDays(ada, today)).body.amount).toBe('0.50');
  });

  it('an article whose reading was claimed as hours is refused, and hours after it leave its minutes out', async () => {
    const { paperId } = await readAt(server, ada, start, 60);
    const attemptId = await passed(paperId);
    const journal = await optionOf(ada, 'us.ama.c1.journal', admin.providerId);
    const hours = await claimDays(ada, today);
    expect(await claimAs(ada, journal, { attemptId })).toMatchObject({
      status: 409,
      body: { code: 'article-excluded', claimId: hours.body.id },
    });
    await reverse(hours.body.id);
    expect((await claimAs(ada, journal, { attemptId })).body.amount).toBe('1.00');
    expect((await claimDays(ada, today)).status).toBe(422);
  });

  it('rules of another group are independent of it', async () => {
    const { cycle } = await readAt(server, ada, start, 60);
    await documentCycle(ada, cycle);
    await claimDays(ada, today);
    const points = await offerOption(admin, 'us.moc.abim', today);
    expect((await claimAs(ada, points, { cycleIds: [cycle.id] })).status).toBe(201);
  });

  it('a revoked cycle releases no minute in which another cycle was read', async () => {
    const [one, two] = [await openCycle(ada), await openCycle(ada, 'stroke')];
    for (const [at, { sessionId, cycle }] of [one, two].entries()) {
      const session = { learnerId: ada.learnerId, sessionId };
      await readFor(server.database, session, start, { from: at * 600, seconds: 3600 });
      await documentCycle(ada, cycle, String(at));
    }
    server.clock.advance(60_000);
    const first = await claimAs(ada, pointOfCare, { cycleIds: [one.cycle.id] });
    expect((await claimAs(ada, pointOfCare, { cycleIds: [two.cycle.id] })).status).toBe(201);
    await reverse(first.body.id);
    // Ten minutes are free: the other fifty are those of the second cycle too.
    expect((await claimDays(ada, today)).body.amount).toBe('0.25');
  });

  it('only one of simultaneous claims succeeds, whichever it is', async () => {
    const { cycle } = await readAt(server, ada, start, 60);
    await documentCycle(ada, cycle);
    const made = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        at % 2 === 0 ? claimDays(ada, today) : claimAs(ada, pointOfCare, { cycleIds: [cycle.id] }),
      ),
    );
    expect(made.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(['0.50', '1.00']).toContain(await totalOf(server, ada));
  });
});

describe('time claimed piece by piece', () => {
  let server: TestServer;
  let ada: TestClinician;

  beforeAll(async () => {
    server = await startTestServer({ clock: new TestClock(evening) });
    await server.app.get(DemonstrationLibrary).ensure();
  });
  beforeEach(async () => {
    ada = await server.createClinician();
  });
  afterAll(() => server.close());

  it('gives the same as one claim of all of it: eight times 7.5 minutes are one hour', async () => {
    const amounts: unknown[] = [];
    for (let at = 0; at < 8; at += 1) {
      await readAt(
        server,
        ada,
        `2026-11-25T${15 + Math.floor(at / 4)}:${(at % 4) * 15 || '00'}:00.000Z`,
        7.5,
      );
      const { body } = await claimDays(ada, today);
      amounts.push(body.amount ?? body.code);
    }
    expect(amounts).toEqual([
      '0.25',
      'claim-not-met',
      '0.25',
      'claim-not-met',
      '0.25',
      'claim-not-met',
      '0.25',
      'claim-not-met',
    ]);
    expect(await totalOf(server, ada)).toBe('1.00');
  });

  it('says what was credited before, and adds up', async () => {
    await readAt(server, ada, '2026-11-24T15:00:00.000Z', 45);
    await claimDays(ada, '2026-11-24');
    await readAt(server, ada, '2026-11-25T15:00:00.000Z', 20);
    const { body } = await claimDays(ada, today);
    expect(body.amount).toBe('0.25');
    expect(body.arithmetic).toEqual([
      { label: '20 min of active reading, 1 for each 60 min', amount: '0.33' },
      { label: 'Credited before in 2026: 45 min', amount: '0.75' },
      { label: 'Rounded to the nearest 0.25', amount: '-0.08' },
      { label: 'Already awarded for that', amount: '-0.75' },
    ]);
    const hours = body.findings.find(({ rule }: Json) => rule === 'hours');
    expect(hours.observed).toBe(
      '20 min of active reading counts. With 45 min credited before in 2026, it comes to 1.00. 0.75 of that was awarded before, so this claim comes to 0.25.',
    );
  });

  it('of minutes with each topic is rounded as a total too', async () => {
    const provider = { name: 'A college', accreditedBy: 'ANCC' };
    const admin = await server.createAdministrator({ provider });
    const nina = await server.createClinician({ profession: 'nurse-practitioner', degree: null });
    const option = await offerOption(admin, 'us.np.time', today);
    const made: Json[] = [];
    for (const [at, query] of ['blood pressure', 'stroke'].entries()) {
      // 9 min 20 s and 9 min 20 s come to 0.31, and 0.15 and 0.15 alone.
      const ids: string[] = [];
      for (const half of [0, 1]) {
        const from = `2026-11-25T${16 + at}:${half * 30 || '00'}:00.000Z`;
        const { cycle } = await readAt(
          server,
          nina,
          from,
          9 + 1 / 3,
          half ? `${query} trial` : query,
        );
        await documentCycle(nina, cycle, `${at} ${half}`);
        ids.push(cycle.id);
      }
      made.push((await claimAs(nina, option, { cycleIds: ids })).body);
    }
    expect(made.map(({ amount }) => amount)).toEqual(['0.31', '0.31']);
    expect(await totalOf(server, nina)).toBe('0.62');
  });

  it('is right again after one of the claims was reversed', async () => {
    await readAt(server, ada, '2026-11-24T15:00:00.000Z', 22);
    const first = await claimDays(ada, '2026-11-24');
    await readAt(server, ada, '2026-11-25T15:00:00.000Z', 16);
    const second = await claimDays(ada, today);
    expect([first.body.amount, second.body.amount]).toEqual(['0.25', '0.50']);
    await server.database.asSystem((manager) =>
      server.app.get(ClaimDecisions).revoke(
        manager,
        {
          learnerId: ada.learnerId,
          claimId: first.body.id,
          decidedBy: ada.accountId,
          reason: 'To see the total without it.',
          at: server.clock.now(),
        },
        'released',
      ),
    );
    expect((await claimDays(ada, '2026-11-24')).body.amount).toBe('0.25');
    expect(await totalOf(server, ada)).toBe('0.75');
  });
});
