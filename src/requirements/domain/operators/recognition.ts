import type { CreditEntry, Reason, Setting } from '../entry.js';
import type { Acceptance, RecognitionRule } from '../profile/profile.js';
import { categoryNames, sourceInWords } from '../words.js';
import { dayInWords } from '../../../shared/words.js';

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
  const name = categoryNames(profile, [rule.bucket]);
  const source = sourceInWords(profile, rule.source);
  const only = (bound: string): string =>
    `It does not count: ${entry.unit ?? 'this credit'} is recognised as ${name} only ${bound}, and this was completed on ${dayInWords(entry.completedOn)} ${source}.`;
  const sentence = early
    ? only(`from ${dayInWords(rule.from ?? '')}`)
    : late
      ? only(`until ${dayInWords(rule.to ?? '')}`)
      : `${entry.unit ?? 'This credit'} is recognised as ${name} ${source}.`;
  return { counts: !early && !late, reason: { rule: rule.id, sentence } };
}
