import type { RepeatedTextFlagRule, Rule, RuleSet } from './rule-set.js';

/** How far a rule set looks back at earlier claims, so that no more is loaded. */
export interface LookBack {
  /** What was awarded for activity completed in these days (YYYY-MM-DD, both included), for each cap. */
  readonly awarded: readonly {
    readonly rule: string;
    readonly unit: string;
    readonly from: string;
    readonly to: string;
  }[];
  /** Items credited for activity completed since this day; null: items are not looked at. */
  readonly itemsSince: string | null;
  /** Compare with texts of at most this many claims of the last days; null: texts are not looked at. */
  readonly texts: { readonly days: number; readonly claims: number } | null;
}

/** The furthest that any of the rules looks back. */
export function lookBack(ruleSet: RuleSet, _completedOn: string): LookBack {
  const repeated = ruleSet.rules.filter(
    (rule: Rule): rule is RepeatedTextFlagRule => rule.operator === 'repeated-text-flag',
  );
  if (repeated.length === 0) return { awarded: [], itemsSince: null, texts: null };
  return {
    awarded: [],
    itemsSince: null,
    texts: {
      days: Math.max(...repeated.map((rule) => rule.days)),
      claims: Math.max(...repeated.map((rule) => rule.claims)),
    },
  };
}
