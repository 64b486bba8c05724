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

it('the years of a learner are in their time zone', async () => {
  await startAt('2026-04-01T03:00:00Z');
  expect((await progress()).period.to).toBe('2026-03-31');
  server.clock.set('2026-04-01T05:00:00Z');
  expect((await progress()).period.to).toBe('2027-03-31');
});

it('what is recorded after a period was closed does not count in it; a correction counts as it was before', async () => {
  await startAt('2026-07-01T03:30:00Z');
  const { body } = await addExternal('20', '2025-10-01');
  server.clock.set('2026-07-01T04:30:00Z');
  await addExternal('5', '2025-11-01');
  expect(await progress('2026-03-31')).toMatchObject({
    applied: '20.00',
    over: '5.00',
    lock: { on: '2026-06-30', passed: true },
    closedThrough: '2026-03-31',
  });
  const { countsAs, completedOn } = body;
  const correct = async (change: object, revision: number): Promise<void> => {
    const answer = await ada.fetch(`/external-credits/${body.id}`, {
      method: 'PUT',
      body: { title: 'Course', countsAs, amount: '20', completedOn, ...change, revision },
    });
    expect(answer.status).toBe(200);
  };
  // A word, and the provider: nothing of what counts.
  await correct({ title: 'Course on sepsis', provider: 'A hospital', note: 'Corrected' }, 1);
  expect(await progress('2026-03-31')).toMatchObject({ applied: '20.00', over: '5.00' });
  // More than was recorded in time does not count, and the line says why.
  await correct({ amount: '30' }, 2);
  expect(await progress('2026-03-31')).toMatchObject({ applied: '20.00', over: '15.00' });
  const { requirement } = await progress('2026-03-31');
  const { body: lines } = await ada.fetch(`/progress/${requirement.id}/lines?on=2026-03-31`);
  expect(lines.items.map(({ why }: Json) => why)).toContainEqual(
    expect.stringMatching(/^20 of 30 CPD credits counted as External, as recorded when/),
  );
  // Less than that counts as it is.
  await correct({ amount: '10' }, 3);
  expect(await progress('2026-03-31')).toMatchObject({ applied: '10.00', over: '5.00' });
});

it('what is withdrawn after a period was closed stops counting, and counts again when that is undone', async () => {
  await startAt('2026-07-01T03:30:00Z');
  const { body } = await addExternal('20', '2025-10-01');
  server.clock.set('2026-07-01T04:30:00Z');
  const withdrawal = (method: string) =>
    ada.fetch(`/external-credits/${body.id}/withdrawal`, { method });
  await withdrawal('POST');
  expect(await progress('2026-03-31')).toMatchObject({ raw: '0.00' });
  await withdrawal('DELETE');
  expect(await progress('2026-03-31')).toMatchObject({ applied: '20.00' });
});
