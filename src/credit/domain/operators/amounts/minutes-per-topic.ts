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
  roundingInWords,
  timeArithmetic,
} from './time-credit.js';
import type { Given, Verdict } from '../verdict.js';
import { counted, durationInWords } from '../../../../shared/words.js';

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
  const visits = counted(evidence.visits.length, 'visit');
  const each = `${rule.rate} for each ${rule.unitMinutes} min`;
  const over = read - within;
  const twice = within - counting;
  return {
    outcome: enough ? 'met' : 'not-met',
    required: `${rule.rate} for each ${rule.unitMinutes} minutes of active reading, of which at most ${rule.maximumMinutes} minutes of each visit to a paper, the total of the year ${roundingInWords(rule)}.`,
    observed: `${visits} with ${durationInWords(read)}, of which ${durationInWords(counting)} count, which ${amountInWords(rule, timed)}.`,
    remedy: enough ? null : remedyForTime(rule, timed),
    time: keptTime(timed),
    credit: {
      amount: timed.amount,
      arithmetic: timeArithmetic(
        rule,
        [
          { label: `${visits}, ${durationInWords(read)} in all, ${each}`, milliseconds: read },
          ...(over > 0
            ? [{ label: `Over ${rule.maximumMinutes} min of a visit`, milliseconds: -over }]
            : []),
          ...(twice > 0
            ? [
                {
                  label: `Credited before, ${limit ? 'over what counts of a day, ' : ''}or read at the same time`,
                  milliseconds: -twice,
                },
              ]
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
