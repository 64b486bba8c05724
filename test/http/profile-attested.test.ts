import { CreditOptions } from '../../src/credit/index.js';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import type { Json } from '../support/http-client.js';
import { claimOneCycle, creditOption, documentOneCycle } from '../support/main-job.js';
import { proposeProfile } from '../support/profiles.js';
import { startTestServer, type TestAdministrator, type TestServer } from '../support/server.js';

let server: TestServer;
let olga: TestAdministrator;

beforeAll(async () => {
  server = await startTestServer();
  await server.app.get(DemonstrationLibrary).ensure();
  olga = await server.createAdministrator();
  await server.app.get(CreditOptions).ensure();
});

afterAll(async () => {
  await server.close();
});

describe('a profile on which no certificate rests', () => {
  it('changes freely, and nothing is attested before the first claim', async () => {
    const learner = await server.createClinician({ name: 'Nia Nobody', profession: 'nurse' });
    expect((await learner.fetch('/profile/review')).body).toEqual({
      lacking: [],
      attestedAt: null,
      change: null,
    });
    const put = await proposeProfile(learner, {
      name: 'Carl Cardiologist',
      profession: 'physician',
    });
    expect(put).toMatchObject({ status: 200, body: { name: 'Carl Cardiologist' } });
  });

  it('is attested with the first claim, which the ledger tells', async () => {
    const learner = await server.createClinician({ name: 'Tess Attests' });
    const claim = await claimOneCycle(learner, server.clock, { providerId: olga.providerId });
    const { body } = await learner.fetch('/profile/review');
    expect(Date.parse(body.attestedAt)).toBe(server.clock.now().getTime());
    const entries = await server.database.query<Json>(
      'SELECT action, after FROM ledger_entry WHERE subject_id = $1',
      [claim.id],
    );
    expect(entries).toMatchObject([
      {
        action: 'claim.award',
        after: { attested: { name: 'Tess Attests', profession: 'physician' } },
      },
    ]);
  });
});

describe('a profile without profession', () => {
  it('is asked for it by the first claim, which says what is missing', async () => {
    const learner = await server.createClinician({ profession: null, degree: null });
    expect((await learner.fetch('/profile/review')).body.lacking).toEqual([
      { code: 'profession', message: expect.stringContaining('profession') },
    ]);
    const options = (await learner.fetch('/credit-options')).body.items;
    expect(options[0]).toMatchObject({
      available: false,
      whyNot: expect.stringContaining('Say your profession first'),
    });
    const cycle = await documentOneCycle(learner, server.clock);
    const claim = (idempotencyKey: string) =>
      learner.fetch('/claims', {
        body: { creditOptionId: options[0].id, cycleIds: [cycle.id], attested: true },
        idempotencyKey,
      });
    expect(await claim('without-profession')).toMatchObject({
      status: 422,
      body: { code: 'claim-not-met', errors: [{ path: 'profile', code: 'profession' }] },
    });
    await proposeProfile(learner, { profession: 'physician', degree: 'MD' });
    expect(await claim('with-profession')).toMatchObject({
      status: 201,
      body: { document: 'participation', findings: expect.any(Array) },
    });
  });
});

describe('a change of name at the moment of the first claim', () => {
  it('is printed, or waits: a certificate never gets a name behind its back', async () => {
    for (let round = 0; round < 5; round += 1) {
      const learner = await server.createClinician({ name: 'Mara Before' });
      const cycle = await documentOneCycle(learner, server.clock);
      const option = await creditOption(learner, { providerId: olga.providerId });
      const [claimed, put] = await Promise.all([
        learner.fetch('/claims', {
          body: { creditOptionId: option.id, cycleIds: [cycle.id], attested: true },
          idempotencyKey: `claim-${cycle.id}`,
        }),
        proposeProfile(learner, { name: 'Carl Cardiologist' }),
      ]);
      const { facts } = (await learner.fetch(`/certificates/${claimed.body.certificateId}`)).body;
      const { name } = (await learner.fetch('/profile')).body;
      expect(facts.learner.name).toBe(name);
      expect(put.status).toBe(name === 'Mara Before' ? 202 : 200);
    }
  });
});
