import { arithmeticOf } from './arithmetic.js';
import type { Earlier, Evidence, TimeCredit } from '../evidence.js';
import type { ArithmeticLine, CreditDocument, Finding } from '../finding.js';
import { findingsOf } from './findings.js';
import { decidingRules, judgeByYears, type Judged } from './judge.js';
import type { Overflow, Verdict } from '../operators/index.js';
import { creditText, type Exact } from '../rounding.js';
import type { CreditLabel, RuleSet } from '../rule-set.js';

/** What a claim comes to, and why. */
export interface Assessment extends CreditLabel {
  readonly claimable: boolean;
  /** Decimal with two places, of all parts of this unit; `0.00` when not claimable. */
  readonly amount: string;
  readonly document: CreditDocument;
  /** One for each rule, in the rule set's order; before them one that says why a rule set is switched off. */
  readonly findings: readonly Finding[];
  /**
   * The amount by year and kind of credit: what a cap lets overflow stands beside the rest. Empty when not claimable;
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
 * Judges a claim: every rule finds something, a rule that is not met refuses the claim, a flag never does,
 * and what the rules give and take is added up. A rule set that is switched off refuses every claim. What lies in
 * several years is judged by each of them; of hours, a year that is refused is left out and stays free.
 * The findings and the arithmetic are written when they are first read: deciding takes a fraction of that.
 */
export function assessClaim(ruleSet: RuleSet, evidence: Evidence, earlier: Earlier): Assessment {
  return new Judgement(ruleSet, evidence, judgeByYears(ruleSet, evidence, earlier));
}

/** An assessment that writes its findings and its arithmetic when they are first read. */
class Judgement implements Assessment {
  readonly claimable: boolean;
  readonly unit: string;
  readonly creditName: string;
  readonly amount: string;
  readonly document: CreditDocument;
  readonly parts: readonly CreditPart[];
  readonly completedOn: string | null;
  #findings: readonly Finding[] | null = null;
  #arithmetic: readonly ArithmeticLine[] | null = null;
  readonly #ruleSet: RuleSet;
  readonly #judged: readonly Judged[];
  readonly #counted: readonly Judged[];

  constructor(ruleSet: RuleSet, evidence: Evidence, judged: readonly Judged[]) {
    const counted = countedOf(ruleSet, evidence, judged);
    const last = (counted.length > 0 ? counted : judged).at(-1);
    const first = firstCredit(counted.length > 0 ? counted : judged);
    this.claimable = counted.length > 0;
    this.unit = first?.unit ?? ruleSet.credit.unit;
    this.creditName = first?.creditName ?? ruleSet.credit.creditName;
    this.document = first?.document ?? ruleSet.document;
    this.parts = partsOf(counted);
    this.amount = this.claimable ? amountOf(counted, this.unit) : '0.00';
    this.completedOn = last?.completedOn ?? null;
    this.#ruleSet = ruleSet;
    this.#judged = judged;
    this.#counted = counted;
  }

  get findings(): readonly Finding[] {
    const counted = this.claimable ? this.#counted : this.#judged;
    this.#findings ??= findingsOf(this.#ruleSet, this.#judged, counted);
    return this.#findings;
  }

  get arithmetic(): readonly ArithmeticLine[] {
    this.#arithmetic ??= arithmeticOf(this.#counted, this.unit);
    return this.#arithmetic;
  }

  get years(): readonly ClaimedYear[] {
    return this.#counted.map(({ completedOn, given, verdicts }) => ({
      completedOn: completedOn ?? '',
      evidence: given.evidence,
      time: timeOf(this.#ruleSet, verdicts),
    }));
  }
}

const none: readonly Judged[] = [];

/** The years that are claimed; none when the claim is refused. */
function countedOf(
  { switchedOff }: RuleSet,
  { reading }: Evidence,
  judged: readonly Judged[],
): readonly Judged[] {
  if (switchedOff !== undefined) return none;
  const [only] = judged;
  if (only && judged.length === 1) {
    return only.met && only.completedOn !== null && only.credits.length > 0 ? judged : none;
  }
  const fitting = judged.filter(({ met, completedOn }) => met && completedOn !== null);
  const counted = reading ? fitting.filter(({ credits }) => credits.length > 0) : fitting;
  const refused = !reading && fitting.length < judged.length;
  return refused || counted.every(({ credits }) => credits.length === 0) ? none : counted;
}

/** What the claim is called by: the main credit where any year has some of it. */
function firstCredit(judged: readonly Judged[]): Overflow | undefined {
  const [only] = judged;
  if (only && judged.length === 1) return only.credits[0] ?? only.main;
  const main = judged.find(({ main: one, credits }) => credits[0] === one)?.main;
  return main ?? judged.find(({ credits }) => credits.length > 0)?.credits[0] ?? judged[0]?.main;
}

function partsOf(judged: readonly Judged[]): CreditPart[] {
  const parts: CreditPart[] = [];
  for (const { credits, completedOn } of judged) {
    for (const { unit, creditName, amount, document } of credits) {
      const day = completedOn ?? '';
      parts.push({ unit, creditName, amount: creditText(amount), document, completedOn: day });
    }
  }
  return parts;
}

function amountOf(judged: readonly Judged[], unit: string): string {
  let sum: Exact | null = null;
  for (const { credits } of judged) {
    for (const { unit: own, amount } of credits) {
      if (own === unit) sum = sum === null ? amount : sum.plus(amount);
    }
  }
  return sum === null ? '0.00' : creditText(sum);
}

function timeOf(ruleSet: RuleSet, verdicts: readonly Verdict[]): Record<string, TimeCredit> {
  return Object.fromEntries(
    decidingRules(ruleSet).flatMap(({ id }, at) => {
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
