import type { CreditEntry, Reason, Setting } from '../entry.js';
import type { Acceptance, RecognitionRule } from '../profile/profile.js';
import { categoryNames, sourceInWords } from '../words.js';
import { t } from '../messages.js';

/** Whether an entry is of the credit that an acceptance names. */
export function isAccepted(
  entry: Pick<CreditEntry, 'unit' | 'ruleSetId'>,
  { unit, ruleSet, anything }: Acceptance,
): boolean {
  return (
    anything === true ||
    ((unit !== undefined || ruleSet !== undefined) &&
      (unit === undefined || entry.unit === unit) &&
      (ruleSet === undefined || entry.ruleSetId === ruleSet))
  );
}

/**
 * Whether another body's credit counts under a rule.
 * @returns null when the rule is not about it; otherwise the reason why not, or that it counts
 */
export function recognition(
  entry: Pick<CreditEntry, 'unit' | 'ruleSetId' | 'completedOn'>,
  rule: RecognitionRule,
  { profile }: Setting,
): { counts: boolean; reason: Reason } | null {
  if (!rule.accepts.some((acceptance) => isAccepted(entry, acceptance))) return null;
  const early = rule.from !== null && entry.completedOn < rule.from;
  const late = rule.to !== null && entry.completedOn > rule.to;
  const values = {
    known: entry.unit === null ? 'no' : 'yes',
    unit: entry.unit ?? '',
    category: categoryNames(profile, [rule.bucket]),
    source: sourceInWords(profile, rule.source),
    day: entry.completedOn,
  };
  const sentence = early
    ? t('recognisedFrom', { ...values, bound: rule.from ?? '' })
    : late
      ? t('recognisedUntil', { ...values, bound: rule.to ?? '' })
      : t('recognised', values);
  return { counts: !early && !late, reason: { rule: rule.id, sentence } };
}
