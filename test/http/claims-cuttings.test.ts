import fc from 'fast-check';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import { claimAs, documentCycle, openCycle, optionOf, readFor } from '../support/claim-kinds.js';
import type { Answer, Json } from '../support/http-client.js';
import { claimDays, moveTo, sumOf } from '../support/reading-claims.js';
import { startTestServer, type TestClinician, type TestServer } from '../support/server.js';
import { TestClock } from '../support/test-clock.js';
import { dayAt } from '../../src/shared/zones.js';

/** One sitting: so many whole minutes, some hours after the one before, in a zone. */
interface Sitting {
  readonly hoursAfter: number;
  readonly minutes: number;
  readonly timeZone: string;
}

/** Claims made in this order, of days counted from the first, or of the cycle of a sitting. */
type Claiming = { readonly from: number; readonly days: number } | { readonly cycle: number };

const queries = ['blood pressure', 'stroke', 'asthma'];
const begin = Date.parse('2026-12-30T18:00:00.000Z');
const zones = ['America/New_York', 'Pacific/Kiritimati', 'Pacific/Honolulu', 'Europe/London'];
const day = (number: number): string =>
  new Date(begin + number * 86_400_000).toISOString().slice(0, 10);

describe('however reading is divided into claims, with whatever cycles and zones in between,', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startTestServer({ clock: new TestClock('2027-01-10T12:00:00.000Z') });
    await server.app.get(DemonstrationLibrary).ensure();
    await server.createProvider({ name: 'A hospital', accreditedBy: 'ACCME' });
  });
  afterAll(() => server.close());

  const sitting = fc.record({
    hoursAfter: fc.integer({ min: 0, max: 18 }),
    minutes: fc.integer({ min: 1, max: 45 }),
    timeZone: fc.constantFrom(...zones),
  });
  const claiming: fc.Arbitrary<Claiming> = fc.oneof(
    fc.record({ from: fc.integer({ min: -1, max: 3 }), days: fc.nat({ max: 2 }) }),
    fc.record({ cycle: fc.nat({ max: queries.length - 1 }) }),
  );

  it('the log has exactly what one claim of the rest would give, and no minute twice', async () => {
    const sittings = fc.array(sitting, { minLength: queries.length, maxLength: queries.length });
    const claimings = fc.array(claiming, { minLength: 2, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(sittings, claimings, async (read, claims) => {
        const ada = await server.createClinician();
        const { cycles, minutes } = await readAll(ada, read);
        const made: Answer[] = [];
        for (const one of claims) made.push(await claim(ada, cycles, one));
        made.push(await claimDays(ada, day(-2), day(8)));
        for (const { status, body } of made) {
          const code = status === 201 ? body.kind : body.code;
          expect([
            'reading',
            'cycles',
            'claim-not-met',
            'cycle-excluded',
            'cycle-already-claimed',
          ]).toContain(code);
          if (status === 201) expect(sumOf(body.arithmetic)).toBe(sumOf([body]));
        }
        const claimed = new Set(made.flatMap(({ body }) => body.cycleIds ?? []));
        const rest = minutes.filter((_, at) => !claimed.has(cycles[at].id)).flat();
        expect(await heldBy(ada)).toEqual({
          cycles: claimed.size * 50,
          hours: inQuarters(rest),
        });
      }),
      { numRuns: 3, endOnFailure: true, includeErrorInReport: true },
    );
  });

  /** @returns the cycle of each sitting, and the year of each of its minutes where it was read */
  async function readAll(
    ada: TestClinician,
    read: readonly Sitting[],
  ): Promise<{ cycles: Json[]; minutes: string[][] }> {
    const cycles: Json[] = [];
    const minutes: string[][] = [];
    let at = begin;
    for (const [number, { hoursAfter, minutes: count, timeZone }] of read.entries()) {
      await moveTo(ada, timeZone);
      const { sessionId, cycle } = await openCycle(ada, queries[number]);
      at += hoursAfter * 3_600_000;
      const session = { learnerId: ada.learnerId, sessionId };
      await readFor(server.database, session, new Date(at).toISOString(), { seconds: count * 60 });
      const own = Array.from({ length: count }, (_, minute) =>
        dayAt(new Date(at + minute * 60_000), timeZone).slice(0, 4),
      );
      cycles.push(await documentCycle(ada, cycle, String(number)));
      minutes.push(own);
      at += count * 60_000;
    }
    server.clock.advance(60_000);
    return { cycles, minutes };
  }

  async function claim(
    ada: TestClinician,
    cycles: readonly Json[],
    one: Claiming,
  ): Promise<Answer> {
    await moveTo(ada, zones[Math.abs(JSON.stringify(one).length) % zones.length] ?? 'UTC');
    if (!('cycle' in one)) return claimDays(ada, day(one.from), day(one.from + one.days));
    const cycleIds = [cycles[one.cycle]?.id];
    return claimAs(ada, await optionOf(ada, 'us.ama.c1.ipoc'), { cycleIds });
  }

  /** Hundredths of credit that the learner holds for cycles and for hours. */
  async function heldBy({ learnerId }: TestClinician): Promise<{ cycles: number; hours: number }> {
    const [row] = await server.database.systemQuery<{ cycles: number; hours: number }>(
      `SELECT (coalesce(sum(amount) FILTER (WHERE rule_set_id = 'us.ama.c1.ipoc'), 0) * 100)::integer AS cycles,
         (coalesce(sum(amount) FILTER (WHERE rule_set_id = 'us.ama.c2.reading'), 0) * 100)::integer AS hours
       FROM award WHERE learner_id = $1`,
      [learnerId],
    );
    if (!row) throw new Error('No row');
    return row;
  }
});

/** Hundredths of credit for minutes, given by their years: each year to the nearest quarter, a half up. */
function inQuarters(years: readonly string[]): number {
  return [...new Set(years)].reduce((sum, year) => {
    const minutes = years.filter((one) => one === year).length;
    return sum + Math.floor((minutes + 7.5) / 15) * 25;
  }, 0);
}
