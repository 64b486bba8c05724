import fc from 'fast-check';
import { cutByDays, yearOn } from '../../domain/time/by-years.js';
import { periodOf } from '../../domain/time/cap-period.js';
import type { Earlier, Evidence, ReadStretch, TimeCredit, Visit } from '../../domain/evidence.js';
import { exact, type Exact } from '../../domain/rounding.js';
import { paysForTime, type RuleSet } from '../../domain/rule-set.js';
import { without, type Stretch } from '../../domain/time/stretches.js';
import {
  assess,
  evidence,
  nothingEarlier,
  ofReading,
  rules,
  source,
} from '../../../../test/support/rule-evidence.js';

/** What somebody does one after the other, over some days around the end of a year. */
type Step =
  | { readonly do: 'read'; readonly after: number; readonly seconds: number; readonly on: boolean }
  | { readonly do: 'claim'; readonly from: number; readonly days: number }
  | { readonly do: 'withdraw'; readonly which: number }
  | { readonly do: 'move'; readonly timeZone: string };

interface Made {
  readonly stretches: readonly Stretch[];
  readonly years: readonly {
    readonly completedOn: string;
    readonly time: Readonly<Record<string, TimeCredit>>;
  }[];
  readonly parts: readonly {
    readonly unit: string;
    readonly amount: string;
    readonly completedOn: string;
  }[];
}

const begin = Date.parse('2026-12-29T12:00:00Z');
const learner = { profession: 'physician', degree: 'MD', timeZone: 'UTC' };

/** A learner's reading and the claims that stand, as the database would hold them. */
class Log {
  private readonly visits: (Visit & { readonly stretches: ReadStretch[] })[] = [];
  private claims: Made[] = [];
  private now = begin;
  private timeZone = 'America/New_York';

  constructor(private readonly ruleSet: RuleSet) {}

  take(step: Step): void {
    if (step.do === 'move') this.timeZone = step.timeZone;
    if (step.do === 'withdraw') this.claims.splice(step.which % (this.claims.length || 1), 1);
    if (step.do === 'read') this.read(step);
    if (step.do === 'claim') {
      const from = day(begin + step.from * 43_200_000);
      this.claim(from, day(Date.parse(from) + step.days * 86_400_000));
    }
  }

  /** Everything that was read, claimed at once by somebody who claimed nothing before. */
  oneClaim(): Exact {
    const everything = this.evidenceOf('2026-12-01', '2027-02-01');
    return sumOf(assess(this.ruleSet, everything, nothingEarlier).parts);
  }

  /** What the claims that stand come to. */
  total(): Exact {
    return sumOf(this.claims.flatMap(({ parts }) => parts));
  }

  claim(from: string, to: string): void {
    const claimed = this.evidenceOf(from, to);
    const { claimable, arithmetic, amount, unit, parts, years } = assess(
      this.ruleSet,
      claimed,
      this.earlier(),
    );
    expect(sumOf(arithmetic).toFixed(2)).toBe(amount);
    if (!claimable) return;
    expect(sumOf(parts.filter((part) => part.unit === unit)).toFixed(2)).toBe(amount);
    const read = years.flatMap((year) => year.evidence.stretches);
    const credited = this.claims.flatMap(({ stretches }) => stretches);
    this.claims.push({ stretches: without(read, credited), years, parts });
  }

  private read({ after, seconds, on }: Extract<Step, { do: 'read' }>): void {
    const startsAt = new Date(this.now + after * 1000);
    this.now = startsAt.getTime() + seconds * 1000;
    const open = this.visits.at(-1);
    const before = open?.stretches[0]?.timeZone;
    const timeZone = on && before ? before : this.timeZone;
    const stretch = { startsAt, endsAt: new Date(this.now), timeZone };
    if (on && open) open.stretches.push(stretch);
    else {
      const paperId = `paper-${this.visits.length}`;
      this.visits.push({ paperId, title: paperId, activeSeconds: 0, stretches: [stretch] });
    }
  }

  private evidenceOf(from: string, to: string): Partial<Evidence> {
    const visits = this.visits.flatMap((visit) => {
      const days = cutByDays(visit.stretches, evidence({ learner }), (one) => ({
        from: one,
        to: one,
      }));
      const stretches = [...days].flatMap(([on, own]) => (on >= from && on <= to ? own : []));
      const activeSeconds = stretches.reduce(
        (sum, one) => sum + (one.endsAt.getTime() - one.startsAt.getTime()) / 1000,
        0,
      );
      return activeSeconds > 0 ? [{ ...visit, stretches, activeSeconds }] : [];
    });
    return {
      ...ofReading(1, { from, to }),
      learner,
      claimedOn: '2027-02-01',
      visits,
      sources: visits.map(({ paperId }) => source({ paperId })),
      stretches: visits
        .flatMap(({ stretches }) => stretches)
        .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime()),
    };
  }

  /** What the rules look back at in each of the years that a claim may lie in. */
  private earlier(): Earlier {
    const { ruleSet, claims } = this;
    const parts = claims.flatMap((claim) => claim.parts);
    const years = new Map(
      ['2026-12-29', '2027-01-05'].map((on) => [yearOn(ruleSet, on).from, yearOn(ruleSet, on)]),
    );
    return {
      ...nothingEarlier,
      creditedStretches: claims.flatMap(({ stretches }) => stretches),
      years: [...years.values()].map(({ from, to }) => ({
        from,
        to,
        awarded: Object.fromEntries(
          ruleSet.rules.flatMap((rule) => {
            if (rule.operator !== 'cap') return [];
            const days = periodOf(rule.period, from);
            const own = parts.filter(
              (part) => part.completedOn >= days.from && part.completedOn <= days.to,
            );
            return [[rule.id, sumOf(own).toFixed(2)]];
          }),
        ),
        time: Object.fromEntries(
          ruleSet.rules.filter(paysForTime).flatMap(({ id }) => {
            const own = claims
              .flatMap((claim) => claim.years)
              .filter(({ completedOn }) => completedOn >= from && completedOn <= to)
              .flatMap(({ time }) => time[id] ?? []);
            const milliseconds = own.reduce((sum, one) => sum + one.milliseconds, 0);
            return own.length > 0 ? [[id, { milliseconds, amount: sumOf(own).toFixed(2) }]] : [];
          }),
        ),
      })),
    };
  }
}

function sumOf(amounts: readonly { readonly amount: string }[]): Exact {
  return amounts.reduce((sum, { amount }) => sum.plus(amount), exact(0));
}

function day(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

const read = fc.record({
  do: fc.constant('read' as const),
  after: fc.oneof(fc.nat({ max: 600 }), fc.nat({ max: 40_000 })),
  seconds: fc.integer({ min: 1, max: 1200 }),
  on: fc.boolean(),
});
const claim = fc.record({
  do: fc.constant('claim' as const),
  from: fc.oneof(fc.constant(0), fc.nat({ max: 10 })),
  days: fc.oneof(fc.constant(20), fc.nat({ max: 4 })),
});
const move = fc.record({
  do: fc.constant('move' as const),
  timeZone: fc.constantFrom(
    'America/New_York',
    'Pacific/Kiritimati',
    'Pacific/Honolulu',
    'Asia/Kathmandu',
  ),
});
const steps: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: read, weight: 4 },
  { arbitrary: claim, weight: 4 },
  { arbitrary: move, weight: 1 },
);
const withdrawals: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('withdraw' as const),
  which: fc.nat({ max: 20 }),
});

const byTime = rules('us.ama.c2.reading');
const ofEachVisit: RuleSet = {
  ...byTime,
  rules: byTime.rules.map((rule) =>
    rule.operator === 'hourly'
      ? { ...rule, operator: 'minutes-per-topic', maximumMinutes: 10 }
      : rule,
  ),
};

describe.each([
  ['hours to the nearest quarter', byTime],
  ['hours rounded down', rules('ca.cfpc.noncert')],
  ['hours under a cap', rules('uk.rcp.personal')],
  ['minutes of each visit', ofEachVisit],
])(
  'of %s, however reading is divided into claims, in any order, under any changes of zone,',
  (_name, ruleSet) => {
    const follow = (all: readonly Step[]): Log => {
      const log = new Log(ruleSet);
      for (const step of all) log.take(step);
      return log;
    };

    it('no more is awarded than for one claim of everything, whatever is withdrawn in between', () => {
      fc.assert(
        fc.property(
          fc.array(
            fc.oneof({ arbitrary: steps, weight: 6 }, { arbitrary: withdrawals, weight: 1 }),
            { minLength: 10, maxLength: 40 },
          ),
          (all) => {
            const log = follow(all);
            expect(log.total().lessThanOrEqualTo(log.oneClaim())).toBe(true);
          },
        ),
        { numRuns: 150 },
      );
    });

    it('and no less, once the rest is claimed', () => {
      fc.assert(
        fc.property(fc.array(steps, { maxLength: 30 }), (all) => {
          const log = follow(all);
          log.claim('2026-12-01', '2027-02-01');
          expect(log.total().toFixed(2)).toBe(log.oneClaim().toFixed(2));
        }),
        { numRuns: 150 },
      );
    });
  },
);
