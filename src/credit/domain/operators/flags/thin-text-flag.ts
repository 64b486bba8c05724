import { nameOf } from '../../cycles/documentation.js';
import type { ThinTextFlagRule } from '../../rule-set.js';
import { met, type Given, type Verdict } from '../verdict.js';
import { counted, listed } from '../../../../shared/words.js';

/** Flags answers too short to show what was asked or learned. Never refuses. */
export function thinTextFlag(rule: ThinTextFlagRule, { evidence }: Given): Verdict {
  const names = rule.fields.map(nameOf);
  const required = `At least ${rule.minimumCharacters} characters for ${listed(names)}.`;
  const thin = evidence.cycles.flatMap((cycle) =>
    rule.fields
      .map((field) => ({ field, length: [...(cycle[field] ?? '').trim()].length }))
      .filter(({ length }) => length < rule.minimumCharacters),
  );
  if (thin.length === 0) return met(required, 'Long enough.');
  return {
    outcome: 'flagged',
    required,
    observed: `${thin.map(({ field, length }) => `${nameOf(field)}: ${counted(length, 'character')}`).join('; ')}.`,
    remedy: 'You can claim. A sentence or two more makes a later audit easier.',
  };
}
