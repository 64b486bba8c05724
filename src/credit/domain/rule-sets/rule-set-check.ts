import { ruleProblems } from './rule-check.js';
import { isFlag, type ClaimedFor, type Rule, type RuleSet } from '../rule-set.js';
import { t } from './messages.js';

/** Something wrong at a place (JSON pointer) of a rule set, and what to do. */
export interface ContentProblem {
  readonly path: string;
  readonly message: string;
  readonly remedy: string;
}

const givesCredit: ReadonlySet<Rule['operator']> = new Set([
  'flat-per-cycle',
  'flat-per-item',
  'hourly',
  'minutes-per-topic',
]);
const limitsCredit: ReadonlySet<Rule['operator']> = new Set([
  'minimum-issue',
  'designated-maximum',
  'cap',
]);
const namesCredit: ReadonlySet<Rule['operator']> = new Set(['eligibility', 'accredited-provider']);

/** What may complete each kind of claim. */
const completions: Readonly<Record<ClaimedFor, readonly RuleSet['completedBy'][]>> = {
  cycles: ['documentation', 'reading'],
  article: ['assessment'],
  reading: ['reading'],
};

/**
 * What a schema cannot say about a rule set: names that must meet, numbers that must make sense together, an
 * order in which each rule finds what it needs.
 * @param accreditors the existing codes
 * @returns a problem for each, with a JSON pointer to it; empty when there is none
 */
export function contentProblems(
  ruleSet: RuleSet,
  accreditors: ReadonlySet<string>,
): ContentProblem[] {
  return [
    ...problemsOfTheWhole(ruleSet),
    ...ruleSet.rules.flatMap((rule, at) => [
      ...problemsOfNames(ruleSet, rule, at),
      ...problemsOfDesignation(ruleSet, rule, accreditors).map((one) => ({
        ...one,
        path: `/rules/${at}${one.path}`,
      })),
      ...problemsOfOrder(ruleSet.rules, rule, at),
      ...ruleProblems(ruleSet, rule).map((one) => ({ ...one, path: `/rules/${at}${one.path}` })),
    ]),
  ];
}

function problemsOfTheWhole({ validFrom, validTo, rules, ...ruleSet }: RuleSet): ContentProblem[] {
  const problems: ContentProblem[] = [];
  if (validTo !== null && validTo < validFrom) {
    problems.push({
      path: '/validTo',
      message: t('endsBefore'),
      remedy: t('giveLastDay'),
    });
  }
  const allowed = completions[ruleSet.claimedFor ?? 'cycles'];
  if (!allowed.includes(ruleSet.completedBy)) {
    problems.push({
      path: '/completedBy',
      message: t('doesNotComplete', { completedBy: ruleSet.completedBy }),
      remedy: t('writeCompletion', { allowed: allowed.join(' or ') }),
    });
  }
  if (ruleSet.completedBy === 'assessment' && !isComplete(rules)) {
    problems.push({
      path: '/rules',
      message: t('noAssessment'),
      remedy: t('addAssessment'),
    });
  }
  if (!rules.some((rule) => givesCredit.has(rule.operator))) {
    problems.push({
      path: '/rules',
      message: t('noCredit'),
      remedy: t('addCredit', { operators: [...givesCredit].join(' or ') }),
    });
  }
  return problems;
}

function isComplete(rules: readonly Rule[]): boolean {
  return (
    rules.some(({ operator }) => operator === 'assessment') &&
    rules.some((rule) => rule.operator === 'required-fields' && rule.fields.includes('evaluation'))
  );
}

function problemsOfNames(ruleSet: RuleSet, rule: Rule, at: number): ContentProblem[] {
  const problems: ContentProblem[] = [];
  if (!(rule.source in ruleSet.sources)) {
    problems.push({
      path: `/rules/${at}/source`,
      message: t('unknownSource', { source: rule.source }),
      remedy: t('addSource'),
    });
  }
  if (ruleSet.rules.findIndex(({ id }) => id === rule.id) < at) {
    problems.push({
      path: `/rules/${at}/id`,
      message: t('usedTwice', { id: rule.id }),
      remedy: t('ownId'),
    });
  }
  if (!rule.confirmed && !isFlag(rule) && ruleSet.switchedOff === undefined) {
    problems.push({
      path: `/rules/${at}/confirmed`,
      message: t('notConfirmed'),
      remedy: t('confirm'),
    });
  }
  return problems;
}

/** Who may give the credit, and what may be designated for it. Paths are JSON pointers within the rule. */
function problemsOfDesignation(
  { document, sources, switchedOff }: RuleSet,
  rule: Rule,
  accreditors: ReadonlySet<string>,
): ContentProblem[] {
  if (rule.operator === 'accredited-provider') {
    return rule.by.flatMap((code, at) =>
      accreditors.has(code)
        ? []
        : [
            {
              path: `/by/${at}`,
              message: t('unknownAccreditor', { code }),
              remedy: t('addAccreditor'),
            },
          ],
    );
  }
  if (rule.operator === 'designated-maximum' && document === 'certificate' && !rule.limit) {
    return [
      {
        path: '',
        message: t('noDesignationLimit'),
        remedy: t('addDesignationLimit'),
      },
    ];
  }
  const [name, reason] =
    rule.operator === 'designated-maximum'
      ? ['limit', rule.limit]
      : rule.operator === 'assessment'
        ? ['least', rule.least]
        : ['', undefined];
  if (!reason) return [];
  const problems: ContentProblem[] = [];
  if (!(reason.source in sources)) {
    problems.push({
      path: `/${name}/source`,
      message: t('unknownSource', { source: reason.source }),
      remedy: t('addSource'),
    });
  }
  if (!reason.confirmed && switchedOff === undefined) {
    problems.push({
      path: `/${name}/confirmed`,
      message: t('notConfirmed'),
      remedy: t('confirm'),
    });
  }
  return problems;
}

/** Names first, then the papers that count, then the credit, then its limits. */
function problemsOfOrder(rules: readonly Rule[], rule: Rule, at: number): ContentProblem[] {
  const later = (wanted: (one: Rule) => boolean): boolean => rules.slice(at + 1).some(wanted);
  const late =
    limitsCredit.has(rule.operator) &&
    later(({ operator }) => givesCredit.has(operator) || namesCredit.has(operator))
      ? t('limitsTooEarly')
      : rule.operator === 'flat-per-item' && later((one) => 'unfit' in one)
        ? t('countsTooEarly')
        : null;
  return late === null
    ? []
    : [
        {
          path: `/rules/${at}`,
          message: late,
          remedy: t('moveLater'),
        },
      ];
}
