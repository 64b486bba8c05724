import { DecisionDesk } from '../support/decision-desk.js';
import { claimAs } from '../support/claim-kinds.js';
import type { Json } from '../support/http-client.js';
import { documentOneCycle } from '../support/main-job.js';
import { moveTo, signInAgain } from '../support/reading-claims.js';

describe('the limits of a provider', () => {
  const desk = new DecisionDesk();

  beforeAll(() => desk.open());
  beforeEach(() => desk.welcome());
  afterAll(() => desk.close());

  const setLimits = async (change: Json): Promise<void> => {
    const { version, usual } = (await desk.admin.fetch('/setup/claim-limits')).body;
    const body = { ...usual, ...change, version };
    const set = await desk.admin.fetch('/setup/claim-limits', { method: 'PUT', body });
    expect(set.status).toBe(200);
  };
  const claimOne = (id: string, option = desk.options.halves) =>
    claimAs(desk.ada, { id: option }, { cycleIds: [id] });

  it('count what was claimed today, even if it is not the day of the acts', async () => {
    await setLimits({ creditPerDay: '1.00' });
    await moveTo(desk.ada, 'Pacific/Kiritimati');
    const [first = '', second = '', third = ''] = await desk.cycles(3);
    await moveTo(desk.ada, 'Pacific/Pago_Pago');
    expect((await claimOne(first)).body).toMatchObject({ completedOn: '2026-11-26' });
    expect((await claimOne(second)).status).toBe(201);
    const over = await claimOne(third);
    expect(over.body.errors).toMatchObject([{ code: 'provider-day-limit' }]);
    expect(over.body.errors[0].message).toContain('the rest from 27 November 2026');
  });

  it('hold what repeats itself today, wherever today is', async () => {
    await setLimits({ holdRepeatedTexts: 1 });
    await moveTo(desk.ada, 'Pacific/Kiritimati');
    const [first = '', second = ''] = await desk.cycles(2);
    await moveTo(desk.ada, 'Pacific/Pago_Pago');
    expect((await claimOne(first)).body.state).toBe('awarded');
    expect((await claimOne(second)).body.state).toBe('held');
  });

  it('hold a claim for its whole amount, over all its years', async () => {
    await setLimits({ holdCredit: '1.50' });
    desk.server.clock.set('2026-12-31T23:00:00.000Z');
    for (const person of [desk.admin, desk.elsewhere, desk.ada]) {
      await signInAgain(desk.server, person);
    }
    const [old = ''] = await desk.cycles(1);
    desk.server.clock.set('2027-01-01T01:00:00.000Z');
    const cycle = await documentOneCycle(desk.ada, desk.server.clock, {
      query: 'sleep',
      minutes: 1,
    });
    const { body } = await claimAs(
      desk.ada,
      { id: desk.options.here },
      { cycleIds: [old, cycle.id] },
    );
    expect(body).toMatchObject({
      state: 'held',
      amount: '2.00',
      parts: [
        { completedOn: '2026-12-31', amount: '1.00' },
        { completedOn: '2027-01-01', amount: '1.00' },
      ],
    });
    expect(body.hold.reasons).toEqual([
      'It comes to 2.00; claims for more than 1.50 are reviewed first.',
    ]);
  });
});
