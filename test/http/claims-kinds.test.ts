import { ClaimDecisions } from '../../src/credit/index.js';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import { answers, designate, evaluation } from '../support/activities.js';
import { claimAs, documentCycle, openCycle, optionOf, readFor } from '../support/claim-kinds.js';
import type { Json } from '../support/http-client.js';
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

describe('a claim', () => {
  let server: TestServer;
  let admin: TestAdministrator;
  let ada: TestClinician;

  beforeAll(async () => {
    server = await startTestServer({ clock: new TestClock(start) });
    await server.app.get(DemonstrationLibrary).ensure();
    admin = await server.createAdministrator({
      provider: { name: 'A hospital', accreditedBy: 'ACCME' },
    });
  });
  beforeEach(async () => {
    server.clock.set(start);
    ada = await server.createClinician();
  });
  afterAll(() => server.close());

  const rowsOf = async (table: string): Promise<Json[]> =>
    server.database.systemQuery(`SELECT * FROM ${table} WHERE learner_id = $1`, [ada.learnerId]);
  const nothingWasMade = async (): Promise<void> => {
    for (const table of ['claim', 'award', 'claim_cycle', 'claim_article', 'credited_time']) {
      expect([table, await rowsOf(table)]).toEqual([table, []]);
    }
  };
  const signInAgain = async (): Promise<void> => {
    const client = await server.signIn(ada.email, ada.password);
    ada = { ...ada, client, fetch: (path, options) => client.fetch(path, options) };
  };
  const preview = (option: Json, subject: Json) =>
    ada.fetch('/claims/preview', { body: { creditOptionId: option.id, ...subject } });
  const read = async (seconds: number, from = 0, query?: string): Promise<Json> => {
    const opened = await openCycle(ada, query);
    const session = { learnerId: ada.learnerId, sessionId: opened.sessionId };
    await readFor(server.database, session, start, { from, seconds });
    server.clock.set(start);
    server.clock.advance((from + seconds + 60) * 1000);
    return opened;
  };
  const passed = async (paperId: string, over: object = {}): Promise<Json> => {
    const activity = await designate(admin, paperId, { releasedOn: today, ...over });
    const path = `/activities/${activity.id}/attempts`;
    const idempotencyKey = `attempt-${activity.id}`;
    const attempt = (await ada.fetch(path, { body: answers('abc'), idempotencyKey })).body;
    return { activity, attempt };
  };
  const evaluate = (attempt: Json) =>
    ada.fetch(`/activities/attempts/${attempt.id}/evaluation`, { method: 'PUT', body: evaluation });

  describe('of an article with its assessment', () => {
    it('is awarded once it is passed and evaluated, exactly as previewed, with its certificate', async () => {
      const { paperId } = await read(600);
      const { activity, attempt } = await passed(paperId);
      const journal = await optionOf(ada, 'us.ama.c1.journal', admin.providerId);
      const subject = { attemptId: attempt.id };
      expect((await claimAs(ada, journal, subject)).status).toBe(422);
      await nothingWasMade();
      await evaluate(attempt);
      const foreseen = await preview(journal, subject);
      const made = await claimAs(ada, journal, subject);
      const { claimable, parts, shown: _shown, ...rest } = foreseen.body;
      expect({ claimable, status: made.status }).toEqual({ claimable: true, status: 201 });
      expect(made.body).toMatchObject({
        ...rest,
        kind: 'article',
        amount: '1.00',
        article: { attemptId: attempt.id, activityId: activity.id },
        parts: [{ ...parts[0], certificateId: made.body.certificateId }],
        activeSeconds: 600,
      });
      const { facts } = (await ada.fetch(`/certificates/${made.body.certificateId}`)).body;
      expect(facts.text.details).toContainEqual({ label: 'Learning', value: '1 journal article' });
      const audited = await admin.fetch(`/audit/claims/${ada.learnerId}/${made.body.id}`);
      expect(audited.body).toMatchObject({
        claim: { kind: 'article', questions: [activity.title] },
        article: { correct: 3, questionCount: 3, attemptsMade: 1 },
        hours: null,
      });
    });

    it('is refused a second time, and gives no more than was designated', async () => {
      const { paperId } = await read(600);
      const { attempt } = await passed(paperId, { designatedMaximum: '0.5' });
      await evaluate(attempt);
      const journal = await optionOf(ada, 'us.ama.c1.journal', admin.providerId);
      const made = await claimAs(ada, journal, { attemptId: attempt.id });
      expect(made.body.amount).toBe('0.50');
      expect(await claimAs(ada, journal, { attemptId: attempt.id })).toMatchObject({
        status: 409,
        body: { code: 'article-already-claimed', claimId: made.body.id },
      });
      const ben = await server.createClinician();
      const stolen = await claimAs(ben, journal, { attemptId: attempt.id });
      expect(stolen).toMatchObject({ status: 404, body: { code: 'not-found' } });
    });
  });

  describe('of hours of reading', () => {
    it("counts the learner's days over all papers and devices, once, in their own log", async () => {
      await read(3600);
      await read(3600, 1800, 'stroke');
      const log = await optionOf(ada, 'us.ama.c2.reading');
      expect(log).toMatchObject({ provider: null, claimedFor: 'reading', document: 'none' });
      const subject = { reading: { from: today, to: today, reflection: 'It was worth it.' } };
      const foreseen = await preview(log, subject);
      const made = await claimAs(ada, log, subject);
      expect(made).toMatchObject({
        status: 201,
        body: {
          kind: 'reading',
          amount: '1.50',
          provider: null,
          certificateId: null,
          activeSeconds: 5400,
          reading: { from: today, to: today, reflection: 'It was worth it.' },
          parts: foreseen.body.parts.map((part: Json) => ({ ...part, certificateId: null })),
        },
      });
      const entries = await server.database.query<Json>(
        'SELECT action, after FROM ledger_entry WHERE subject_id = $1',
        [made.body.id],
      );
      expect(entries).toMatchObject([
        {
          action: 'claim.award',
          after: { kind: 'reading', cycleIds: [], attemptId: null, ...subject },
        },
      ]);
      expect(await claimAs(ada, log, subject)).toMatchObject({
        status: 422,
        body: { code: 'claim-not-met' },
      });
      expect((await admin.fetch('/audit/claims')).body.items).not.toContainEqual(
        expect.objectContaining({ id: made.body.id }),
      );
      const path = `/audit/claims/${ada.learnerId}/${made.body.id}`;
      expect((await admin.fetch(path)).status).toBe(404);
    });

    it('gives its minutes back when it is reversed, but not those of a cycle', async () => {
      const { cycle } = await read(3600);
      await read(3600, 3600, 'stroke');
      const [log, pointOfCare] = [
        await optionOf(ada, 'us.ama.c2.reading'),
        await optionOf(ada, 'us.ama.c1.ipoc', admin.providerId),
      ];
      await documentCycle(ada, cycle);
      const held = await claimAs(ada, pointOfCare, { cycleIds: [cycle.id] });
      const subject = { reading: { from: today, to: today } };
      expect((await preview(log, subject)).body.amount).toBe('1.00');
      await admin.fetch(`/audit/claims/${ada.learnerId}/${held.body.id}/decisions`, {
        body: { outcome: 'revoked', reason: 'It was not the learner.' },
        idempotencyKey: 'revoke-the-cycle',
      });
      const all = await claimAs(ada, log, subject);
      expect(all.body.amount).toBe('2.00');
      const again = await claimAs(ada, pointOfCare, { cycleIds: [cycle.id] });
      expect(again).toMatchObject({ status: 409, body: { code: 'cycle-already-claimed' } });
      expect(again.body.detail).toContain('revoked');
      await server.database.asSystem((manager) =>
        server.app.get(ClaimDecisions).revoke(
          manager,
          {
            learnerId: ada.learnerId,
            claimId: all.body.id,
            decidedBy: admin.accountId,
            reason: 'To see it free again.',
            at: server.clock.now(),
          },
          'released',
        ),
      );
      expect((await claimAs(ada, log, subject)).body.amount).toBe('2.00');
    });

    it.each([
      ['ends before it begins', { from: today, to: '2026-11-24' }],
      ['has not come yet', { from: today, to: '2026-11-27' }],
      ['is no day', { from: '2026-02-30', to: today }],
      ['is too long for one claim', { from: '2026-01-01', to: today }],
    ])('is refused for days of which one %s', async (_name, reading) => {
      const log = await optionOf(ada, 'us.ama.c2.reading');
      expect(await claimAs(ada, log, { reading })).toMatchObject({
        status: 400,
        body: { code: 'invalid-input' },
      });
      await nothingWasMade();
    });
  });

  describe('is refused with its own code, and changes nothing,', () => {
    it('when the option is for something else', async () => {
      const { cycle, paperId } = await read(600);
      await documentCycle(ada, cycle);
      const { attempt } = await passed(paperId);
      const subjects: Json = {
        'us.ama.c1.ipoc': { attemptId: attempt.id },
        'us.ama.c1.journal': { reading: { from: today, to: today } },
        'us.ama.c2.reading': { cycleIds: [cycle.id] },
      };
      for (const [ruleSetId, subject] of Object.entries(subjects)) {
        const answer = await claimAs(ada, await optionOf(ada, ruleSetId), subject as Json);
        expect(answer).toMatchObject({ status: 422, body: { code: 'wrong-option' } });
      }
      await nothingWasMade();
    });

    it("when the article was designated by another provider than the option's", async () => {
      const other = await server.createProvider({ name: 'Another', accreditedBy: 'ACCME' });
      const { paperId } = await read(600);
      const { attempt } = await passed(paperId);
      const journal = await optionOf(ada, 'us.ama.c1.journal', other.id);
      const answer = await claimAs(ada, journal, { attemptId: attempt.id });
      expect(answer).toMatchObject({ status: 422, body: { code: 'wrong-option' } });
      await nothingWasMade();
    });

    it('when the draft was changed since the learner saw it', async () => {
      const { cycle } = await read(600);
      const seen = await documentCycle(ada, cycle);
      await documentCycle(ada, seen, 'Changed on another device.');
      const option = await optionOf(ada, 'us.ama.c1.ipoc', admin.providerId);
      const subject = { cycleIds: [cycle.id], cycleRevisions: [seen.revision] };
      expect(await claimAs(ada, option, subject)).toMatchObject({
        status: 409,
        body: { code: 'stale-draft', revisions: [seen.revision + 1] },
      });
      await nothingWasMade();
      const latest = { ...subject, cycleRevisions: [seen.revision + 1] };
      expect((await claimAs(ada, option, latest)).status).toBe(201);
    });

    it('under an option that was retired, or that is for others', async () => {
      const { cycle } = await read(600);
      await documentCycle(ada, cycle);
      const option = await optionOf(ada, 'us.ama.c1.ipoc', admin.providerId);
      const change = (sql: string): Promise<unknown> =>
        server.database.query(`UPDATE credit_option SET ${sql} WHERE id = $1`, [option.id]);
      try {
        await change(`audience = '{nurse}'`);
        const others = await claimAs(ada, option, { cycleIds: [cycle.id] });
        expect(others.body).toMatchObject({
          code: 'claim-not-met',
          errors: [{ code: 'audience' }],
        });
        await change(`retired_at = now()`);
        const closed = await claimAs(ada, option, { cycleIds: [cycle.id] });
        expect(closed).toMatchObject({ status: 409, body: { code: 'option-closed' } });
        await nothingWasMade();
      } finally {
        await change('retired_at = NULL, audience = NULL');
      }
    });

    it.each([
      ['nothing', {}],
      ['two things', { attemptId: '0190b0c0-0000-7000-8000-000000000000', reading: {} }],
      ['revisions of other cycles', { cycleIds: [], cycleRevisions: [1] }],
    ])('when it is for %s', async (_name, subject) => {
      const option = await optionOf(ada, 'us.ama.c1.ipoc', admin.providerId);
      expect(await claimAs(ada, option, subject)).toMatchObject({
        status: 400,
        body: { code: 'invalid-input' },
      });
    });
  });

  it('is found by its kind, its unit, its days and its state', async () => {
    const { cycle } = await read(3600);
    await documentCycle(ada, cycle);
    const one = await claimAs(ada, await optionOf(ada, 'us.ama.c1.ipoc', admin.providerId), {
      cycleIds: [cycle.id],
    });
    await read(3600, 7200, 'stroke');
    const two = await claimAs(ada, await optionOf(ada, 'us.ama.c2.reading'), {
      reading: { from: today, to: today },
    });
    const found = async (query: string): Promise<string[]> =>
      (await ada.fetch(`/claims?${query}`)).body.items.map(({ id }: Json) => id);
    const unit = encodeURIComponent(two.body.unit);
    expect(await found('kind=cycles')).toEqual([one.body.id]);
    expect(await found(`unit=${unit}`)).toEqual([two.body.id]);
    expect(await found(`from=${today}&to=${today}&state=awarded`)).toHaveLength(2);
    expect(await found('to=2026-11-24')).toEqual([]);
    expect((await ada.fetch('/claims?kind=poster')).status).toBe(400);
  });

  // The last: nobody signs in after it while the clock is back.
  it('is refused when it was documented too late; pages are warned before', async () => {
    const { cycle } = await read(600);
    const option = await optionOf(ada, 'us.ama.c1.ipoc', admin.providerId);
    expect(option.windows).toEqual({ documentWithinDays: 7, claimWithinDays: 180 });
    const deadlines = async (): Promise<Json> =>
      (await ada.fetch(`/cycles/${cycle.id}`)).body.deadlines;
    const last = { documentBy: '2026-12-02', claimBy: '2027-05-24' };
    expect(await deadlines()).toEqual({ ...last, closing: false });
    server.clock.advance(6 * day);
    await signInAgain();
    expect(await deadlines()).toEqual({ ...last, closing: true });
    server.clock.advance(2 * day);
    await signInAgain();
    await documentCycle(ada, cycle);
    const late = await claimAs(ada, option, { cycleIds: [cycle.id] });
    expect(late).toMatchObject({
      status: 422,
      body: { code: 'window-closed', errors: [{ code: 'in-time' }] },
    });
    await nothingWasMade();
  });
});
