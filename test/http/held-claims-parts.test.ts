import { DecisionDesk } from '../support/decision-desk.js';
import { claimAs } from '../support/claim-kinds.js';
import type { Json } from '../support/http-client.js';
import { documentOneCycle } from '../support/main-job.js';
import { signInAgain } from '../support/reading-claims.js';

describe('a claim that is held in several parts', () => {
  const desk = new DecisionDesk();

  beforeAll(async () => {
    await desk.open();
    const { usual } = (await desk.admin.fetch('/setup/claim-limits')).body;
    const body = { ...usual, holdCredit: null, holdCycles: 1, version: 0 };
    const set = await desk.admin.fetch('/setup/claim-limits', { method: 'PUT', body });
    expect(set.status).toBe(200);
  });
  beforeEach(() => desk.welcome());
  afterAll(() => desk.close());

  const goTo = async (instant: string): Promise<void> => {
    desk.server.clock.set(instant);
    for (const person of [desk.admin, desk.elsewhere, desk.ada]) {
      await signInAgain(desk.server, person);
    }
  };
  const csv = async (query = ''): Promise<string[]> =>
    (await desk.ada.fetch(`/claims/export.csv${query}`)).body.trimEnd().split('\r\n').slice(1);

  it('is reported with every part, when it is held and when it is declined', async () => {
    const made = await desk.splitClaim();
    expect(made).toMatchObject({ state: 'held', parts: [{ amount: '1.50' }, { amount: '0.50' }] });
    const both = 'your claim of 1.5 Example credit and 0.5 Other credit (completed on';
    expect(await desk.lastNotice()).toContain(both);
    await desk.decide(made, { outcome: 'declined' });
    expect(await desk.lastNotice()).toContain(both);
  });

  it('waits, in the log and in its file, in the year of each part', async () => {
    await goTo('2026-12-31T23:00:00.000Z');
    const [old = ''] = await desk.cycles(1);
    await goTo('2027-01-01T01:00:00.000Z');
    const { clock } = desk.server;
    const cycle = await documentOneCycle(desk.ada, clock, { query: 'sleep', minutes: 1 });
    const cycleIds = [old, cycle.id];
    const made = (await claimAs(desk.ada, { id: desk.options.here }, { cycleIds })).body;
    expect(made.parts.map(({ completedOn }: Json) => completedOn)).toEqual([
      '2026-12-31',
      '2027-01-01',
    ]);
    for (const query of [
      '?to=2026-12-31',
      '?from=2027-01-01',
      '?to=2026-12-31&unit=Example%20credit',
    ]) {
      expect((await desk.ada.fetch(`/claims${query}`)).body).toMatchObject({
        total: 1,
        waiting: [{ amount: '1.00', claims: 1 }],
      });
      expect(await csv(query)).toHaveLength(1);
    }
    expect(await csv()).toHaveLength(2);
    // As it is once it is awarded.
    await desk.decide(made, { outcome: 'awarded' });
    expect((await desk.ada.fetch('/claims?to=2026-12-31')).body).toMatchObject({
      total: 1,
      totals: [{ amount: '1.00' }],
      waiting: [],
    });
    expect(await csv('?to=2026-12-31')).toHaveLength(1);
  });

  it('is not made again by its learner once it was awarded, because somebody decided on it', async () => {
    const made = await desk.splitClaim();
    await desk.decide(made, { outcome: 'awarded' });
    const profile = (await desk.ada.fetch('/profile')).body;
    const body = { ...profile, name: 'Somebody Else' };
    expect((await desk.ada.fetch('/profile', { method: 'PUT', body })).status).toBe(202);
    const { takingBack } = (await desk.ada.fetch(`/claims/${made.id}`)).body;
    expect(takingBack).toMatchObject({ may: null, why: 'decided' });
    const again = await claimAs(
      desk.ada,
      { id: desk.options.here },
      { cycleIds: made.cycleIds, replaces: made.id },
    );
    expect(again).toMatchObject({ status: 409, body: { code: 'claim-kept', why: 'decided' } });
  });

  it('stays in the file of the log when its learner makes it again', async () => {
    const made = await desk.splitClaim();
    const profile = (await desk.ada.fetch('/profile')).body;
    const body = { ...profile, degree: 'DO' };
    const changed = await desk.ada.fetch('/profile', { method: 'PUT', body });
    // It waits for the claim alone, and passes with it.
    expect(changed.status).toBe(202);
    const again = await claimAs(
      desk.ada,
      { id: desk.options.here },
      { cycleIds: made.cycleIds, replaces: made.id },
    );
    expect(again).toMatchObject({ status: 201, body: { state: 'held', replaces: made.id } });
    expect((await desk.ada.fetch('/claims?unit=Example%20credit')).body.total).toBe(2);
    const [notice] = (await desk.admin.fetch('/notices')).body.items;
    expect(notice.text).toContain('The later claim is held for your review');
    const lines = await csv();
    expect(lines).toHaveLength(4);
    expect(lines.filter((line) => line.includes('0.00,Example credit,withdrawn,'))).toHaveLength(1);
  });
});
