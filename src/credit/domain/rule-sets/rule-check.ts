import { dayLimitOf } from '../time/counted-time.js';
import { paysForTime, type ClaimedFor, type Rule, type RuleSet } from '../rule-set.js';
import { t } from './messages.js';

interface RuleProblem {
  readonly path: string;
  readonly message: string;
  readonly remedy: string;
}

/** What claims each operator looks at; those that are not listed look at any. */
const looksAt: Readonly<Partial<Record<Rule['operator'], readonly ClaimedFor[]>>> = {
  'flat-per-cycle': ['cycles'],
  'flat-per-item': ['cycles', 'article'],
  'minutes-per-topic': ['cycles', 'reading'],
  assessment: ['article'],
  'quiz-speed-flag': ['article'],
  'thin-text-flag': ['cycles'],
  'repeated-text-flag': ['cycles'],
};

/** What each kind of claim can say. */
const fieldsOf: Readonly<Record<ClaimedFor, readonly string[]>> = {
  cycles: ['question', 'sources', 'application', 'evaluation'],
  article: ['sources', 'evaluation'],
  reading: ['sources', 'reflection'],
};

/** What makes no sense in one rule of a rule set. Paths are JSON pointers within the rule. */
export function ruleProblems(ruleSet: RuleSet, rule: Rule): RuleProblem[] {
  return [
    ...zeroes(rule).map(([key, value]) => ({
      path: `/${key}`,
      message: t('givesNothing', { amount: value }),
      remedy: t('aboveZero'),
    })),
    ...unfitProblems(ruleSet, rule),
    ...claimProblems(ruleSet.claimedFor ?? 'cycles', rule),
    ...overflowProblems(ruleSet, rule),
    ...dayProblems(ruleSet, rule),
    ...burstProblems(ruleSet, rule),
  ];
}

function zeroes(rule: Rule): [string, string][] {
  return amountsOf(rule).filter(([, value]) => /^[0.]+$/.test(value));
}

function amountsOf(rule: Rule): [string, string][] {
  switch (rule.operator) {
    case 'flat-per-cycle':
    case 'cap':
    case 'minimum-issue':
      return [['amount', rule.amount]];
    case 'hourly':
    case 'minutes-per-topic':
      return [
        ['rate', rule.rate],
        ['increment', rule.increment],
      ];
    case 'flat-per-item':
      return Object.entries(rule.amounts).map(([kind, amount]) => [`amounts/${kind}`, amount]);
    default:
      return [];
  }
}

function claimProblems(claimedFor: ClaimedFor, rule: Rule): RuleProblem[] {
  const wanted = looksAt[rule.operator];
  if (wanted !== undefined && !wanted.includes(claimedFor)) {
    return [
      {
        path: '/operator',
        message: t('nothingToLookAt', { operator: rule.operator, claimedFor }),
        remedy: t('fits', { kinds: wanted.join(' or ') }),
      },
    ];
  }
  if (rule.operator === 'no-duplicate') {
    const only = { papers: claimedFor, activity: 'article', question: 'cycles' }[rule.of];
    if (only === claimedFor) return [];
    return [
      {
        path: '/of',
        message: t('notInClaim', { what: rule.of, claimedFor }),
        remedy: t('fits', { kinds: only }),
      },
    ];
  }
  if (rule.operator !== 'required-fields') return [];
  const strange = rule.fields.filter((field) => !fieldsOf[claimedFor].includes(field));
  const counted = Object.keys(rule.minimumCharacters ?? {});
  return [
    ...strange.map((field) => ({
      path: '/fields',
      message: t('notAsked', { field, claimedFor }),
      remedy: t('askFor', { fields: fieldsOf[claimedFor].join(', ') }),
    })),
    ...counted
      .filter((field) => !rule.fields.some((one) => one === field))
      .map((field) => ({
        path: `/minimumCharacters/${field}`,
        message: t('countsMissing'),
        remedy: t('addField', { field }),
      })),
  ];
}

/** Only where papers are counted one by one can one of them be left out. */
function unfitProblems({ rules }: RuleSet, rule: Rule): RuleProblem[] {
  if (!('unfit' in rule) || rule.unfit === 'refuse') return [];
  const countsPapers = rules.some(({ operator }) => operator === 'flat-per-item');
  const judgesPapers = rule.operator !== 'no-duplicate' || rule.of === 'papers';
  if (countsPapers && judgesPapers) return [];
  return [
    {
      path: '/unfit',
      message: t('leavesOut'),
      remedy: t('writeRefuse'),
    },
  ];
}

/** A daily limit needs time that is paid for, and occurs once. */
function dayProblems(ruleSet: RuleSet, rule: Rule): RuleProblem[] {
  if (rule.operator !== 'day-limit') return [];
  const problems: RuleProblem[] = [];
  if (!ruleSet.rules.some(paysForTime)) {
    problems.push({
      path: '/operator',
      message: t('limitsNoTime'),
      remedy: t('removeOrPay'),
    });
  }
  if (dayLimitOf(ruleSet) !== rule) {
    problems.push({
      path: '/operator',
      message: t('limitsTwice'),
      remedy: t('keepOne'),
    });
  }
  const ofVisits = ruleSet.rules.some(({ operator }) => operator === 'minutes-per-topic');
  if (ofVisits && rule.offlineMinutes > 0) {
    problems.push({
      path: '/offlineMinutes',
      message: t('acceptsLate'),
      remedy: t('writeZero'),
    });
  } else if (rule.offlineMinutes > rule.minutes) {
    problems.push({
      path: '/offlineMinutes',
      message: t('moreThanDay'),
      remedy: t('noLarger'),
    });
  }
  return problems;
}

function burstProblems({ claimedFor = 'cycles' }: RuleSet, rule: Rule): RuleProblem[] {
  if (rule.operator !== 'burst-flag' || (rule.cycles === null) === (claimedFor !== 'cycles')) {
    return [];
  }
  return [
    {
      path: '/cycles',
      message: t('burst.unfit', { claimedFor }),
      remedy: t(claimedFor === 'cycles' ? 'burst.give' : 'burst.null'),
    },
  ];
}

function overflowProblems({ credit }: RuleSet, rule: Rule): RuleProblem[] {
  if (rule.operator !== 'cap' || rule.overflow?.unit !== credit.unit) return [];
  return [
    {
      path: '/overflow/unit',
      message: t('overflowsItself'),
      remedy: t('nameOverflow'),
    },
  ];
}
