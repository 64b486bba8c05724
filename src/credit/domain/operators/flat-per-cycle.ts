import { creditText, exactOfRule } from '../rounding.js';
import type { FlatPerCycleRule } from '../rule-set.js';
import { counted } from '../words.js';
import { met, type Given, type Verdict } from './verdict.js';

/** A fixed amount for each cycle, whatever time it took. */
export function flatPerCycle(rule: FlatPerCycleRule, { evidence }: Given): Verdict {
  const cycles = evidence.cycles.length;
  const one = exactOfRule(rule.amount);
  const amount = cycles === 1 ? one : one.mul(cycles);
  return {
    ...met(
      () => `${creditText(one)} for each complete cycle, whatever time it took.`,
      () => `${counted(cycles, 'cycle')}.`,
    ),
    credit: {
      amount,
      arithmetic: () => [
        {
          label: `${counted(cycles, 'cycle')}, ${creditText(one)} each`,
          amount: creditText(amount),
        },
      ],
    },
  };
}
