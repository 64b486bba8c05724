import { amountOf, plainText } from '../amount.js';
import type { Portion, Setting } from '../entry.js';
import type { NotRecordableRule } from '../profile/profile.js';
import { categoryNames, sourceInWords } from '../words.js';
import { lowered } from './limit.js';
import { t } from '../messages.js';

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
          sentence: t('notRecordable', {
            required: `${plainText(amountOf(rule.amount))} ${rule.of}`,
            category: categoryNames(profile, [rule.bucket]),
            source: sourceInWords(profile, rule.source),
          }),
        }),
  );
}
