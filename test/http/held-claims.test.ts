import { DemonstrationLibrary } from '../../src/literature/index.js';
import { newId } from '../../src/platform/index.js';
import { claimAs, documentCycle, optionOf, readFor } from '../support/claim-kinds.js';
import type { Answer, Json } from '../support/http-client.js';
import {
  startTestServer,
  type TestAdministrator,
  type TestClinician,
  type TestServer,
} from '../support/server.js';
import { TestClock } from '../support/test-clock.js';

const start = '2026-12-01T12:00:00.000Z';
const reason = 'The texts are the same words for every cycle.';

describe('a claim over the limits of its provider', () => {
  let server: TestServer;
  let admin: TestAdministrator;
  let ada: TestClinician;
  let option: Json;
  let number = 0;

  beforeAll(async () => {
    server = await startTestServer({ clock: new TestClock(start) });
    await server.app.get(DemonstrationLibrary).ensure();
    admin = await server.createAdministrator({
      provider: {
        name: 'A hospital',
        accreditedBy: 'ACCME',
        accreditationStatement: 'A hospital is accredited.',
      },
    });
  });
  beforeEach(async () => {
    ada = await server.createClinician();
    option = await optionOf(ada, 'us.ama.c1.ipoc', admin.providerId);
  });
  afterAll(() => server.close());

  /** Opens a paper by a search of its own and documents the cycle; read for so many seconds. */
  async function documented(words: string, seconds = 0): Promise<string> {
    const search = (await ada.fetch('/searches', { body: { query: 'blood pressure' } })).body;
    const body = { paperId: search.items[0].id, searchId: search.id, device: 'phone' };
    const session = (await ada.fetch('/reading-sessions', { body })).body;
    const [cycle] = (await ada.fetch(`/cycles?sessionId=${session.id}`)).body.items;
    if (seconds > 0) {
      const from = { learnerId: ada.learnerId, sessionId: session.id };
      await readFor(server.database, from, start, { from: number * 3600, seconds });
      number += 1;
    }
    const { application } = await documentCycle(ada, cycle, words);
    if (words !== '') {
      const { revision } = (await ada.fetch(`/cycles/${cycle.id}`)).body;
      await ada.fetch(`/cycles/${cycle.id}/documentation`, {
        method: 'PUT',
        body: { revision, application: `${application} ${words}` },
      });
    }
    return cycle.id;
  }
  const documentedTimes = async (times: number, words: (at: number) => string, seconds = 0) => {
    const ids: string[] = [];
    for (let at = 0; at < times; at += 1) ids.push(await documented(words(at), seconds));
    return ids;
  };
  const claim = (cycleIds: string[]): Promise<Answer> => claimAs(ada, option, { cycleIds });
  const preview = (cycleIds: string[]): Promise<Answer> =>
    ada.fetch('/claims/preview', { body: { creditOptionId: option.id, cycleIds } });
  const decide = (id: string, body: Json, key = newId()): Promise<Answer> =>
    admin.fetch(`/audit/claims/${ada.learnerId}/${id}/decisions`, {
      body: { reason, ...body },
      idempotencyKey: `decision-${key}`,
    });
  const rowsOf = (table: string): Promise<Json[]> =>
    server.database.systemQuery(`SELECT * FROM ${table} WHERE learner_id = $1`, [ada.learnerId]);
  const held = async (): Promise<Json> => (await admin.fetch('/audit/held')).body;
  const setLimits = async (change: Json): Promise<void> => {
    const { version, limits } = (await admin.fetch('/setup/claim-limits')).body;
    const set = await admin.fetch('/setup/claim-limits', {
      method: 'PUT',
      body: { ...limits, ...change, version },
    });
    expect(set.status).toBe(200);
  };

  it('of fifty cycles with no reading and one text gives nothing at once', async () => {
    const ids = await documentedTimes(50, () => '');
    const all = await claim(ids);
    expect(all).toMatchObject({
      status: 422,
      body: { code: 'claim-not-met', errors: [{ code: 'provider-day-limit' }] },
    });
    expect(all.body.errors[0].message).toContain('10.00 AMA PRA Category 1 Credit');
    expect(all.body.errors[0].message).toContain('the rest from 2 December 2026');
    expect(await rowsOf('claim')).toEqual([]);

    const foreseen = (await preview(ids.slice(0, 20))).body;
    const made = await claim(ids.slice(0, 20));
    expect(made).toMatchObject({
      status: 201,
      body: {
        state: 'held',
        amount: '10.00',
        certificateId: null,
        hold: { ...foreseen.hold, reviewBy: '2026-12-15' },
        parts: [{ amount: '10.00', left: '0.00', certificateId: null }],
      },
    });
    expect(foreseen).toMatchObject({ claimable: true, amount: '10.00' });
    const words: string = made.body.hold.reasons.join(' ');
    for (const why of [
      'It comes to 10.00',
      'It has 20 cycles',
      'With it you claim 20 cycles today',
      '20 cycles claimed today have less than a minute of reading',
      'The same question or answer is in 20 cycles',
      'It is flagged: Activity in bulk',
    ]) {
      expect(words).toContain(why);
    }
    expect(await rowsOf('award')).toEqual([]);
    expect(await rowsOf('certificate')).toEqual([]);
    expect((await rowsOf('claim_cycle')).length).toBe(20);
    const again = await claim(ids.slice(0, 1));
    expect(again).toMatchObject({ status: 409, body: { code: 'cycle-already-claimed' } });
    // What is held uses up the day like what is awarded.
    expect((await claim(ids.slice(20, 21))).body.errors[0].code).toBe('provider-day-limit');
    await decide(made.body.id, { outcome: 'declined' });
  });

  it('claimed one by one is held from the fourth without further reading', async () => {
    const states: string[] = [];
    for (const id of await documentedTimes(5, (at) => `number ${at}`)) {
      const made = await claim([id]);
      states.push(made.body.state);
      if (made.body.state === 'held') await decide(made.body.id, { outcome: 'declined' });
    }
    // A declined claim counts no more, so the fifth is the fourth again.
    expect(states).toEqual(['awarded', 'awarded', 'awarded', 'held', 'held']);
  });

  it('counts nowhere, and is shown as waiting to the learner', async () => {
    const ids = await documentedTimes(11, (at) => `number ${at}`, 120);
    const { body } = await claim(ids);
    expect(body.state).toBe('held');
    const log = (await ada.fetch('/claims')).body;
    expect(log).toMatchObject({
      total: 1,
      totals: [],
      waiting: [{ unit: 'AMA PRA Category 1 Credit', amount: '5.50', claims: 1 }],
      items: [{ id: body.id, state: 'held' }],
    });
    const unit = encodeURIComponent('AMA PRA Category 1 Credit');
    expect((await ada.fetch(`/claims?state=held&unit=${unit}`)).body.total).toBe(1);
    const csv: string = (await ada.fetch('/claims/export.csv')).body;
    expect(csv.trimEnd().split('\r\n')).toHaveLength(2);
    expect(csv).toMatch(/,0\.00,AMA PRA Category 1 Credit,held,/);
    const [notice] = (await ada.fetch('/notices')).body.items;
    expect(notice).toMatchObject({ kind: 'claim-held', link: `/claims/${body.id}` });
    expect(notice.text).toContain('means to decide by 15 December 2026');
    expect((await ada.fetch('/certificates')).body.items).toEqual([]);
    await decide(body.id, { outcome: 'declined' });
  });

  it('is listed for administrators, and awarded with its certificate as of the decision', async () => {
    const made = await claim(await documentedTimes(11, (at) => `number ${at}`, 120));
    const list = await held();
    expect(list).toMatchObject({
      total: 1,
      overdue: 0,
      items: [
        { id: made.body.id, state: 'held', hold: { reviewBy: '2026-12-15', overdue: false } },
      ],
    });
    const evidence = await admin.fetch(`/audit/claims/${ada.learnerId}/${made.body.id}`);
    expect(evidence.body.claim).toMatchObject({ state: 'held', hold: { limitsVersion: 0 } });
    expect(await decide(made.body.id, { outcome: 'upheld' })).toMatchObject({
      status: 409,
      body: { code: 'claim-held' },
    });

    server.clock.advance(86_400_000);
    const client = await server.signIn(admin.email, admin.password);
    admin = { ...admin, client, fetch: (path, options) => client.fetch(path, options) };
    const learner = await server.signIn(ada.email, ada.password);
    ada = { ...ada, client: learner, fetch: (path, options) => learner.fetch(path, options) };
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => decide(made.body.id, { outcome: 'awarded' })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409, 409, 409]);
    expect(answers.filter(({ status }) => status === 409)[0]?.body.code).toBe('not-held');

    const awarded = (await ada.fetch(`/claims/${made.body.id}`)).body;
    expect(awarded).toMatchObject({
      state: 'awarded',
      completedOn: '2026-12-01',
      parts: [{ amount: '5.50', left: '5.50' }],
      hold: { reviewBy: '2026-12-15' },
    });
    const [award, ...others] = await rowsOf('award');
    expect(others).toEqual([]);
    expect(award).toMatchObject({ amount: '5.50', awarded_at: server.clock.now() });
    const { facts } = (await ada.fetch(`/certificates/${awarded.certificateId}`)).body;
    expect(JSON.stringify(facts)).toContain('2026-12-01');
    expect((await held()).total).toBe(0);
    const [notice] = (await ada.fetch('/notices')).body.items;
    expect(notice).toMatchObject({ kind: 'claim-awarded' });
    const actions = (await admin.fetch(`/audit/claims/${ada.learnerId}/${made.body.id}`)).body;
    expect(actions.history.map(({ action }: Json) => action)).toEqual(
      expect.arrayContaining(['claim.hold', 'claim.award']),
    );
    expect(actions.decisions).toMatchObject([{ outcome: 'awarded', reason }]);
  });

  it('is declined with a reason, and its cycles may then be claimed elsewhere or nowhere', async () => {
    const made = await claim(await documentedTimes(11, (at) => `number ${at}`, 120));
    expect((await decide(made.body.id, { outcome: 'declined', act: 'spent' })).status).toBe(201);
    expect(await decide(made.body.id, { outcome: 'awarded' })).toMatchObject({
      status: 409,
      body: { code: 'not-held' },
    });
    expect(await decide(made.body.id, { outcome: 'revoked' })).toMatchObject({
      status: 409,
      body: { code: 'claim-declined' },
    });
    expect((await ada.fetch(`/claims/${made.body.id}`)).body).toMatchObject({
      state: 'declined',
      certificateId: null,
      decline: { reason, act: 'spent' },
    });
    const other = await optionOf(ada, 'ca.rcpsc.s2.article');
    const elsewhere = await claimAs(ada, other, { cycleIds: made.body.cycleIds.slice(0, 1) });
    expect(elsewhere).toMatchObject({ status: 409, body: { code: 'act-spent' } });
    expect(await rowsOf('award')).toEqual([]);
    const [notice] = (await ada.fetch('/notices')).body.items;
    expect(notice.text).toContain('declined your claim of 5.5 AMA PRA Category 1 Credit');
  });

  it('is not awarded automatically: after its day it is overdue, and says so', async () => {
    const made = await claim(await documentedTimes(11, (at) => `number ${at}`, 120));
    const { reviewBy } = made.body.hold;
    const late = new Date(Date.parse(reviewBy) + 86_400_000).toISOString();
    server.clock.set(late);
    const client = await server.signIn(admin.email, admin.password);
    admin = { ...admin, client, fetch: (path, options) => client.fetch(path, options) };
    expect(await held()).toMatchObject({
      total: 1,
      overdue: 1,
      items: [{ hold: { overdue: true } }],
    });
    expect(await rowsOf('award')).toEqual([]);
    await decide(made.body.id, { outcome: 'declined' });
  });

  it('is held and refused as the provider decides; off means off, and every version is in the ledger', async () => {
    const before = (await admin.fetch('/setup/claim-limits')).body;
    expect(before).toMatchObject({ version: 0, limits: before.usual, setAt: null });
    expect(before.reasons).toHaveLength(9);
    const outOfRange = { ...before.limits, holdCycles: -3, creditPerDay: 'ten', version: 0 };
    const refused = await admin.fetch('/setup/claim-limits', { method: 'PUT', body: outOfRange });
    expect(refused.body.errors.map(({ path, message }: Json) => [path, message])).toEqual([
      ['creditPerDay', 'must be an amount with two decimal places, such as 10.00, or empty'],
      ['holdCycles', 'must be a whole number from 0 to 1000, or empty'],
    ]);
    const off = {
      creditPerDay: null,
      creditPerYear: '6.00',
      holdCredit: null,
      holdCycles: null,
      holdCyclesOfDay: null,
      holdWithoutReading: null,
      holdRepeatedTexts: null,
      holdFlags: [],
    };
    await setLimits(off);
    const ids = await documentedTimes(13, () => '');
    expect((await claim(ids.slice(0, 12))).body).toMatchObject({
      state: 'awarded',
      amount: '6.00',
    });
    const over = await claim(ids.slice(12));
    expect(over.body.errors).toMatchObject([{ code: 'provider-year-limit' }]);
    expect(over.body.errors[0].message).toContain(
      'Activities completed from 1 January 2027 count again',
    );
    await setLimits({ creditPerYear: null, holdCycles: 0, reviewDays: 3 });
    expect((await claim(ids.slice(12))).body).toMatchObject({ state: 'held' });
    const stale = await admin.fetch('/setup/claim-limits', {
      method: 'PUT',
      body: { ...before.limits, version: 0 },
    });
    expect(stale).toMatchObject({ status: 409, body: { code: 'limits-changed', version: 2 } });
    const wrong = await admin.fetch('/setup/claim-limits', {
      method: 'PUT',
      body: { ...before.limits, version: 2, creditPerDay: '1', reviewDays: 0, holdFlags: ['cap'] },
    });
    expect(wrong).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
    const entries = await server.database.systemQuery(
      `SELECT after FROM ledger_entry WHERE action = 'claim-limits.set' ORDER BY id`,
    );
    expect(entries).toMatchObject([
      { after: { version: 1, creditPerYear: '6.00' } },
      { after: { version: 2, reviewDays: 3 } },
    ]);
    await expect(
      server.database.systemQuery(`UPDATE provider_claim_limits SET version = 9`),
    ).rejects.toThrow(/append-only|permission denied/);
  });
});
