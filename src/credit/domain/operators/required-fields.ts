import { missingFrom, nameOf } from '../documentation.js';
import type { CycleEvidence } from '../evidence.js';
import type { RequiredFieldsRule } from '../rule-set.js';
import { listed, quoted } from '../words.js';
import { met, type Given, type Verdict } from './verdict.js';

/** Every cycle must say what the rule asks for. */
export function requiredFields(rule: RequiredFieldsRule, { evidence }: Given): Verdict {
  const names = rule.fields.map(
    (field) => `${field === 'sources' ? 'at least one' : 'the'} ${nameOf(field)}`,
  );
  const required = `Each cycle gives ${listed(names)}.`;
  const gaps = evidence.cycles
    .map((cycle) => ({ cycle, missing: missingFrom(cycle, rule.fields) }))
    .filter(({ missing }) => missing.length > 0);
  if (gaps.length === 0) return met(required, 'Everything is there.');
  const alone = evidence.cycles.length === 1;
  return {
    outcome: 'not-met',
    required,
    observed: gaps
      .map(({ cycle, missing }) => {
        const names = `${listed(missing.map(({ field }) => nameOf(field)))} missing`;
        return alone
          ? `Still missing: ${listed(missing.map(({ field }) => nameOf(field)))}.`
          : `${titleOf(cycle)}: ${names}.`;
      })
      .join(' '),
    remedy: [...new Set(gaps.flatMap(({ missing }) => missing.map(({ message }) => message)))].join(
      ' ',
    ),
  };
}

function titleOf({ question, sources }: CycleEvidence): string {
  const text = question?.trim() || sources[0]?.title;
  return text ? quoted(text) : 'A cycle without a question';
}
