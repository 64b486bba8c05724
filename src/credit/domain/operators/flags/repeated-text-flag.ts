import { nameOf } from '../../cycles/documentation.js';
import { normalText } from '../../cycles/normal-text.js';
import type { RepeatedTextFlagRule } from '../../rule-set.js';
import { met, type Given, type Verdict } from '../verdict.js';
import { t } from './messages.js';

const compared = ['question', 'application'] as const;

/** Flags a question or application that the learner wrote before, in this claim or an earlier one. Never refuses. */
export function repeatedTextFlag(
  rule: RepeatedTextFlagRule,
  { evidence, earlier }: Given,
): Verdict {
  const required = t('ownText', { days: rule.days });
  const repeats = new Set<string>();
  for (const name of compared) {
    const field = nameOf(name);
    const seen = new Map<string, string>();
    for (const text of earlier.texts) {
      const key = normalText(text[name]);
      if (key !== '') seen.set(key, t('sameAsInClaim', { field, day: text.claimedOn }));
    }
    for (const cycle of evidence.cycles) {
      const key = normalText(cycle[name]);
      const repeat = seen.get(key);
      if (repeat) repeats.add(repeat);
      else if (key !== '') seen.set(key, t('sameAsInCycle', { field }));
    }
  }
  if (repeats.size === 0) return met(required, t('nothingRepeated'));
  return {
    outcome: 'flagged',
    required,
    observed: [...repeats].join(' '),
    remedy: t('ownTextRemedy'),
  };
}
