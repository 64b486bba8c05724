import { completedOn } from './completion.js';
import type { Earlier, Evidence } from './evidence.js';
import type { ArithmeticLine, CreditDocument, Finding } from './finding.js';
import {
  nothingYet,
  verdictOf,
  type Overflow,
  type SoFar,
  type Verdict,
} from './operators/index.js';
import { creditText } from './rounding.js';
import type { CreditLabel, Rule, RuleSet, Trust } from './rule-set.js';

/** What a claim comes to, and why. */
export interface Assessment extends CreditLabel {
  readonly claimable: boolean;
  /** Decimal with two places; `0.00` when not claimable. */
  readonly amount: string;
  readonly document: CreditDocument;
  /** One for each rule, in the rule set's order; before them one that says why a rule set is switched off. */
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
 * and what the rules give and take is added up. A rule set that is switched off refuses every claim.
 */
export function assessClaim(ruleSet: RuleSet, evidence: Evidence, earlier: Earlier): Assessment {
  const day = completedOn(ruleSet.completedBy, evidence);
  const { judged, soFar } = judge(ruleSet, evidence, earlier, day);
  const verdicts = judged.map(({ verdict }) => verdict);
  const overflow = overflowOf(verdicts);
  const main: Overflow = {
    ...soFar.label,
    amount: soFar.amount,
    document: documentFrom(ruleSet, verdicts),
  };
  const parts = [main, ...overflow].filter(({ amount }) => amount.greaterThan(0));
  const claimable =
    day !== null &&
    parts.length > 0 &&
    ruleSet.switchedOff === undefined &&
    verdicts.every((one) => one.outcome !== 'not-met');
  const first = parts[0] ?? main;
  return {
    claimable,
    unit: first.unit,
    creditName: first.creditName,
    amount: claimable ? creditText(first.amount) : '0.00',
    document: first.document,
    parts: claimable ? parts.map((part) => ({ ...part, amount: creditText(part.amount) })) : [],
    findings: [
      ...switchedOffFinding(ruleSet),
      ...judged.map(({ rule, verdict }) => findingOf(ruleSet, rule, verdict)),
    ],
    arithmetic: claimable ? arithmeticOf(verdicts, first === main ? null : first) : [],
    completedOn: day,
  };
}

/** Lets one rule after the other decide; each sees what those before it came to. */
function judge(
  ruleSet: RuleSet,
  evidence: Evidence,
  earlier: Earlier,
  day: string | null,
): { judged: { rule: Rule; verdict: Verdict }[]; soFar: SoFar } {
  let soFar = nothingYet(ruleSet);
  const judged: { rule: Rule; verdict: Verdict }[] = [];
  for (const rule of ruleSet.rules) {
    const verdict = verdictOf(rule, { ruleSet, evidence, earlier, completedOn: day, soFar });
    judged.push({ rule, verdict });
    const { credit, label, leftOut } = verdict;
    if (credit || label || leftOut) {
      soFar = {
        amount: credit ? soFar.amount.plus(credit.amount) : soFar.amount,
        label: label ?? soFar.label,
        leftOut: leftOut ? new Set([...soFar.leftOut, ...leftOut]) : soFar.leftOut,
      };
    }
  }
  return { judged, soFar };
}

/** What the caps moved to other credits: one amount for each of them. */
function overflowOf(verdicts: readonly Verdict[]): Overflow[] {
  const byUnit = new Map<string, Overflow>();
  for (const { overflow } of verdicts) {
    if (!overflow) continue;
    const before = byUnit.get(overflow.unit);
    const amount = before ? before.amount.plus(overflow.amount) : overflow.amount;
    byUnit.set(overflow.unit, { ...overflow, amount });
  }
  return [...byUnit.values()];
}

/** The lines of all rules. Where everything overflowed they come to nothing, and what it counts as is added. */
function arithmeticOf(verdicts: readonly Verdict[], instead: Overflow | null): ArithmeticLine[] {
  const lines = verdicts.flatMap(({ credit }) => credit?.arithmetic ?? []);
  if (instead === null) return lines;
  return [
    ...lines,
    { label: `Counted as ${instead.creditName}`, amount: creditText(instead.amount) },
  ];
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

function switchedOffFinding({ switchedOff, name }: RuleSet): Finding[] {
  if (switchedOff === undefined) return [];
  return [
    {
      rule: 'switched-off',
      outcome: 'not-met',
      title: 'In force on this server',
      required: 'Every number of the rules is confirmed by its source.',
      observed: switchedOff,
      source: name,
      sourceUrl: null,
      remedy: 'Choose another option; this one opens once the number is confirmed.',
    },
  ];
}

const trustInWords: Readonly<Record<Trust, string>> = {
  body: 'the credit body itself',
  provider: 'as an accredited provider states it',
  'third-party': 'as others report it',
  local: 'a choice of this server, no rule of the credit body',
};
