import { DemonstrationLibrary } from '../../src/literature/index.js';
import type { Json } from '../support/http-client.js';
import { claimOneCycle, creditOption, documentOneCycle } from '../support/main-job.js';
import { startTestServer, type TestClinician, type TestServer } from '../support/server.js';

describe('a claim', () => {
  let server: TestServer;
  let ada: TestClinician;
  let mallory: TestClinician;
  let option: Json;
  let cycle: Json;

  beforeAll(async () => {
    server = await startTestServer();
    await server.app.get(DemonstrationLibrary).ensure();
    await server.createProvider({ name: 'A hospital', accreditedBy: 'ACCME' });
  });
  beforeEach(async () => {
    ada = await server.createClinician();
    mallory = await server.createClinician();
    option = await creditOption(ada);
    cycle = await documentOneCycle(ada, server.clock, { minutes: 1 });
  });
  afterAll(() => server.close());

  const nobody = '0190b0c0-0000-7000-8000-000000000000';
  const post = (path: string, body: object, key = 'attack-0001', who = ada) =>
    who.fetch(path, { body, idempotencyKey: key });
  const nothingWasMade = async (): Promise<void> => {
    const rows = await server.database.systemQuery(
      'SELECT 1 FROM claim WHERE learner_id = ANY($1::uuid[])',
      [[ada.learnerId, mallory.learnerId]],
    );
    expect(rows).toEqual([]);
    expect((await ada.fetch(`/cycles/${cycle.id}`)).body.state).toBe('documented');
  };

  it(`of another learner's cycle is answered as if the cycle did not exist`, async () => {
    const own = await documentOneCycle(mallory, server.clock, { minutes: 1 });
    for (const path of ['/claims', '/claims/preview']) {
      const attested = path === '/claims' ? { attested: true } : {};
      for (const cycleIds of [[cycle.id], [own.id, cycle.id], [nobody]]) {
        const body = { creditOptionId: option.id, cycleIds, ...attested };
        expect(await post(path, body, 'attack-0001', mallory)).toMatchObject({
          status: 404,
          body: { code: 'not-found' },
        });
      }
    }
    await nothingWasMade();
  });

  it('under an option that does not exist is answered by not-found', async () => {
    const body = { creditOptionId: nobody, cycleIds: [cycle.id], attested: true };
    expect(await post('/claims', body)).toMatchObject({ status: 404, body: { code: 'not-found' } });
    await nothingWasMade();
  });

  it.each([
    [
      'closed before the activity was completed',
      `closes_on = '2026-03-01', opens_on = '2026-01-01'`,
    ],
    ['opened after the activity was completed', `closes_on = NULL, opens_on = '2026-12-01'`],
  ])('under an option that %s is not met', async (_name, dates) => {
    await server.database.query(`UPDATE credit_option SET ${dates} WHERE id = $1`, [option.id]);
    try {
      const listed = (await ada.fetch('/credit-options')).body.items;
      expect(listed.find((one: Json) => one.id === option.id).available).toBe(false);
      const body = { creditOptionId: option.id, cycleIds: [cycle.id], attested: true };
      expect(await post('/claims', body)).toMatchObject({
        status: 422,
        body: { code: 'claim-not-met', errors: [{ code: 'offered' }] },
      });
      await nothingWasMade();
    } finally {
      await server.database.query(
        `UPDATE credit_option SET opens_on = '2026-01-01', closes_on = NULL WHERE id = $1`,
        [option.id],
      );
    }
  });

  it.each([
    ['attested false', { attested: false }],
    ['attested by a text', { attested: 'true' }],
    ['not attested', { attested: undefined }],
    ['of no cycle', { cycleIds: [] }],
    ['of one cycle twice', { cycleIds: [nobody, nobody] }],
    [
      'of too many cycles',
      {
        cycleIds: Array.from(
          { length: 51 },
          (_, at) => `0190b0c0-0000-7000-8000-0000000000${`${at}`.padStart(2, '0')}`,
        ),
      },
    ],
    ['with an amount of its own', { amount: '5.00' }],
    ['of something that is no id', { cycleIds: [`' OR 1=1 --`] }],
  ])('%s is refused before it is judged', async (_name, change) => {
    const body = { creditOptionId: option.id, cycleIds: [cycle.id], attested: true, ...change };
    expect(await post('/claims', body)).toMatchObject({
      status: 400,
      body: { code: 'invalid-input' },
    });
    await nothingWasMade();
  });

  it('without an Idempotency-Key is refused', async () => {
    const body = { creditOptionId: option.id, cycleIds: [cycle.id], attested: true };
    expect(await ada.fetch('/claims', { body })).toMatchObject({
      status: 400,
      body: { code: 'idempotency-key-required' },
    });
    await nothingWasMade();
  });

  it("does not answer for another learner's key", async () => {
    const body = { creditOptionId: option.id, cycleIds: [cycle.id], attested: true };
    const first = await post('/claims', body, 'a-shared-key');
    expect(first.status).toBe(201);
    expect((await post('/claims', body, 'a-shared-key', mallory)).status).toBe(404);
  });

  it("does not show another learner's claim", async () => {
    const claim = await claimOneCycle(ada, server.clock, { query: 'stroke', minutes: 1 });
    for (const id of [claim.id, nobody, 'nonsense']) {
      expect((await mallory.fetch(`/claims/${id}`)).status).toBe(404);
    }
    expect((await mallory.fetch('/claims')).body).toEqual({
      items: [],
      nextCursor: null,
      total: 0,
      totals: [],
      waiting: [],
    });
  });

  it('with a made-up cursor is refused', async () => {
    const cursors = [
      'x',
      'WyJhIiwiYiJd',
      Buffer.from('["2026-13-01T00:00:00.000Z","x"]').toString('base64url'),
    ];
    for (const cursor of cursors) {
      for (const list of ['claims', 'cycles']) {
        expect((await ada.fetch(`/${list}?cursor=${cursor}`)).status).toBe(400);
      }
    }
  });
});
