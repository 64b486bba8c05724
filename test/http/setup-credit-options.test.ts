import { DemonstrationLibrary } from '../../src/literature/index.js';
import type { Json } from '../support/http-client.js';
import { documentOneCycle } from '../support/main-job.js';
import {
  startTestServer,
  type TestAdministrator,
  type TestClinician,
  type TestServer,
} from '../support/server.js';
import { offer } from './access-examples.js';

let server: TestServer;
let olga: TestAdministrator;
let paul: TestAdministrator;
let ada: TestClinician;

beforeAll(async () => {
  server = await startTestServer();
  await server.app.get(DemonstrationLibrary).ensure();
  olga = await server.createAdministrator({
    provider: { name: 'A hospital', accreditedBy: 'ACCME' },
  });
  paul = await server.createAdministrator({ provider: { name: 'A society' } });
  ada = await server.createClinician();
});

afterAll(() => server.close());

let made = 0;

const path = (id: string) => `/setup/credit-options/${id}`;
const put = (id: string, body: object, who = olga) => who.fetch(path(id), { method: 'PUT', body });
const retire = (id: string, who = olga) =>
  who.fetch(`${path(id)}/retire`, { body: { reason: 'Another option takes its place.' } });

async function offered(changes: object = {}): Promise<Json> {
  made += 1;
  const body = { ...offer, title: `Option ${made}`, ...changes };
  const answer = await olga.fetch('/setup/credit-options', { body });
  expect(answer.status).toBe(201);
  return answer.body;
}

/** Moves the days of an option back, as if it had been offered then: nobody can offer one so. */
async function openedInThePast(
  id: string,
  { opensOn, closesOn = null }: { opensOn: string; closesOn?: string | null },
): Promise<void> {
  await server.database.query(
    'UPDATE credit_option SET opens_on = $2, closes_on = $3 WHERE id = $1',
    [id, opensOn, closesOn],
  );
}

async function stateOf(id: string): Promise<string> {
  const { body } = await olga.fetch('/setup/credit-options');
  return body.items.find((option: Json) => option.id === id).state;
}

async function seenByAda(id: string): Promise<Json> {
  const { body } = await ada.fetch('/credit-options');
  return body.items.find((option: Json) => option.id === id);
}

async function claimUnder(id: string): Promise<Json> {
  const cycle = await documentOneCycle(ada, server.clock, { minutes: 1 });
  return ada.fetch('/claims', {
    body: { creditOptionId: id, cycleIds: [cycle.id], attested: true },
    idempotencyKey: `under-${cycle.id}`,
  });
}

describe('the credit options of a provider', () => {
  it('are offered by its administrator, seen by learners and claimed under', async () => {
    const option = await offered({ documentWithinDays: 3 });
    expect(option).toMatchObject({
      title: `Option ${made}`,
      ruleSetId: 'us.ama.c1.ipoc',
      opensOn: '2026-03-02',
      closesOn: null,
      designatedMaximum: '1.00',
      documentWithinDays: 3,
      claimWithinDays: null,
      audience: null,
      retiredAt: null,
      claims: 0,
      state: 'open',
      whyNot: null,
    });
    expect(await seenByAda(option.id)).toMatchObject({ title: option.title });
    expect((await claimUnder(option.id)).status).toBe(201);
    const { body } = await olga.fetch('/setup/credit-options');
    expect(body.items).toContainEqual({ ...option, claims: 1 });
  });

  it('show their state: upcoming, closed, retired', async () => {
    expect(await offered({ opensOn: '2030-01-01' })).toMatchObject({ state: 'to-come' });
    const closed = await offered({ closesOn: '2026-03-03' });
    await openedInThePast(closed.id, { opensOn: '2026-01-01', closesOn: '2026-02-01' });
    expect(await stateOf(closed.id)).toBe('closed');
    const { id } = await offered();
    expect((await retire(id)).body).toMatchObject({
      state: 'retired',
      retiredAt: expect.any(String),
    });
    expect(await seenByAda(id)).toBeUndefined();
    expect(await claimUnder(id)).toMatchObject({ status: 409, body: { code: 'option-closed' } });
  });

  it('are changed with before and after in the ledger', async () => {
    const { id, title } = await offered();
    const change = { ...offer, title, closesOn: '2027-12-31', audience: ['physician', 'nurse'] };
    expect(await put(id, change)).toMatchObject({ status: 200, body: change });
    await retire(id);
    const entries = await server.database.query(
      `SELECT action, actor_id, before ->> 'closesOn' AS before, after ->> 'closesOn' AS after, reason
       FROM ledger_entry WHERE subject_id = $1 ORDER BY id`,
      [id],
    );
    const by = { actor_id: olga.accountId };
    expect(entries).toMatchObject([
      { ...by, action: 'option.offer', before: null },
      { ...by, action: 'option.change', before: null, after: '2027-12-31' },
      { ...by, action: 'option.retire', reason: 'Another option takes its place.' },
    ]);
  });

  it('keep their rule set once somebody claimed under them', async () => {
    const { id, title } = await offered();
    expect((await claimUnder(id)).status).toBe(201);
    expect(await put(id, { ...offer, title, ruleSetId: 'us.ama.c1.journal' })).toMatchObject({
      status: 409,
      body: { code: 'option-used' },
    });
    expect((await put(id, { ...offer, title: `${title} again` })).status).toBe(200);
  });

  it.each([
    ['title', { title: '  ' }],
    ['ruleSetId', { ruleSetId: 'xx.nobody' }],
    ['ruleSetId', { ruleSetId: 'us.ama.c2.reading' }],
    ['opensOn', { opensOn: 'tomorrow' }],
    ['closesOn', { closesOn: '2025-12-31' }],
    ['designatedMaximum', { designatedMaximum: '0.30' }],
    ['designatedMaximum', { designatedMaximum: '0.00' }],
    ['documentWithinDays', { documentWithinDays: 0 }],
    ['claimWithinDays', { claimWithinDays: 1.5 }],
    ['audience', { audience: [] }],
    ['audience', { audience: ['wizard'] }],
    ['certificateTemplate', { certificateTemplate: '../secret' }],
  ])('are refused with a wrong %s: %j', async (member, wrong) => {
    const answer = await olga.fetch('/setup/credit-options', {
      body: { ...offer, title: 'Never made', ...wrong },
    });
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
    const paths = answer.body.errors.map((error: Json) => error.path.split('.')[0]);
    expect(paths).toContain(member);
    const { body } = await olga.fetch('/setup/credit-options');
    expect(body.items.map(({ title }: Json) => title)).not.toContain('Never made');
  });

  it('cannot be opened on a past day: credit is designated in advance', async () => {
    const body = { ...offer, title: 'Backdated', opensOn: '2026-02-28' };
    expect(await olga.fetch('/setup/credit-options', { body })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'opensOn', code: 'past' }] },
    });
    const option = await offered();
    const earlier = { ...offer, title: option.title, opensOn: '2026-02-28' };
    expect((await put(option.id, earlier)).body.errors).toMatchObject([{ path: 'opensOn' }]);
  });

  it('that opened in the past give nothing more for past days', async () => {
    const { id, title } = await offered({ closesOn: '2026-03-03' });
    await openedInThePast(id, { opensOn: '2026-01-01', closesOn: '2026-02-01' });
    const before = { ...offer, title, opensOn: '2026-01-01', closesOn: '2026-02-01' };
    expect((await put(id, { ...before, designatedMaximum: '0.50' })).status).toBe(200);
    for (const [member, more] of [
      ['designatedMaximum', { designatedMaximum: '1.50' }],
      ['designatedMaximum', { designatedMaximum: null }],
      ['closesOn', { closesOn: '2026-12-31' }],
      ['closesOn', { closesOn: null }],
      ['ruleSetId', { ruleSetId: 'us.moc.abim' }],
    ] as const) {
      const half = { ...before, designatedMaximum: '0.50' };
      const answer = await put(id, { ...half, ...more });
      expect([answer.status, answer.body.errors]).toEqual([
        400,
        [expect.objectContaining({ path: member, code: 'past' })],
      ]);
    }
  });

  it.each(['us.ama.c1.ipoc', 'us.ama.c1.journal', 'us.moc.abim', 'us.np.time', 'eu.eaccme.elm'])(
    'cannot designate an implausible maximum under %s, and the refusal names rule and source',
    async (ruleSetId) => {
      for (const designatedMaximum of ['9999', '100']) {
        const body = { ...offer, title: 'Too much', ruleSetId, designatedMaximum };
        const answer = await olga.fetch('/setup/credit-options', { body });
        expect(answer.status).toBe(400);
        expect(answer.body.errors).toMatchObject([
          {
            path: 'designatedMaximum',
            code: 'limit',
            message: expect.stringMatching(/^must be at most .*Source: .+\(\d{4}/),
          },
        ]);
      }
    },
  );

  it('cannot designate more than 1.00 for a journal article', async () => {
    const journal = { ...offer, ruleSetId: 'us.ama.c1.journal' };
    const over = { ...journal, title: 'Over', designatedMaximum: '1.25' };
    const answer = await olga.fetch('/setup/credit-options', { body: over });
    expect(answer.body.errors[0].message).toBe(
      'must be at most 1.00. Journal-based learning: One article gives 1.00 credit. Source: Change is in the Air, Pediatrics in Review (2026; as others report it)',
    );
    const body = { ...journal, title: 'Just right', designatedMaximum: '1.00' };
    expect((await olga.fetch('/setup/credit-options', { body })).status).toBe(201);
  });

  it('have their own title under the same rules', async () => {
    const { title } = await offered();
    const again = await olga.fetch('/setup/credit-options', { body: { ...offer, title } });
    expect(again).toMatchObject({ status: 409, body: { code: 'option-name-taken' } });
  });

  it('are retired once, with a reason', async () => {
    const { id } = await offered();
    const without = await olga.fetch(`${path(id)}/retire`, { body: { reason: ' '.repeat(20) } });
    expect(without.status).toBe(400);
    expect((await retire(id)).status).toBe(200);
    expect(await retire(id)).toMatchObject({ status: 409, body: { code: 'option-closed' } });
    expect((await put(id, offer)).status).toBe(409);
  });
});

describe('somebody else', () => {
  it(`cannot see, change or retire another provider's option`, async () => {
    const option = await offered();
    const { body } = await paul.fetch('/setup/credit-options');
    expect(body.items.map(({ id }: Json) => id)).not.toContain(option.id);
    expect((await put(option.id, offer, paul)).status).toBe(404);
    expect((await retire(option.id, paul)).status).toBe(404);
    expect((await put('not-an-id', offer)).status).toBe(404);
    expect(await seenByAda(option.id)).toBeDefined();
  });

  it('cannot offer in the name of another provider', async () => {
    const answer = await paul.fetch('/setup/credit-options', {
      body: { ...offer, title: 'In your name', providerId: olga.providerId },
    });
    expect(answer.status).toBe(400);
  });

  it('who is an administrator cannot change or retire an own log', async () => {
    const { body } = await ada.fetch('/credit-options');
    const log = body.items.find(({ provider }: Json) => provider === null);
    expect(log).toBeDefined();
    expect((await put(log.id, offer)).status).toBe(404);
    expect((await retire(log.id)).status).toBe(404);
  });

  it('who is a clinician neither sees nor changes what a provider offers', async () => {
    const { id } = await offered();
    expect((await ada.fetch('/setup/credit-options')).status).toBe(403);
    expect((await ada.fetch('/setup/credit-options', { body: offer })).status).toBe(403);
    expect((await ada.fetch(path(id), { method: 'PUT', body: offer })).status).toBe(403);
  });
});
