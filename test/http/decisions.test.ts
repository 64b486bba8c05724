import { DemonstrationLibrary } from '../../src/literature/index.js';
import { constraintOf, newId } from '../../src/platform/index.js';
import { claimAs, optionOf } from '../support/claim-kinds.js';
import type { Answer, Json } from '../support/http-client.js';
import { documentOneCycle } from '../support/main-job.js';
import { RulesFolder, exampleRules, offerExample } from '../support/rules-folder.js';
import {
  startTestServer,
  type TestAdministrator,
  type TestClinician,
  type TestServer,
} from '../support/server.js';
import { TestClock } from '../support/test-clock.js';

/** One credit for each cycle; of a year no more than 1.5, the rest counts as another credit. */
const splitting = exampleRules({
  amount: '1.00',
  more: `  - id: yearly-cap
    title: Cap of a year
    operator: cap
    amount: '1.50'
    period: { kind: calendar-year }
    overflow: { unit: Other credit, creditName: Other credit, document: certificate }
    source: here
    confirmed: true
`,
});
const halves = exampleRules()
  .replaceAll('test.example.cycles', 'test.example.halves')
  .replaceAll('Example credit', 'Half credit')
  .replace('exclusiveGroup: null', 'exclusiveGroup: halves');
const reason = 'The reading log does not bear this claim out.';

describe('a decision about a claim', () => {
  const folder = new RulesFolder();
  let server: TestServer;
  let admin: TestAdministrator;
  let elsewhere: TestAdministrator;
  let ada: TestClinician;
  let split: Json;
  let options: { here: string; there: string; halves: string; twin: string };

  beforeAll(async () => {
    folder.write('test.example.cycles.yaml', splitting);
    folder.write('test.example.halves.yaml', halves);
    server = await startTestServer({
      clock: new TestClock('2026-11-25T14:00:00.000Z'),
      env: { LECTERN_RULES_DIR: folder.path },
    });
    await server.app.get(DemonstrationLibrary).ensure();
    const provider = (name: string) => ({ name, accreditedBy: 'ACCME' });
    admin = await server.createAdministrator({ provider: provider('Hospital of the First Claim') });
    elsewhere = await server.createAdministrator({ provider: provider('College of the Second') });
    options = {
      here: await offerExample(server, admin.providerId),
      there: await offerExample(server, elsewhere.providerId),
      halves: await offerHalves(admin),
      twin: await offerHalves(elsewhere),
    };
  });
  beforeEach(async () => {
    ada = await server.createClinician();
  });
  afterAll(async () => {
    await server.close();
    folder[Symbol.dispose]();
  });

  async function offerHalves({ providerId }: TestAdministrator): Promise<string> {
    const id = newId();
    await server.database.query(
      `INSERT INTO credit_option (id, provider_id, rule_set_id, title, certificate_kind, opens_on)
       VALUES ($1, $2, 'test.example.halves', 'Half credits', 'credit', '2020-01-01')`,
      [id, providerId],
    );
    return id;
  }
  /** Reads and documents cycles. */
  const cycles = async (count: number): Promise<string[]> => {
    const made: string[] = [];
    for (const query of ['blood pressure', 'asthma', 'sleep', 'pain'].slice(0, count)) {
      made.push((await documentOneCycle(ada, server.clock, { query, minutes: 1 })).id);
    }
    return made;
  };
  const claim = async (option: string, cycleIds: readonly string[]): Promise<Json> => {
    const answer = await claimAs(ada, { id: option }, { cycleIds });
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return answer.body;
  };
  /** Two credits, of which a half overflows. */
  const splitClaim = async (): Promise<Json> => claim(options.here, await cycles(2));
  const decide = (made: Json, body: Json, by = admin, key = newId()): Promise<Answer> =>
    by.fetch(`/audit/claims/${ada.learnerId}/${made.id}/decisions`, {
      body: { reason, ...body },
      idempotencyKey: `decision-${key}`,
    });
  const ledger = (id: string, action: string): Promise<Json[]> =>
    server.database.query<Json>(
      'SELECT before, after, reason FROM ledger_entry WHERE subject_id = $1 AND action = $2 ORDER BY id',
      [id, action],
    );
  const lastNotice = async (): Promise<string> => (await ada.fetch('/notices')).body.items[0].text;
  const verify = async (verificationId: string): Promise<Json> =>
    (await server.anonymous.fetch(`/verifications/${verificationId}`)).body;
  const totals = async (): Promise<Json> =>
    Object.fromEntries(
      (await ada.fetch('/claims')).body.totals.map(({ unit, amount }: Json) => [unit, amount]),
    );
  const certificates = async (): Promise<Json[]> => (await ada.fetch('/certificates')).body.items;
  const csv = async (): Promise<string> => {
    const answer = await fetch(`${server.url}/api/v1/claims/export.csv`, {
      headers: { cookie: ada.client.cookieHeader() },
    });
    return answer.text();
  };
  const both = ['Example credit', 'Other credit'];

  describe('on a claim with several parts', () => {
    beforeEach(async () => {
      split = await splitClaim();
      expect(split.parts.map(({ unit, amount }: Json) => [unit, amount])).toEqual([
        ['Example credit', '1.50'],
        ['Other credit', '0.50'],
      ]);
    });

    it('names every part in the ledger, the notice, the list, the evidence and the certificates', async () => {
      const { body } = await decide(split, { outcome: 'revoked', act: 'released' });
      const [entry] = await ledger(split.id, 'claim.revoke');
      const completedOn = split.completedOn;
      expect(entry?.before.parts).toEqual([
        { unit: 'Example credit', completedOn, amount: '1.50' },
        { unit: 'Other credit', completedOn, amount: '0.50' },
      ]);
      expect(entry?.after.parts.map(({ amount }: Json) => amount)).toEqual(['0.00', '0.00']);
      expect(entry?.after.act).toBe('released');
      for (const text of [await lastNotice(), JSON.stringify(body.claim.parts)]) {
        for (const unit of both) expect(text).toContain(unit);
      }
      expect(body.awards.map(({ kind, unit, amount }: Json) => [kind, unit, amount])).toEqual([
        ['award', 'Example credit', '1.50'],
        ['award', 'Other credit', '0.50'],
        ['reversal', 'Example credit', '-1.50'],
        ['reversal', 'Other credit', '-0.50'],
      ]);
      const listed = (await admin.fetch('/audit/claims?state=revoked')).body.items[0];
      expect(listed.parts.map(({ left }: Json) => left)).toEqual(['0.00', '0.00']);
      for (const { id, status, amount } of await certificates()) {
        expect(status).toBe('revoked');
        expect((await ledger(id, 'certificate.revoke'))[0]?.after).toMatchObject({ amount });
      }
    });

    it('reduces the parts that it names, in the steps of their rules, and issues their certificates anew', async () => {
      const before = await certificates();
      const parts = [{ unit: 'Example credit', amount: '1.00' }];
      const { status, body } = await decide(split, { outcome: 'reduced', parts });
      expect(status).toBe(201);
      expect(body.claim).toMatchObject({
        state: 'reduced',
        parts: [
          { unit: 'Example credit', amount: '1.50', left: '1.00' },
          { unit: 'Other credit', amount: '0.50', left: '0.50' },
        ],
      });
      expect(await totals()).toEqual({ 'Example credit': '1.00', 'Other credit': '0.50' });
      const [now, ...rest] = await certificates();
      expect(now).toMatchObject({ amount: '1.00', status: 'valid' });
      expect(rest.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
      const old = rest.find(({ amount }) => amount === '1.50');
      expect(await verify(old?.verificationId)).toMatchObject({
        outcome: 'superseded',
        supersession: { serial: now?.serial, reason },
      });
      const checked = await verify(now?.verificationId);
      expect(checked.outcome).toBe('valid');
      expect(JSON.stringify(checked.facts)).toContain(old?.serial);
      expect(JSON.stringify(checked.facts)).not.toContain('1.5 ');
      expect(await lastNotice()).toContain('1.0 Example credit');
      expect((await ledger(split.id, 'claim.reduce'))[0]).toMatchObject({
        before: { state: 'awarded', parts: [{ amount: '1.50' }, { amount: '0.50' }] },
        after: { state: 'reduced', parts: [{ amount: '1.00' }, { amount: '0.50' }] },
      });
      const mine = (await ada.fetch(`/claims/${split.id}`)).body;
      expect(mine).toMatchObject({
        state: 'reduced',
        amount: '1.50',
        parts: [{ left: '1.00', certificateId: now?.id }, { left: '0.50' }],
      });
      expect(await csv()).toMatch(/,1\.50,Example credit,reduced,-0\.50,.*,1\.00\r\n/);
    });

    it('takes all of one part and leaves the other', async () => {
      const parts = [{ unit: 'Other credit', amount: '0.00' }];
      const { body } = await decide(split, { outcome: 'reduced', parts });
      expect(body.claim).toMatchObject({ state: 'reduced' });
      expect((await certificates()).map(({ amount, status }) => [amount, status])).toEqual([
        ['0.50', 'revoked'],
        ['1.50', 'valid'],
      ]);
    });

    it.each([
      ['more than counts', [{ unit: 'Example credit', amount: '2.00' }], 'not-less'],
      ['no less than counts', [{ unit: 'Example credit', amount: '1.50' }], 'not-less'],
      ['between the steps of its rules', [{ unit: 'Example credit', amount: '1.25' }], 'increment'],
      ['a credit that is not in it', [{ unit: 'Another', amount: '0.00' }], 'not-a-part'],
      [
        'nothing at all',
        [
          { unit: 'Example credit', amount: '0.00' },
          { unit: 'Other credit', amount: '0.00' },
        ],
        'nothing-left',
      ],
    ])('is refused when it would leave %s, and changes nothing', async (_name, parts, code) => {
      const answer = await decide(split, { outcome: 'reduced', parts });
      expect(answer).toMatchObject({ status: 422, body: { code: 'reduction-refused' } });
      expect(answer.body.errors.map((error: Json) => error.code)).toContain(code);
      expect(await totals()).toEqual({ 'Example credit': '1.50', 'Other credit': '0.50' });
      expect(await ledger(split.id, 'claim.reduce')).toEqual([]);
    });

    it('of two administrators who reduce at once, the second sees what the first left', async () => {
      const rival = await server.createAdministrator({ provider: admin.providerId });
      const parts = [{ unit: 'Example credit', amount: '1.00' }];
      const both_ = await Promise.all([
        decide(split, { outcome: 'reduced', parts }),
        decide(split, { outcome: 'reduced', parts }, rival),
      ]);
      expect(both_.map(({ status }) => status).toSorted()).toEqual([201, 422]);
      expect(await totals()).toMatchObject({ 'Example credit': '1.00' });
      expect((await certificates()).filter(({ status }) => status === 'valid')).toHaveLength(2);
    });
  });

  describe('that reinstates', () => {
    it('a revoked claim gives the credit back, with a new certificate in the place of the revoked one', async () => {
      const [cycleId = ''] = await cycles(1);
      const made = await claim(options.halves, [cycleId]);
      const [revoked] = await certificates();
      await decide(made, { outcome: 'revoked', act: 'spent' });
      const { status, body } = await decide(made, {
        outcome: 'reinstated',
        reason: 'The log was read wrongly.',
      });
      expect(status).toBe(201);
      expect(body.claim).toMatchObject({ state: 'upheld', parts: [{ left: '0.50' }] });
      expect(body.awards.map(({ kind, amount }: Json) => [kind, amount])).toEqual([
        ['award', '0.50'],
        ['reversal', '-0.50'],
        ['reinstatement', '0.50'],
      ]);
      const [now, old] = await certificates();
      expect(now).toMatchObject({ status: 'valid', amount: '0.50' });
      expect(old).toMatchObject({ id: revoked?.id, status: 'revoked' });
      expect(await verify(old?.verificationId)).toMatchObject({
        outcome: 'revoked',
        supersession: { serial: now?.serial },
      });
      expect((await verify(now?.verificationId)).outcome).toBe('valid');
      expect(await lastNotice()).toContain('0.5 Half credit');
      expect(await totals()).toEqual({ 'Half credit': '0.50' });
      const transcript = await ada.fetch('/transcripts', {
        body: { from: made.completedOn, to: made.completedOn },
        idempotencyKey: newId(),
      });
      expect(transcript.status).toBe(201);
      // It holds its act again.
      const again = await claimAs(ada, { id: options.halves }, { cycleIds: [cycleId] });
      expect(again.body.code).toBe('cycle-already-claimed');
    });

    it('gives back what counted before the revocation, and then what a reduction took', async () => {
      const made = await splitClaim();
      await decide(made, {
        outcome: 'reduced',
        parts: [{ unit: 'Example credit', amount: '1.00' }],
      });
      await decide(made, { outcome: 'revoked', act: 'released' });
      expect((await decide(made, { outcome: 'reinstated' })).body.claim).toMatchObject({
        state: 'reduced',
        parts: [{ left: '1.00' }, { left: '0.50' }],
      });
      expect((await decide(made, { outcome: 'reinstated' })).body.claim).toMatchObject({
        state: 'upheld',
        parts: [{ left: '1.50' }, { left: '0.50' }],
      });
      expect(await decide(made, { outcome: 'reinstated' })).toMatchObject({
        status: 409,
        body: { code: 'not-revoked' },
      });
      expect((await certificates()).filter(({ status }) => status === 'valid')).toHaveLength(2);
      expect((await decide(made, { outcome: 'revoked' })).status).toBe(201);
      expect(await totals()).toEqual({ 'Example credit': '0.00', 'Other credit': '0.00' });
      expect((await certificates()).filter(({ status }) => status === 'valid')).toEqual([]);
    });

    it('is refused while the learning is claimed elsewhere', async () => {
      const ids = await cycles(1);
      const made = await claim(options.halves, ids);
      await decide(made, { outcome: 'revoked', act: 'released' });
      expect((await claimAs(ada, { id: options.twin }, { cycleIds: ids })).status).toBe(201);
      expect(await decide(made, { outcome: 'reinstated' })).toMatchObject({
        status: 409,
        body: { code: 'act-claimed-elsewhere' },
      });
      expect(await totals()).toEqual({ 'Half credit': '0.50' });
      expect((await ada.fetch(`/claims/${made.id}`)).body.state).toBe('revoked');
    });

    it('of two administrators at once is done once', async () => {
      const made = await claim(options.halves, await cycles(1));
      await decide(made, { outcome: 'revoked' });
      const rival = await server.createAdministrator({ provider: admin.providerId });
      const answers = await Promise.all([
        decide(made, { outcome: 'reinstated' }),
        decide(made, { outcome: 'reinstated' }, rival),
      ]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
      expect(await totals()).toEqual({ 'Half credit': '0.50' });
    });
  });

  describe('on an act that is claimed elsewhere afterwards', () => {
    const atOther = (made: Json): Promise<Json> =>
      elsewhere.fetch(`/audit/claims/${ada.learnerId}/${made.id}`).then(({ body }) => body);
    const revoke = (made: Json, act: string) =>
      decide(made, { outcome: 'revoked', act, reason: 'What Ada wrote to us on 3 March.' });

    it('refuses what was spent, whatever the option, the group and the provider, and says who spent it', async () => {
      const ids = await cycles(1);
      const made = await claim(options.halves, ids);
      await revoke(made, 'spent');
      for (const option of [options.here, options.there, options.twin, options.halves]) {
        for (const answer of [
          await claimAs(ada, { id: option }, { cycleIds: ids }),
          await ada.fetch('/claims/preview', { body: { creditOptionId: option, cycleIds: ids } }),
        ]) {
          expect(answer).toMatchObject({
            status: 409,
            body: { code: 'act-spent', claimId: made.id },
          });
          expect(answer.body.detail).toContain('Hospital of the First Claim');
        }
      }
      expect((await ada.fetch(`/claims/${made.id}`)).body.revocation.act).toBe('spent');
      expect(await lastNotice()).toContain('misconduct');
    });

    it('the database refuses what was spent, whoever judged it, minutes too', async () => {
      await revoke(await claim(options.halves, await cycles(1)), 'spent');
      const rows: [string, string][] = [
        [
          'claim_cycle_not_spent',
          `INSERT INTO claim_cycle SELECT learner_id, cycle_id, 'another', gen_random_uuid(), gen_random_uuid() FROM claim_cycle WHERE learner_id = $1`,
        ],
        [
          'credited_time_not_spent',
          `INSERT INTO credited_time SELECT learner_id, gen_random_uuid(), 'another', starts_at, ends_at FROM credited_time WHERE learner_id = $1`,
        ],
      ];
      for (const [wall, sql] of rows) {
        const insert = server.database.systemQuery(sql, [ada.learnerId]);
        expect(await insert.then(() => null, constraintOf)).toBe(wall);
      }
    });

    it('counts no spent minute in hours of reading, and says why where no other is left', async () => {
      const made = await claim(options.halves, await cycles(1));
      const log = await optionOf(ada, 'us.ama.c2.reading');
      const day = made.completedOn;
      await revoke(made, 'spent');
      const hours = await claimAs(ada, log, { reading: { from: day, to: day } });
      expect(hours).toMatchObject({ status: 409, body: { code: 'act-spent' } });
    });

    it('shows whoever judges it next that it was released, by whom and when, but not why', async () => {
      const ids = await cycles(1);
      const made = await claim(options.halves, ids);
      await revoke(made, 'released');
      const next = await claim(options.there, ids);
      const evidence = await atOther(next);
      expect(evidence.revokedElsewhere).toEqual([
        {
          provider: 'Hospital of the First Claim',
          revokedAt: server.clock.now().toISOString(),
          act: 'released',
          before: true,
          stands: true,
        },
      ]);
      expect(JSON.stringify(evidence)).not.toContain('What Ada wrote');
      const [row] = await server.database.systemQuery<{ frozen: Json[] }>(
        `SELECT evidence -> 'revokedBefore' AS frozen FROM claim WHERE id = $1`,
        [next.id],
      );
      expect(row?.frozen).toMatchObject([{ claimId: made.id, act: 'released' }]);
      // The first provider takes its revocation back: what was known at the claim stays.
      await decide(made, { outcome: 'reinstated' });
      expect((await atOther(next)).revokedElsewhere).toMatchObject([
        { before: true, stands: false },
      ]);
    });

    it('shows what was revoked after the claim too', async () => {
      const ids = await cycles(1);
      const made = await claim(options.halves, ids);
      const next = await claim(options.there, ids);
      expect((await atOther(next)).revokedElsewhere).toEqual([]);
      await revoke(made, 'spent');
      expect((await atOther(next)).revokedElsewhere).toMatchObject([
        { provider: 'Hospital of the First Claim', act: 'spent', before: false, stands: true },
      ]);
    });

    it('releases it where a program does not say, as programs of the first versions do not', async () => {
      const ids = await cycles(1);
      const made = await claim(options.halves, ids);
      const { body } = await decide(made, { outcome: 'revoked' });
      expect(body.decisions).toMatchObject([{ outcome: 'revoked', act: 'released' }]);
      expect((await claimAs(ada, { id: options.twin }, { cycleIds: ids })).status).toBe(201);
    });

    it.each([
      ['an act with another outcome', { outcome: 'upheld', act: 'spent' }, 'act'],
      ['a reduction without amounts', { outcome: 'reduced' }, 'parts'],
      [
        'amounts with a revocation',
        { outcome: 'revoked', parts: [{ unit: 'x', amount: '0.00' }] },
        'parts',
      ],
      ['an act that is no such', { outcome: 'revoked', act: 'forgiven' }, 'act'],
    ])('refuses %s', async (_name, body, path) => {
      const made = await claim(options.halves, await cycles(1));
      const answer = await decide(made, body);
      expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
      expect(answer.body.errors[0].path).toBe(path);
    });
  });
});
