import { Profiles } from '../../src/accounts/index.js';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import { newId } from '../../src/platform/index.js';
import { claimAs, documentCycle, openCycle, optionOf, readFor } from '../support/claim-kinds.js';
import type { Answer, Json } from '../support/http-client.js';
import { creditOption, documentOneCycle } from '../support/main-job.js';
import {
  startTestServer,
  type TestAdministrator,
  type TestClinician,
  type TestServer,
} from '../support/server.js';
import { TestClock } from '../support/test-clock.js';

const start = '2026-11-25T14:00:00.000Z';
const today = '2026-11-25';
const day = 86_400_000;

describe('a learner', () => {
  let server: TestServer;
  let admin: TestAdministrator;
  let ada: TestClinician;

  beforeAll(async () => {
    server = await startTestServer({ clock: new TestClock('2026-03-02T14:00:00.000Z') });
    await server.app.get(DemonstrationLibrary).ensure();
    admin = await server.createAdministrator({
      provider: { name: 'A hospital', accreditedBy: 'ACCME' },
    });
  });
  beforeEach(async () => {
    ada = await server.createClinician();
  });
  afterAll(() => server.close());

  const withdraw = (id: string, key = newId()): Promise<Answer> =>
    ada.fetch(`/claims/${id}/withdrawal`, {
      method: 'POST',
      idempotencyKey: `withdraw-${key}`,
    });
  const sums = async (): Promise<string[]> =>
    (await ada.fetch('/claims')).body.totals.map(({ amount }: Json) => amount);
  const ledger = (id: string): Promise<Json[]> =>
    server.database.query<Json>(
      'SELECT action, before, after FROM ledger_entry WHERE subject_id = $1 ORDER BY id',
      [id],
    );

  it('edits and claims the cycles of a withdrawn claim again', async () => {
    const log = await creditOption(ada, { documented: false });
    const cycle = await documentOneCycle(ada, server.clock, { minutes: 20 });
    const made = (await claimAs(ada, log, { cycleIds: [cycle.id] })).body;
    expect(made.state).toBe('awarded');
    await withdraw(made.id);
    const open = (await ada.fetch(`/cycles/${cycle.id}`)).body;
    expect(open).toMatchObject({ state: 'documented', claims: [] });
    const edited = await documentCycle(ada, open, 'now that I know better');
    expect(edited.question).toContain('know better');
    expect((await claimAs(ada, log, { cycleIds: [cycle.id] })).status).toBe(201);
  });

  describe('of their own log', () => {
    const reading = { from: today, to: today };
    let log: Json;
    let made: Json;

    // Since the rules of that month, Category 2 counts hours of reading.
    beforeAll(async () => {
      server.clock.set(start);
      const client = await server.signIn(admin.email, admin.password);
      admin = { ...admin, client, fetch: (path, options) => client.fetch(path, options) };
    });

    beforeEach(async () => {
      const opened = await openCycle(ada);
      const session = { learnerId: ada.learnerId, sessionId: opened.sessionId };
      const at = server.clock.now().toISOString();
      await readFor(server.database, session, at, { seconds: 3600 });
      server.clock.advance(3_700_000);
      log = await optionOf(ada, 'us.ama.c2.reading');
      made = (await claimAs(ada, log, { reading })).body;
    });

    it('withdraws a claim: nothing of it counts, everything it used is free, and the log says so', async () => {
      const { status, body } = await withdraw(made.id);
      expect(status).toBe(201);
      expect(body).toMatchObject({
        state: 'withdrawn',
        parts: [{ amount: '1.00', left: '0.00' }],
        withdrawal: { reason: 'Taken back by its learner.' },
        takingBack: { may: null },
      });
      expect(await sums()).toEqual(['0.00']);
      expect((await ledger(made.id)).at(-1)).toMatchObject({
        action: 'claim.withdraw',
        before: { state: 'awarded', parts: [{ amount: '1.00' }] },
        after: { state: 'withdrawn', parts: [{ amount: '0.00' }] },
      });
      const listed = (await ada.fetch('/claims?state=withdrawn')).body;
      expect(listed.items.map(({ id }: Json) => id)).toEqual([made.id]);
      // Under the same option, as if it had never been claimed.
      expect((await claimAs(ada, log, { reading })).body).toMatchObject({ amount: '1.00' });
      expect(await sums()).toEqual(['1.00']);
    });

    it('withdraws it once, no matter how often it is requested', async () => {
      const key = newId();
      const answers = await Promise.all([withdraw(made.id, key), withdraw(made.id, key)]);
      expect(answers.map(({ status }) => status)).toEqual([201, 201]);
      expect(await withdraw(made.id)).toMatchObject({
        status: 409,
        body: { code: 'claim-withdrawn' },
      });
      expect(await sums()).toEqual(['0.00']);
    });

    it('corrects a claim in one step: the earlier one is withdrawn, the later one names it', async () => {
      const corrected = { ...reading, reflection: 'What I will do from now on.' };
      const { status, body } = await claimAs(ada, log, { reading: corrected, replaces: made.id });
      expect(status).toBe(201);
      expect(body).toMatchObject({ replaces: made.id, reading: corrected, amount: '1.00' });
      expect((await ada.fetch(`/claims/${made.id}`)).body).toMatchObject({
        state: 'withdrawn',
        replacedBy: body.id,
        withdrawal: { reason: 'Corrected by its learner.' },
      });
      expect(await sums()).toEqual(['1.00']);
      const twice = await claimAs(ada, log, { reading, replaces: made.id });
      expect(twice).toMatchObject({ status: 409, body: { code: 'claim-withdrawn' } });
    });

    it('a correction that the rules refuse takes nothing back', async () => {
      const before = { from: '2026-11-23', to: '2026-11-23' };
      const refused = await claimAs(ada, log, { reading: before, replaces: made.id });
      expect(refused).toMatchObject({ status: 422, body: { code: 'claim-not-met' } });
      expect((await ada.fetch(`/claims/${made.id}`)).body.state).toBe('awarded');
      expect(await sums()).toEqual(['1.00']);
    });

    it('previews a correction with its result, and changes nothing', async () => {
      const body = { creditOptionId: log.id, reading, replaces: made.id };
      const preview = await ada.fetch('/claims/preview', { body });
      expect(preview).toMatchObject({ status: 200, body: { claimable: true, amount: '1.00' } });
      expect((await ada.fetch(`/claims/${made.id}`)).body.state).toBe('awarded');
      const without = await ada.fetch('/claims/preview', {
        body: { creditOptionId: log.id, reading },
      });
      expect(without.body.claimable).toBe(false);
    });

    it("cannot withdraw another learner's claim", async () => {
      const other = await server.createClinician();
      for (const answer of [
        await other.fetch(`/claims/${made.id}/withdrawal`, {
          method: 'POST',
          idempotencyKey: newId(),
        }),
        await claimAs(other, log, { reading, replaces: made.id }),
      ]) {
        expect(answer).toMatchObject({ status: 404, body: { code: 'not-found' } });
      }
      expect((await ada.fetch(`/claims/${made.id}`)).body.state).toBe('awarded');
    });

    it('keeps a withdrawn claim withdrawn, in the database too', async () => {
      await withdraw(made.id);
      const again = server.database.systemQuery(
        `UPDATE claim SET state = 'awarded' WHERE learner_id = $1`,
        [ada.learnerId],
      );
      await expect(again).rejects.toThrow('judged once');
    });
  });

  describe('who claimed under a wrong profile', () => {
    let option: Json;
    let subject: Json;
    let made: Json;
    const profile: Parameters<Profiles['replace']>[1] = {
      name: 'Ada Example',
      profession: 'physician',
      degree: 'MD',
      npi: null,
      timeZone: 'UTC',
      licences: [{ jurisdiction: 'New York', number: '123456' }],
    };

    beforeEach(async () => {
      ada = await server.createClinician({ profession: 'other', degree: null, licences: [] });
      option = await creditOption(ada, { providerId: admin.providerId });
      const cycle = await documentOneCycle(ada, server.clock, { minutes: 1 });
      subject = { cycleIds: [cycle.id] };
      made = (await claimAs(ada, option, subject)).body;
      expect(made.creditName).toBe('Participation');
    });

    const correct = async (): Promise<void> => {
      await server.app.get(Profiles).replace(ada.learnerId, profile);
    };
    const again = (): Promise<Json> => claimAs(ada, option, { ...subject, replaces: made.id });
    const certificates = async (): Promise<Json[]> => (await ada.fetch('/certificates')).body.items;
    const takingBack = async (): Promise<Json> =>
      (await ada.fetch(`/claims/${made.id}`)).body.takingBack;

    it('makes the claim again: the later certificate replaces the earlier, and the provider is informed', async () => {
      expect(await takingBack()).toEqual({
        may: null,
        until: new Date(Date.parse(made.claimedAt) + 14 * day).toISOString(),
        why: 'profile-unchanged',
      });
      await correct();
      expect(await takingBack()).toMatchObject({ may: 'claim-again' });
      const { status, body } = await again();
      expect(status).toBe(201);
      expect(body).toMatchObject({ creditName: 'AMA PRA Category 1 Credit', amount: '0.50' });
      const [now, old] = await certificates();
      expect(now).toMatchObject({ status: 'valid', id: body.certificateId });
      expect(old).toMatchObject({ status: 'superseded', id: made.certificateId });
      expect(old?.supersession).toMatchObject({ serial: now?.serial });
      const verified = await server.anonymous.fetch(`/verifications/${old?.verificationId}`);
      expect(verified.body).toMatchObject({
        outcome: 'superseded',
        supersession: {
          serial: now?.serial,
          reason: 'Claimed again by its learner, whose profile was wrong.',
        },
      });
      const list = (await admin.fetch('/audit/claims?limit=100')).body.items;
      const states = new Map(list.map((item: Json) => [item.id, item.state]));
      expect([states.get(made.id), states.get(body.id)]).toEqual(['withdrawn', 'awarded']);
      const told = await server.database.systemQuery<{ kind: string; link: string }>(
        'SELECT kind, link FROM notice WHERE learner_id = $1',
        [admin.accountId],
      );
      expect(told).toContainEqual({
        kind: 'claim-claimed-again',
        link: `/audit/${ada.learnerId}/${body.id}`,
      });
      expect((await ledger(made.id)).at(-1)?.action).toBe('claim.withdraw');
      expect((await ledger(body.id)).at(-1)?.after.replaces).toBe(made.id);
    });

    it('may look at their own certificate as often as they like first', async () => {
      const [certificate] = await certificates();
      await ada.fetch(`/verifications/${certificate?.verificationId}`);
      await correct();
      expect((await again()).status).toBe(201);
    });

    it('cannot make it again while the profile is unchanged', async () => {
      expect(await again()).toMatchObject({
        status: 409,
        body: { code: 'claim-kept', why: 'profile-unchanged' },
      });
    });

    it('cannot replace it by other learning, or simply withdraw what a provider may have to account for', async () => {
      await correct();
      const other = await documentOneCycle(ada, server.clock, { query: 'asthma', minutes: 1 });
      const wrong = await claimAs(ada, option, { cycleIds: [other.id], replaces: made.id });
      expect(wrong).toMatchObject({
        status: 400,
        body: { code: 'invalid-input', errors: [{ path: 'replaces', code: 'other-learning' }] },
      });
      expect(await withdraw(made.id)).toMatchObject({
        status: 409,
        body: { code: 'claim-kept' },
      });
    });

    it('is not overtaken by a stranger who checks at the same moment', async () => {
      await correct();
      const [certificate] = await certificates();
      const [claimed, checked] = await Promise.all([
        again(),
        server.anonymous.fetch(`/verifications/${certificate?.verificationId}`),
      ]);
      const [now] = await certificates();
      // Either the stranger came first and the claim stands, or the stranger is told that it gave way.
      expect([claimed.status, checked.body.outcome]).toEqual(
        claimed.status === 201 ? [201, 'superseded'] : [409, 'valid'],
      );
      expect(now?.status).toBe('valid');
    });

    it('receives no more decisions about it', async () => {
      await correct();
      await again();
      const answer = await admin.fetch(`/audit/claims/${ada.learnerId}/${made.id}/decisions`, {
        body: { outcome: 'revoked', reason: 'Too late for this one.' },
        idempotencyKey: newId(),
      });
      expect(answer).toMatchObject({ status: 409, body: { code: 'claim-withdrawn' } });
    });

    it.each([
      [
        'once a stranger has checked the certificate',
        'relied-on',
        async () => {
          const [certificate] = await certificates();
          await server.anonymous.fetch(`/verifications/${certificate?.verificationId}`);
        },
      ],
      [
        'once a stranger has checked the file of it',
        'relied-on',
        async () => {
          const pdf = await ada.fetch(`/certificates/${made.certificateId}/pdf`);
          const headers = { 'content-type': 'application/octet-stream' };
          await server.anonymous.fetch('/verifications/files', { body: pdf.body, headers });
        },
      ],
      [
        'once a transcript lists it',
        'relied-on',
        async () => {
          const issued = await ada.fetch('/transcripts', {
            body: { from: today, to: today },
            idempotencyKey: newId(),
          });
          expect(issued.status).toBe(201);
        },
      ],
      [
        'once the provider has decided about it',
        'decided',
        async () => {
          await admin.fetch(`/audit/claims/${ada.learnerId}/${made.id}/decisions`, {
            body: { outcome: 'upheld', reason: 'The evidence is complete.' },
            idempotencyKey: newId(),
          });
        },
      ],
      [
        'after 14 days',
        'time-over',
        async () => {
          server.clock.advance(14 * day + 1);
          const client = await server.signIn(ada.email, ada.password);
          ada = { ...ada, client, fetch: (path, options) => client.fetch(path, options) };
        },
      ],
    ])('cannot make it again %s', async (_when, why, happen) => {
      await correct();
      await happen();
      expect(await takingBack()).toMatchObject({ may: null, why });
      expect(await again()).toMatchObject({ status: 409, body: { code: 'claim-kept', why } });
      expect((await certificates()).map(({ status }) => status)).toEqual(['valid']);
    });
  });
});
