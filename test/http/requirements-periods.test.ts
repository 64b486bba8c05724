import { startTestServer, type TestClinician, type TestServer } from '../support/server.js';
import { TestClock } from '../support/test-clock.js';
import type { Json } from '../support/http-client.js';

let server: TestServer;
let ada: TestClinician;

/** A server whose clock stands at an instant, and Ada in New York, who holds the year from 1 April. */
async function startAt(instant: string): Promise<void> {
  server = await startTestServer({ clock: new TestClock(instant) });
  ada = await server.createClinician({ timeZone: 'America/New_York' });
  await ada.fetch('/requirements', { body: { profileId: 'uk.rcp', startsOn: '2025-04-01' } });
}

afterEach(async () => {
  await server.close();
});

const progress = async (on?: string): Promise<Json> =>
  (await ada.fetch(`/progress${on ? `?on=${on}` : ''}`)).body.items[0];

const addExternal = (amount: string, completedOn: string) =>
  ada.fetch('/external-credits', {
    body: {
      title: 'Course',
      countsAs: [{ profileId: 'uk.rcp', bucketId: 'external' }],
      amount,
      completedOn,
    },
    idempotencyKey: `course-${completedOn}`,
  });

it('the years of a learner lie in their time zone', async () => {
  await startAt('2026-04-01T03:00:00Z');
  expect((await progress()).period.to).toBe('2026-03-31');
  server.clock.set('2026-04-01T05:00:00Z');
  expect((await progress()).period.to).toBe('2027-03-31');
});

it('what is recorded, or corrected, after a period was closed does not count in it', async () => {
  await startAt('2026-07-01T03:30:00Z');
  const { body } = await addExternal('20', '2025-10-01');
  server.clock.set('2026-07-01T04:30:00Z');
  await addExternal('5', '2025-11-01');
  expect(await progress('2026-03-31')).toMatchObject({
    applied: '20.00',
    over: '5.00',
    lock: { on: '2026-06-30', passed: true },
  });
  const { title, countsAs, completedOn } = body;
  const corrected = await ada.fetch(`/external-credits/${body.id}`, {
    method: 'PUT',
    body: { title, countsAs, amount: '30', completedOn, revision: 1 },
  });
  expect(corrected.status).toBe(200);
  expect(await progress('2026-03-31')).toMatchObject({ applied: '0.00', over: '35.00' });
});
