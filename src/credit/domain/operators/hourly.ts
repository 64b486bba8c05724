import type { HourlyRule } from '../rule-set.js';
import { millisecondsOf, without } from '../stretches.js';
import { durationInWords } from '../words.js';
import {
  amountInWords,
  creditForTime,
  keptTime,
  remedyForTime,
  roundingInWords,
  timeArithmetic,
} from './time-credit.js';
import type { Given, Verdict } from './verdict.js';

/** Credit for active time that no exclusive rule has credited before: the total of the year is rounded. */
export function hourly(rule: HourlyRule, given: Given): Verdict {
  const { evidence, earlier } = given;
  const read = millisecondsOf(evidence.stretches);
  const counting = millisecondsOf(without(evidence.stretches, earlier.creditedStretches));
  const timed = creditForTime(rule, given, counting);
  const enough = timed.amount.greaterThan(0);
  const before = read - counting;
  return {
    outcome: enough ? 'met' : 'not-met',
    required: `${rule.rate} for each ${rule.unitMinutes} minutes of active reading not credited before, the total of the year ${roundingInWords(rule)}.`,
    observed: `${durationInWords(counting)} of active reading${
      before > 0 ? ` after ${durationInWords(before)} that was credited before` : ''
    }, which ${amountInWords(rule, timed)}.`,
    remedy: enough ? null : remedyForTime(rule, timed),
    time: keptTime(timed),
    credit: {
      amount: timed.amount,
      arithmetic: () =>
        timeArithmetic(
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
          timed,
        ),
    },
  };
}
