import type { Evidence, Source } from '../../evidence.js';
import type { MinimumReadingFlagRule } from '../../rule-set.js';
import { millisecondsOf } from '../../time/stretches.js';
import { met, type Given, type Verdict } from '../verdict.js';
import { durationInWords } from '../../../../shared/words.js';
import { t } from './messages.js';

/**
 * Flags an act of reading with less active time than its texts take at the fastest believable pace: each cycle with
 * what it cites, an article, or the hours with all papers that were read in them. Never refuses.
 */
export function minimumReadingFlag(
  rule: MinimumReadingFlagRule,
  { evidence, ruleSet }: Given,
): Verdict {
  const { claimedFor = 'cycles' } = ruleSet;
  const required = t(`minimum.${claimedFor}`, {
    least: durationInWords(rule.minimumSeconds * 1000),
    words: rule.wordsPerMinute,
  });
  const all = actsOf(evidence);
  const short = all.filter((act) => act.activeSeconds < leastSeconds(rule, act));
  if (short.length === 0) {
    const total = all.reduce((sum, act) => sum + act.activeSeconds, 0);
    return met(required, t('activeReading', { time: durationInWords(total * 1000) }));
  }
  const acts = short
    .map((act) =>
      t('littleAct', {
        time: durationInWords(act.activeSeconds * 1000),
        least: durationInWords(leastSeconds(rule, act) * 1000),
      }),
    )
    .join('; ');
  const little =
    claimedFor === 'cycles'
      ? t('littleInCycles', { count: short.length, acts })
      : t('little', { acts });
  // What rests on a device's word is no reading here; who looks at the flag sees that there is some.
  const late = millisecondsOf(evidence.offline);
  return {
    outcome: 'flagged',
    required,
    observed: [
      little,
      ...(late === 0 ? [] : [t('moreReportedLate', { late: durationInWords(late) })]),
    ].join(' '),
    remedy: t('minimumRemedy'),
  };
}

/** A stretch of reading that is judged as one: how long, and of which texts. */
interface ReadingAct {
  readonly activeSeconds: number;
  readonly sources: readonly Source[];
}

function actsOf({ cycles, article, reading, stretches, sources }: Evidence): readonly ReadingAct[] {
  if (article === null && reading === null) return cycles;
  return [{ activeSeconds: Math.floor(millisecondsOf(stretches) / 1000), sources }];
}

function leastSeconds(rule: MinimumReadingFlagRule, { sources }: ReadingAct): number {
  const words = sources.reduce((sum, { wordCount }) => sum + wordCount, 0);
  return Math.max(rule.minimumSeconds, Math.floor((words * 60) / rule.wordsPerMinute));
}
