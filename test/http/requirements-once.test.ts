import { claimAs, documentCycle, openCycle, optionOf, readFor } from '../support/claim-kinds.js';
import type { Json } from '../support/http-client.js';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import { TestClock } from '../support/test-clock.js';
import { startTestServer, type TestClinician, type TestServer } from '../support/server.js';

let server: TestServer;
let ada: TestClinician;

const start = '2026-11-25T14:00:00.000Z';
const today = '2026-11-25';

beforeAll(async () => {
  server = await startTestServer({ clock: new TestClock(start) });
  await server.app.get(DemonstrationLibrary).ensure();
});

afterAll(async () => {
  await server.close();
});

beforeEach(async () => {
  server.clock.set(start);
  ada = await server.createClinician({ timeZone: 'UTC' });
  await ada.fetch('/own-requirements', {
    body: {
      name: 'Two kinds of credit',
      unit: 'credit',
      startsOn: '2026-01-01',
      period: { kind: 'calendar-years', count: 1 },
      total: '10',
      categories: [
        { name: 'Cycles', units: [cyclesUnit] },
        { name: 'Hours', takesEverything: true },
      ],
    },
    idempotencyKey: `own-${ada.accountId}`,
  });
});

const cyclesUnit = 'MOC Section 2 credit';

/** A documented cycle of which an hour is read, from one o'clock on; half of it for the cycle alone when asked. */
async function read(): Promise<Json> {
  const { sessionId, cycle } = await openCycle(ada);
  await readFor(server.database, { learnerId: ada.learnerId, sessionId }, `${today}T13:00:00Z`, {
    seconds: 3600,
  });
  return documentCycle(ada, cycle);
}

const claimHours = async (): Promise<Json> => {
  const answer = await claimAs(ada, await optionOf(ada, 'us.ama.c2.reading'), {
    reading: { from: today, to: today, reflection: 'It was worth it.' },
  });
  expect(answer).toMatchObject({ status: 201 });
  return answer.body;
};
const claimCycle = async (id: string): Promise<Json> => {
  const answer = await claimAs(ada, await optionOf(ada, 'ca.rcpsc.s2.search'), { cycleIds: [id] });
  expect(answer).toMatchObject({ status: 201 });
  return answer.body;
};
const standing = async (): Promise<Json> => (await ada.fetch('/progress')).body.items[0];
const applied = async (): Promise<string[]> =>
  (await standing()).buckets.map((category: Json) => category.applied);

describe('hours of reading and the cycle that was read for', () => {
  it('count once in a requirement, as hours if those were claimed first', async () => {
    const cycle = await read();
    await claimHours();
    server.clock.set('2026-11-25T15:00:00.000Z');
    await claimCycle(cycle.id);
    expect(await applied()).toEqual(['0.00', '1.00']);
    const { requirement } = await standing();
    const { body } = await ada.fetch(`/progress/${requirement.id}/lines`);
    expect(body.items).toContainEqual(
      expect.objectContaining({
        unit: cyclesUnit,
        applied: '0.00',
        title: expect.stringMatching(/\S/),
        why: expect.stringMatching(/^It does not count again: the same learning already counts/),
      }),
    );
  });

  it('count once in a requirement, as the cycle if it was claimed first, plus the rest of the hours', async () => {
    const cycle = await read();
    await claimCycle(cycle.id);
    server.clock.set('2026-11-25T15:00:00.000Z');
    await claimHours();
    expect(await applied()).toEqual(['0.50', '0.50']);
    expect((await standing()).applied).toBe('1.00');
  });

  it('both count if they were read at different times', async () => {
    const cycle = await read();
    const other = await openCycle(ada, 'stroke');
    const session = { learnerId: ada.learnerId, sessionId: other.sessionId };
    await readFor(server.database, session, `${today}T09:00:00Z`, { seconds: 3600 });
    await claimCycle(cycle.id);
    server.clock.set('2026-11-25T15:00:00.000Z');
    await claimHours();
    // Two hours, of one of which half counts as the cycle.
    expect(await applied()).toEqual(['0.50', '1.50']);
  });
});
