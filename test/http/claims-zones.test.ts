import { DemonstrationLibrary } from '../../src/literature/index.js';
import { answers, designate, evaluation } from '../support/activities.js';
import { claimAs, documentCycle, openCycle, optionOf, readFor } from '../support/claim-kinds.js';
import type { Json } from '../support/http-client.js';
import { claimDays, moveTo, readAt, signInAgain, totalOf } from '../support/reading-claims.js';
import {
  startTestServer,
  type TestAdministrator,
  type TestClinician,
  type TestServer,
} from '../support/server.js';
import { TestClock } from '../support/test-clock.js';

/** Early on Wednesday in New York. */
const start = '2026-11-25T06:00:00.000Z';
const [west, home, east] = ['Pacific/Honolulu', 'America/New_York', 'Pacific/Kiritimati'];

describe('a change of zone moves nothing in the past:', () => {
  let server: TestServer;
  let admin: TestAdministrator;
  let ada: TestClinician;
  let pointOfCare: Json;

  beforeAll(async () => {
    server = await startTestServer({ clock: new TestClock(start) });
    await server.app.get(DemonstrationLibrary).ensure();
    const provider = { name: 'A hospital', accreditedBy: 'ACCME' };
    admin = await server.createAdministrator({ provider });
  });
  beforeEach(async () => {
    ada = await server.createClinician({ timeZone: home });
    pointOfCare = await optionOf(ada, 'us.ama.c1.ipoc', admin.providerId);
  });
  afterAll(() => server.close());

  const goTo = async (instant: string): Promise<void> => {
    server.clock.set(instant);
    await signInAgain(server, ada);
    await signInAgain(server, admin);
  };

  it('reading belongs to the day on which it was read, for the day and for the claim', async () => {
    await readAt(server, ada, '2026-11-25T03:00:00.000Z', 30); // Tuesday in New York
    await moveTo(ada, east);
    const tuesday = (await ada.fetch('/active-time?date=2026-11-24')).body;
    expect(tuesday).toMatchObject({ activeSeconds: 1800, spans: [{ timeZone: home }] });
    expect((await ada.fetch('/active-time?date=2026-11-25')).body.activeSeconds).toBe(0);
    expect((await claimDays(ada, '2026-11-25')).status).toBe(422);
    const { body } = await claimDays(ada, '2026-11-24');
    expect(body).toMatchObject({ amount: '0.50', completedOn: '2026-11-24' });
  });

  it('a minute that was open in two zones belongs to one day', async () => {
    const first = await openCycle(ada);
    await moveTo(ada, east);
    const second = await openCycle(ada, 'stroke');
    for (const { sessionId } of [first, second]) {
      const session = { learnerId: ada.learnerId, sessionId };
      await readFor(server.database, session, '2026-11-25T03:00:00.000Z', { seconds: 1800 });
    }
    server.clock.advance(60_000);
    const days = await Promise.all(
      ['2026-11-24', '2026-11-25'].map(
        async (date) => (await ada.fetch(`/active-time?date=${date}`)).body.activeSeconds,
      ),
    );
    expect(days).toEqual([1800, 0]);
    expect((await claimDays(ada, '2026-11-24', '2026-11-25')).body.amount).toBe('0.50');
    expect(await totalOf(server, ada)).toBe('0.50');
  });

  it('reading from the day that is today in its zone can be claimed today', async () => {
    await moveTo(ada, east);
    await readAt(server, ada, '2026-11-25T11:00:00.000Z', 60); // Thursday in Kiritimati
    await goTo('2026-11-25T13:00:00.000Z');
    await moveTo(ada, west);
    const { body } = await claimDays(ada, '2026-11-26');
    expect(body).toMatchObject({ amount: '1.00', completedOn: '2026-11-26' });
  });

  it('a cycle is completed, and its certificate issued, on the days of the zone in which it was opened', async () => {
    await moveTo(ada, east);
    const { cycle } = await readAt(server, ada, '2026-11-25T11:00:00.000Z', 10);
    await moveTo(ada, west);
    await documentCycle(ada, cycle);
    const { body } = await claimAs(ada, pointOfCare, { cycleIds: [cycle.id] });
    expect(body.completedOn).toBe('2026-11-26');
    const { facts } = (await ada.fetch(`/certificates/${body.certificateId}`)).body;
    expect(facts.activity.completedOn).toBe('2026-11-26');
    expect(facts.issuedOn >= '2026-11-26').toBe(true);
  });

  it('an article is judged by the zone of the attempt', async () => {
    const { paperId } = await readAt(server, ada, '2026-11-25T12:00:00.000Z', 10);
    const activity = await designate(admin, paperId, { releasedOn: '2026-11-25' });
    const attempt = (
      await ada.fetch(`/activities/${activity.id}/attempts`, {
        body: answers('abc'),
        idempotencyKey: 'an-attempt-at-home',
      })
    ).body;
    await moveTo(ada, east);
    await ada.fetch(`/activities/attempts/${attempt.id}/evaluation`, {
      method: 'PUT',
      body: evaluation,
    });
    const journal = await optionOf(ada, 'us.ama.c1.journal', admin.providerId);
    const { body } = await claimAs(ada, journal, { attemptId: attempt.id });
    expect(body.completedOn).toBe('2026-11-25');
  });

  it('a window that closed stays closed, to the second, and an open one stays open', async () => {
    const { cycle } = await readAt(server, ada, '2026-11-25T13:00:00.000Z', 10);
    await documentCycle(ada, cycle);
    const last = (await ada.fetch(`/cycles/${cycle.id}`)).body.deadlines;
    expect(last.claimBy).toBe('2027-05-24');
    // The end of the last day in New York.
    await goTo('2027-05-25T03:59:59.000Z');
    await moveTo(ada, east);
    expect((await ada.fetch(`/cycles/${cycle.id}`)).body.deadlines).toEqual({
      ...last,
      closing: true,
    });
    const body = { creditOptionId: pointOfCare.id, cycleIds: [cycle.id] };
    expect((await ada.fetch('/claims/preview', { body })).body.claimable).toBe(true);
    await goTo('2027-05-25T04:00:00.000Z');
    await moveTo(ada, west);
    expect(await claimAs(ada, pointOfCare, { cycleIds: [cycle.id] })).toMatchObject({
      status: 422,
      body: { code: 'window-closed' },
    });
  });
});
