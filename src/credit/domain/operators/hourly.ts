import { creditText } from '../rounding.js';
import type { HourlyRule } from '../rule-set.js';
import { countedTime, dayLimitOf } from '../counted-time.js';
import { durationInWords } from '../words.js';
import {
  creditForTime,
  leastMilliseconds,
  leftOutOfTime,
  roundingInWords,
  timeArithmetic,
} from './time-credit.js';
import type { Given, Verdict } from './verdict.js';

/** Credit for active time that no exclusive rule has credited before, rounded once for the whole claim. */
export function hourly(rule: HourlyRule, { ruleSet, evidence, earlier }: Given): Verdict {
  const limit = dayLimitOf(ruleSet);
  const time = countedTime(limit, evidence, earlier);
  const { active, counting, before } = time;
  const amount = creditForTime(rule, counting);
  const enough = amount.greaterThan(0);
  return {
    outcome: enough ? 'met' : 'not-met',
    required: `${rule.rate} for each ${rule.unitMinutes} minutes of active reading not credited before, ${roundingInWords(rule)}.`,
    observed: `${durationInWords(counting)} of ${
      limit?.offlineMinutes ? 'reading' : 'active reading'
    }${before > 0 ? ` after ${durationInWords(before)} that was credited before` : ''}${
      time.over + time.lateLeft > 0
        ? ` and without ${durationInWords(time.over + time.lateLeft)} that does not count`
        : ''
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
            label: `${durationInWords(active)} of active reading, ${rule.rate} for each ${rule.unitMinutes} min`,
            milliseconds: active,
          },
          ...leftOutOfTime(time, limit),
        ],
        amount,
      ),
    },
  };
}
