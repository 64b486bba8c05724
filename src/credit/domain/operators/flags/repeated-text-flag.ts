import { nameOf } from '../../cycles/documentation.js';
import { normalText } from '../../cycles/normal-text.js';
import type { RepeatedTextFlagRule } from '../../rule-set.js';
import { met, type Given, type Verdict } from '../verdict.js';
import { dayInWords } from '../../../../shared/words.js';

const compared = ['question', 'application'] as const;

/** Flags a question or application that the learner wrote before, in this claim or an earlier one. Never refuses. */
export function repeatedTextFlag(
  rule: RepeatedTextFlagRule,
  { evidence, earlier }: Given,
): Verdict {
  const required = `A question and an application of its own for each cycle, not those of the last ${rule.days} days again.`;
  const repeats = new Set<string>();
  for (const field of compared) {
    const seen = new Map<string, string>();
    for (const text of earlier.texts) {
      const key = normalText(text[field]);
      if (key !== '') seen.set(key, `as in the claim of ${dayInWords(text.claimedOn)}`);
    }
    for (const cycle of evidence.cycles) {
      const key = normalText(cycle[field]);
      const where = seen.get(key);
      if (where) repeats.add(`The same ${nameOf(field)} ${where}.`);
      else if (key !== '') seen.set(key, 'as in another cycle of this claim');
    }
  }
  if (repeats.size === 0) return met(required, 'Nothing is repeated.');
  return {
    outcome: 'flagged',
    required,
    observed: [...repeats].join(' '),
    remedy: 'You can claim. If the question came up again, say what was different this time.',
  };
}
