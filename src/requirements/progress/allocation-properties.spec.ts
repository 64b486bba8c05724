import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { credit, shippedProfile, standingWith } from '../../../test/support/requirement-entries.js';
import { allocate } from '../domain/standing/allocate.js';
import type { CreditEntry, Portion } from '../domain/entry.js';
import {
  lastMonths,
  nextMonthDay,
  periodOn,
  periodsBefore,
  yearsOf,
  type PeriodRule,
} from '../domain/profile/periods.js';
import { rulesOf } from '../domain/profile/profile.js';
import { amountOf, exactText, sum } from '../domain/amount.js';
import { readProfileFiles } from '../profiles/profile-files.js';
import { addDays, monthsAfter, isWithin } from '../../shared/calendar.js';

const profiles = readProfileFiles();
const startsOn = '2024-07-10';
const today = '2026-03-05';
const units = [
  'AMA PRA Category 1 Credit',
  'AAFP Prescribed credit',
  'AAFP Elective credit',
  'ABIM MOC point',
  'CEU',
  'RCP personal CPD credit',
  'SMC category 3A point',
  'Mainpro+ non-certified credit',
];
const ruleSets = ['us.aafp.presc.poc', 'us.ama.c2.reading'];

/** Credit of any kind: known units and rule sets, chosen categories, shared acts, odd amounts, any day. */
const entries = fc.uniqueArray(
  fc
    .record({
      id: fc.uuid(),
      unit: fc.option(fc.constantFrom(...units)),
      ruleSetId: fc.option(fc.constantFrom(...ruleSets)),
      bucket: fc.nat(3),
      hundredths: fc.integer({ min: 1, max: 9000 }),
      day: fc.integer({ min: -400, max: 700 }),
      late: fc.nat(500),
      ethics: fc.boolean(),
      claim: fc.option(fc.nat(3)),
      acts: fc.subarray(['a', 'b', 'c']),
      chosen: fc.boolean(),
    })
    .map(
      ({
        id,
        unit,
        ruleSetId,
        bucket: category,
        hundredths,
        day,
        late,
        ethics,
        claim,
        acts,
        chosen,
      }) =>
        credit(addDays('2025-01-01', day), {
          id,
          unit,
          ruleSetId,
          amount: new Decimal(hundredths).div(100).toFixed(2),
          recordedOn: addDays('2025-01-01', day + late),
          topics: ethics ? ['ethics'] : [],
          claimId: claim === null ? null : `claim-${claim}`,
          acts: claim === null ? [] : acts,
          buckets: chosen
            ? Object.fromEntries(
                profiles.map((one) => [
                  one.id,
                  one.buckets[category % one.buckets.length]?.id ?? '',
                ]),
              )
            : {},
        }),
    ),
  { selector: ({ id }) => id, maxLength: 60 },
);

describe.each(profiles.map(({ id }) => id))('allocation under %s', (id) => {
  const profile = shippedProfile(id);
  const setting = { profile, period: periodOn(profile.period, startsOn, today), today };
  const check = (holds: (given: readonly CreditEntry[], portions: Portion[]) => void): void =>
    fc.assert(
      fc.property(entries, (given) => holds(given, allocate(given, setting))),
      { numRuns: 60 },
    );

  it('creates and loses nothing: counted credit and excess credit add up to the credit earned', () => {
    check((_, portions) => {
      const multiplied = new Set(
        rulesOf(profile, 'multiplier').flatMap(({ buckets: categories }) => categories),
      );
      for (const { earned, applied } of portions) {
        expect(applied).toBeGreaterThanOrEqual(0);
        expect(applied).toBeLessThanOrEqual(earned);
      }
      for (const entry of new Set(portions.map((portion) => portion.entry))) {
        const parts = portions.filter((portion) => portion.entry === entry);
        if (parts.some(({ category }) => multiplied.has(category))) continue;
        expect(sum(parts.map(({ earned }) => earned))).toBe(amountOf(entry.amount));
      }
    });
  });

  it('gives the same lines and sums in whatever order the entries come', () => {
    fc.assert(
      fc.property(
        entries.chain((given) =>
          fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
        ),
        ([given, shuffled]) => {
          const days = { startsOn, today };
          expect(standingWith(id, shuffled, days)).toEqual(standingWith(id, given, days));
        },
      ),
      { numRuns: 25 },
    );
  });

  it('gives the same totals in whatever order credit was claimed and entered', () => {
    fc.assert(
      fc.property(
        entries.chain((given) =>
          fc.tuple(
            fc.constant(given),
            fc.shuffledSubarray(
              given.map((_, at) => at),
              { minLength: given.length },
            ),
          ),
        ),
        ([given, order]) => {
          // Within any time that no lock closes; acts in common have a case of their own below.
          const at = (place: readonly number[]): CreditEntry[] =>
            given.map((entry, index) => ({
              ...entry,
              acts: [],
              recordedOn: entry.completedOn,
              recordedAt: Date.parse('2026-03-04') + (place[index] ?? 0) * 1000,
            }));
          const days = { startsOn, today };
          const [one, other] = [given.map((_, index) => index), order].map((place) => {
            const { lines: _lines, ...totals } = standingWith(id, at(place), days);
            return totals;
          });
          expect(other).toEqual(one);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('adds up line by line to the whole, and fills no category above its limit', () => {
    fc.assert(
      fc.property(entries, (given) => {
        const stand = standingWith(id, given, { startsOn, today });
        for (const { earned, applied, excess } of stand.lines) {
          expect(new Decimal(applied).plus(excess).equals(earned)).toBe(true);
        }
        for (const one of ['earned', 'applied', 'excess'] as const) {
          expect(exactText(sum(stand.lines.map((line) => amountOf(line[one]))))).toBe(stand[one]);
          expect(exactText(sum(stand.categories.map((meter) => amountOf(meter[one]))))).toBe(
            stand[one],
          );
        }
        for (const { applied, atMost } of stand.categories) {
          if (atMost !== null) expect(new Decimal(applied).lte(atMost)).toBe(true);
        }
        for (const { applied, missing, required } of stand.asked) {
          expect(new Decimal(applied).plus(missing).gte(required)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('acts for which several claims were made', () => {
  const minute = 60_000;
  /** Claims of cycles a, b and c, each read for isWithin its own hour, and claims of hours over any of the time. */
  const claims = fc
    .array(
      fc.record({
        hundredths: fc.integer({ min: 1, max: 400 }),
        acts: fc.subarray(['a', 'b', 'c']),
        from: fc.integer({ min: 0, max: 170 }),
        minutes: fc.integer({ min: 1, max: 120 }),
        bucket: fc.constantFrom('certified', 'certified-assessment'),
      }),
      { minLength: 2, maxLength: 6 },
    )
    .map((given) =>
      given.map(({ hundredths, acts, from, minutes, bucket: category }, at) =>
        credit('2026-09-01', {
          id: `award-${at}`,
          origin: 'award',
          amount: (hundredths / 100).toFixed(2),
          claimId: `claim-${at}`,
          buckets: { 'ca.cfpc': category },
          acts,
          time:
            acts.length > 0
              ? acts.map((act) => {
                  const hour = 'abc'.indexOf(act) * 60;
                  return [{ from: (hour + 5) * minute, to: (hour + 35) * minute }];
                })
              : [[{ from: from * minute, to: (from + minutes) * minute }]],
        }),
      ),
    );
  const days = { startsOn: '2026-07-01', today: '2026-10-01' };
  const inOrder = fc.tuple(
    claims,
    fc.infiniteStream(fc.nat()).map((stream) => [...stream.take(6)]),
  );
  const claimed = (given: readonly CreditEntry[], at: readonly number[]): CreditEntry[] =>
    given.map((entry, index) => ({ ...entry, recordedAt: (at[index] ?? 0) * 10 + index }));

  it('give the same total in whatever order they were claimed', () => {
    fc.assert(
      fc.property(inOrder, ([given, at]) => {
        const [one, other] = [[], at].map((order) =>
          amountOf(standingWith('ca.cfpc', claimed(given, order), days).applied),
        );
        // Each claim is cut to hundredths.
        const cut = 100 * given.length;
        expect(Math.abs((one ?? 0) - (other ?? 0))).toBeLessThanOrEqual(cut);
      }),
      { numRuns: 300 },
    );
  });

  it('lose no credit in any category to a later claim', () => {
    fc.assert(
      fc.property(inOrder, ([given, at]) => {
        const all = claimed(given, at).toSorted(
          (a, b) => (a.recordedAt ?? 0) - (b.recordedAt ?? 0),
        );
        const before = standingWith('ca.cfpc', all.slice(0, -1), days);
        const after = standingWith('ca.cfpc', all, days);
        for (const { id, applied } of before.categories) {
          const now = after.categories.find((one) => one.id === id)?.applied ?? '0.00';
          expect(amountOf(now)).toBeGreaterThanOrEqual(amountOf(applied));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('periods', () => {
  const day = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('2000-01-01', n));

  it.each(profiles.map(({ id }) => id))('of %s follow one another without a gap', (id) => {
    const { period: rule } = shippedProfile(id);
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 6000 }), (start, later) => {
        const on = addDays(start, later);
        const period = periodOn(rule, start, on);
        expect(isWithin(period, on)).toBe(true);
        if (rule.kind === 'rolling') return;
        expect(periodOn(rule, start, addDays(period.to, 1)).from).toBe(addDays(period.to, 1));
        const before = periodsBefore(rule, start, on);
        for (const [at, { to }] of before.entries()) {
          expect(addDays(to, 1)).toBe(before[at + 1]?.from ?? period.from);
        }
        const years = yearsOf(period);
        expect([years[0]?.from, years.at(-1)?.to]).toEqual([period.from, period.to]);
      }),
      { numRuns: 100 },
    );
  });

  const rules: fc.Arbitrary<PeriodRule> = fc.oneof(
    fc.record({
      kind: fc.constant('own-start' as const),
      months: fc.integer({ min: 1, max: 120 }),
    }),
    fc.record({
      kind: fc.constant('fixed-cycle' as const),
      startsOn: fc.constantFrom('01-31', '02-28', '02-29', '04-01', '12-31'),
      years: fc.integer({ min: 1, max: 10 }),
    }),
  );
  const anyStart = fc.oneof(
    day,
    fc.constantFrom('2020-02-29', '2024-02-29', '2026-01-31', '2025-08-30', '2000-02-29'),
  );

  it('of any length tile time from any day, even from 29 February or the 31st', () => {
    fc.assert(
      fc.property(rules, anyStart, fc.integer({ min: 0, max: 6000 }), (rule, start, later) => {
        const on = addDays(start, later);
        const period = periodOn(rule, start, on);
        expect(isWithin(period, on)).toBe(true);
        expect(periodOn(rule, start, period.from)).toEqual(period);
        expect(periodOn(rule, start, period.to)).toEqual(period);
        const next = periodOn(rule, start, addDays(period.to, 1));
        expect(next.from).toBe(addDays(period.to, 1));
        for (const [at, { to }] of periodsBefore(rule, start, on).entries()) {
          const following = periodsBefore(rule, start, on)[at + 1]?.from ?? period.from;
          expect(addDays(to, 1)).toBe(following);
        }
        const years = yearsOf(period);
        expect([years[0]?.from, years.at(-1)?.to]).toEqual([period.from, period.to]);
        for (const [at, { to }] of years.entries()) {
          expect(addDays(to, 1)).toBe(years[at + 1]?.from ?? addDays(period.to, 1));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('of the last months contain the days less than that many months ago', () => {
    fc.assert(
      fc.property(
        anyStart,
        fc.integer({ min: -800, max: 800 }),
        fc.integer({ min: 1, max: 24 }),
        (today, earlier, months) => {
          const done = addDays(today, earlier);
          fc.pre(done <= today);
          expect(isWithin(lastMonths(months, today), done)).toBe(monthsAfter(done, months) > today);
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    // A period that begins on a day of which the later months have none ends on their last day.
    [24, '2024-02-29', '2025-06-01', '2024-02-29', '2026-02-28'],
    [24, '2024-02-29', '2026-02-28', '2024-02-29', '2026-02-28'],
    [24, '2024-02-29', '2026-03-01', '2026-03-01', '2028-02-28'],
    [24, '2024-02-29', '2028-02-29', '2028-02-29', '2030-02-28'],
    [12, '2024-02-29', '2024-12-31', '2024-02-29', '2025-02-28'],
    [12, '2023-02-28', '2024-02-28', '2024-02-28', '2025-02-27'],
    [1, '2026-01-31', '2026-02-28', '2026-01-31', '2026-02-28'],
    [1, '2026-01-31', '2026-03-30', '2026-03-01', '2026-03-30'],
    [1, '2026-01-31', '2026-03-31', '2026-03-31', '2026-04-30'],
  ])('of %i months from %s: %s is in %s to %s', (months, start, on, from, to) => {
    expect(periodOn({ kind: 'own-start', months }, start, on)).toEqual({ from, to });
  });

  it('have years that end on the right day, and a closing day that exists', () => {
    expect(yearsOf({ from: '2024-02-29', to: '2026-02-28' })).toEqual([
      { from: '2024-02-29', to: '2025-02-28' },
      { from: '2025-03-01', to: '2026-02-28' },
    ]);
    expect(nextMonthDay('02-29', '2026-12-31')).toBe('2027-02-28');
    expect(nextMonthDay('02-29', '2027-12-31')).toBe('2028-02-29');
  });
});
