import type { Json } from '../support/http-client.js';
import { startTestServer, type TestClinician, type TestServer } from '../support/server.js';

let server: TestServer;
let ada: TestClinician;
let ben: TestClinician;

beforeAll(async () => {
  server = await startTestServer();
  ben = await server.createClinician({ name: 'Ben Example' });
});

beforeEach(async () => {
  ada = await server.createClinician({ name: 'Ada Example' });
});

afterAll(async () => {
  await server.close();
});

const facts = {
  title: 'Grand round on sepsis',
  provider: 'A hospital',
  unit: 'AMA PRA Category 1 Credit',
  countsAs: [{ profileId: 'uk.rcp', bucketId: 'external' }],
  amount: '1.25',
  completedOn: '2026-02-01',
  topics: ['ethics'],
  note: null,
};

let keys = 0;
const add = (change: object = {}) =>
  ada.fetch('/external-credits', {
    body: { ...facts, ...change },
    idempotencyKey: `entered-twice-${(keys += 1)}`,
  });
const list = async (): Promise<Json[]> => (await ada.fetch('/external-credits')).body.items;

const ledgerOf = (id: string) =>
  server.database.query<{ action: string }>(
    'SELECT action FROM ledger_entry WHERE subject_id = $1 ORDER BY id',
    [id],
  );

describe('the same certificate from elsewhere, entered twice', () => {
  const hold = () =>
    ada.fetch('/requirements', { body: { profileId: 'uk.rcp', startsOn: '2025-04-01' } });
  const applied = async (): Promise<string> => (await ada.fetch('/progress')).body.items[0].applied;
  const distinguish = (id: string, method = 'POST') =>
    ada.fetch(`/external-credits/${id}/distinction`, { method });
  const prove = (id: string, content: string) =>
    ada.fetch(`/external-credits/${id}/proof`, {
      method: 'PUT',
      body: Buffer.from(`%PDF-1.7 ${content}`),
      headers: { 'content-type': 'application/pdf' },
    });

  it('is noticed whatever its capitals and commas, and counts once until I say that the two differ', async () => {
    await hold();
    const first = (await add()).body;
    const second = (await add({ title: 'GRAND ROUND, on Sepsis!', provider: null })).body;
    expect(first.duplicates).toEqual([]);
    const told = [
      { id: first.id, title: first.title, completedOn: '2026-02-01', because: 'facts' },
    ];
    expect(second.duplicates).toEqual(told);
    expect((await list()).map(({ duplicates }) => duplicates)).toEqual([told, []]);
    expect(await applied()).toBe('1.25');
    expect((await distinguish(second.id)).body).toMatchObject({
      duplicates: [],
      distinctAt: '2026-03-02T14:00:00.000Z',
    });
    expect(await applied()).toBe('2.50');
    expect((await distinguish(second.id, 'DELETE')).body.duplicates).toEqual(told);
    expect(await applied()).toBe('1.25');
    expect((await ledgerOf(second.id)).map(({ action }) => action)).toEqual([
      'external-credit.add',
      'external-credit.distinguish',
      'external-credit.distinguish',
    ]);
  });

  it('is different if the day, the amount or the provider differs', async () => {
    await add();
    for (const change of [
      { completedOn: '2026-02-02' },
      { amount: '1.50' },
      { provider: 'Another' },
    ]) {
      expect((await add(change)).body.duplicates).toEqual([]);
    }
  });

  it('is noticed by its supporting document, and counts again when the first is withdrawn or corrected', async () => {
    await hold();
    const first = (await add()).body;
    const second = (await add({ title: 'Ward round', completedOn: '2026-02-03' })).body;
    await prove(first.id, 'the same');
    await prove(second.id, 'the same');
    expect((await list())[0].duplicates).toEqual([
      { id: first.id, title: first.title, completedOn: '2026-02-01', because: 'proof' },
    ]);
    expect(await applied()).toBe('1.25');
    await ada.fetch(`/external-credits/${first.id}/withdrawal`, { method: 'POST' });
    expect(await applied()).toBe('1.25');
    expect((await list())[0].duplicates).toEqual([]);
    await ada.fetch(`/external-credits/${first.id}/withdrawal`, { method: 'DELETE' });
    await prove(second.id, 'another');
    expect(await applied()).toBe('2.50');
  });

  it('cannot be distinguished by another person with its id', async () => {
    const { id } = (await add()).body;
    for (const method of ['POST', 'DELETE']) {
      const attack = await ben.fetch(`/external-credits/${id}/distinction`, { method });
      expect(attack).toMatchObject({ status: 404, body: { code: 'not-found' } });
    }
  });
});
