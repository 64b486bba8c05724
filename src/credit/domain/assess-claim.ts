import { completedOn } from './completion.js';
import type { Earlier, Evidence } from './evidence.js';
import type { ArithmeticLine, CreditDocument, Finding } from './finding.js';
import { verdictOf, type Verdict } from './operators/index.js';
import { creditText, exact } from './rounding.js';
import type { CreditLabel, Rule, RuleSet, Trust } from './rule-set.js';

/** What a claim comes to, and why. */
export interface Assessment extends CreditLabel {
  readonly claimable: boolean;
  /** Decimal with two places; `0.00` when not claimable. */
  readonly amount: string;
  readonly document: CreditDocument;
  /** One for each rule, in the rule set's order. */
  readonly findings: readonly Finding[];
  /** The amount by kind of credit: what a cap lets overflow stands beside the rest. Empty when not claimable; adds up to all that is awarded. */
  readonly parts: readonly CreditPart[];
  /** Adds up to the amount; empty when not claimable. */
  readonly arithmetic: readonly ArithmeticLine[];
  /** The learner's day (YYYY-MM-DD) of the last needed step; null while one is missing. */
  readonly completedOn: string | null;
}

/** So much of one kind of credit. */
export interface CreditPart extends CreditLabel {
  /** Decimal with two places. */
  readonly amount: string;
  readonly document: CreditDocument;
}

/**
 * Judges a claim: every rule finds something, a rule that is not met refuses the claim, a flag never does,
 * and the rules that give credit are added up.
 */
export function assessClaim(ruleSet: RuleSet, evidence: Evidence, earlier: Earlier): Assessment {
  const day = completedOn(ruleSet.completedBy, evidence);
  const given = { ruleSet, evidence, earlier, completedOn: day };
  const judged = ruleSet.rules.map((rule) => ({ rule, verdict: verdictOf(rule, given) }));
  const verdicts = judged.map(({ verdict }) => verdict);
  const credits = verdicts.flatMap(({ credit }) => credit ?? []);
  const amount = credits.reduce((sum, credit) => sum.plus(credit.amount), exact(0));
  const label = labelFrom(ruleSet, verdicts);
  const document = documentFrom(ruleSet, verdicts);
  const claimable =
    day !== null && amount.greaterThan(0) && verdicts.every((one) => one.outcome !== 'not-met');
  return {
    claimable,
    amount: claimable ? creditText(amount) : '0.00',
    ...label,
    document,
    parts: claimable ? [{ ...label, amount: creditText(amount), document }] : [],
    findings: judged.map(({ rule, verdict }) => findingOf(ruleSet, rule, verdict)),
    arithmetic: claimable ? credits.flatMap((credit) => credit.arithmetic) : [],
    completedOn: day,
  };
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

function findingOf(ruleSet: RuleSet, rule: Rule, verdict: Verdict): Finding {
  const source = ruleSet.sources[rule.source];
  return {
    rule: rule.id,
    outcome: verdict.outcome,
    title: rule.title,
    required: verdict.required,
    observed: verdict.observed,
    source: source
      ? `${source.title} (${source.date}; ${trustInWords[source.trust]}${rule.confirmed ? '' : ', not confirmed'})`
      : rule.source,
    sourceUrl: source?.address ?? null,
    remedy: verdict.remedy,
  };
}

const trustInWords: Readonly<Record<Trust, string>> = {
  body: 'the credit body itself',
  provider: 'as an accredited provider states it',
  'third-party': 'as others report it',
  local: 'a choice of this server, no rule of the credit body',
};
