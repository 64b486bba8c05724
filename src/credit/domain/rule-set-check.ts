import type { Rule, RuleSet } from './rule-set.js';

const givesCredit: ReadonlySet<Rule['operator']> = new Set(['flat-per-cycle', 'hourly']);

/**
 * What a schema cannot say about a rule set: names that must meet, numbers that must make sense together.
 * @returns a problem for each, with a JSON pointer to it; empty when there is none
 */
export function contentProblems(
  ruleSet: RuleSet,
): { path: string; message: string; remedy: string }[] {
  const problems: { path: string; message: string; remedy: string }[] = [];
  const add = (path: string, message: string, remedy: string): void => {
    problems.push({ path, message, remedy });
  };
  if (ruleSet.validTo !== null && ruleSet.validTo < ruleSet.validFrom) {
    add(
      '/validTo',
      'is before validFrom.',
      'Give the last day of activity that it judges, or null.',
    );
  }
  const seen = new Set<string>();
  ruleSet.rules.forEach((rule, at) => {
    if (!(rule.source in ruleSet.sources)) {
      add(
        `/rules/${at}/source`,
        `"${rule.source}" is not among the sources.`,
        'Add it under sources.',
      );
    }
    if (seen.has(rule.id)) {
      add(`/rules/${at}/id`, `"${rule.id}" is used twice.`, 'Give each rule an id of its own.');
    }
    seen.add(rule.id);
    for (const [key, value] of zeroes(rule)) {
      add(`/rules/${at}/${key}`, `${value} gives nothing.`, 'Write an amount above zero.');
    }
  });
  if (!ruleSet.rules.some((rule) => givesCredit.has(rule.operator))) {
    add('/rules', 'give no credit.', `Add a rule with ${[...givesCredit].join(' or ')}.`);
  }
  return problems;
}

function zeroes(rule: Rule): [string, string][] {
  const amounts: [string, string][] =
    rule.operator === 'flat-per-cycle'
      ? [['amount', rule.amount]]
      : rule.operator === 'hourly'
        ? [
            ['rate', rule.rate],
            ['increment', rule.increment],
          ]
        : [];
  return amounts.filter(([, value]) => /^[0.]+$/.test(value));
}
