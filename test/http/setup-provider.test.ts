import { claimOneCycle } from '../support/main-job.js';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import type { Json } from '../support/http-client.js';
import {
  startTestServer,
  type SignedIn,
  type TestAdministrator,
  type TestServer,
} from '../support/server.js';

let server: TestServer;
let olga: TestAdministrator;
let paul: TestAdministrator;
let otto: SignedIn;

const proposed = {
  name: 'A teaching hospital',
  accreditedBy: 'ACCME',
  accreditationStatement: 'A teaching hospital is accredited by the ACCME.',
  website: 'https://hospital.example',
};
/** What holds until the operator decides. */
const stated = {
  name: 'A hospital',
  accreditedBy: null,
  accreditationStatement: null,
  website: 'https://hospital.example',
};

beforeAll(async () => {
  server = await startTestServer();
  await server.app.get(DemonstrationLibrary).ensure();
  olga = await server.createAdministrator({ provider: { name: 'A hospital' } });
  paul = await server.createAdministrator({ provider: { name: 'A society' } });
  otto = await server.createOperator();
});

afterAll(() => server.close());

const change = (body: object, who: SignedIn = olga) =>
  who.fetch('/setup/provider', { method: 'PUT', body });
const actions = async (): Promise<string[]> => {
  const rows = await server.database.query<{ action: string }>(
    'SELECT action FROM ledger_entry WHERE subject_id = $1 ORDER BY id',
    [olga.providerId],
  );
  return rows.map(({ action }) => action);
};
const waitingOf = async (): Promise<Json[]> => {
  const { body } = await olga.fetch('/setup/provider');
  return body.proposals.filter(({ state }: Json) => state === 'waiting');
};
const decide = (id: string, body: object, key: string) =>
  otto.fetch(`/operator/providers/${olga.providerId}/proposals/${id}/decisions`, {
    body,
    idempotencyKey: key,
  });

describe('the facts of a provider', () => {
  it('wait for the operator as to name and accreditation; the website changes at once', async () => {
    const answer = await change(proposed);
    expect(answer).toMatchObject({
      status: 200,
      body: { id: olga.providerId, demonstration: false, ...stated },
    });
    expect(answer.body.proposals).toMatchObject([
      {
        kind: 'accreditation',
        state: 'waiting',
        proposed: { accreditedBy: 'ACCME', statement: proposed.accreditationStatement },
      },
      { kind: 'name', state: 'waiting', proposed: { name: 'A teaching hospital' } },
    ]);
    expect((await olga.fetch('/setup/provider')).body).toEqual(answer.body);
    expect(await actions()).toEqual([
      'provider.create',
      'provider.change',
      'proposal.make',
      'proposal.make',
    ]);
  });

  it('give nobody accredited credit if an administrator just writes "ACCME"', async () => {
    const learner = await server.createClinician();
    const claim = await claimOneCycle(learner, server.clock, { providerId: olga.providerId });
    const { body } = await learner.fetch(`/certificates/${claim.certificateId}`);
    expect(body.facts).toMatchObject({ kind: 'participation', standing: 'unaccredited' });
    expect(JSON.stringify(body.facts.text)).not.toMatch(/accredited|AMA|Category/);
  });

  it('are proposed once: the same facts add nothing, and others replace them', async () => {
    const before = await actions();
    await change({ ...proposed, name: `  ${proposed.name}  ` });
    expect(await actions()).toEqual(before);
    await change({ ...proposed, name: 'A university hospital' });
    expect(await waitingOf()).toMatchObject([
      { kind: 'name', proposed: { name: 'A university hospital' } },
      { kind: 'accreditation' },
    ]);
    expect((await actions()).slice(-2)).toEqual(['proposal.withdraw', 'proposal.make']);
  });

  it('propose nothing when an older program sends them back unchanged', async () => {
    const before = await waitingOf();
    expect((await change(stated)).body).toMatchObject(stated);
    expect(await waitingOf()).toEqual(before);
  });

  it.each([
    ['name', { name: ' ' }],
    ['name', { name: 'x'.repeat(201) }],
    ['accreditationStatement', { accreditedBy: null }],
    ['accreditationStatement', { accreditationStatement: 'x'.repeat(601) }],
    ['website', { website: 'javascript:alert(1)' }],
  ])('are refused with a wrong %s: %j', async (path, wrong) => {
    const before = await waitingOf();
    const answer = await change({ ...proposed, ...wrong });
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
    expect(answer.body.errors).toEqual([expect.objectContaining({ path })]);
    expect((await olga.fetch('/setup/provider')).body).toMatchObject(stated);
    expect(await waitingOf()).toEqual(before);
  });

  it('cannot use the name of another provider', async () => {
    expect(await change({ ...proposed, name: 'A society' })).toMatchObject({
      status: 409,
      body: { code: 'provider-name-taken' },
    });
  });

  it('of a demonstration cannot claim an accreditation, or that it is not a demonstration', async () => {
    const demo = await server.createAdministrator({
      provider: { name: 'A demonstration', demonstration: true },
    });
    expect((await change({ ...proposed, name: 'A demonstration' }, demo)).status).toBe(400);
    expect((await change({ ...proposed, demonstration: false }, demo)).status).toBe(400);
    expect((await demo.fetch('/setup/provider')).body).toMatchObject({ demonstration: true });
  });

  it('are proposed by administrators only for their own provider', async () => {
    expect((await paul.fetch('/setup/provider')).body).toMatchObject({ name: 'A society' });
    expect(
      (await change({ ...proposed, name: 'Mine now', id: olga.providerId }, paul)).status,
    ).toBe(400);
    const [first] = await waitingOf();
    const taken = await paul.fetch(`/setup/provider/proposals/${first.id}/withdrawal`, {
      method: 'POST',
    });
    expect(taken.status).toBe(404);
    expect(await waitingOf()).toHaveLength(2);
  });

  it('are hidden from clinicians, who cannot change them', async () => {
    const ada = await server.createClinician();
    expect((await ada.fetch('/setup/provider')).status).toBe(403);
    expect((await change(proposed, ada)).status).toBe(403);
  });
});

describe('a proposal', () => {
  it('is accepted by the operator, and applies from then on', async () => {
    const name = (await waitingOf()).find(({ kind }) => kind === 'name');
    const body = { outcome: 'accepted', reason: 'As in the register.' };
    expect((await decide(name.id, body, 'accept-name')).status).toBe(201);
    expect((await decide(name.id, body, 'accept-name')).status).toBe(201);
    expect((await olga.fetch('/setup/provider')).body).toMatchObject({
      name: 'A university hospital',
      proposals: expect.arrayContaining([
        expect.objectContaining({
          id: name.id,
          state: 'accepted',
          reason: 'As in the register.',
        }),
      ]),
    });
    expect(await decide(name.id, body, 'accept-again')).toMatchObject({
      status: 409,
      body: { code: 'proposal-decided' },
    });
  });

  it('of an accreditation is accepted with what the operator records, whatever was proposed', async () => {
    const [one] = await waitingOf();
    const bare = await decide(one.id, { outcome: 'accepted' }, 'accept-bare');
    expect(bare.body.errors).toMatchObject([{ path: 'accreditation', code: 'missing' }]);
    const accreditation = {
      accreditor: 'ACCME',
      identifier: '0001234',
      validFrom: '2026-01-01',
      status: 'provisional',
      statement: proposed.accreditationStatement,
    };
    const answer = await decide(one.id, { outcome: 'accepted', accreditation }, 'accept-whole');
    expect(answer).toMatchObject({ status: 201, body: { accreditedBy: 'ACCME' } });
    expect((await olga.fetch('/setup/provider')).body).toMatchObject({
      accreditedBy: 'ACCME',
      accreditationStatement: proposed.accreditationStatement,
      accreditations: [{ ...accreditation, inForce: true, corrected: false }],
    });
  });

  it('is declined with a reason, which the administrator reads', async () => {
    await change({ ...stated, name: 'The best hospital', accreditedBy: 'ACCME' });
    const name = (await waitingOf()).find(({ kind }) => kind === 'name');
    const silent = await decide(name.id, { outcome: 'declined', reason: ' ' }, 'decline-silent');
    expect(silent.body.errors).toMatchObject([{ path: 'reason', code: 'missing' }]);
    const reason = 'The register has another name.';
    await decide(name.id, { outcome: 'declined', reason }, 'decline-name');
    const { body } = await olga.fetch('/setup/provider');
    expect(body.name).toBe('A university hospital');
    expect(body.proposals.find(({ id }: Json) => id === name.id)).toMatchObject({
      state: 'declined',
      reason,
    });
  });

  it('can be withdrawn only while it waits', async () => {
    await change({ ...stated, name: 'Another name', accreditedBy: 'ACCME' });
    const name = (await waitingOf()).find(({ kind }) => kind === 'name');
    const withdraw = () =>
      olga.fetch(`/setup/provider/proposals/${name.id}/withdrawal`, { method: 'POST' });
    expect((await withdraw()).status).toBe(201);
    expect(await withdraw()).toMatchObject({ status: 409, body: { code: 'proposal-decided' } });
    expect((await decide(name.id, { outcome: 'accepted' }, 'too-late')).status).toBe(409);
  });
});
