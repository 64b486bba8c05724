import { countedTime } from '../../time/counted-time.js';
import type { DayLimitRule } from '../../rule-set.js';
import { met, type Given, type Verdict } from '../verdict.js';
import { dayInWords, durationInWords, listed } from '../../../../shared/words.js';

/** Says how much of a day counts. It never refuses: the rules that give credit for time leave out what is over. */
export function dayLimit(rule: DayLimitRule, { evidence, earlier }: Given): Verdict {
  const required = `Of one day at most ${limitInWords(rule)} of reading count; ${
    rule.offlineMinutes === 0
      ? 'what a device that was offline reported later does not count'
      : `of that, at most ${durationInWords(rule.offlineMinutes * 60_000)} that a device that was offline reported later`
  }.`;
  const { late, lateLeft, fullDays } = countedTime(rule, evidence, earlier);
  const lateInWords =
    late === 0
      ? []
      : [
          `${durationInWords(late)} were reported late, of which ${durationInWords(lateLeft)} are not accepted.`,
        ];
  const overInWords =
    fullDays.length === 0
      ? ['No day is over the limit.']
      : [
          `Over the limit: ${listed(
            fullDays.map(
              ({ day, milliseconds }) => `${dayInWords(day)} with ${durationInWords(milliseconds)}`,
            ),
          )}.`,
        ];
  return met(required, [...overInWords, ...lateInWords].join(' '));
}

/** The limit of a day, as in `8 h`. */
export function limitInWords({ minutes }: DayLimitRule): string {
  return durationInWords(minutes * 60_000);
}
