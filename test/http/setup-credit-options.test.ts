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
      opensOn: '2026-01-01',
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

  it('say how they stand: to come, closed, retired', async () => {
    expect(await offered({ opensOn: '2030-01-01' })).toMatchObject({ state: 'to-come' });
    expect(await offered({ closesOn: '2026-02-01' })).toMatchObject({ state: 'closed' });
    const { id } = await offered();
    expect((await retire(id)).body).toMatchObject({
      state: 'retired',
      retiredAt: expect.any(String),
    });
    expect(await seenByAda(id)).toBeUndefined();
    expect(await claimUnder(id)).toMatchObject({ status: 409, body: { code: 'option-closed' } });
  });

  it('are changed with what was before and after in the ledger', async () => {
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

  it('have a title of their own under the same rules', async () => {
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
  it("an administrator cannot see, change or retire another provider's option", async () => {
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

  it("nobody's own log can be changed or retired by an administrator", async () => {
    const { body } = await ada.fetch('/credit-options');
    const log = body.items.find(({ provider }: Json) => provider === null);
    expect(log).toBeDefined();
    expect((await put(log.id, offer)).status).toBe(404);
    expect((await retire(log.id)).status).toBe(404);
  });

  it('a clinician neither sees nor changes what a provider offers', async () => {
    const { id } = await offered();
    expect((await ada.fetch('/setup/credit-options')).status).toBe(403);
    expect((await ada.fetch('/setup/credit-options', { body: offer })).status).toBe(403);
    expect((await ada.fetch(path(id), { method: 'PUT', body: offer })).status).toBe(403);
  });
});
