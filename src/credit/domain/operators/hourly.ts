import { creditText } from '../rounding.js';
import type { HourlyRule } from '../rule-set.js';
import { millisecondsOf, without } from '../stretches.js';
import { durationInWords } from '../words.js';
import {
  creditForTime,
  leastMilliseconds,
  roundingInWords,
  timeArithmetic,
} from './time-credit.js';
import type { Given, Verdict } from './verdict.js';

/** Credit for active time that no exclusive rule has credited before, rounded once for the whole claim. */
export function hourly(rule: HourlyRule, { evidence, earlier }: Given): Verdict {
  const read = millisecondsOf(evidence.stretches);
  const counting = millisecondsOf(without(evidence.stretches, earlier.creditedStretches));
  const amount = creditForTime(rule, counting);
  const enough = amount.greaterThan(0);
  const before = read - counting;
  return {
    outcome: enough ? 'met' : 'not-met',
    required: `${rule.rate} for each ${rule.unitMinutes} minutes of active reading not credited before, ${roundingInWords(rule)}.`,
    observed: `${durationInWords(counting)} of active reading${
      before > 0 ? ` after ${durationInWords(before)} that was credited before` : ''
    }, which comes to ${creditText(amount)}.`,
    remedy: enough
      ? null
      : `Read for at least ${durationInWords(leastMilliseconds(rule))} in all, or claim together with other reading.`,
    credit: {
      amount,
      arithmetic: timeArithmetic(
        rule,
        [
          {
            label: `${durationInWords(read)} of active reading, ${rule.rate} for each ${rule.unitMinutes} min`,
            milliseconds: read,
          },
          ...(before > 0
            ? [{ label: `${durationInWords(before)} credited before`, milliseconds: -before }]
            : []),
        ],
        amount,
      ),
    },
  };
}
