import { someNpi } from '../support/profiles.js';
import { startTestServer, type TestClinician, type TestServer } from '../support/server.js';

let server: TestServer;
let ada: TestClinician;

beforeAll(async () => {
  server = await startTestServer();
});

beforeEach(async () => {
  ada = await server.createClinician({ name: 'Ada Example', npi: null });
  profile = { ...profile, npi: someNpi() };
});

afterAll(async () => {
  await server.close();
});

let profile = {
  name: 'Ada B. Example',
  profession: 'physician',
  degree: 'DO',
  npi: '1234567893',
  timeZone: 'Pacific/Auckland',
  licences: [
    { jurisdiction: 'Texas', number: 'T-1' },
    { jurisdiction: 'Ohio', number: 'O-1' },
  ],
};

const put = (body: unknown) => ada.fetch('/profile', { method: 'PUT', body });

const ledger = () =>
  server.database.query<{ before: object; after: object }>(
    `SELECT actor_kind, actor_id, before, after FROM ledger_entry
     WHERE subject_id = $1 AND action = 'profile.change' ORDER BY id`,
    [ada.learnerId],
  );

describe('my profile', () => {
  it('is replaced as a whole and read back in the order given', async () => {
    const before = (await ada.fetch('/profile')).body;
    expect(await put(profile)).toMatchObject({ status: 200, body: profile });
    expect((await ada.fetch('/profile')).body).toEqual(profile);
    expect((await ada.fetch('/session')).body.user.profile).toEqual(profile);
    expect(await ledger()).toEqual([
      { actor_kind: 'learner', actor_id: ada.learnerId, before, after: profile },
    ]);
  });

  it('is kept tidied: composed letters, single spaces, null for empty', async () => {
    const answer = await put({
      ...profile,
      name: '  Zoe\u0308   Example ',
      degree: '  ',
      npi: '',
      licences: [],
    });
    expect(answer.body).toEqual({
      ...profile,
      name: 'Zo\u00eb Example',
      degree: null,
      npi: null,
      licences: [],
    });
  });

  it('changes nothing, not even the ledger, when it is sent again', async () => {
    await put(profile);
    expect(await put(profile)).toMatchObject({ status: 200 });
    expect(await ledger()).toHaveLength(1);
  });

  it('does not exist before it is filled in, and does afterwards', async () => {
    await server.database.asSystem(async (manager) => {
      await manager.query('DELETE FROM licence WHERE learner_id = $1', [ada.learnerId]);
      await manager.query('DELETE FROM learner_profile WHERE learner_id = $1', [ada.learnerId]);
    });
    expect(await ada.fetch('/profile')).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect((await ada.fetch('/session')).body.user.profile).toBeNull();
    expect(await put(profile)).toMatchObject({ status: 200 });
    expect(await ledger()).toMatchObject([{ before: null, after: profile }]);
  });

  it('survives many changes at once: each entry begins where the one before ended', async () => {
    const names = Array.from({ length: 12 }, (_, n) => `Ada ${n} Example`);
    const answers = await Promise.all(names.map((name) => put({ ...profile, name })));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    const entries = await ledger();
    expect(entries).toHaveLength(12);
    expect(entries.slice(1).map(({ before }) => before)).toEqual(
      entries.slice(0, -1).map(({ after }) => after),
    );
    expect(entries.at(-1)?.after).toEqual((await ada.fetch('/profile')).body);
  });

  it.each([
    [{ name: ' ' }, 'name', 'required'],
    [{ npi: '1234567890' }, 'npi', 'npi'],
    [{ timeZone: 'Europe/Nowhere' }, 'timeZone', 'time-zone'],
    [{ licences: [profile.licences[0], profile.licences[0]] }, 'licences.1', 'twice'],
    [{ licences: [{ jurisdiction: 'Ohio', number: ' ' }] }, 'licences.0.number', 'required'],
    [{ profession: 'wizard' }, 'profession', 'isIn'],
    [{ profession: undefined }, 'profession', 'isIn'],
    [{ licences: [null] }, 'licences', 'isObject'],
    [{ licences: 'none' }, 'licences', 'isArray'],
    [{ name: null }, 'name', 'isString'],
    [{ learnerId: '01890000-0000-7000-8000-000000000000' }, 'learnerId', 'whitelistValidation'],
  ])('refuses %j and names what is wrong', async (change, path, code) => {
    const answer = await put({ ...profile, ...change });
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
    expect(answer.body.errors).toEqual(
      expect.arrayContaining([expect.objectContaining({ path, code })]),
    );
    expect(await ledger()).toEqual([]);
  });

  it('is the learner’s own: others change only theirs, administrators have none', async () => {
    const eve = await server.createClinician({ name: 'Eve Example' });
    await eve.fetch('/profile', { method: 'PUT', body: profile });
    expect((await ada.fetch('/profile')).body.name).toBe('Ada Example');
    const admin = await server.createAdministrator();
    for (const method of ['GET', 'PUT']) {
      expect(
        await admin.fetch('/profile', { method, ...(method === 'PUT' && { body: profile }) }),
      ).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
    }
    expect(await server.anonymous.fetch('/profile')).toMatchObject({ status: 401 });
  });

  it('is hidden by the database itself from a transaction of another learner', async () => {
    const eve = await server.createClinician();
    const learnerId = ada.learnerId;
    const seen = await server.database.asLearner(eve.learnerId, async (manager) => [
      ...(await manager.query<unknown[]>('SELECT 1 FROM learner_profile WHERE learner_id = $1', [
        learnerId,
      ])),
      ...(await manager.query<unknown[]>('SELECT 1 FROM licence WHERE learner_id = $1', [
        learnerId,
      ])),
    ]);
    expect(seen).toEqual([]);
    expect(await server.database.query('SELECT 1 FROM learner_profile')).toEqual([]);
  });
});
