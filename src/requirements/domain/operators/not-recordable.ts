import type { Portion, Setting } from '../entry.js';
import type { NotRecordableRule } from '../profile/profile.js';
import { categoryNames, sourceInWords } from '../words.js';
import { lowered } from './limit.js';

/** What the body asks for without letting anybody record it never counts. */
export function notRecordable(
  portions: readonly Portion[],
  rule: NotRecordableRule,
  { profile }: Setting,
): Portion[] {
  return portions.map((portion) =>
    portion.category !== rule.bucket
      ? portion
      : lowered(portion, 0, {
          rule: rule.id,
          sentence: `It does not count: ${rule.amount} ${rule.of} of ${categoryNames(profile, [rule.bucket])} are asked for, but neither declared nor checked ${sourceInWords(profile, rule.source)}.`,
        }),
  );
}
