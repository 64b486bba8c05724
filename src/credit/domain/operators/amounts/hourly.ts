import type { DayLimitRule, HourlyRule } from '../../rule-set.js';
import { countedTime, dayLimitOf, type CountedTime } from '../../time/counted-time.js';
import {
  amountInWords,
  creditForTime,
  keptTime,
  leftOutOfTime,
  remedyForTime,
  timeArithmetic,
} from './time-credit.js';
import type { Given, Verdict } from '../verdict.js';
import { durationInWords } from '../../../../shared/words.js';
import { t } from './messages.js';

/** Credit for active time that no exclusive rule has credited before: the total of the year is rounded. */
export function hourly(rule: HourlyRule, given: Given): Verdict {
  const { ruleSet, evidence, earlier } = given;
  const limit = dayLimitOf(ruleSet);
  const time = countedTime(limit, evidence, earlier);
  const timed = creditForTime(rule, given, time.counting);
  const enough = timed.amount.greaterThan(0);
  return {
    outcome: enough ? 'met' : 'not-met',
    required: t('hourly', { ...rule, minutes: rule.unitMinutes }),
    observed: [...timeInWords(time, limit), amountInWords(rule, timed)].join(' '),
    remedy: enough ? null : remedyForTime(rule, timed),
    time: keptTime(timed),
    credit: {
      amount: timed.amount,
      arithmetic: timeArithmetic(
        rule,
        [
          {
            label: t('activeLine', {
              time: durationInWords(time.active),
              rate: rule.rate,
              minutes: rule.unitMinutes,
            }),
            milliseconds: time.active,
          },
          ...leftOutOfTime(time, limit),
        ],
        timed,
      ),
    },
  };
}

function timeInWords(
  { counting, before, over, lateLeft }: CountedTime,
  limit: DayLimitRule | null,
): string[] {
  const counts = {
    time: durationInWords(counting),
    reading: limit?.offlineMinutes ? 'any' : 'active',
  };
  const left = over + lateLeft;
  return [
    before > 0
      ? t('timeCountsAfter', { ...counts, before: durationInWords(before) })
      : t('timeCounts', counts),
    ...(left > 0 ? [t('doesNotCount', { time: durationInWords(left) })] : []),
  ];
}
