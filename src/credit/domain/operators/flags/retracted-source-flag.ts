import type { RetractedSourceFlagRule } from '../../rule-set.js';
import { quoted } from '../../words.js';
import { met, type Given, type Verdict } from '../verdict.js';
import { listed } from '../../../../shared/words.js';

/** Flags a paper that has been retracted. Never refuses: learning that it was retracted is learning. */
export function retractedSourceFlag(_rule: RetractedSourceFlagRule, { evidence }: Given): Verdict {
  const required = 'No paper has been retracted.';
  const titles = new Set(
    evidence.sources.filter((source) => source.retracted).map((source) => source.title),
  );
  if (titles.size === 0) return met(required, 'None has.');
  return {
    outcome: 'flagged',
    required,
    observed: `Retracted: ${listed([...titles].map(quoted))}.`,
    remedy: 'Cite another paper, or say in your application that you know of the retraction.',
  };
}
