import type { DayOfReading } from '../../evidence.js';
import type { ImpossibleDayFlagRule } from '../../rule-set.js';
import { met, type Given, type Verdict } from '../verdict.js';
import { durationInWords } from '../../../../shared/words.js';
import { t } from './messages.js';

/** Flags a day with more reading, or less rest from it, than a person can have. Never refuses. */
export function impossibleDayFlag(rule: ImpossibleDayFlagRule, { earlier }: Given): Verdict {
  const required = t('impossibleDay', {
    most: durationInWords(rule.maximumMinutes * 60_000),
    rest: durationInWords(rule.restMinutes * 60_000),
  });
  const strange = earlier.days.filter(
    (one) =>
      readSeconds(one) > rule.maximumMinutes * 60 ||
      (readSeconds(one) > 0 && one.restSeconds < rule.restMinutes * 60),
  );
  if (strange.length === 0) return met(required, t('noSuchDay'));
  return {
    outcome: 'flagged',
    required,
    observed: strange
      .map((one) =>
        t('dayOfReading', {
          day: one.day,
          reading: durationInWords(readSeconds(one) * 1000),
          rest: durationInWords(one.restSeconds * 1000),
        }),
      )
      .join(' '),
    remedy: t('impossibleDayRemedy'),
  };
}

function readSeconds({ activeSeconds, offlineSeconds }: DayOfReading): number {
  return activeSeconds + offlineSeconds;
}
