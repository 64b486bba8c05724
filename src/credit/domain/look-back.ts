import type { RepeatedTextFlagRule, Rule, RuleSet } from './rule-set.js';

/** How far a rule set looks back at earlier claims, so that no more is loaded. */
export interface LookBack {
  /** Compare with texts of at most this many claims of the last days; null: texts are not looked at. */
  readonly texts: { readonly days: number; readonly claims: number } | null;
}

/** The furthest that any of the rules looks back. */
export function lookBack(ruleSet: RuleSet): LookBack {
  const repeated = ruleSet.rules.filter(
    (rule: Rule): rule is RepeatedTextFlagRule => rule.operator === 'repeated-text-flag',
  );
  if (repeated.length === 0) return { texts: null };
  return {
    texts: {
      days: Math.max(...repeated.map((rule) => rule.days)),
      claims: Math.max(...repeated.map((rule) => rule.claims)),
    },
  };
}
