import { DemonstrationLibrary } from '../../src/literature/index.js';
import { claimAs, documentCycle, openCycle, optionOf, readFor } from '../support/claim-kinds.js';
import type { Json } from '../support/http-client.js';
import { startTestServer, type TestClinician, type TestServer } from '../support/server.js';
import { TestClock } from '../support/test-clock.js';

const start = '2026-12-01T12:00:00.000Z';
const today = '2026-12-01';

describe('credit that a learner recorded in their own log', () => {
  let server: TestServer;
  let ada: TestClinician;
  let logged: Json;
  let certified: Json;

  beforeAll(async () => {
    server = await startTestServer({ clock: new TestClock(start) });
    await server.app.get(DemonstrationLibrary).ensure();
    await server.createProvider({ name: 'A hospital', accreditedBy: 'ACCME' });
    ada = await server.createClinician();
    const { cycle, sessionId } = await openCycle(ada);
    await readFor(server.database, { learnerId: ada.learnerId, sessionId }, start, {
      seconds: 3600,
    });
    server.clock.advance(3_600_000);
    await documentCycle(ada, cycle);
    logged = await claimAs(ada, await optionOf(ada, 'us.aafp.elective.enrich'), {
      reading: { from: today, to: today },
    });
    certified = await claimAs(ada, await optionOf(ada, 'us.ama.c1.ipoc'), { cycleIds: [cycle.id] });
    expect([logged.status, certified.status]).toEqual([201, 201]);
  });
  afterAll(() => server.close());

  it('is marked on the claim as audited by nobody', async () => {
    expect([logged.body.audited, certified.body.audited]).toEqual([false, true]);
    expect((await ada.fetch(`/claims/${logged.body.id}`)).body.audited).toBe(false);
  });

  it('is marked in the totals and in the log as CSV', async () => {
    const { totals } = (await ada.fetch('/claims')).body;
    expect(totals).toMatchObject([
      { unit: 'AAFP Elective credit (enrichment)', amount: '1.00', unaudited: '1.00' },
      { unit: 'AMA PRA Category 1 Credit', amount: '0.50', unaudited: '0.00' },
    ]);
    const csv: string = (await ada.fetch('/claims/export.csv')).body;
    const lines = csv.split('\r\n');
    expect(lines[0]).toMatch(/,Audited,Minutes reported late,Self-reported$/);
    expect(lines.find((line) => line.includes(logged.body.id))).toMatch(
      /,"?self-recorded, by nobody"?,0,$/,
    );
    expect(lines.find((line) => line.includes(certified.body.id))).toMatch(/,by the provider,0,$/);
  });

  it('is marked where a requirement counts it, line by line and in the sum', async () => {
    const held = await ada.fetch('/requirements', {
      body: { profileId: 'us.aafp', startsOn: '2026-01-01', label: '' },
    });
    expect(held.status).toBe(201);
    const lines = (await ada.fetch(`/progress/${held.body.id}/lines`)).body.items;
    const line = lines.find(({ unit }: Json) => unit === 'AAFP Elective credit (enrichment)');
    expect(line).toMatchObject({ audited: false });
    expect(line.why).toContain('self-recorded and audited by nobody');
    const [progress] = (await ada.fetch('/progress')).body.items;
    expect(progress.unaudited).toBe('1.00');
    // The cycle lies within the hours that were logged first: one act counts once.
    expect(Number(progress.applied)).toBeGreaterThanOrEqual(1);
  });
});
