import { DemonstrationLibrary } from '../../src/literature/index.js';
import { claimAs, documentCycle, offerOption, optionOf } from '../support/claim-kinds.js';
import type { Json } from '../support/http-client.js';
import {
  claimDays,
  moveTo,
  readAt,
  signInAgain,
  sumOf,
  totalOf,
} from '../support/reading-claims.js';
import {
  startTestServer,
  type TestAdministrator,
  type TestClinician,
  type TestServer,
} from '../support/server.js';
import { TestClock } from '../support/test-clock.js';

const start = '2027-04-02T12:00:00.000Z';

describe('a claim over two years', () => {
  let server: TestServer;
  let admin: TestAdministrator;
  let ada: TestClinician;

  beforeAll(async () => {
    server = await startTestServer({ clock: new TestClock(start) });
    await server.app.get(DemonstrationLibrary).ensure();
    const provider = { name: 'A hospital', accreditedBy: 'ACCME' };
    admin = await server.createAdministrator({ provider });
  });
  beforeEach(async () => {
    ada = await server.createClinician();
  });
  afterAll(() => server.close());

  const over = ['2026-12-31', '2027-01-01'] as const;

  describe('of hours', () => {
    it('has a part in each of them, dated by its own last day and rounded separately', async () => {
      await readAt(server, ada, '2026-12-31T10:00:00.000Z', 38);
      await readAt(server, ada, '2027-01-01T10:00:00.000Z', 52);
      const reading = { from: over[0], to: over[1] };
      const log = await optionOf(ada, 'us.ama.c2.reading');
      const foreseen = await ada.fetch('/claims/preview', {
        body: { creditOptionId: log.id, reading },
      });
      const { status, body } = await claimDays(ada, ...over);
      const parts = [
        { completedOn: '2026-12-31', amount: '0.75' },
        { completedOn: '2027-01-01', amount: '0.75' },
      ];
      expect(status).toBe(201);
      expect(body).toMatchObject({ amount: '1.50', completedOn: '2027-01-01', parts });
      expect(foreseen.body).toMatchObject({ amount: '1.50', completedOn: '2027-01-01', parts });
      expect(body.arithmetic).toEqual([
        { label: 'In 2026: 38 min of active reading, 1 for each 60 min', amount: '0.63' },
        { label: 'In 2026: Rounded to the nearest 0.25', amount: '0.12' },
        { label: 'In 2027: 52 min of active reading, 1 for each 60 min', amount: '0.87' },
        { label: 'In 2027: Rounded to the nearest 0.25', amount: '-0.12' },
      ]);
      const hours = body.findings.find(({ rule }: Json) => rule === 'hours');
      expect(hours.observed).toBe(
        'In 2026: 38 min of reading counts. It comes to 0.75. In 2027: 52 min of reading counts. It comes to 0.75.',
      );
      expect((await ada.fetch(`/claims/${body.id}`)).body).toMatchObject(body);
    });

    it('is found, totalled and exported by the year of each part', async () => {
      await readAt(server, ada, '2026-12-31T10:00:00.000Z', 30);
      await readAt(server, ada, '2027-01-01T10:00:00.000Z', 60);
      const { body } = await claimDays(ada, ...over);
      for (const [year, amount] of [
        ['2026', '0.50'],
        ['2027', '1.00'],
      ]) {
        const days = `from=${year}-01-01&to=${year}-12-31`;
        const found = (await ada.fetch(`/claims?${days}`)).body;
        expect(found).toMatchObject({ total: 1, items: [{ id: body.id }], totals: [{ amount }] });
        const csv = String((await ada.fetch(`/claims/export.csv?${days}`)).body);
        expect(csv.trim().split('\r\n')).toHaveLength(2);
        expect(csv).toContain(`\n${body.parts[year === '2026' ? 0 : 1].completedOn},`);
        expect(csv).toContain(`,${amount},`);
      }
      expect((await ada.fetch('/claims')).body.totals).toMatchObject([{ amount: '1.50' }]);
    });

    it('divides a stretch at midnight of the zone in which it was read', async () => {
      await moveTo(ada, 'America/New_York');
      await readAt(server, ada, '2027-01-01T04:30:00.000Z', 90);
      await moveTo(ada, 'Asia/Tokyo');
      const { body } = await claimDays(ada, ...over);
      expect(body.parts).toMatchObject([
        { completedOn: '2026-12-31', amount: '0.50' },
        { completedOn: '2027-01-01', amount: '1.00' },
      ]);
    });

    it('fills the cap of each year separately', async () => {
      // Over two days: more than eight hours of one do not count.
      await readAt(server, ada, '2026-12-29T13:00:00.000Z', 60 * 5);
      await readAt(server, ada, '2026-12-30T13:00:00.000Z', 60 * 4.5);
      expect(
        (await claimDays(ada, '2026-12-29', '2026-12-30', 'uk.rcp.personal')).body.amount,
      ).toBe('9.50');
      await readAt(server, ada, '2027-03-31T10:00:00.000Z', 120);
      await readAt(server, ada, '2027-04-01T10:00:00.000Z', 120);
      const { body } = await claimDays(ada, '2027-03-31', '2027-04-01', 'uk.rcp.personal');
      expect(body.parts).toMatchObject([
        { completedOn: '2027-03-31', amount: '0.50' },
        { completedOn: '2027-04-01', amount: '2.00' },
      ]);
      expect(sumOf(body.arithmetic)).toBe(250);
    });

    it('leaves out a year in which nothing is given, and its minutes stay free', async () => {
      await readAt(server, ada, '2026-12-31T10:00:00.000Z', 5);
      await readAt(server, ada, '2027-01-01T10:00:00.000Z', 60);
      const { body } = await claimDays(ada, ...over);
      expect(body).toMatchObject({ amount: '1.00', parts: [{ completedOn: '2027-01-01' }] });
      const hours = body.findings.find(({ rule }: Json) => rule === 'hours');
      expect(hours).toMatchObject({ outcome: 'met' });
      expect(hours.observed).toContain('None of it is claimed.');
      await readAt(server, ada, '2026-12-31T12:00:00.000Z', 10);
      expect((await claimDays(ada, '2026-12-31')).body.amount).toBe('0.25');
      expect(await totalOf(server, ada)).toBe('1.25');
    });
  });

  /** The clock of this server only goes on. */
  const goTo = async (instant: string): Promise<void> => {
    server.clock.set(instant);
    await signInAgain(server, ada);
    await signInAgain(server, admin);
  };
  const readOn = async (day: string, query: string | undefined): Promise<Json> => {
    await goTo(`${day}T12:00:00.000Z`);
    return readAt(server, ada, `${day}T12:00:00.000Z`, 10, query);
  };

  it('of cycles has an award and a certificate in each, with its acts', async () => {
    const ids: string[] = [];
    for (const [at, day] of ['2027-12-30', '2027-12-31', '2028-01-01'].entries()) {
      const query = ['blood pressure', 'stroke', 'asthma'][at];
      const { cycle } = await readOn(day, query);
      await documentCycle(ada, cycle, String(at));
      ids.push(cycle.id);
    }
    const option = await optionOf(ada, 'us.ama.c1.ipoc', admin.providerId);
    const { body } = await claimAs(ada, option, { cycleIds: ids });
    expect(body).toMatchObject({
      amount: '1.50',
      completedOn: '2028-01-01',
      parts: [
        { completedOn: '2027-12-31', amount: '1.00', certificateId: expect.any(String) },
        { completedOn: '2028-01-01', amount: '0.50', certificateId: expect.any(String) },
      ],
    });
    const activities = await Promise.all(
      body.parts.map(
        async (part: Json) =>
          (await ada.fetch(`/certificates/${part.certificateId}`)).body.facts.activity,
      ),
    );
    expect(
      activities.map(({ completedOn, acts }: Json) => [completedOn, acts?.length ?? 0]),
    ).toEqual([
      ['2027-12-31', 2],
      ['2028-01-01', 0],
    ]);
    const audited = await admin.fetch(`/audit/claims/${ada.learnerId}/${body.id}`);
    expect(
      audited.body.awards.map(({ completedOn, amount }: Json) => [completedOn, amount]),
    ).toEqual(
      expect.arrayContaining([
        ['2027-12-31', '1.00'],
        ['2028-01-01', '0.50'],
      ]),
    );
    expect(sumOf(body.arithmetic)).toBe(150);
  });

  it('of cycles gives no more than was designated for it in total', async () => {
    await goTo('2028-12-30T12:00:00.000Z');
    const offered = await offerOption(admin, 'us.ama.c1.ipoc', '2028-12-30');
    await server.database.query(
      `UPDATE credit_option SET designated_maximum = '0.75' WHERE id = $1`,
      [offered.id],
    );
    const ids: string[] = [];
    for (const [at, day] of ['2028-12-31', '2029-01-01'].entries()) {
      const { cycle } = await readOn(day, at ? 'stroke' : 'asthma');
      await documentCycle(ada, cycle, String(at));
      ids.push(cycle.id);
    }
    const { body } = await claimAs(ada, offered, { cycleIds: ids });
    expect(body).toMatchObject({ amount: '0.75', parts: [{ amount: '0.50' }, { amount: '0.25' }] });
    expect(sumOf(body.arithmetic)).toBe(75);
  });
});
