import type { Earlier, Evidence } from '../evidence.js';
import type { ArithmeticLine, CreditDocument, Outcome } from '../finding.js';
import type { Exact } from '../rounding.js';
import type { CreditLabel, RuleSet } from '../rule-set.js';

/** What an operator looks at. */
export interface Given {
  readonly ruleSet: RuleSet;
  readonly evidence: Evidence;
  readonly earlier: Earlier;
  /** The learner's day (YYYY-MM-DD) of the last needed step, or null while one is missing. */
  readonly completedOn: string | null;
}

/** What an operator decides, with its reasons as sentences. */
export interface Verdict {
  readonly outcome: Outcome;
  readonly required: string;
  readonly observed: string;
  readonly remedy: string | null;
  /** From an operator that gives credit: an amount, and lines that add up to it. */
  readonly credit?: { readonly amount: Exact; readonly arithmetic: readonly ArithmeticLine[] };
  /** From an operator that decides what documents the credit. */
  readonly document?: CreditDocument;
  /** From an operator that gives the credit another name. */
  readonly label?: CreditLabel;
}

/** A verdict that the rule is met and nothing is to be done. */
export function met(required: string, observed: string): Verdict {
  return { outcome: 'met', required, observed, remedy: null };
}
