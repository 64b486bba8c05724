import { dayLimitOf } from '../time/counted-time.js';
import { paysForTime, type ClaimedFor, type Rule, type RuleSet } from '../rule-set.js';

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
      message: `${value} gives nothing.`,
      remedy: 'Write an amount above zero.',
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
        message: `"${rule.operator}" has nothing to look at in a claim for ${claimedFor}.`,
        remedy: `It fits claims for ${wanted.join(' or ')}.`,
      },
    ];
  }
  if (rule.operator === 'no-duplicate') {
    const only = { papers: claimedFor, activity: 'article', question: 'cycles' }[rule.of];
    if (only === claimedFor) return [];
    return [
      {
        path: '/of',
        message: `"${rule.of}" is not in a claim for ${claimedFor}.`,
        remedy: `It fits claims for ${only}.`,
      },
    ];
  }
  if (rule.operator !== 'required-fields') return [];
  const strange = rule.fields.filter((field) => !fieldsOf[claimedFor].includes(field));
  const counted = Object.keys(rule.minimumCharacters ?? {});
  return [
    ...strange.map((field) => ({
      path: '/fields',
      message: `"${field}" is not asked of a claim for ${claimedFor}.`,
      remedy: `Ask for ${fieldsOf[claimedFor].join(', ')}.`,
    })),
    ...counted
      .filter((field) => !rule.fields.some((one) => one === field))
      .map((field) => ({
        path: `/minimumCharacters/${field}`,
        message: 'counts the characters of a field that is not asked for.',
        remedy: `Add ${field} to the fields, or remove this.`,
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
      message: 'leaves out a paper where papers are not counted one by one.',
      remedy: 'Write refuse.',
    },
  ];
}

/** A limit of a day needs time that is paid for, and stands once. */
function dayProblems(ruleSet: RuleSet, rule: Rule): RuleProblem[] {
  if (rule.operator !== 'day-limit') return [];
  const problems: RuleProblem[] = [];
  if (!ruleSet.rules.some(paysForTime)) {
    problems.push({
      path: '/operator',
      message: 'limits time in a rule set that gives no credit for time.',
      remedy: 'Remove it, or add a rule with hourly or minutes-per-topic.',
    });
  }
  if (dayLimitOf(ruleSet) !== rule) {
    problems.push({
      path: '/operator',
      message: 'limits the time of a day a second time.',
      remedy: 'Keep one of them.',
    });
  }
  const ofVisits = ruleSet.rules.some(({ operator }) => operator === 'minutes-per-topic');
  if (ofVisits && rule.offlineMinutes > 0) {
    problems.push({
      path: '/offlineMinutes',
      message: 'accepts time that was reported late where visits are counted one by one.',
      remedy: 'Write 0.',
    });
  } else if (rule.offlineMinutes > rule.minutes) {
    problems.push({
      path: '/offlineMinutes',
      message: 'is more than the minutes of a day.',
      remedy: 'Write a number that is no larger, or 0 for none.',
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
      message: `does not fit a claim for ${claimedFor}.`,
      remedy:
        claimedFor === 'cycles'
          ? 'Give the most cycles that are documented within those minutes.'
          : 'Write null: there are no cycles.',
    },
  ];
}

function overflowProblems({ credit }: RuleSet, rule: Rule): RuleProblem[] {
  if (rule.operator !== 'cap' || rule.overflow?.unit !== credit.unit) return [];
  return [
    {
      path: '/overflow/unit',
      message: 'is the credit that overflows.',
      remedy: 'Name the credit that the rest counts as, or write null.',
    },
  ];
}
