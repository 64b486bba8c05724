import type { RetractedSourceFlagRule } from '../../rule-set.js';
import { quoted } from '../../words.js';
import { met, type Given, type Verdict } from '../verdict.js';
import { listed } from '../../../../shared/words.js';
import { t } from './messages.js';

/** Flags a paper that has been retracted. Never refuses: learning that it was retracted is learning. */
export function retractedSourceFlag(_rule: RetractedSourceFlagRule, { evidence }: Given): Verdict {
  const required = t('notRetracted');
  const titles = new Set(
    evidence.sources.filter((source) => source.retracted).map((source) => source.title),
  );
  if (titles.size === 0) return met(required, t('noneRetracted'));
  return {
    outcome: 'flagged',
    required,
    observed: t('retracted', { papers: listed([...titles].map(quoted)) }),
    remedy: t('retractedRemedy'),
  };
}
