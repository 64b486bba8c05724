import type { Earlier, Evidence, TimeCredit } from '../evidence.js';
import type { ArithmeticLine, CreditDocument, Effect, Outcome } from '../finding.js';
import { exact, type Exact } from '../rounding.js';
import type { CreditLabel, RuleSet } from '../rule-set.js';

/** What an operator looks at. */
export interface Given {
  readonly ruleSet: RuleSet;
  readonly evidence: Evidence;
  readonly earlier: Earlier;
  /** The learner's day (YYYY-MM-DD) of the last needed step, or null while one is missing. */
  readonly completedOn: string | null;
  readonly soFar: SoFar;
  /** What the earlier years of the same claim came to; absent in the first. */
  readonly before?: Before | undefined;
}

/** The earlier years of a claim. */
export interface Before {
  readonly amount: Exact;
  /** The papers that they counted. */
  readonly papers: ReadonlySet<string>;
}

/** What the rules before this one came to. */
export interface SoFar {
  readonly amount: Exact;
  readonly label: CreditLabel;
  /** Papers that do not count. */
  readonly leftOut: ReadonlySet<string>;
}

const nothing = exact(0);
const nobody: ReadonlySet<string> = new Set();

/** Before the first rule. */
export function nothingYet(ruleSet: RuleSet): SoFar {
  return { amount: nothing, label: ruleSet.credit, leftOut: nobody };
}

/** What an operator decides, with its reasons as sentences. */
export interface Verdict {
  readonly outcome: Outcome;
  readonly required: string;
  readonly observed: string;
  readonly remedy: string | null;
  /** From an operator that gives or limits credit: a signed amount, and lines that add up to it. */
  readonly credit?: {
    readonly amount: Exact;
    readonly arithmetic: readonly ArithmeticLine[];
  };
  /** From an operator that pays for time: what counted, and what for, before anything is taken of it. */
  readonly time?: TimeCredit;
  /** From an operator that counts what it takes as another credit. */
  readonly overflow?: Overflow;
  /** From an operator that decides which papers count: those that do not. */
  readonly leftOut?: readonly string[];
  /** From an operator that decides what documents the credit. */
  readonly document?: CreditDocument;
  /** From an operator that lets the claim through to something else than the credit. */
  readonly effect?: Effect;
  /** From an operator that gives the credit another name. */
  readonly label?: CreditLabel;
}

/** What a cap moved to another credit. */
export interface Overflow extends CreditLabel {
  readonly amount: Exact;
  readonly document: CreditDocument;
}

/** A verdict that the rule is met and nothing is to be done. */
export function met(required: string, observed: string): Verdict {
  return { outcome: 'met', required, observed, remedy: null };
}
