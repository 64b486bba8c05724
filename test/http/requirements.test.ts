import { startTestServer, type TestClinician, type TestServer } from '../support/server.js';
import type { Json } from '../support/http-client.js';

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

const hold = (profileId: string, startsOn = '2025-04-01', label = ''): Promise<Json> =>
  ada.fetch('/requirements', { body: { profileId, startsOn, label } });

let added = 0;
const addCredit = (profileId: string, categoryId: string, amount: string, completedOn: string) => {
  added += 1;
  return ada.fetch('/external-credits', {
    body: {
      title: `Credit ${added}`,
      countsAs: [{ profileId, bucketId: categoryId }],
      amount,
      completedOn,
    },
    idempotencyKey: `requirements-${added}`,
  });
};

const progress = async (on?: string): Promise<Json[]> =>
  (await ada.fetch(`/progress${on ? `?on=${on}` : ''}`)).body.items;

const ledgerOf = (id: string) =>
  server.database.query<{ action: string; before: object; after: object }>(
    'SELECT action, before, after FROM ledger_entry WHERE subject_id = $1 ORDER BY id',
    [id],
  );

describe('the catalogue', () => {
  it('shows every profile with the source of every number and whether it is confirmed', async () => {
    const { body } = await ada.fetch('/requirement-profiles');
    expect(body.items.length).toBeGreaterThanOrEqual(16);
    const smc = body.items.find(({ id }: Json) => id === 'sg.smc');
    expect(smc.rules[0]).toMatchObject({ id: 'total', confirmed: false });
    for (const { rules } of body.items) {
      for (const { source } of rules) expect(source.date).toMatch(/^\d{4}/);
    }
    expect(body.units).toContain('AMA PRA Category 1 Credit');
    expect(body.topics).toContainEqual({ id: 'ethics', name: expect.any(String) });
  });
});

describe('a requirement that I added', () => {
  it('lists the logs of its body before those of others, after what providers offer', async () => {
    const logs = async (): Promise<string[]> => {
      const { body } = await ada.fetch('/credit-options');
      return body.items
        .filter(({ provider }: Json) => provider === null)
        .map((one: Json) => one.body);
    };
    const body = 'Royal College of Physicians and Surgeons of Canada';
    expect((await logs())[0]).not.toBe(body);
    await hold('ca.rcpsc.moc');
    expect((await logs())[0]).toBe(body);
  });

  it('is added once under a label, and written to the ledger', async () => {
    const { status, body } = await hold('uk.rcp');
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.any(String),
      profileId: 'uk.rcp',
      profileVersion: '2026',
      label: '',
      startsOn: '2025-04-01',
      endedOn: null,
    });
    expect(await hold('uk.rcp')).toMatchObject({ status: 409, body: { code: 'requirement-held' } });
    expect((await hold('uk.rcp', '2025-04-01', 'second licence')).status).toBe(201);
    expect((await ada.fetch('/requirements')).body.items).toHaveLength(2);
    expect(await ledgerOf(body.id)).toMatchObject([{ action: 'requirement.add', before: null }]);
  });

  it('is ended, not deleted, and the end can be undone', async () => {
    const { id } = (await hold('uk.rcp')).body;
    const ended = await ada.fetch(`/requirements/${id}`, { method: 'DELETE' });
    expect(ended).toMatchObject({ status: 200, body: { endedOn: '2026-03-02' } });
    expect(await progress()).toEqual([]);
    const again = await ada.fetch(`/requirements/${id}`, {
      method: 'PUT',
      body: { label: '', startsOn: '2025-04-01', endedOn: null },
    });
    expect(again).toMatchObject({ status: 200, body: { endedOn: null } });
    expect(await progress()).toHaveLength(1);
    expect((await ledgerOf(id)).map(({ action }) => action)).toEqual([
      'requirement.add',
      'requirement.end',
      'requirement.change',
    ]);
  });

  it.each([
    ['an unknown profile', { profileId: 'xx.none', startsOn: '2025-01-01' }, 'profileId'],
    ['a day that does not exist', { profileId: 'uk.rcp', startsOn: '2025-02-30' }, 'startsOn'],
    ['a day of long ago', { profileId: 'uk.rcp', startsOn: '0001-01-01' }, 'startsOn'],
    ['a day far ahead', { profileId: 'uk.rcp', startsOn: '2036-01-01' }, 'startsOn'],
    ['no day', { profileId: 'uk.rcp' }, 'startsOn'],
    ['more than is known', { profileId: 'uk.rcp', startsOn: '2025-01-01', total: '1' }, 'total'],
  ])('is refused with %s', async (_name, body, path) => {
    const answer = await ada.fetch('/requirements', { body });
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
    expect(answer.body.errors.map((error: Json) => error.path)).toContain(path);
    expect((await ada.fetch('/requirements')).body.items).toEqual([]);
  });

  it('cannot be seen, changed or ended by another person with its id', async () => {
    const { id } = (await hold('uk.rcp')).body;
    const change = { label: 'Ben', startsOn: '2020-01-01', endedOn: '2021-01-01' };
    const attacks = [
      await ben.fetch(`/requirements/${id}`, { method: 'PUT', body: change }),
      await ben.fetch(`/requirements/${id}`, { method: 'DELETE' }),
      await ben.fetch(`/progress/${id}/lines`),
    ];
    for (const attack of attacks) expect(attack.status).toBe(404);
    expect((await ada.fetch('/requirements')).body.items[0].endedOn).toBeNull();
  });
});

describe('progress', () => {
  it('shows for each category what was earned, what counts, what is excess and missing, and by when', async () => {
    await hold('uk.rcp');
    await addCredit('uk.rcp', 'personal', '14', '2025-09-01');
    await addCredit('uk.rcp', 'external', '20', '2025-10-01');
    const [standing] = await progress();
    expect(standing).toMatchObject({
      name: 'CPD of the Royal Colleges of Physicians',
      period: { from: '2025-04-01', to: '2026-03-31' },
      compliant: false,
      raw: '34.00',
      applied: '30.00',
      over: '4.00',
      lock: { on: '2026-06-30', passed: false },
      lineCount: 2,
    });
    expect(standing.buckets).toEqual([
      expect.objectContaining({
        id: 'external',
        applied: '20.00',
        atLeast: '25.00',
        missing: '5.00',
        by: '2026-03-31',
      }),
      expect.objectContaining({ id: 'internal', applied: '0.00', atLeast: null }),
      expect.objectContaining({ id: 'personal', raw: '14.00', applied: '10.00', over: '4.00' }),
    ]);
    expect(standing.asked[0]).toMatchObject({
      kind: 'total',
      required: '50.00',
      missing: '20.00',
      remedy: expect.stringMatching(/^20 CPD credits still needed by 31 March 2026/),
    });
  });

  it('explains every line, the latest first, page by page', async () => {
    const { id } = (await hold('uk.rcp')).body;
    await addCredit('uk.rcp', 'personal', '8', '2025-09-01');
    await addCredit('uk.rcp', 'personal', '8', '2025-09-02');
    const first = await ada.fetch(`/progress/${id}/lines?limit=1`);
    expect(first.body.items).toEqual([
      expect.objectContaining({
        origin: 'external',
        raw: '8.00',
        applied: '2.00',
        over: '6.00',
        why: expect.stringMatching(/^2 of 8 CPD credits counted: the limit for Personal is 10/),
      }),
    ]);
    const second = await ada.fetch(`/progress/${id}/lines?limit=1&cursor=${first.body.nextCursor}`);
    expect(second.body).toMatchObject({ items: [{ applied: '8.00' }], nextCursor: null });
  });

  it('shows another period for a day in it', async () => {
    await hold('uk.rcp');
    await addCredit('uk.rcp', 'external', '20', '2025-10-01');
    expect((await progress('2026-04-01'))[0]).toMatchObject({
      period: { from: '2026-04-01', to: '2027-03-31' },
      applied: '0.00',
    });
    for (const day of ['2026-02-30', 'tomorrow', '9999-01-01']) {
      expect((await ada.fetch(`/progress?on=${day}`)).status).toBe(400);
    }
  });

  it('says what is switched off, what is recorded nowhere and what is not counted', async () => {
    await hold('sg.smc', '2025-01-01');
    await hold('ch.siwf', '2026-01-01');
    const [smc, siwf] = await progress();
    expect(smc).toMatchObject({ compliant: null, asked: [] });
    expect(smc.switchedOff.map(({ title }: Json) => title)).toEqual([
      'Total of 50 CME points',
      'Core points',
    ]);
    expect(siwf.unrecorded).toEqual([
      {
        title: 'Self-study',
        sentence: expect.stringMatching(/^The requirement of 30 hours a year is neither declared/),
      },
    ]);
  });

  it('needs the same number of statements for one requirement and for twelve, for one credit and for many', async () => {
    const statements = async (): Promise<number> => {
      let count = 0;
      const create = server.database.dataSource.createQueryRunner.bind(server.database.dataSource);
      server.database.dataSource.createQueryRunner = (mode) => {
        const runner = create(mode);
        const run = runner.query.bind(runner);
        runner.query = (...given: Parameters<typeof run>) => {
          count += 1;
          return run(...given);
        };
        return runner;
      };
      await progress();
      server.database.dataSource.createQueryRunner = create;
      return count;
    };
    await hold('uk.rcp');
    const few = await statements();
    expect(few).toBeGreaterThan(4);
    for (const id of ['us.aafp', 'us.nccpa', 'us.state.tx', 'de.baek', 'za.hpcsa', 'ca.cfpc']) {
      await hold(id);
    }
    for (let n = 0; n < 15; n += 1) await addCredit('uk.rcp', 'external', '1', '2025-10-01');
    expect(await statements()).toBe(few);
  });
});
