import * as fc from 'fast-check';
import {
  evidence,
  nothingEarlier,
  rules,
  shipped,
} from '../../../../test/support/rule-evidence.js';
import { countedTime, dayLimitOf, timeUsed } from './counted-time.js';
import { paysForTime, type DayLimitRule } from '../rule-set.js';
import type { CreditedStretch } from '../evidence.js';
import { millisecondsOf, type Stretch } from './stretches.js';

const limit: DayLimitRule = {
  id: 'hours-a-day',
  title: 'Hours of a day',
  operator: 'day-limit',
  minutes: 480,
  offlineMinutes: 120,
  source: 'day-limit',
  confirmed: true,
};
const learner = { profession: 'physician', degree: 'MD', timeZone: 'UTC' };
const at = (minute: number): Date => new Date(Date.parse('2026-12-01T00:00:00Z') + minute * 60_000);
const from = (first: number, last: number): Stretch => ({ startsAt: at(first), endsAt: at(last) });
const minutes = (milliseconds: number): number => milliseconds / 60_000;
const counted = (
  rule: DayLimitRule | null,
  stretches: Stretch[],
  offline: Stretch[] = [],
  creditedStretches: readonly CreditedStretch[] = [],
) => {
  const time = countedTime(rule, evidence({ learner, stretches, offline }), {
    ...nothingEarlier,
    creditedStretches,
  });
  return {
    active: minutes(time.active),
    late: minutes(time.late),
    lateLeft: minutes(time.lateLeft),
    before: minutes(time.before),
    over: minutes(time.over),
    counting: minutes(time.counting),
  };
};

describe('the time of a claim that counts', () => {
  const nothing = { late: 0, lateLeft: 0, before: 0, over: 0 };

  it('is all active time, without time that was reported late, if there is no limit', () => {
    expect(counted(null, [from(0, 1430)], [from(1430, 1440)])).toEqual({
      ...nothing,
      active: 1430,
      late: 10,
      lateLeft: 10,
      counting: 1430,
    });
  });

  it('is at most the limit of each day', () => {
    expect(counted(limit, [from(0, 600), from(1440, 1500)])).toEqual({
      ...nothing,
      active: 660,
      over: 120,
      counting: 540,
    });
  });

  it('includes late time only up to its limit, and within that of the day', () => {
    expect(counted(limit, [from(0, 60)], [from(60, 360)])).toEqual({
      ...nothing,
      active: 60,
      late: 300,
      lateLeft: 180,
      counting: 180,
    });
    expect(counted(limit, [from(0, 450)], [from(450, 550)])).toMatchObject({
      over: 70,
      counting: 480,
    });
    expect(counted({ ...limit, offlineMinutes: 0 }, [], [from(0, 300)])).toMatchObject({
      lateLeft: 300,
      counting: 0,
    });
  });

  it('shares the limit of a day with what was already credited of it', () => {
    const credited = [from(0, 400), { ...from(400, 500), offline: true }];
    expect(counted(limit, [from(600, 700)], [from(700, 800)], credited)).toMatchObject({
      before: 0,
      lateLeft: 80,
      over: 120,
      counting: 0,
    });
    expect(counted(limit, [from(0, 100)], [], credited)).toMatchObject({
      before: 100,
      counting: 0,
    });
  });

  it('is at most one claim of everything, however a day is divided into claims and in whatever order', () => {
    const piece = fc.record({ length: fc.integer({ min: 1, max: 200 }), offline: fc.boolean() });
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 12 }),
        fc.infiniteStream(fc.nat()),
        (pieces, order) => {
          let minute = 0;
          const laid = pieces
            .map(({ length, offline }) => ({ ...from(minute, (minute += length)), offline }))
            .filter(({ endsAt }) => endsAt <= at(1440));
          const claim = (some: typeof laid, credited: readonly CreditedStretch[]) =>
            countedTime(
              limit,
              evidence({
                learner,
                stretches: some.filter(({ offline }) => !offline),
                offline: some.filter(({ offline }) => offline),
              }),
              { ...nothingEarlier, creditedStretches: credited },
            );
          const whole = claim(laid, []).counting;
          const shuffled = laid
            .map((one) => ({ one, key: order.next().value ?? 0 }))
            .toSorted((a, b) => a.key - b.key);
          let credited: CreditedStretch[] = [];
          for (const { one } of shuffled)
            credited = [...credited, ...claim([one], credited).stretches];
          expect(millisecondsOf(credited)).toBeLessThanOrEqual(whole);
          expect(millisecondsOf(credited.filter(({ offline }) => offline))).toBeLessThanOrEqual(
            limit.offlineMinutes * 60_000,
          );
        },
      ),
    );
  });
});

describe('the time that a claim uses up', () => {
  const read = { learner, stretches: [from(0, 10)], offline: [from(10, 20)] };

  it('is what was credited, where time is paid for', () => {
    const earlier = { ...nothingEarlier, creditedStretches: [from(0, 5)] };
    expect(timeUsed(rules('us.np.time'), evidence(read), earlier)).toEqual([from(5, 10)]);
  });

  it('is otherwise all that was read, so that these minutes are not paid for elsewhere', () => {
    expect(timeUsed(rules('us.ama.c1.ipoc'), evidence(read), nothingEarlier)).toEqual([
      from(0, 10),
      { ...from(10, 20), offline: true },
    ]);
  });
});

describe('the supplied rule sets', () => {
  const timed = [...shipped.values()].filter(({ rules: all }) => all.some(paysForTime));

  it.each(timed.map((ruleSet) => [ruleSet.id, ruleSet]))(
    '%s: limits the hours of a day, and how many of them may be reported late',
    (_id, ruleSet) => {
      expect(dayLimitOf(ruleSet)).toMatchObject({
        minutes: 480,
        offlineMinutes:
          ruleSet.document === 'none' &&
          !ruleSet.rules.some((rule) => rule.operator === 'minutes-per-topic')
            ? 120
            : 0,
      });
    },
  );

  it.each(
    [...shipped.values()]
      .filter(({ claimedFor }) => claimedFor !== 'article')
      .map((ruleSet) => [ruleSet.id, ruleSet]),
  )('%s: flags impossible days and bursts', (_id, ruleSet) => {
    const operators = ruleSet.rules.map(({ operator }) => operator);
    expect(operators).toContain('impossible-day-flag');
    expect(operators).toContain('burst-flag');
  });
});
