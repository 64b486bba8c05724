import { creditText } from '../rounding.js';
import type { MinutesPerTopicRule } from '../rule-set.js';
import { countedTime, dayLimitOf } from '../counted-time.js';
import { counted, durationInWords } from '../words.js';
import {
  creditForTime,
  leastMilliseconds,
  roundingInWords,
  timeArithmetic,
} from './time-credit.js';
import type { Given, Verdict } from './verdict.js';

/**
 * Credit for the time spent with each paper, of which no more than so many minutes of one visit count. Visits
 * at the same time, and time credited before, count once: never more than the active time of the claim.
 */
export function minutesPerTopic(
  rule: MinutesPerTopicRule,
  { ruleSet, evidence, earlier }: Given,
): Verdict {
  const most = rule.maximumMinutes * 60_000;
  let read = 0;
  let within = 0;
  for (const { activeSeconds } of evidence.visits) {
    read += activeSeconds * 1000;
    within += Math.min(activeSeconds * 1000, most);
  }
  const limit = dayLimitOf(ruleSet);
  const counting = Math.min(within, countedTime(limit, evidence, earlier).counting);
  const amount = creditForTime(rule, counting);
  const enough = amount.greaterThan(0);
  const visits = counted(evidence.visits.length, 'visit');
  const each = `${rule.rate} for each ${rule.unitMinutes} min`;
  const over = read - within;
  const twice = within - counting;
  return {
    outcome: enough ? 'met' : 'not-met',
    required: `${rule.rate} for each ${rule.unitMinutes} minutes of active reading, of which at most ${rule.maximumMinutes} minutes of each visit to a paper, ${roundingInWords(rule)}.`,
    observed: `${visits} with ${durationInWords(read)}, of which ${durationInWords(counting)} count: ${creditText(amount)}.`,
    remedy: enough
      ? null
      : `Read for at least ${durationInWords(leastMilliseconds(rule))} in all, or claim together with other reading.`,
    credit: {
      amount,
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
        amount,
      ),
    },
  };
}
