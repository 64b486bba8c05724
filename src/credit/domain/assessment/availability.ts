import { documentFrom, labelFrom } from './assess-claim.js';
import type { Learner, Offer, Provider } from '../evidence.js';
import type { CreditDocument } from '../finding.js';
import { nothingYet, verdictOf } from '../operators/index.js';
import type { CreditLabel, Rule, RuleSet } from '../rule-set.js';

/** Whether a learner may claim under an option on a day, and what it would give. */
export interface Availability extends CreditLabel {
  readonly available: boolean;
  /** A sentence; null when available. */
  readonly whyNot: string | null;
  readonly document: CreditDocument;
}

/** Rules that look at who and when, not at what was read. */
const ahead: ReadonlySet<Rule['operator']> = new Set([
  'eligibility',
  'accredited-provider',
  'offered-on-date',
]);

/**
 * Judges the rules that can be judged before anything is read.
 * @param today the learner's day, YYYY-MM-DD
 */
export function availability(
  ruleSet: RuleSet,
  who: { readonly learner: Learner; readonly provider: Provider; readonly offer: Offer },
  today: string,
): Availability {
  const given = {
    ruleSet,
    evidence: {
      ...who,
      claimedOn: today,
      cycles: [],
      article: null,
      reading: null,
      sources: [],
      visits: [],
      stretches: [],
      offline: [],
    },
    earlier: {
      creditedStretches: [],
      texts: [],
      awarded: {},
      items: [],
      days: [],
      documentedAt: [],
    },
    completedOn: today,
    soFar: nothingYet(ruleSet),
  };
  const verdicts = ruleSet.rules
    .filter((rule) => ahead.has(rule.operator))
    .map((rule) => verdictOf(rule, given));
  const whyNot = [
    ...(ruleSet.switchedOff === undefined ? [] : [ruleSet.switchedOff]),
    ...verdicts
      .filter(({ outcome }) => outcome === 'not-met')
      .map(({ required, observed }) => `${required} ${observed}`),
  ];
  return {
    available: whyNot.length === 0,
    whyNot: whyNot.length === 0 ? null : whyNot.join(' '),
    document: documentFrom(ruleSet, verdicts),
    ...labelFrom(ruleSet, verdicts),
  };
}
