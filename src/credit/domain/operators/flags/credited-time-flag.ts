import type { CreditedTimeFlagRule } from '../../rule-set.js';
import { millisecondsOf, without } from '../../time/stretches.js';
import { met, type Given, type Verdict } from '../verdict.js';
import { durationInWords } from '../../../../shared/words.js';

/** Flags a claim whose active time was largely credited before under an exclusive rule. Never refuses. */
export function creditedTimeFlag(
  rule: CreditedTimeFlagRule,
  { evidence, earlier }: Given,
): Verdict {
  const required = `No more than ${rule.maximumPercent} % of the active time was credited before.`;
  const all = millisecondsOf(evidence.stretches);
  const before = all - millisecondsOf(without(evidence.stretches, earlier.creditedStretches));
  const observed = `${durationInWords(before)} of ${durationInWords(all)} was credited before.`;
  if (before * 100 <= all * rule.maximumPercent) return met(required, observed);
  return {
    outcome: 'flagged',
    required,
    observed,
    remedy: 'You can claim. The provider may ask how the two claims differ.',
  };
}
