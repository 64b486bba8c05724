import { judgedProvider } from '../../../../test/support/accreditations.js';
import fc from 'fast-check';
import { periodOf } from '../../domain/time/cap-period.js';
import type { Evidence } from '../../domain/evidence.js';
import { lookBack } from '../../domain/assessment/look-back.js';
import { exact, type Exact } from '../../domain/rounding.js';
import type { CapPeriod, CapRule, RuleSet } from '../../domain/rule-set.js';
import {
  assess,
  cycles,
  nothingEarlier,
  ofReading,
  rules,
  shipped,
  stretch,
} from '../../../../test/support/rule-evidence.js';
import { addDays } from '../../../shared/calendar.js';

interface Award {
  readonly unit: string;
  readonly day: string;
  readonly amount: Exact;
}

const sumOf = (awards: readonly Award[]): Exact =>
  awards.reduce((sum, { amount }) => sum.plus(amount), exact(0));

/** What was awarded for each cap of a rule set, as the database answers it. */
function awardedBefore(ruleSet: RuleSet, day: string, awards: readonly Award[]) {
  return Object.fromEntries(
    lookBack(ruleSet, day).awarded.map(({ rule, unit, from, to }) => [
      rule,
      sumOf(awards.filter((one) => one.unit === unit && one.day >= from && one.day <= to)).toFixed(
        2,
      ),
    ]),
  );
}

/** Claims activity completed on these days, in this order. */
function claimInOrder(
  ruleSet: RuleSet,
  claims: readonly { readonly after: number; readonly claim: Partial<Evidence> }[],
): { awards: Award[]; given: Exact } {
  const awards: Award[] = [];
  let given = exact(0);
  for (const { after, claim } of claims) {
    const day = addDays('2026-01-01', after);
    const at = new Date(Date.parse(`${day}T15:00:00Z`));
    const { parts } = assess(
      ruleSet,
      {
        ...claim,
        offer: { ...offer, opensOn: '2020-01-01' },
        claimedOn: day,
        learner: { profession: 'physician', degree: 'MD', timeZone: 'UTC' },
        cycles: (claim.cycles ?? []).map((one) => ({ ...one, openedAt: at, documentedAt: at })),
        stretches: (claim.stretches ?? []).map(({ startsAt, endsAt }) => ({
          startsAt: at,
          endsAt: new Date(at.getTime() + endsAt.getTime() - startsAt.getTime()),
        })),
      },
      { ...nothingEarlier, awarded: awardedBefore(ruleSet, day, awards) },
    );
    for (const { unit, amount } of parts) {
      awards.push({ unit, day, amount: exact(amount) });
      given = given.plus(amount);
    }
  }
  return { awards, given };
}

const offer = {
  opensOn: '2020-01-01',
  closesOn: null,
  designatedMaximum: null,
  documentWithinDays: null,
  claimWithinDays: null,
};

const withPeriod = (ruleSet: RuleSet, period: CapPeriod): RuleSet => ({
  ...ruleSet,
  rules: ruleSet.rules.map((rule) => (rule.operator === 'cap' ? { ...rule, period } : rule)),
});
const capped: RuleSet[] = [...shipped.values()].filter(({ rules: all }) =>
  all.some(({ operator }) => operator === 'cap'),
);

describe('caps', () => {
  it.each([
    ...capped.map((ruleSet) => [ruleSet.id, ruleSet] as const),
    [
      'one that rolls over 24 months',
      withPeriod(rules('us.aafp.presc.poc'), { kind: 'rolling-months', months: 24 }),
    ] as const,
  ])('%s: no order of claims gives more than the cap', (_id, ruleSet) => {
    const claim = fc.record({
      after: fc.nat({ max: 1500 }),
      claim: fc
        .integer({ min: 1, max: 30 })
        .map((size): Partial<Evidence> =>
          ruleSet.claimedFor === 'reading'
            ? ofReading(size * 60)
            : { cycles: cycles(size), stretches: [stretch(0, size)] },
        ),
    });
    const caps = ruleSet.rules.filter((rule): rule is CapRule => rule.operator === 'cap');
    fc.assert(
      fc.property(fc.array(claim, { minLength: 1, maxLength: 12 }), (claims) => {
        const { awards } = claimInOrder(ruleSet, claims);
        const own = awards.filter(({ unit }) => unit === ruleSet.credit.unit);
        for (const { period, amount } of caps) {
          for (const { day } of own) {
            const { from, to } = windowFrom(period, day);
            const inPeriod = own.filter((one) => one.day >= from && one.day <= to);
            expect(sumOf(inPeriod).lessThanOrEqualTo(amount)).toBe(true);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('move the excess, and lose none of it', () => {
    const prescribed = rules('us.aafp.presc.poc');
    const sizes = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(sizes, (counts) => {
        const claims = counts.map((count, at) => ({
          after: at * 30,
          claim: { cycles: cycles(count) },
        }));
        const all = counts.reduce((sum, count) => sum + count, 0);
        expect(claimInOrder(prescribed, claims).given.equals(exact(all).mul('0.5'))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe(`what the AMA's rules award`, () => {
  // T27: https://github.com/elliottACCME/tempSchema takes multiples of 0.25 and refuses 0.33
  it('is a multiple of 0.25, however long the reading and however many the cycles', () => {
    const sizes = fc.record({
      minutes: fc.double({ min: 0, max: 600, noNaN: true }),
      count: fc.integer({ min: 1, max: 20 }),
    });
    fc.assert(
      fc.property(sizes, ({ minutes, count }) => {
        const assessments = [
          assess(rules('us.ama.c2.reading'), ofReading(minutes)),
          assess(rules('us.ama.c1.ipoc'), { cycles: cycles(count) }),
        ];
        for (const { amount } of assessments.flatMap(({ parts }) => parts)) {
          expect(exact(amount).mod('0.25').isZero()).toBe(true);
        }
        expect(assessments[1]?.claimable).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

/** A period that begins with a day, or the one that the day lies in. */
function windowFrom(period: CapPeriod, day: string): { from: string; to: string } {
  return period.kind === 'rolling-months'
    ? { from: day, to: periodOf(period, day).to }
    : periodOf(period, day);
}

describe('time', () => {
  const hours = [...shipped.values()].flatMap((ruleSet) =>
    ruleSet.rules.flatMap((rule) =>
      rule.operator === 'hourly' && ruleSet.claimedFor === 'reading' ? [{ ruleSet, rule }] : [],
    ),
  );

  it.each(hours.map((one) => [one.ruleSet.id, one] as const))(
    '%s: rounding is never off by more than half an increment, and never up where the rule says down',
    (_id, { ruleSet, rule }) => {
      const learner = {
        profession: ruleSet.id === 'us.nccpa.c2' ? 'physician-assistant' : 'physician',
        degree: 'MD',
        timeZone: 'UTC',
      };
      const { switchedOff: _reason, ...inForce } = ruleSet;
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 28_800 }), (seconds) => {
          const { amount } = assess(inForce, { ...ofReading(seconds / 60), learner });
          const off = exact(amount).minus(exact(seconds).mul(rule.rate).div(3600));
          expect(
            off.lessThanOrEqualTo(rule.rounding === 'nearest' ? exact(rule.increment).div(2) : 0),
          ).toBe(true);
          expect(off.greaterThan(exact(rule.increment).neg())).toBe(true);
        }),
        { numRuns: 60 },
      );
    },
  );

  it('of each topic: never more than the capped visits, nor than the active time', () => {
    const time = rules('us.np.time');
    const minutes = fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(minutes, fc.nat({ max: 400 }), (visits, active) => {
        const { amount } = assess(time, {
          learner: { profession: 'nurse-practitioner', degree: null, timeZone: 'UTC' },
          provider: judgedProvider('A college', 'ANCC'),
          visits: visits.map((each, at) => ({
            paperId: `${at}`,
            title: `Topic ${at}`,
            activeSeconds: each * 60,
          })),
          stretches: active > 0 ? [stretch(0, active)] : [],
        });
        const within = visits.reduce((sum, each) => sum + Math.min(each, 10), 0);
        expect(exact(amount).mul(60).lessThanOrEqualTo(Math.min(within, active))).toBe(true);
      }),
    );
  });
});
