import { arithmeticOf } from './arithmetic.js';
import type { Earlier, Evidence, TimeCredit } from '../evidence.js';
import type { ArithmeticLine, CreditDocument, Finding } from '../finding.js';
import { findingsOf } from './findings.js';
import { judgeByYears, type Judged } from './judge.js';
import type { Overflow, Verdict } from '../operators/index.js';
import { creditText, exact } from '../rounding.js';
import type { CreditLabel, RuleSet } from '../rule-set.js';

/** What a claim gives, and why. */
export interface Assessment extends CreditLabel {
  readonly claimable: boolean;
  /** Decimal with two places, of all parts of this unit; `0.00` when not claimable. */
  readonly amount: string;
  readonly document: CreditDocument;
  /** One for each rule, in the rule set's order; before them one that says why a rule set is switched off. */
  readonly findings: readonly Finding[];
  /**
   * The amount by year and kind of credit: what overflows a cap is a separate part. Empty when not claimable;
   * adds up to all that is awarded.
   */
  readonly parts: readonly CreditPart[];
  /** What is claimed of each year, the earliest first; empty when not claimable. */
  readonly years: readonly ClaimedYear[];
  /** Adds up to the amount; empty when not claimable. */
  readonly arithmetic: readonly ArithmeticLine[];
  /** The day (YYYY-MM-DD) of the last needed step; null while one is missing. */
  readonly completedOn: string | null;
}

/** So much of one kind of credit, for what was completed in one year. */
export interface CreditPart extends CreditLabel {
  /** The last day (YYYY-MM-DD) of it. */
  readonly completedOn: string;
  /** Decimal with two places. */
  readonly amount: string;
  readonly document: CreditDocument;
}

/** What of a claim is credited for one year. */
export interface ClaimedYear {
  /** The last day (YYYY-MM-DD) of it. */
  readonly completedOn: string;
  readonly evidence: Evidence;
  /** By the id of the rule that pays for time: how much counted, and what for, before caps and maxima. */
  readonly time: Readonly<Record<string, TimeCredit>>;
}

/**
 * Judges a claim: every rule has a finding, a rule that is not met refuses the claim, a flag never does,
 * and what the rules give and take is added up. A rule set that is switched off refuses every claim. What lies in
 * several years is judged by each of them; of hours, a year that is refused is left out and stays free.
 */
export function assessClaim(ruleSet: RuleSet, evidence: Evidence, earlier: Earlier): Assessment {
  const judged = judgeByYears(ruleSet, evidence, earlier);
  const counted = countedOf(ruleSet, evidence, judged);
  const claimable = counted.length > 0;
  const shown = claimable ? counted : judged;
  const first = firstCredit(shown) ?? { ...ruleSet.credit, document: ruleSet.document };
  return {
    claimable,
    unit: first.unit,
    creditName: first.creditName,
    document: first.document,
    amount: amountOf(counted, first.unit),
    parts: partsOf(counted),
    completedOn: shown.at(-1)?.completedOn ?? null,
    findings: findingsOf(ruleSet, judged, shown),
    arithmetic: arithmeticOf(ruleSet, counted, first.unit),
    years: counted.map((year) => ({
      completedOn: year.completedOn ?? '',
      evidence: year.evidence,
      time: timeOf(ruleSet, year.verdicts),
    })),
  };
}

/** The years that are claimed; none when the claim is refused. */
function countedOf(
  { switchedOff }: RuleSet,
  { reading }: Evidence,
  judged: readonly Judged[],
): readonly Judged[] {
  if (switchedOff !== undefined) return [];
  const fitting = judged.filter(({ met, completedOn }) => met && completedOn !== null);
  const counted = reading ? fitting.filter(({ credits }) => credits.length > 0) : fitting;
  const refused = !reading && fitting.length < judged.length;
  return refused || counted.every(({ credits }) => credits.length === 0) ? [] : counted;
}

/** What the claim is called by: the main credit where any year has some of it. */
function firstCredit(judged: readonly Judged[]): Overflow | undefined {
  const main = judged.find(({ main: one, credits }) => credits[0] === one)?.main;
  return main ?? judged.find(({ credits }) => credits.length > 0)?.credits[0] ?? judged[0]?.main;
}

function partsOf(judged: readonly Judged[]): CreditPart[] {
  return judged.flatMap(({ credits, completedOn }) =>
    credits.map(({ unit, creditName, amount, document }) => ({
      unit,
      creditName,
      amount: creditText(amount),
      document,
      completedOn: completedOn ?? '',
    })),
  );
}

function amountOf(judged: readonly Judged[], unit: string): string {
  const parts = judged.flatMap(({ credits }) => credits).filter((part) => part.unit === unit);
  return creditText(parts.reduce((sum, { amount }) => sum.plus(amount), exact(0)));
}

function timeOf({ rules }: RuleSet, verdicts: readonly Verdict[]): Record<string, TimeCredit> {
  return Object.fromEntries(
    rules.flatMap(({ id }, at) => {
      const time = verdicts[at]?.time;
      return time && time.milliseconds > 0 ? [[id, time]] : [];
    }),
  );
}

/** What the last rule that speaks about it says documents the credit. */
export function documentFrom(ruleSet: RuleSet, verdicts: readonly Verdict[]): CreditDocument {
  return verdicts.reduce<CreditDocument>(
    (document, verdict) => verdict.document ?? document,
    ruleSet.document,
  );
}

/** What the last rule that speaks about it calls the credit. */
export function labelFrom(ruleSet: RuleSet, verdicts: readonly Verdict[]): CreditLabel {
  return verdicts.reduce<CreditLabel>((label, verdict) => verdict.label ?? label, ruleSet.credit);
}
