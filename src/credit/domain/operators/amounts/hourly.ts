import type { HourlyRule } from '../../rule-set.js';
import { countedTime, dayLimitOf } from '../../time/counted-time.js';
import {
  amountInWords,
  creditForTime,
  keptTime,
  leftOutOfTime,
  remedyForTime,
  roundingInWords,
  timeArithmetic,
} from './time-credit.js';
import type { Given, Verdict } from '../verdict.js';
import { durationInWords } from '../../../../shared/words.js';

/** Credit for active time that no exclusive rule has credited before: the total of the year is rounded. */
export function hourly(rule: HourlyRule, given: Given): Verdict {
  const { ruleSet, evidence, earlier } = given;
  const limit = dayLimitOf(ruleSet);
  const time = countedTime(limit, evidence, earlier);
  const { active, counting, before } = time;
  const timed = creditForTime(rule, given, counting);
  const enough = timed.amount.greaterThan(0);
  return {
    outcome: enough ? 'met' : 'not-met',
    required: `${rule.rate} for each ${rule.unitMinutes} minutes of active reading not credited before, the total of the year ${roundingInWords(rule)}.`,
    observed: `${durationInWords(counting)} of ${
      limit?.offlineMinutes ? 'reading' : 'active reading'
    }${before > 0 ? ` after ${durationInWords(before)} that was credited before` : ''}${
      time.over + time.lateLeft > 0
        ? ` and without ${durationInWords(time.over + time.lateLeft)} that does not count`
        : ''
    }, which ${amountInWords(rule, timed)}.`,
    remedy: enough ? null : remedyForTime(rule, timed),
    time: keptTime(timed),
    credit: {
      amount: timed.amount,
      arithmetic: timeArithmetic(
        rule,
        [
          {
            label: `${durationInWords(active)} of active reading, ${rule.rate} for each ${rule.unitMinutes} min`,
            milliseconds: active,
          },
          ...leftOutOfTime(time, limit),
        ],
        timed,
      ),
    },
  };
}
