import { claimOneCycle } from '../support/main-job.js';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import { startTestServer, type TestAdministrator, type TestServer } from '../support/server.js';

let server: TestServer;
let olga: TestAdministrator;
let paul: TestAdministrator;

const facts = {
  name: 'A teaching hospital',
  accreditedBy: 'ACCME',
  accreditationStatement: 'A teaching hospital is accredited by the ACCME.',
  website: 'https://hospital.example',
};

beforeAll(async () => {
  server = await startTestServer();
  await server.app.get(DemonstrationLibrary).ensure();
  olga = await server.createAdministrator({ provider: { name: 'A hospital' } });
  paul = await server.createAdministrator({ provider: { name: 'A society' } });
});

afterAll(() => server.close());

const change = (body: object) => olga.fetch('/setup/provider', { method: 'PUT', body });
const entries = () =>
  server.database.query<{ before: object; after: object; actor_kind: string; actor_id: string }>(
    `SELECT actor_kind, actor_id, before, after FROM ledger_entry
     WHERE action = 'provider.change' ORDER BY id`,
  );

describe('the facts of a provider', () => {
  it('are changed by its administrator, and the ledger holds them before and after', async () => {
    const claim = { learner: await server.createClinician(), of: olga.providerId };
    const before = await claimOneCycle(claim.learner, server.clock, { providerId: claim.of });
    const certificate = () => claim.learner.fetch(`/certificates/${before.certificateId}`);
    const issued = (await certificate()).body;

    const answer = await change(facts);
    expect(answer).toMatchObject({
      status: 200,
      body: { id: olga.providerId, demonstration: false, ...facts },
    });
    expect((await olga.fetch('/setup/provider')).body).toEqual(answer.body);
    expect(await entries()).toEqual([
      {
        actor_kind: 'administrator',
        actor_id: olga.accountId,
        before: {
          name: 'A hospital',
          accreditedBy: null,
          accreditationStatement: null,
          demonstration: false,
          website: null,
        },
        after: { ...facts, demonstration: false },
      },
    ]);
    // What was issued keeps the facts of its time.
    expect((await certificate()).body).toEqual(issued);
  });

  it('are written down once: the same facts again add nothing to the ledger', async () => {
    await change({ ...facts, name: `  ${facts.name}  ` });
    expect(await entries()).toHaveLength(1);
  });

  it.each([
    ['name', { name: ' ' }],
    ['name', { name: 'x'.repeat(201) }],
    ['accreditationStatement', { accreditedBy: null }],
    ['accreditationStatement', { accreditationStatement: 'x'.repeat(601) }],
    ['website', { website: 'javascript:alert(1)' }],
  ])('are refused with a wrong %s: %j', async (path, wrong) => {
    const answer = await change({ ...facts, ...wrong });
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
    expect(answer.body.errors).toEqual([expect.objectContaining({ path })]);
    expect((await olga.fetch('/setup/provider')).body).toMatchObject(facts);
  });

  it('cannot take the name of another provider', async () => {
    expect(await change({ ...facts, name: 'A society' })).toMatchObject({
      status: 409,
      body: { code: 'provider-name-taken' },
    });
  });

  it('a demonstration cannot say that somebody accredits it, or that it is none', async () => {
    const demo = await server.createAdministrator({
      provider: { name: 'A demonstration', demonstration: true },
    });
    const put = (body: object) => demo.fetch('/setup/provider', { method: 'PUT', body });
    expect((await put({ ...facts, name: 'A demonstration' })).status).toBe(400);
    expect((await put({ ...facts, demonstration: false })).status).toBe(400);
    expect((await demo.fetch('/setup/provider')).body).toMatchObject({ demonstration: true });
  });

  it("an administrator changes their own provider and nobody else's", async () => {
    expect((await paul.fetch('/setup/provider')).body).toMatchObject({ name: 'A society' });
    const other = await paul.fetch('/setup/provider', {
      method: 'PUT',
      body: { ...facts, name: 'Mine now', id: olga.providerId },
    });
    expect(other.status).toBe(400);
    expect((await olga.fetch('/setup/provider')).body.name).toBe(facts.name);
  });

  it('a clinician neither sees nor changes them', async () => {
    const ada = await server.createClinician();
    expect((await ada.fetch('/setup/provider')).status).toBe(403);
    const put = await ada.fetch('/setup/provider', { method: 'PUT', body: facts });
    expect(put.status).toBe(403);
  });
});
