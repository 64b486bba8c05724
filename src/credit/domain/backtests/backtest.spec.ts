import fc from 'fast-check';
import {
  assess,
  evidence,
  nothingEarlier,
  pointOfCare,
  rules,
} from '../../../../test/support/rule-evidence.js';
import { difference, judgeAgain, type PastClaim } from './backtest.js';
import { BacktestTally } from './backtest-tally.js';
import { exact } from '../rounding.js';
import type { Rule, RuleSet } from '../rule-set.js';

const unit = 'AMA PRA Category 1 Credit';

function past(changes: Partial<PastClaim> = {}): PastClaim {
  return {
    learnerId: 'a-learner',
    claimId: 'a-claim',
    learnerName: 'Ada Example',
    claimedAt: new Date('2026-11-20T18:00:00Z'),
    completedOn: '2026-11-20',
    ruleSet: pointOfCare,
    awarded: [{ unit, amount: '0.50' }],
    evidence: evidence(),
    earlier: nothingEarlier,
    ...changes,
  };
}

function candidate(change: (rule: Rule) => Rule | null): RuleSet {
  return {
    ...pointOfCare,
    version: 'candidate',
    rules: pointOfCare.rules.flatMap((rule) => change(rule) ?? []),
  };
}

const paying = (amount: string): RuleSet =>
  candidate((rule) => (rule.operator === 'flat-per-cycle' ? { ...rule, amount } : rule));

const refusing = candidate((rule) =>
  rule.operator === 'eligibility' ? { ...rule, professions: ['nurse'], fallback: null } : rule,
);

describe('judgeAgain', () => {
  it.each([
    ['the same rules', paying('0.50'), 'same', [], '0'],
    ['a higher amount', paying('0.75'), 'more', [{ unit, amount: '0.25' }], '0.25'],
    ['a lower amount', paying('0.25'), 'less', [{ unit, amount: '-0.25' }], '0.25'],
    ['a rule that refuses', refusing, 'refused', [{ unit, amount: '-0.50' }], '0.5'],
    [
      'another unit',
      { ...pointOfCare, credit: { unit: 'Point', creditName: 'Point' } },
      'other',
      [
        { unit, amount: '-0.50' },
        { unit: 'Point', amount: '0.50' },
      ],
      '1',
    ],
  ])('reports %s', (_, rules, outcome, change, effect) => {
    const judged = judgeAgain(past(), rules);
    expect({ ...judged, effect: judged.effect.toString() }).toMatchObject({
      replayed: true,
      outcome,
      change,
      effect,
    });
  });

  it('names a rule that comes out differently, and none that only appeared or disappeared without effect', () => {
    const strict = candidate((rule) =>
      rule.operator === 'thin-text-flag' ? { ...rule, minimumCharacters: 500 } : rule,
    );
    expect(judgeAgain(past(), strict)).toMatchObject({
      flagged: { before: false, after: true },
      findings: [{ rule: 'thin-text', before: 'met', after: 'flagged' }],
    });
    const without = candidate((rule) => (rule.id === 'thin-text' ? null : rule));
    expect(judgeAgain(past(), without).findings).toEqual([]);
  });

  it('compares nothing if the stored evidence does not give what was awarded', () => {
    const judged = judgeAgain(past({ awarded: [{ unit, amount: '1.00' }] }), paying('0.75'));
    expect(judged).toMatchObject({ replayed: false, change: [], findings: [] });
    const tally = new BacktestTally();
    tally.add(judged);
    expect(tally.result()).toMatchObject({ compared: 0, notReplayed: 1, totals: [], largest: [] });
  });

  it('judges a claim of reading by its stretches', () => {
    const log = rules('us.ama.c2.reading');
    const { unit: of, amount } = assess(log);
    const judged = judgeAgain(past({ ruleSet: log, awarded: [{ unit: of, amount }] }), log);
    expect(judged).toMatchObject({ replayed: true, outcome: 'same' });
  });
});

describe('the tally of a back-test', () => {
  const amount = fc
    .integer({ min: 1, max: 40 })
    .map((quarters) => exact(quarters).div(4).toFixed(2));

  it('adds up: outcomes to claims, totals to the claims, and the largest are kept', () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 60 }), amount, (paid, now) => {
        const tally = new BacktestTally(5);
        for (const [at, before] of paid.entries()) {
          const claim = past({
            claimId: `claim-${at}`,
            ruleSet: paying(before),
            awarded: [{ unit, amount: before }],
          });
          tally.add(judgeAgain(claim, paying(now)));
        }
        const result = tally.result();
        const outcomes = Object.values(result.outcomes).reduce((sum, count) => sum + count, 0);
        expect([result.compared, outcomes]).toEqual([paid.length, paid.length]);
        const sum = paid.reduce((total, one) => total.plus(one), exact(0));
        expect(result.totals).toEqual([
          {
            unit,
            before: sum.toFixed(2),
            amount: exact(now).mul(paid.length).toFixed(2),
            change: exact(now).mul(paid.length).minus(sum).toFixed(2).replace('-0.00', '0.00'),
          },
        ]);
        const effects = paid
          .map((one) => exact(now).minus(one).abs().toNumber())
          .filter((effect) => effect > 0)
          .toSorted((a, b) => b - a);
        expect(result.changed).toBe(effects.length);
        expect(result.largest.map(({ effect }) => effect.toNumber())).toEqual(effects.slice(0, 5));
      }),
    );
  });

  it('gives the difference of amounts by unit', () => {
    const a = { unit: 'A', amount: '0.50' };
    expect(difference([a], [a])).toEqual([]);
    expect(difference([a], [{ unit: 'B', amount: '1.00' }])).toEqual([
      { unit: 'A', amount: '-0.50' },
      { unit: 'B', amount: '1.00' },
    ]);
  });
});
