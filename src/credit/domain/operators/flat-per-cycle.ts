import { creditText, exact } from '../rounding.js';
import type { FlatPerCycleRule } from '../rule-set.js';
import { counted } from '../words.js';
import { met, type Given, type Verdict } from './verdict.js';

/** A fixed amount for each cycle, whatever time it took. */
export function flatPerCycle(rule: FlatPerCycleRule, { evidence }: Given): Verdict {
  const cycles = evidence.cycles.length;
  const each = creditText(exact(rule.amount));
  const amount = exact(rule.amount).mul(cycles);
  return {
    ...met(
      `${each} for each complete cycle, whatever time it took.`,
      `${counted(cycles, 'cycle')}.`,
    ),
    credit: {
      amount,
      arithmetic: [
        { label: `${counted(cycles, 'cycle')}, ${each} each`, amount: creditText(amount) },
      ],
    },
  };
}
