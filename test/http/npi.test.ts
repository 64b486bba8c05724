import { CreditOptions } from '../../src/credit/index.js';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import { creditOption, documentOneCycle } from '../support/main-job.js';
import { proposeProfile, someNpi } from '../support/profiles.js';
import { lectern } from '../support/lectern-command.js';
import { startTestServer, type TestClinician, type TestServer } from '../support/server.js';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
  await server.app.get(DemonstrationLibrary).ensure();
  await server.createAdministrator();
  await server.app.get(CreditOptions).ensure();
});

afterAll(async () => {
  await server.close();
});

const taken = { status: 409, body: { code: 'npi-taken', errors: [{ path: 'npi' }] } };

describe('an NPI', () => {
  it('belongs to one account of a server, and the refusal does not say whose it is', async () => {
    const npi = someNpi();
    const ada = await server.createClinician({ name: 'Ada Holder', npi });
    const ben = await server.createClinician({ name: 'Ben Taker' });
    const answer = await proposeProfile(ben, { npi });
    expect(answer).toMatchObject(taken);
    expect(JSON.stringify(answer.body)).not.toMatch(/Ada|Holder/);
    expect(JSON.stringify(answer.body)).not.toContain(ada.learnerId);
    expect((await ben.fetch('/profile')).body.npi).toBeNull();
  });

  it('goes to one of ten accounts that try at once', async () => {
    const npi = someNpi();
    const all = await Promise.all(
      Array.from({ length: 10 }, () => server.createClinician({ name: 'Racer Example' })),
    );
    const answers = await Promise.all(all.map((one) => proposeProfile(one, { npi })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array(9).fill(409)]);
  });

  it('is free again once its holder gave it up', async () => {
    const npi = someNpi();
    const ada = await server.createClinician({ name: 'Ada Holder', npi });
    const ben = await server.createClinician({ name: 'Ben Taker' });
    await proposeProfile(ada, { npi: null });
    expect((await proposeProfile(ben, { npi })).status).toBe(200);
    expect(await proposeProfile(ada, { npi })).toMatchObject(taken);
  });

  it('of another account is refused with a new account too', async () => {
    const npi = someNpi();
    await server.createClinician({ npi });
    await expect(server.createClinician({ npi })).rejects.toMatchObject({ code: 'npi-taken' });
  });
});

describe('an NPI that two profiles had before', () => {
  let npi: string;
  let ada: TestClinician;
  let ben: TestClinician;

  beforeEach(async () => {
    npi = someNpi();
    ada = await server.createClinician({ name: 'Ada Example' });
    ben = await server.createClinician({ name: 'Ben Example' });
    // As the migration leaves a data folder of before: both rows are there, and nobody holds it.
    await server.database.asSystem(async (manager) => {
      await manager.query('UPDATE learner_profile SET npi = $1 WHERE learner_id = ANY ($2)', [
        npi,
        [ada.learnerId, ben.learnerId],
      ]);
      await manager.query('INSERT INTO npi_holder (npi, learner_id) VALUES ($1, NULL)', [npi]);
    });
  });

  const claim = async (learner: TestClinician) => {
    const cycle = await documentOneCycle(learner, server.clock);
    const option = await creditOption(learner);
    return learner.fetch('/claims', {
      body: { creditOptionId: option.id, cycleIds: [cycle.id], attested: true },
      idempotencyKey: `claim-${cycle.id}`,
    });
  };

  it('is of no use for a claim until the operator gives it to one of them', async () => {
    for (const learner of [ada, ben]) {
      expect(await claim(learner)).toMatchObject({
        status: 422,
        body: { code: 'claim-not-met', errors: [{ path: 'profile', code: 'npi' }] },
      });
    }
    expect(await operator('list')).toContain(
      `${npi}  ${[ada.email, ben.email].toSorted().join('  ')}`,
    );
    expect(await operator('give', '--npi', npi, '--email', ada.email, '--reason', 'Shown.')).toBe(
      `${npi} now belongs to ${ada.email}. Other accounts that have it cannot claim with it.\n`,
    );
    expect(await operator('list')).not.toContain(npi);
    expect((await claim(ada)).status).toBe(201);
    expect((await claim(ben)).status).toBe(422);
    expect((await proposeProfile(ben, { npi: null })).status).toBe(200);
    expect((await claim(ben)).status).toBe(201);
  });

  it('is given only to a clinician of this server, and only if it is an NPI', async () => {
    const admin = await server.createAdministrator();
    for (const email of [admin.email, 'nobody@test.example']) {
      expect(await operator('give', '--npi', npi, '--email', email, '--reason', 'Shown.')).toBe(
        'There is no clinician with this email address.\n',
      );
    }
    expect(
      await operator('give', '--npi', '1234567890', '--email', ada.email, '--reason', 'Shown.'),
    ).toContain('is not an NPI');
  });
});

describe(`an NPI that is in somebody else's profile`, () => {
  it('is given to its owner by the operator, although no profile of theirs could name it before', async () => {
    const npi = someNpi();
    const eve = await server.createClinician({ name: 'Eve Squatter', npi });
    const ben = await server.createClinician({ name: 'Ben Owner' });
    expect(await proposeProfile(ben, { npi })).toMatchObject(taken);
    expect(await operator('give', '--npi', npi, '--email', ben.email, '--reason', 'Shown.')).toBe(
      `${npi} now belongs to ${ben.email}. Other accounts that have it cannot claim with it.\nIt is not in the profile of ${ben.email} yet, and can be added there now.\n`,
    );
    expect((await proposeProfile(ben, { npi })).status).toBe(200);
    expect((await eve.fetch('/profile/review')).body.lacking).toMatchObject([{ code: 'npi' }]);
  });

  it('is not lost if both accounts that had it gave it up', async () => {
    const npi = someNpi();
    await server.database.systemQuery(
      'INSERT INTO npi_holder (npi, learner_id) VALUES ($1, NULL)',
      [npi],
    );
    const ada = await server.createClinician({ name: 'Ada Example' });
    expect(await proposeProfile(ada, { npi })).toMatchObject(taken);
    await operator('give', '--npi', npi, '--email', ada.email, '--reason', 'Shown.');
    expect((await proposeProfile(ada, { npi })).status).toBe(200);
  });
});

/** What the operator's command writes. */
async function operator(...args: string[]): Promise<string> {
  const { out, err } = await lectern(server, ['npi', ...args]);
  return out + err;
}
