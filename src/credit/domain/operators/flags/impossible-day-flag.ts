import type { DayOfReading } from '../../evidence.js';
import type { ImpossibleDayFlagRule } from '../../rule-set.js';
import { met, type Given, type Verdict } from '../verdict.js';
import { dayInWords, durationInWords } from '../../../../shared/words.js';

/** Flags a day with more reading, or less rest from it, than a person can have. Never refuses. */
export function impossibleDayFlag(rule: ImpossibleDayFlagRule, { earlier }: Given): Verdict {
  const required = `No day with more than ${minutesInWords(rule.maximumMinutes)} of reading in all, or without ${minutesInWords(rule.restMinutes)} in a row free of it.`;
  const strange = earlier.days.filter(
    (one) =>
      readSeconds(one) > rule.maximumMinutes * 60 ||
      (readSeconds(one) > 0 && one.restSeconds < rule.restMinutes * 60),
  );
  if (strange.length === 0) return met(required, 'No such day.');
  return {
    outcome: 'flagged',
    required,
    observed: strange
      .map(
        (one) =>
          `${dayInWords(one.day)}: ${durationInWords(readSeconds(one) * 1000)} of reading, at most ${durationInWords(one.restSeconds * 1000)} in a row without.`,
      )
      .join(' '),
    remedy:
      'You can claim. If a page was left open, or somebody else read in your account, leave these days out.',
  };
}

function readSeconds({ activeSeconds, offlineSeconds }: DayOfReading): number {
  return activeSeconds + offlineSeconds;
}

function minutesInWords(minutes: number): string {
  return durationInWords(minutes * 60_000);
}
