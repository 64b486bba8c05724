import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { credit, shippedProfile, standingWith } from '../../test/support/requirement-entries.js';
import { allocate } from './domain/allocate.js';
import type { CreditEntry, Portion } from './domain/entry.js';
import { addDays, addMonths, periodOn, periodsBefore, within, yearsOf } from './domain/periods.js';
import { rulesOf } from './domain/profile.js';
import { sum } from './domain/words.js';
import { readProfileFiles } from './profile-files.js';

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

/** Credit of any kind: known units and rule sets, chosen buckets, shared acts, odd amounts, any day. */
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
    .map(({ id, unit, ruleSetId, bucket, hundredths, day, late, ethics, claim, acts, chosen }) =>
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
              profiles.map((one) => [one.id, one.buckets[bucket % one.buckets.length]?.id ?? '']),
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

  it('makes and loses nothing: what counts and what is over add up to what each is worth', () => {
    check((_, portions) => {
      const multiplied = new Set(rulesOf(profile, 'multiplier').flatMap(({ buckets }) => buckets));
      for (const { raw, applied } of portions) {
        expect(applied.isNegative()).toBe(false);
        expect(applied.lte(raw)).toBe(true);
      }
      for (const entry of new Set(portions.map((portion) => portion.entry))) {
        const parts = portions.filter((portion) => portion.entry === entry);
        if (parts.some(({ bucket }) => multiplied.has(bucket))) continue;
        expect(sum(parts.map(({ raw }) => raw)).equals(entry.amount)).toBe(true);
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

  it('adds up line by line to the whole, and fills no bucket above its limit', () => {
    fc.assert(
      fc.property(entries, (given) => {
        const stand = standingWith(id, given, { startsOn, today });
        for (const { raw, applied, over } of stand.lines) {
          expect(new Decimal(applied).plus(over).equals(raw)).toBe(true);
        }
        for (const one of ['raw', 'applied', 'over'] as const) {
          expect(sum(stand.lines.map((line) => line[one])).equals(stand[one])).toBe(true);
          expect(sum(stand.buckets.map((meter) => meter[one])).equals(stand[one])).toBe(true);
        }
        for (const { applied, atMost } of stand.buckets) {
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

describe('periods', () => {
  const day = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('2000-01-01', n));

  it.each(profiles.map(({ id }) => id))('of %s lie one after the other without a gap', (id) => {
    const { period: rule } = shippedProfile(id);
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 6000 }), (start, later) => {
        const on = addDays(start, later);
        const period = periodOn(rule, start, on);
        expect(within(period, on)).toBe(true);
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

  it('keep the day of the month where the month has it', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
    expect(periodOn({ kind: 'own-start', months: 1 }, '2026-01-31', '2026-03-31')).toEqual({
      from: '2026-03-31',
      to: '2026-04-29',
    });
  });
});
