import type { Evidence, Source } from '../../evidence.js';
import type { ClaimedFor, MinimumReadingFlagRule } from '../../rule-set.js';
import { millisecondsOf } from '../../time/stretches.js';
import { met, type Given, type Verdict } from '../verdict.js';
import { counted, durationInWords } from '../../../../shared/words.js';

/**
 * Flags an act of reading with less active time than its texts take at the fastest believable pace: each cycle with
 * what it cites, an article, or the hours with all papers that were read in them. Never refuses.
 */
export function minimumReadingFlag(
  rule: MinimumReadingFlagRule,
  { evidence, ruleSet }: Given,
): Verdict {
  const { claimedFor = 'cycles' } = ruleSet;
  const required = `At least ${durationInWords(rule.minimumSeconds * 1000)} of active reading ${where[claimedFor]}, and no more than ${rule.wordsPerMinute} words a minute.`;
  const acts = actsOf(evidence);
  const short = acts.filter((act) => act.activeSeconds < leastSeconds(rule, act));
  if (short.length === 0) {
    const total = acts.reduce((sum, act) => sum + act.activeSeconds, 0);
    return met(required, `${durationInWords(total * 1000)} of active reading.`);
  }
  const worst = short.map(
    (act) =>
      `${durationInWords(act.activeSeconds * 1000)} where the texts take about ${durationInWords(leastSeconds(rule, act) * 1000)}`,
  );
  const little =
    claimedFor === 'cycles'
      ? `${counted(short.length, 'cycle')} with little reading`
      : 'Little reading';
  return {
    outcome: 'flagged',
    required,
    observed: `${little}: ${worst.join('; ')}.${late(evidence)}`,
    remedy:
      'You can claim. The provider may ask about it; time on paper or in another application does not show here.',
  };
}

/** What rests on a device's word is no reading here; who looks at the flag sees that there is some. */
function late({ offline }: Given['evidence']): string {
  const milliseconds = millisecondsOf(offline);
  return milliseconds === 0
    ? ''
    : ` ${durationInWords(milliseconds)} more were reported late, by a device that was offline.`;
}

const where: Readonly<Record<ClaimedFor, string>> = {
  cycles: 'in each cycle',
  article: 'of the article',
  reading: 'in all',
};

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
