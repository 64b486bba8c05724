import { claimAs } from '../support/claim-kinds.js';
import { DecisionDesk } from '../support/decision-desk.js';
import type { Answer, Json } from '../support/http-client.js';

describe('a claim that was declined by mistake', () => {
  const desk = new DecisionDesk();

  beforeAll(async () => {
    await desk.open();
    const { usual } = (await desk.admin.fetch('/setup/claim-limits')).body;
    const body = { ...usual, holdCycles: 0, version: 0 };
    const set = await desk.admin.fetch('/setup/claim-limits', { method: 'PUT', body });
    expect(set.status).toBe(200);
  });
  beforeEach(() => desk.welcome());
  afterAll(() => desk.close());

  const claimHalf = (option: string, cycleIds: string[]): Promise<Answer> =>
    claimAs(desk.ada, { id: option }, { cycleIds });
  const stateOf = async ({ id }: Json): Promise<string> =>
    (await desk.ada.fetch(`/claims/${id}`)).body.state;

  it.each(['released', 'spent'])(
    'is held again with everything that was %s, and decided again',
    async (act) => {
      const ids = await desk.cycles(1);
      const made = await desk.claim(desk.options.halves, ids);
      expect((await desk.decide(made, { outcome: 'reinstated' })).body.code).toBe('claim-held');
      await desk.decide(made, { outcome: 'declined', act });
      const refused = await claimHalf(desk.options.halves, ids);
      expect(refused.status).toBe(409);
      expect(refused.body.detail).toContain('revoked or declined');
      expect(refused.body.detail).toMatch(/ask (the|that) provider to reinstate the claim/);

      expect((await desk.decide(made, { outcome: 'reinstated' })).status).toBe(201);
      expect(await stateOf(made)).toBe('held');
      expect(await desk.lastNotice()).toContain(
        'has withdrawn its decision to decline your claim of 0.5 Half credit',
      );
      expect((await desk.admin.fetch('/audit/held')).body.total).toBe(1);
      expect(await claimHalf(desk.options.twin, ids)).toMatchObject({
        status: 409,
        body: { code: 'cycle-excluded' },
      });
      expect((await desk.decide(made, { outcome: 'awarded' })).status).toBe(201);
      expect((await desk.ada.fetch('/claims')).body.totals).toMatchObject([{ amount: '0.50' }]);
      expect(await desk.ledger(made.id, 'claim.reinstate')).toMatchObject([
        { before: { state: 'declined' }, after: { state: 'held' } },
      ]);
    },
  );

  it('for misconduct is shown to later reviewers of the same act, with the name of the decliner', async () => {
    const ids = await desk.cycles(1);
    const made = await desk.claim(desk.options.halves, ids);
    const other = await desk.claim(desk.options.there, ids);
    await desk.decide(made, { outcome: 'declined', act: 'spent' });
    const path = `/audit/claims/${desk.ada.learnerId}/${other.id}`;
    const { revokedElsewhere } = (await desk.elsewhere.fetch(path)).body;
    expect(revokedElsewhere).toMatchObject([
      { provider: 'Hospital of the First Claim', act: 'spent', before: false, stands: true },
    ]);
    const refused = await claimHalf(desk.options.twin, ids);
    expect(refused).toMatchObject({ status: 409, body: { code: 'act-spent', claimId: made.id } });
    expect(refused.body.detail).toContain('by Hospital of the First Claim on 25 November 2026');
  });

  it('can be declined again, and the later reason applies', async () => {
    const made = await desk.claim(desk.options.halves, await desk.cycles(1));
    await desk.decide(made, { outcome: 'declined', act: 'spent' });
    await desk.decide(made, { outcome: 'reinstated' });
    desk.server.clock.advance(60_000);
    const again = 'The second look found the same.';
    const declined = await desk.decide(made, { outcome: 'declined', reason: again });
    expect(declined.status).toBe(201);
    const { body } = await desk.ada.fetch(`/claims/${made.id}`);
    expect(body).toMatchObject({ state: 'declined', decline: { reason: again, act: 'released' } });
  });

  it('stays declined once its learner has claimed the same act elsewhere', async () => {
    const ids = await desk.cycles(1);
    const made = await desk.claim(desk.options.halves, ids);
    await desk.decide(made, { outcome: 'declined' });
    expect((await claimHalf(desk.options.twin, ids)).status).toBe(201);
    expect(await desk.decide(made, { outcome: 'reinstated' })).toMatchObject({
      status: 409,
      body: { code: 'act-claimed-elsewhere' },
    });
    expect(await stateOf(made)).toBe('declined');
  });
});
