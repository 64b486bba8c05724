import { cutByDays } from '../../time/by-years.js';
import type { Visit } from '../../evidence.js';
import type { MinutesPerTopicRule } from '../../rule-set.js';
import { countedTime, dayLimitOf } from '../../time/counted-time.js';
import { millisecondsOf, without } from '../../time/stretches.js';
import {
  amountInWords,
  creditForTime,
  keptTime,
  remedyForTime,
  timeArithmetic,
} from './time-credit.js';
import type { Given, Verdict } from '../verdict.js';
import { durationInWords } from '../../../../shared/words.js';
import { t } from './messages.js';

/**
 * Credit for the time spent with each paper, of which no more than so many minutes of one visit count. Visits
 * at the same time, and time credited before, count once: never more than the active time of the claim.
 */
export function minutesPerTopic(rule: MinutesPerTopicRule, given: Given): Verdict {
  const { evidence, earlier } = given;
  const most = rule.maximumMinutes * 60_000;
  let read = 0;
  let within = 0;
  for (const visit of evidence.visits) {
    read += visit.activeSeconds * 1000;
    within += countedOf(visit, most, given);
  }
  const limit = dayLimitOf(given.ruleSet);
  const counting = Math.min(within, countedTime(limit, evidence, earlier).counting);
  const timed = creditForTime(rule, given, counting);
  const enough = timed.amount.greaterThan(0);
  const visits = { count: evidence.visits.length, time: durationInWords(read) };
  const { rate, unitMinutes: minutes } = rule;
  const over = read - within;
  const twice = within - counting;
  return {
    outcome: enough ? 'met' : 'not-met',
    required: t('visits', { ...rule, minutes, most: rule.maximumMinutes }),
    observed: [
      t('visitsCount', { ...visits, counting: durationInWords(counting) }),
      amountInWords(rule, timed),
    ].join(' '),
    remedy: enough ? null : remedyForTime(rule, timed),
    time: keptTime(timed),
    credit: {
      amount: timed.amount,
      arithmetic: timeArithmetic(
        rule,
        [
          { label: t('visitsLine', { ...visits, rate, minutes }), milliseconds: read },
          ...(over > 0
            ? [{ label: t('overVisitLine', { most: rule.maximumMinutes }), milliseconds: -over }]
            : []),
          ...(twice > 0
            ? [{ label: t(limit ? 'twiceOrOverDayLine' : 'twiceLine'), milliseconds: -twice }]
            : []),
        ],
        timed,
      ),
    },
  };
}

/**
 * What of a visit counts. Hours may be claimed day by day and more than once, so that there a visit is one of each
 * day, and what was credited of it before has used up its minutes.
 */
function countedOf(visit: Visit, most: number, { evidence, earlier }: Given): number {
  if (evidence.reading === null || visit.stretches === undefined) {
    return Math.min(visit.activeSeconds * 1000, most);
  }
  const days = cutByDays(visit.stretches, evidence, (day) => ({ from: day, to: day }));
  let counting = 0;
  for (const stretches of days.values()) {
    const left = millisecondsOf(without(stretches, earlier.creditedStretches));
    const used = millisecondsOf(stretches) - left;
    counting += Math.min(left, Math.max(0, most - used));
  }
  return counting;
}
