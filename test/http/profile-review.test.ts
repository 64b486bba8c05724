import { CreditOptions } from '../../src/credit/index.js';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import type { Json } from '../support/http-client.js';
import { claimOneCycle } from '../support/main-job.js';
import { decideChange, proposeProfile, someNpi } from '../support/profiles.js';
import {
  startTestServer,
  type SignedIn,
  type TestAdministrator,
  type TestClinician,
  type TestServer,
} from '../support/server.js';

let server: TestServer;
let olga: TestAdministrator;
let paul: TestAdministrator;

beforeAll(async () => {
  server = await startTestServer();
  await server.app.get(DemonstrationLibrary).ensure();
  olga = await server.createAdministrator();
  paul = await server.createAdministrator();
  await server.app.get(CreditOptions).ensure();
});

afterAll(async () => {
  await server.close();
});

const pdf = Buffer.from('%PDF-1.7 a deed');

const ledger = (subjectId: string) =>
  server.database.query<Json>(
    `SELECT action, actor_kind, before, after, reason FROM ledger_entry WHERE subject_id = $1 ORDER BY id`,
    [subjectId],
  );

const latest = async (learner: SignedIn): Promise<Json> =>
  (await learner.fetch('/profile/review')).body.change;

const profileOf = async (learner: SignedIn): Promise<Json> =>
  (await learner.fetch('/profile')).body;

const firstNotice = async (who: SignedIn): Promise<Json> =>
  (await who.fetch('/notices?limit=1')).body.items[0];

/** A learner on whose profile a certificate of Olga's provider rests. */
async function certified(profile: object = {}): Promise<TestClinician> {
  const learner = await server.createClinician({ name: 'Mara Before', ...profile });
  await claimOneCycle(learner, server.clock, { providerId: olga.providerId });
  return learner;
}

const prove = (learner: SignedIn, id: string, body: Buffer = pdf) =>
  learner.fetch(`/profile/changes/${id}/proofs`, {
    body,
    headers: { 'content-type': 'application/octet-stream' },
  });

describe('a spelling or an added degree', () => {
  it('passes at once, with a notice to the provider and before and after in the ledger', async () => {
    const learner = await certified({ name: 'Mara Befroe' });
    const put = await proposeProfile(learner, { name: 'Mara Before', degree: 'MD, PhD' });
    expect(put).toMatchObject({ status: 200, body: { name: 'Mara Before', degree: 'MD, PhD' } });
    const change = await latest(learner);
    expect(change).toMatchObject({
      state: 'passed',
      before: { name: 'Mara Befroe', degree: 'MD' },
      after: { name: 'Mara Before', degree: 'MD, PhD' },
      findings: [
        { fact: 'name', passes: true },
        { fact: 'degree', passes: true },
      ],
    });
    expect(await ledger(change.id)).toMatchObject([
      {
        action: 'profile-change.pass',
        before: { name: 'Mara Befroe' },
        after: { name: 'Mara Before' },
      },
    ]);
    const notice = await firstNotice(olga);
    expect(notice).toMatchObject({
      kind: 'profile-change-passed',
      link: `/profile-changes/${learner.learnerId}/${change.id}`,
    });
    expect(notice.text).toContain('Mara Befroe (now Mara Before)');
    expect(await firstNotice(paul)).toBeUndefined();
  });

  it('does not become another name by small steps, even with claims between them', async () => {
    const learner = await certified({ name: 'Mara Petersen' });
    expect((await proposeProfile(learner, { name: 'Mara Peterson' })).status).toBe(200);
    await claimOneCycle(learner, server.clock, { providerId: olga.providerId, query: 'heart' });
    expect((await proposeProfile(learner, { name: 'Mara Paterson' })).status).toBe(202);
    expect((await profileOf(learner)).name).toBe('Mara Peterson');
  });
});

describe('another name, profession or NPI', () => {
  it.each<[string, object, object]>([
    ['name', {}, { name: 'Somebody Else' }],
    ['profession', { profession: 'nurse', degree: 'RN' }, { profession: 'physician' }],
    ['NPI', {}, { npi: someNpi() }],
    ['degree in the place of one', {}, { degree: 'DO' }],
    ['licence in the place of one', {}, { licences: [{ jurisdiction: 'Ohio', number: '1' }] }],
  ])('another %s waits, and the profile in force stays in use', async (_, profile, change) => {
    const learner = await certified(profile);
    const before = await profileOf(learner);
    const put = await proposeProfile(learner, { ...change, timeZone: 'Europe/Vienna' });
    expect(put).toMatchObject({ status: 202, body: { ...before, timeZone: 'Europe/Vienna' } });
    expect(await profileOf(learner)).toEqual({ ...before, timeZone: 'Europe/Vienna' });
    expect(await latest(learner)).toMatchObject({ state: 'waiting', after: change });
    expect(await firstNotice(olga)).toMatchObject({ kind: 'profile-change-waiting' });
    const claim = await claimOneCycle(learner, server.clock, {
      providerId: olga.providerId,
      query: 'sleep',
    });
    const certificate = (await learner.fetch(`/certificates/${claim.certificateId}`)).body;
    expect(certificate.facts.learner).toEqual({ name: before.name, degree: before.degree });
  });

  it('is not printed by a reissue before it is accepted, and is afterwards', async () => {
    const learner = await certified();
    const [{ id }] = (await learner.fetch('/certificates')).body.items;
    const reissue = (key: string) =>
      learner.fetch(`/certificates/${id}/reissue`, { method: 'POST', idempotencyKey: key });
    await proposeProfile(learner, { name: 'Mara Married' });
    const refused = await reissue('before-the-review');
    expect(refused).toMatchObject({ status: 409, body: { code: 'not-reissued' } });
    expect(refused.body.detail).toMatch(/waiting for review/);
    await decideChange(olga, learner, 'accepted');
    const made = await reissue('after-the-review');
    const facts = (await learner.fetch(`/certificates/${made.body.certificateId}`)).body.facts;
    expect(facts.learner.name).toBe('Mara Married');
  });

  it('waits one at a time: the same one changes nothing, another is refused', async () => {
    const learner = await certified();
    await proposeProfile(learner, { name: 'Mara Married' });
    const { id } = await latest(learner);
    expect((await proposeProfile(learner, { name: 'Mara Married' })).status).toBe(202);
    expect((await latest(learner)).id).toBe(id);
    expect(await proposeProfile(learner, { name: 'Mara Other' })).toMatchObject({
      status: 409,
      body: { code: 'profile-change-waiting' },
    });
    expect((await proposeProfile(learner, { timeZone: 'Asia/Tokyo' })).status).toBe(200);
  });

  it('waits once, no matter how often it is sent at once', async () => {
    const learner = await certified();
    const answers = await Promise.all(
      ['Mara One', 'Mara Two', 'Mara Three', 'Mara Four'].map((name) =>
        proposeProfile(learner, { name }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([202, 409, 409, 409]);
  });

  it('can be withdrawn, and proposed again', async () => {
    const learner = await certified();
    await proposeProfile(learner, { name: 'Mara Married' });
    const { id } = await latest(learner);
    const withdraw = () => learner.fetch(`/profile/changes/${id}/withdrawal`, { method: 'POST' });
    expect(await withdraw()).toMatchObject({
      status: 200,
      body: { change: { state: 'withdrawn' } },
    });
    expect((await withdraw()).status).toBe(200);
    expect(await decideWith(olga, learner, id)).toMatchObject({
      status: 409,
      body: { code: 'profile-change-ended' },
    });
    expect((await profileOf(learner)).name).toBe('Mara Before');
    expect((await proposeProfile(learner, { name: 'Mara Other' })).status).toBe(202);
  });
});

const decideWith = (admin: SignedIn, learner: SignedIn, id: string, outcome = 'accepted') =>
  admin.fetch(`/audit/profile-changes/${learner.accountId}/${id}/decisions`, {
    body: { outcome, reason: 'The deed was looked at and compared.' },
    idempotencyKey: `decide-${id}-${Math.random()}`,
  });

describe('the review', () => {
  it('shows both versions and the supporting document, and only to a reviewer', async () => {
    const learner = await certified();
    await proposeProfile(learner, { name: 'Mara Married' });
    const { id } = await latest(learner);
    const proof = await prove(learner, id);
    expect(proof).toMatchObject({ status: 201, body: { mediaType: 'application/pdf', size: 15 } });
    const path = `/audit/profile-changes/${learner.learnerId}/${id}`;
    const list = (await olga.fetch('/audit/profile-changes?state=waiting')).body;
    expect(list.items.length).toBe(list.total);
    expect(list.items[0]).toMatchObject({ id, name: 'Mara Before', facts: ['name'], proofs: 1 });
    expect((await olga.fetch(path)).body).toMatchObject({
      before: { name: 'Mara Before', profession: 'physician' },
      after: { name: 'Mara Married', profession: 'physician' },
      findings: [{ fact: 'name', passes: false, reason: expect.any(String) }],
      proofs: [{ id: proof.body.id }],
    });
    const file = await olga.fetch(`${path}/proofs/${proof.body.id}`);
    expect(file.body).toEqual(pdf);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(file.headers.get('content-security-policy')).toContain('sandbox');
    const mine = await learner.fetch(`/profile/changes/${id}/proofs/${proof.body.id}`);
    expect(mine.body).toEqual(pdf);
    for (const place of [path, `${path}/proofs/${proof.body.id}`]) {
      expect((await paul.fetch(place)).status).toBe(404);
    }
    expect((await paul.fetch('/audit/profile-changes')).body).toMatchObject({
      total: 0,
      items: [],
    });
    expect((await decideWith(paul, learner, id)).status).toBe(404);
  });

  it('puts the profile in force when it accepts, with a notice to the learner and in the ledger', async () => {
    const npi = someNpi();
    const learner = await certified();
    await proposeProfile(learner, { name: 'Mara Married', npi });
    const { id } = await latest(learner);
    const decided = await decideWith(olga, learner, id);
    expect(decided).toMatchObject({ status: 201, body: { state: 'accepted' } });
    expect(await profileOf(learner)).toMatchObject({ name: 'Mara Married', npi });
    expect(await ledger(id)).toMatchObject([
      { action: 'profile-change.propose', actor_kind: 'learner' },
      {
        action: 'profile-change.accept',
        actor_kind: 'administrator',
        after: { state: 'accepted' },
      },
    ]);
    expect((await ledger(learner.learnerId)).at(-1)).toMatchObject({
      action: 'profile.change',
      actor_kind: 'administrator',
      before: { name: 'Mara Before' },
      after: { name: 'Mara Married' },
    });
    expect(await firstNotice(learner)).toMatchObject({ kind: 'profile-change-accepted' });
    // What was reviewed is what later changes are compared with.
    expect((await proposeProfile(learner, { name: 'Mara Marired' })).status).toBe(200);
    expect((await proposeProfile(learner, { name: 'Mara Before' })).status).toBe(202);
  });

  it('leaves everything as it is when it declines, with the reason', async () => {
    const learner = await certified({ profession: 'nurse', degree: 'RN' });
    await proposeProfile(learner, { profession: 'physician', degree: 'MD' });
    await decideChange(olga, learner, 'declined');
    expect(await profileOf(learner)).toMatchObject({ profession: 'nurse', degree: 'RN' });
    expect((await firstNotice(learner)).text).toContain('The deed was looked at');
    expect(await latest(learner)).toMatchObject({
      state: 'declined',
      reason: 'The deed was looked at and compared.',
    });
  });

  it('decides once: a repeat gets the same answer, a second decision is refused', async () => {
    const learner = await certified();
    await proposeProfile(learner, { name: 'Mara Married' });
    const first = await decideChange(olga, learner, 'accepted', 'decided-once-only');
    const repeat = await decideChange(olga, learner, 'accepted', 'decided-once-only');
    expect(repeat.body).toEqual(first.body);
    expect(await decideChange(olga, learner, 'declined')).toMatchObject({
      status: 409,
      body: { code: 'profile-change-ended' },
    });
  });

  it('counts once among several providers and a simultaneous withdrawal', async () => {
    const learner = await certified();
    await claimOneCycle(learner, server.clock, { providerId: paul.providerId, query: 'heart' });
    await proposeProfile(learner, { name: 'Mara Married' });
    const { id } = await latest(learner);
    const answers = await Promise.all([
      decideWith(olga, learner, id, 'accepted'),
      decideWith(paul, learner, id, 'declined'),
      learner.fetch(`/profile/changes/${id}/withdrawal`, { method: 'POST' }),
    ]);
    expect(answers.map(({ status }) => Math.floor(status / 100)).toSorted()).toEqual([2, 4, 4]);
    const { state } = await latest(learner);
    const name = state === 'accepted' ? 'Mara Married' : 'Mara Before';
    expect((await profileOf(learner)).name).toBe(name);
  });

  it('informs the other providers whose certificates rest on the profile', async () => {
    const learner = await certified();
    await claimOneCycle(learner, server.clock, { providerId: paul.providerId, query: 'heart' });
    await proposeProfile(learner, { name: 'Mara Married' });
    await decideChange(olga, learner, 'accepted');
    expect(await firstNotice(paul)).toMatchObject({ kind: 'profile-change-accepted' });
  });

  it('refuses a file of another type, a sixth file, and files for a decided change', async () => {
    const learner = await certified();
    await proposeProfile(learner, { name: 'Mara Married' });
    const { id } = await latest(learner);
    expect(await prove(learner, id, Buffer.from('<script>'))).toMatchObject({
      status: 422,
      body: { code: 'proof-refused' },
    });
    for (let count = 0; count < 5; count += 1) await prove(learner, id);
    expect((await prove(learner, id)).status).toBe(413);
    await decideChange(olga, learner, 'declined');
    expect((await prove(learner, id)).status).toBe(409);
  });

  it('requires a reason', async () => {
    const learner = await certified();
    await proposeProfile(learner, { name: 'Mara Married' });
    const { id } = await latest(learner);
    const answer = await olga.fetch(`/audit/profile-changes/${learner.learnerId}/${id}/decisions`, {
      body: { outcome: 'accepted', reason: ' ' },
      idempotencyKey: `no-reason-${id}`,
    });
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
    expect(answer.body.errors[0].path).toBe('reason');
  });
});

describe('revoked certificates', () => {
  it('still rest on the profile: a learner who lost them all cannot change the name unseen', async () => {
    const learner = await certified();
    const [claim] = (await learner.fetch('/claims')).body.items;
    await olga.fetch(`/audit/claims/${learner.learnerId}/${claim.id}/decisions`, {
      body: { outcome: 'revoked', reason: 'The sources do not fit the question.' },
      idempotencyKey: `revoke-${claim.id}`,
    });
    expect((await proposeProfile(learner, { name: 'Mara Married' })).status).toBe(202);
  });
});
