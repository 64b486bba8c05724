import { creditText, exact } from '../../rounding.js';
import type { FlatPerCycleRule } from '../../rule-set.js';
import type { Given, Verdict } from '../verdict.js';
import { counted } from '../../../../shared/words.js';

/** A fixed amount for each cycle, whatever time it took. */
export function flatPerCycle(rule: FlatPerCycleRule, { evidence }: Given): Verdict {
  const cycles = evidence.cycles.length;
  const one = exact(rule.amount);
  const amount = one.mul(cycles);
  return {
    outcome: 'met',
    required: `${creditText(one)} for each complete cycle, whatever time it took.`,
    observed: `${counted(cycles, 'cycle')}.`,
    remedy: null,
    credit: {
      amount,
      arithmetic: [
        {
          label: `${counted(cycles, 'cycle')}, ${creditText(one)} each`,
          amount: creditText(amount),
        },
      ],
    },
  };
}
