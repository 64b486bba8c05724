import type { CycleEvidence } from '../evidence.js';
import type { MinimumReadingFlagRule } from '../rule-set.js';
import { millisecondsOf } from '../stretches.js';
import { counted, durationInWords } from '../words.js';
import { met, type Given, type Verdict } from './verdict.js';

/** Flags a cycle with less active time than its cited texts take at the fastest believable pace. Never refuses. */
export function minimumReadingFlag(rule: MinimumReadingFlagRule, { evidence }: Given): Verdict {
  const required = `At least ${durationInWords(rule.minimumSeconds * 1000)} of active reading in each cycle, and no more than ${rule.wordsPerMinute} words a minute.`;
  const short = evidence.cycles.filter((cycle) => cycle.activeSeconds < leastSeconds(rule, cycle));
  if (short.length === 0) {
    const total = evidence.cycles.reduce((sum, cycle) => sum + cycle.activeSeconds, 0);
    return met(required, `${durationInWords(total * 1000)} of active reading.`);
  }
  const worst = short.map(
    (cycle) =>
      `${durationInWords(cycle.activeSeconds * 1000)} where the texts take about ${durationInWords(leastSeconds(rule, cycle) * 1000)}`,
  );
  return {
    outcome: 'flagged',
    required,
    observed: `${counted(short.length, 'cycle')} with little reading: ${worst.join('; ')}.${late(evidence)}`,
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

function leastSeconds(rule: MinimumReadingFlagRule, { sources }: CycleEvidence): number {
  const words = sources.reduce((sum, { wordCount }) => sum + wordCount, 0);
  return Math.max(rule.minimumSeconds, Math.floor((words * 60) / rule.wordsPerMinute));
}
