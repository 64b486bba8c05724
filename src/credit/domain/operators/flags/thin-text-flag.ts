import { nameOf } from '../../cycles/documentation.js';
import type { ThinTextFlagRule } from '../../rule-set.js';
import { met, type Given, type Verdict } from '../verdict.js';
import { listed } from '../../../../shared/words.js';
import { t } from './messages.js';

/** Flags answers too short to show what was asked or learned. Never refuses. */
export function thinTextFlag(rule: ThinTextFlagRule, { evidence }: Given): Verdict {
  const names = rule.fields.map(nameOf);
  const required = t('thinText', { least: rule.minimumCharacters, fields: listed(names) });
  const thin = evidence.cycles.flatMap((cycle) =>
    rule.fields
      .map((field) => ({ field, length: [...(cycle[field] ?? '').trim()].length }))
      .filter(({ length }) => length < rule.minimumCharacters),
  );
  if (thin.length === 0) return met(required, t('longEnough'));
  return {
    outcome: 'flagged',
    required,
    observed: t('tooShort', {
      fields: thin
        .map(({ field, length }) => t('fieldLength', { field: nameOf(field), length }))
        .join('; '),
    }),
    remedy: t('thinTextRemedy'),
  };
}
