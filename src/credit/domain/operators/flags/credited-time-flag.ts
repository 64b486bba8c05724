import type { CreditedTimeFlagRule } from '../../rule-set.js';
import { millisecondsOf, without } from '../../time/stretches.js';
import { met, type Given, type Verdict } from '../verdict.js';
import { durationInWords } from '../../../../shared/words.js';
import { t } from './messages.js';

/** Flags a claim whose active time was largely credited before under an exclusive rule. Never refuses. */
export function creditedTimeFlag(
  rule: CreditedTimeFlagRule,
  { evidence, earlier }: Given,
): Verdict {
  const required = t('creditedTime', { most: rule.maximumPercent });
  const all = millisecondsOf(evidence.stretches);
  const before = all - millisecondsOf(without(evidence.stretches, earlier.creditedStretches));
  const observed = t('timeCredited', {
    before: durationInWords(before),
    all: durationInWords(all),
  });
  if (before * 100 <= all * rule.maximumPercent) return met(required, observed);
  return {
    outcome: 'flagged',
    required,
    observed,
    remedy: t('creditedTimeRemedy'),
  };
}
