import { creditText, exact } from '../../rounding.js';
import type { FlatPerCycleRule } from '../../rule-set.js';
import type { Given, Verdict } from '../verdict.js';
import { t } from './messages.js';

/** A fixed amount for each cycle, whatever time it took. */
export function flatPerCycle(rule: FlatPerCycleRule, { evidence }: Given): Verdict {
  const count = evidence.cycles.length;
  const one = exact(rule.amount);
  const amount = one.mul(count);
  return {
    outcome: 'met',
    required: t('perCycle', { amount: creditText(one) }),
    observed: t('cycles', { count }),
    remedy: null,
    credit: {
      amount,
      arithmetic: [
        {
          label: t('cyclesLine', { count, amount: creditText(one) }),
          amount: creditText(amount),
        },
      ],
    },
  };
}
