import { newId } from '../../src/platform/index.js';
import { claimAs } from '../support/claim-kinds.js';
import { DecisionDesk, reason } from '../support/decision-desk.js';
import type { Json } from '../support/http-client.js';

describe('a decision about a claim', () => {
  const desk = new DecisionDesk();

  beforeAll(() => desk.open());
  beforeEach(() => desk.welcome());
  afterAll(() => desk.close());

  let split: Json;

  const verify = async (verificationId: string): Promise<Json> =>
    (await desk.server.anonymous.fetch(`/verifications/${verificationId}`)).body;
  const totals = async (): Promise<Json> =>
    Object.fromEntries(
      (await desk.ada.fetch('/claims')).body.totals.map(({ unit, amount }: Json) => [unit, amount]),
    );
  const certificates = async (): Promise<Json[]> =>
    (await desk.ada.fetch('/certificates')).body.items;
  const csv = async (): Promise<string> => {
    const answer = await fetch(`${desk.server.url}/api/v1/claims/export.csv`, {
      headers: { cookie: desk.ada.client.cookieHeader() },
    });
    return answer.text();
  };
  const both = ['Example credit', 'Other credit'];

  describe('on a claim with several parts', () => {
    beforeEach(async () => {
      split = await desk.splitClaim();
      expect(split.parts.map(({ unit, amount }: Json) => [unit, amount])).toEqual([
        ['Example credit', '1.50'],
        ['Other credit', '0.50'],
      ]);
    });

    it('names every part in the ledger, the notice, the list, the evidence and the certificates', async () => {
      const { body } = await desk.decide(split, { outcome: 'revoked', act: 'released' });
      const [entry] = await desk.ledger(split.id, 'claim.revoke');
      const completedOn = split.completedOn;
      expect(entry?.before.parts).toEqual([
        { unit: 'Example credit', completedOn, amount: '1.50' },
        { unit: 'Other credit', completedOn, amount: '0.50' },
      ]);
      expect(entry?.after.parts.map(({ amount }: Json) => amount)).toEqual(['0.00', '0.00']);
      expect(entry?.after.act).toBe('released');
      for (const text of [await desk.lastNotice(), JSON.stringify(body.claim.parts)]) {
        for (const unit of both) expect(text).toContain(unit);
      }
      expect(body.awards.map(({ kind, unit, amount }: Json) => [kind, unit, amount])).toEqual([
        ['award', 'Example credit', '1.50'],
        ['award', 'Other credit', '0.50'],
        ['reversal', 'Example credit', '-1.50'],
        ['reversal', 'Other credit', '-0.50'],
      ]);
      const listed = (await desk.admin.fetch('/audit/claims?state=revoked')).body.items[0];
      expect(listed.parts.map(({ left }: Json) => left)).toEqual(['0.00', '0.00']);
      for (const { id, status, amount } of await certificates()) {
        expect(status).toBe('revoked');
        expect((await desk.ledger(id, 'certificate.revoke'))[0]?.after).toMatchObject({ amount });
      }
    });

    it('reduces the parts that it names, in the steps of their rules, and reissues their certificates', async () => {
      const before = await certificates();
      const parts = [{ unit: 'Example credit', amount: '1.00' }];
      const { status, body } = await desk.decide(split, { outcome: 'reduced', parts });
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
      expect(await desk.lastNotice()).toContain('1.0 Example credit');
      expect((await desk.ledger(split.id, 'claim.reduce'))[0]).toMatchObject({
        before: { state: 'awarded', parts: [{ amount: '1.50' }, { amount: '0.50' }] },
        after: { state: 'reduced', parts: [{ amount: '1.00' }, { amount: '0.50' }] },
      });
      const mine = (await desk.ada.fetch(`/claims/${split.id}`)).body;
      expect(mine).toMatchObject({
        state: 'reduced',
        amount: '1.50',
        parts: [{ left: '1.00', certificateId: now?.id }, { left: '0.50' }],
      });
      expect(await csv()).toMatch(/,1\.50,Example credit,reduced,-0\.50,.*,1\.00,[^\r]*\r\n/);
    });

    it('takes all of one part and leaves the other', async () => {
      const parts = [{ unit: 'Other credit', amount: '0.00' }];
      const { body } = await desk.decide(split, { outcome: 'reduced', parts });
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
      const answer = await desk.decide(split, { outcome: 'reduced', parts });
      expect(answer).toMatchObject({ status: 422, body: { code: 'reduction-refused' } });
      expect(answer.body.errors.map((error: Json) => error.code)).toContain(code);
      expect(await totals()).toEqual({ 'Example credit': '1.50', 'Other credit': '0.50' });
      expect(await desk.ledger(split.id, 'claim.reduce')).toEqual([]);
    });

    it('by two administrators who reduce at once: the second sees what the first left', async () => {
      const rival = await desk.server.createAdministrator({ provider: desk.admin.providerId });
      const parts = [{ unit: 'Example credit', amount: '1.00' }];
      const both_ = await Promise.all([
        desk.decide(split, { outcome: 'reduced', parts }),
        desk.decide(split, { outcome: 'reduced', parts }, rival),
      ]);
      expect(both_.map(({ status }) => status).toSorted()).toEqual([201, 422]);
      expect(await totals()).toMatchObject({ 'Example credit': '1.00' });
      expect((await certificates()).filter(({ status }) => status === 'valid')).toHaveLength(2);
    });
  });

  describe('that reinstates', () => {
    it('gives the credit of a revoked claim back, with a new certificate that replaces the revoked one', async () => {
      const [cycleId = ''] = await desk.cycles(1);
      const made = await desk.claim(desk.options.halves, [cycleId]);
      const [revoked] = await certificates();
      await desk.decide(made, { outcome: 'revoked', act: 'spent' });
      const { status, body } = await desk.decide(made, {
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
      expect(await desk.lastNotice()).toContain('0.5 Half credit');
      expect(await totals()).toEqual({ 'Half credit': '0.50' });
      const transcript = await desk.ada.fetch('/transcripts', {
        body: { from: made.completedOn, to: made.completedOn },
        idempotencyKey: newId(),
      });
      expect(transcript.status).toBe(201);
      // It holds its act again.
      const again = await claimAs(desk.ada, { id: desk.options.halves }, { cycleIds: [cycleId] });
      expect(again.body.code).toBe('cycle-already-claimed');
    });

    it('gives back what counted before the revocation, and then what a reduction took', async () => {
      const made = await desk.splitClaim();
      await desk.decide(made, {
        outcome: 'reduced',
        parts: [{ unit: 'Example credit', amount: '1.00' }],
      });
      await desk.decide(made, { outcome: 'revoked', act: 'released' });
      expect((await desk.decide(made, { outcome: 'reinstated' })).body.claim).toMatchObject({
        state: 'reduced',
        parts: [{ left: '1.00' }, { left: '0.50' }],
      });
      expect((await desk.decide(made, { outcome: 'reinstated' })).body.claim).toMatchObject({
        state: 'upheld',
        parts: [{ left: '1.50' }, { left: '0.50' }],
      });
      expect(await desk.decide(made, { outcome: 'reinstated' })).toMatchObject({
        status: 409,
        body: { code: 'not-revoked' },
      });
      expect((await certificates()).filter(({ status }) => status === 'valid')).toHaveLength(2);
      expect((await desk.decide(made, { outcome: 'revoked' })).status).toBe(201);
      expect(await totals()).toEqual({ 'Example credit': '0.00', 'Other credit': '0.00' });
      expect((await certificates()).filter(({ status }) => status === 'valid')).toEqual([]);
    });

    it('is refused while the learning is claimed elsewhere', async () => {
      const ids = await desk.cycles(1);
      const made = await desk.claim(desk.options.halves, ids);
      await desk.decide(made, { outcome: 'revoked', act: 'released' });
      expect((await claimAs(desk.ada, { id: desk.options.twin }, { cycleIds: ids })).status).toBe(
        201,
      );
      expect(await desk.decide(made, { outcome: 'reinstated' })).toMatchObject({
        status: 409,
        body: { code: 'act-claimed-elsewhere' },
      });
      expect(await totals()).toEqual({ 'Half credit': '0.50' });
      expect((await desk.ada.fetch(`/claims/${made.id}`)).body.state).toBe('revoked');
    });

    it('by two administrators at once is done once', async () => {
      const made = await desk.claim(desk.options.halves, await desk.cycles(1));
      await desk.decide(made, { outcome: 'revoked' });
      const rival = await desk.server.createAdministrator({ provider: desk.admin.providerId });
      const answers = await Promise.all([
        desk.decide(made, { outcome: 'reinstated' }),
        desk.decide(made, { outcome: 'reinstated' }, rival),
      ]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
      expect(await totals()).toEqual({ 'Half credit': '0.50' });
    });
  });
});
