import { constraintOf } from '../../src/platform/index.js';
import { claimAs, optionOf } from '../support/claim-kinds.js';
import { DecisionDesk } from '../support/decision-desk.js';
import type { Json } from '../support/http-client.js';

describe('a revocation', () => {
  const desk = new DecisionDesk();

  beforeAll(() => desk.open());
  beforeEach(() => desk.welcome());
  afterAll(() => desk.close());

  describe('on an act that is claimed elsewhere afterwards', () => {
    const atOther = (made: Json): Promise<Json> =>
      desk.elsewhere
        .fetch(`/audit/claims/${desk.ada.learnerId}/${made.id}`)
        .then(({ body }) => body);
    const revoke = (made: Json, act: string) =>
      desk.decide(made, { outcome: 'revoked', act, reason: 'What Ada wrote to us on 3 March.' });

    it('refuses a spent act, whatever the option, the group and the provider, and says who spent it', async () => {
      const ids = await desk.cycles(1);
      const made = await desk.claim(desk.options.halves, ids);
      await revoke(made, 'spent');
      for (const option of [
        desk.options.here,
        desk.options.there,
        desk.options.twin,
        desk.options.halves,
      ]) {
        for (const answer of [
          await claimAs(desk.ada, { id: option }, { cycleIds: ids }),
          await desk.ada.fetch('/claims/preview', {
            body: { creditOptionId: option, cycleIds: ids },
          }),
        ]) {
          expect(answer).toMatchObject({
            status: 409,
            body: { code: 'act-spent', claimId: made.id },
          });
          expect(answer.body.detail).toContain('Hospital of the First Claim');
        }
      }
      expect((await desk.ada.fetch(`/claims/${made.id}`)).body.revocation.act).toBe('spent');
      expect(await desk.lastNotice()).toContain('misconduct');
    });

    it('lets the database refuse spent acts and minutes, regardless of who judges the claim', async () => {
      await revoke(await desk.claim(desk.options.halves, await desk.cycles(1)), 'spent');
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
        const insert = desk.server.database.systemQuery(sql, [desk.ada.learnerId]);
        expect(await insert.then(() => null, constraintOf)).toBe(wall);
      }
    });

    it('counts no spent minute in hours of reading, and says why if no other is left', async () => {
      const made = await desk.claim(desk.options.halves, await desk.cycles(1));
      const log = await optionOf(desk.ada, 'us.ama.c2.reading');
      const day = made.completedOn;
      await revoke(made, 'spent');
      const hours = await claimAs(desk.ada, log, { reading: { from: day, to: day } });
      expect(hours).toMatchObject({ status: 409, body: { code: 'act-spent' } });
    });

    it('shows later reviewers that the act was released, by whom and when, but not why', async () => {
      const ids = await desk.cycles(1);
      const made = await desk.claim(desk.options.halves, ids);
      await revoke(made, 'released');
      const next = await desk.claim(desk.options.there, ids);
      const evidence = await atOther(next);
      expect(evidence.revokedElsewhere).toEqual([
        {
          provider: 'Hospital of the First Claim',
          revokedAt: desk.server.clock.now().toISOString(),
          act: 'released',
          before: true,
          stands: true,
        },
      ]);
      expect(JSON.stringify(evidence)).not.toContain('What Ada wrote');
      const [row] = await desk.server.database.systemQuery<{ frozen: Json[] }>(
        `SELECT evidence -> 'revokedBefore' AS frozen FROM claim WHERE id = $1`,
        [next.id],
      );
      expect(row?.frozen).toMatchObject([{ claimId: made.id, act: 'released' }]);
      // The first provider takes its revocation back: what was known at the claim stays.
      await desk.decide(made, { outcome: 'reinstated' });
      expect((await atOther(next)).revokedElsewhere).toMatchObject([
        { before: true, stands: false },
      ]);
    });

    it('shows what was revoked after the claim too', async () => {
      const ids = await desk.cycles(1);
      const made = await desk.claim(desk.options.halves, ids);
      const next = await desk.claim(desk.options.there, ids);
      expect((await atOther(next)).revokedElsewhere).toEqual([]);
      await revoke(made, 'spent');
      expect((await atOther(next)).revokedElsewhere).toMatchObject([
        { provider: 'Hospital of the First Claim', act: 'spent', before: false, stands: true },
      ]);
    });

    it('releases it if a program does not say, as programs of the first versions do not', async () => {
      const ids = await desk.cycles(1);
      const made = await desk.claim(desk.options.halves, ids);
      const { body } = await desk.decide(made, { outcome: 'revoked' });
      expect(body.decisions).toMatchObject([{ outcome: 'revoked', act: 'released' }]);
      expect((await claimAs(desk.ada, { id: desk.options.twin }, { cycleIds: ids })).status).toBe(
        201,
      );
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
      const made = await desk.claim(desk.options.halves, await desk.cycles(1));
      const answer = await desk.decide(made, body);
      expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
      expect(answer.body.errors[0].path).toBe(path);
    });
  });
});
