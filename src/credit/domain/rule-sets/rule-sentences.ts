import type { Evidence } from '../evidence.js';
import { nothingYet, verdictOf } from '../operators/index.js';
import type { Rule, RuleSet } from '../rule-set.js';
import { t } from './messages.js';

/** What a rule asks for or gives, in one sentence: the same words that its findings use. */
export interface RuleSentence {
  readonly rule: string;
  readonly sentence: string;
}

/** Says each rule of a rule set in words, before anybody claims. */
export function ruleSentences(ruleSet: RuleSet): RuleSentence[] {
  return ruleSet.rules.map((rule) => ({ rule: rule.id, sentence: sentenceOf(ruleSet, rule) }));
}

function sentenceOf(ruleSet: RuleSet, rule: Rule): string {
  // Its finding names the dates of the option that is claimed under.
  if (rule.operator === 'offered-on-date') {
    return t('offeredWhile');
  }
  const { required } = verdictOf(rule, {
    ruleSet,
    evidence: nobodysEvidence,
    earlier: {
      creditedStretches: [],
      texts: [],
      awarded: {},
      items: [],
      days: [],
      documentedAt: [],
    },
    completedOn: null,
    soFar: nothingYet(ruleSet),
  });
  return required;
}

const nobodysEvidence: Evidence = {
  learner: { profession: 'other', degree: null, timeZone: 'UTC' },
  provider: {
    name: t('theProvider'),
    accreditations: [],
    accreditedBy: null,
    demonstration: false,
  },
  offer: {
    opensOn: '2000-01-01',
    closesOn: null,
    designatedMaximum: null,
    documentWithinDays: null,
    claimWithinDays: null,
  },
  claimedOn: '2000-01-01',
  cycles: [],
  article: null,
  reading: null,
  sources: [],
  visits: [],
  stretches: [],
  offline: [],
};
