import { DemonstrationLibrary } from '../../src/literature/index.js';
import type { Json } from '../support/http-client.js';
import { claimOneCycle, creditOption, documentOneCycle } from '../support/main-job.js';
import { startTestServer, type TestClinician, type TestServer } from '../support/server.js';

let server: TestServer;
let ada: TestClinician;
const ama = 'AMA PRA Category 1 Credit';

beforeAll(async () => {
  server = await startTestServer();
  await server.app.get(DemonstrationLibrary).ensure();
  const { id } = await server.createProvider({ name: 'A hospital', accreditedBy: 'ACCME' });
  ada = await server.createClinician();
  await claimOneCycle(ada, server.clock, { providerId: id });
  const cycle = await documentOneCycle(ada, server.clock, { query: 'sleep' });
  const log = await creditOption(ada, { documented: false });
  const logged = await ada.fetch('/claims', {
    body: { creditOptionId: log.id, cycleIds: [cycle.id], attested: true },
    idempotencyKey: 'own-log-of-the-year',
  });
  expect(logged.status).toBe(201);
  for (const [title, unit, amount] of [
    ['Congress', ama, '6'],
    ['CONGRESS', ama, '6'],
    ['Grand round', null, '1.5'],
  ]) {
    await ada.fetch('/external-credits', {
      body: {
        title,
        unit,
        amount,
        completedOn: '2026-02-01',
        countsAs: [{ profileId: 'uk.rcp', bucketId: 'external' }],
      },
      idempotencyKey: `year-${title?.replace(' ', '-')}`,
    });
  }
});

afterAll(async () => {
  await server.close();
});

it('the total of a year adds certified credit, my own logs and what I reported, each shown separately', async () => {
  const { body } = await ada.fetch('/credit-totals?from=2026-01-01&to=2026-12-31');
  expect(body.items).toContainEqual({
    unit: ama,
    creditName: ama,
    certified: '0.50',
    ownLog: '0.00',
    elsewhere: '6.00',
    total: '6.50',
  });
  expect(body.items).toContainEqual({
    unit: null,
    creditName: 'Credit (kind not stated)',
    certified: '0.00',
    ownLog: '0.00',
    elsewhere: '1.50',
    total: '1.50',
  });
  expect(body.items.some(({ ownLog }: Json) => ownLog !== '0.00')).toBe(true);
  expect(body).toMatchObject({ elsewhere: 3, repeated: 1 });
  const earlier = await ada.fetch('/credit-totals?from=2025-01-01&to=2025-12-31');
  expect(earlier.body).toEqual({ items: [], elsewhere: 0, repeated: 0 });
});

it('the file of the log has self-reported credit, marked as such', async () => {
  const rows = async (query = ''): Promise<string[]> =>
    (await ada.fetch(`/claims/export.csv${query}`)).body.trimEnd().split('\r\n');
  const all = await rows();
  expect(all[0]).toContain('Self-reported');
  expect(
    all.filter((row) => row.includes('self-reported')).map((row) => row.split(',')[0]),
  ).toEqual(['2026-02-01', '2026-02-01', '2026-02-01']);
  expect(all.filter((row) => row.includes('only one of them counts'))).toHaveLength(1);
  const narrowed = await rows(`?unit=${encodeURIComponent(ama)}`);
  expect(narrowed.filter((row) => row.includes('self-reported'))).toHaveLength(2);
  expect((await rows('?state=awarded')).join('')).not.toContain('self-reported');
});

it('a transcript lists it separately, frozen, unless I leave it out', async () => {
  const issue = async (change: object): Promise<Json> => {
    const { body } = await ada.fetch('/transcripts', {
      body: { from: '2026-01-01', to: '2026-12-31', ...change },
      idempotencyKey: `transcript-${JSON.stringify(change)}`,
    });
    return (await ada.fetch(`/transcripts/${body.id}`)).body.facts.facts;
  };
  const facts = await issue({});
  expect(facts.selfReported).toMatchObject([
    { title: 'Congress', amount: '6.00', unit: ama, proof: false },
    { title: 'Grand round', amount: '1.50', unit: null },
  ]);
  expect(facts.totals).toMatchObject([{ amount: '0.50' }]);
  expect(await issue({ selfReported: false })).not.toHaveProperty('selfReported');
  const { verificationId } = facts;
  const seen = (await server.anonymous.fetch(`/verifications/${verificationId}`)).body;
  expect(JSON.stringify(seen)).toContain('Self-reported - certified by nobody here');
});
