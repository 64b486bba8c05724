import { CreditOptions } from '../../src/credit/index.js';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import { newId } from '../../src/platform/index.js';
import type { Json } from '../support/http-client.js';
import { claimOneCycle, creditOption, documentOneCycle } from '../support/main-job.js';
import { decideChange, proposeProfile } from '../support/profiles.js';
import { signInAgain } from '../support/reading-claims.js';
import { startTestServer, type TestAdministrator, type TestServer } from '../support/server.js';

const day = 86_400_000;

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

  it('is attested with the first claim, which the ledger records', async () => {
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
  it('is requested by the first claim, which says what is missing', async () => {
    const learner = await server.createClinician({ profession: null, degree: null });
    expect((await learner.fetch('/profile/review')).body.lacking).toEqual([
      { code: 'profession', message: expect.stringContaining('profession') },
    ]);
    const options = (await learner.fetch('/credit-options')).body.items;
    expect(options[0]).toMatchObject({
      available: false,
      whyNot: expect.stringContaining('Enter your profession first'),
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
  it('is printed, or waits: a certificate never gets an unnoticed name', async () => {
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

describe('the only claim made under a wrong profile', () => {
  it('is made again with the right one, which is then in force without a review', async () => {
    const learner = await server.createClinician({ profession: 'other', degree: null });
    const first = await claimOneCycle(learner, server.clock, { providerId: olga.providerId });
    expect(first.document).toBe('participation');
    const put = await proposeProfile(learner, { profession: 'physician', degree: 'MD' });
    expect(put).toMatchObject({ status: 202, body: { profession: 'other' } });
    const { takingBack } = (await learner.fetch(`/claims/${first.id}`)).body;
    expect(takingBack.may).toBe('claim-again');
    const option = await creditOption(learner, { providerId: olga.providerId });
    const body = {
      creditOptionId: option.id,
      cycleIds: first.cycleIds,
      attested: true,
      replaces: first.id,
    };
    const again = await learner.fetch('/claims', { body, idempotencyKey: `again-${first.id}` });
    expect(again.status).toBe(201);
    const { facts } = (await learner.fetch(`/certificates/${again.body.certificateId}`)).body;
    expect(facts.learner.degree).toBe('MD');
    expect((await learner.fetch('/profile')).body).toMatchObject({ profession: 'physician' });
    expect((await learner.fetch('/profile/review')).body.change.state).toBe('passed');
    expect((await proposeProfile(learner, { profession: 'nurse' })).status).toBe(202);
  });

  it('waits for a review if another certificate rests on the wrong one', async () => {
    const learner = await server.createClinician({ profession: 'other', degree: null });
    const first = await claimOneCycle(learner, server.clock, { providerId: olga.providerId });
    await claimOneCycle(learner, server.clock, { providerId: olga.providerId, query: 'heart' });
    await proposeProfile(learner, { name: 'Carl Cardiologist', profession: 'physician' });
    const { takingBack } = (await learner.fetch(`/claims/${first.id}`)).body;
    expect(takingBack).toMatchObject({ may: null, why: 'under-review' });
    const option = await creditOption(learner, { providerId: olga.providerId });
    const body = {
      creditOptionId: option.id,
      cycleIds: first.cycleIds,
      attested: true,
      replaces: first.id,
    };
    const again = await learner.fetch('/claims', { body, idempotencyKey: `again-${first.id}` });
    expect(again).toMatchObject({ status: 409, body: { code: 'claim-kept', why: 'under-review' } });
    expect((await learner.fetch('/profile/review')).body.change.state).toBe('waiting');
    const names = (await learner.fetch('/certificates')).body.items.map(({ name }: Json) => name);
    expect(new Set(names)).toEqual(new Set(['Ada Example']));
    server.clock.advance(20 * day);
    await signInAgain(server, olga);
    await signInAgain(server, learner);
    expect((await learner.fetch(`/claims/${first.id}`)).body.takingBack.why).toBe('under-review');
    await decideChange(olga, learner, 'accepted');
    server.clock.advance(13 * day);
    await signInAgain(server, learner);
    expect((await learner.fetch(`/claims/${first.id}`)).body.takingBack.may).toBe('claim-again');
    expect((await learner.fetch('/claims', { body, idempotencyKey: newId() })).status).toBe(201);
  });
});
