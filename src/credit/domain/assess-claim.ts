import { completedOn } from './completion.js';
import type { Earlier, Evidence } from './evidence.js';
import type { ArithmeticLine, CreditDocument, Finding } from './finding.js';
import {
  nothingYet,
  verdictOf,
  written,
  type Given,
  type Overflow,
  type SoFar,
  type Verdict,
} from './operators/index.js';
import { creditText, isPositive, type Exact } from './rounding.js';
import { isFlag, type CreditLabel, type Rule, type RuleSet, type Trust } from './rule-set.js';

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
 * The findings and the arithmetic are written when they are first read: deciding takes a fraction of that.
 */
export function assessClaim(ruleSet: RuleSet, evidence: Evidence, earlier: Earlier): Assessment {
  const day = completedOn(ruleSet.completedBy, evidence);
  const judged = judge(ruleSet, evidence, earlier, day);
  const main: Overflow = {
    unit: judged.label.unit,
    creditName: judged.label.creditName,
    amount: judged.amount,
    document: judged.document,
  };
  const given = isPositive(main.amount) ? [main, ...judged.overflow] : judged.overflow;
  const claimable =
    day !== null && given.length > 0 && ruleSet.switchedOff === undefined && judged.met;
  const first = given[0] ?? main;
  const amount = claimable ? creditText(first.amount) : '0.00';
  const { unit, creditName, document } = first;
  const parts = claimable
    ? given.map((part) =>
        part === first
          ? { unit, creditName, amount, document }
          : { ...part, amount: creditText(part.amount) },
      )
    : [];
  const moved = first === main ? null : first;
  return new Judgement(judged, moved, {
    claimable,
    unit,
    creditName,
    amount,
    document,
    parts,
    completedOn: day,
  });
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
  readonly #judged: Judged;
  readonly #moved: Overflow | null;

  constructor(
    judged: Judged,
    moved: Overflow | null,
    decided: Omit<Assessment, 'findings' | 'arithmetic'>,
  ) {
    this.claimable = decided.claimable;
    this.unit = decided.unit;
    this.creditName = decided.creditName;
    this.amount = decided.amount;
    this.document = decided.document;
    this.parts = decided.parts;
    this.completedOn = decided.completedOn;
    this.#judged = judged;
    this.#moved = moved;
  }

  get findings(): readonly Finding[] {
    this.#findings ??= findingsOf(this.#judged);
    return this.#findings;
  }

  get arithmetic(): readonly ArithmeticLine[] {
    this.#arithmetic ??= this.claimable ? arithmeticOf(this.#judged.verdicts, this.#moved) : [];
    return this.#arithmetic;
  }
}

/** What the rules decided, one after the other. A flag decides nothing: it is looked at when findings are read. */
interface Judged {
  /** In the order of the rules that decide. */
  readonly verdicts: readonly Verdict[];
  readonly given: Given;
  readonly met: boolean;
  readonly amount: Exact;
  readonly label: CreditLabel;
  readonly document: CreditDocument;
  readonly overflow: readonly Overflow[];
}

/** Lets one rule after the other decide; each sees what those before it came to. */
function judge(ruleSet: RuleSet, evidence: Evidence, earlier: Earlier, day: string | null): Judged {
  let given: Given = {
    ruleSet,
    evidence,
    earlier,
    completedOn: day,
    soFar: nothingYet(ruleSet),
  };
  let { document }: { document: CreditDocument } = ruleSet;
  let allMet = true;
  let overflow: Overflow[] = [];
  const verdicts: Verdict[] = [];
  for (const rule of decidingRules(ruleSet)) {
    const verdict = verdictOf(rule, given);
    verdicts.push(verdict);
    if (verdict.outcome === 'not-met') allMet = false;
    if (verdict.document) document = verdict.document;
    if (verdict.overflow) overflow = withOverflow(overflow, verdict.overflow);
    if (verdict.credit || verdict.label || verdict.leftOut) {
      given = { ruleSet, evidence, earlier, completedOn: day, soFar: after(given.soFar, verdict) };
    }
  }
  const { amount, label } = given.soFar;
  return { verdicts, given, met: allMet, amount, label, document, overflow };
}

const deciding = new WeakMap<RuleSet, readonly Rule[]>();

/** The rules that are no flags, picked once for each rule set. */
function decidingRules(ruleSet: RuleSet): readonly Rule[] {
  const known = deciding.get(ruleSet);
  if (known) return known;
  const made = ruleSet.rules.filter((rule) => !isFlag(rule));
  deciding.set(ruleSet, made);
  return made;
}

function after(before: SoFar, { credit, label, leftOut }: Verdict): SoFar {
  return {
    amount: credit
      ? before.amount.isZero()
        ? credit.amount
        : before.amount.plus(credit.amount)
      : before.amount,
    label: label ?? before.label,
    leftOut: leftOut ? new Set([...before.leftOut, ...leftOut]) : before.leftOut,
  };
}

/** What the caps moved to other credits: one amount for each of them. */
function withOverflow(before: readonly Overflow[], more: Overflow): Overflow[] {
  const same = before.find(({ unit }) => unit === more.unit);
  const sum = same ? { ...same, amount: same.amount.plus(more.amount) } : more;
  return [...before.filter((one) => one !== same), sum];
}

/** The lines of all rules. Where everything overflowed they come to nothing, and what it counts as is added. */
function arithmeticOf(verdicts: readonly Verdict[], instead: Overflow | null): ArithmeticLine[] {
  const lines = verdicts.flatMap(({ credit }) => {
    const { arithmetic = [] } = credit ?? {};
    return typeof arithmetic === 'function' ? arithmetic() : arithmetic;
  });
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

/** Every rule in words, in the order of the file. */
function findingsOf({ verdicts, given }: Judged): Finding[] {
  const { ruleSet } = given;
  const decided = decidingRules(ruleSet);
  const verdictOn = (rule: Rule): Verdict =>
    verdicts[decided.indexOf(rule)] ?? verdictOf(rule, given);
  return [
    ...switchedOffFinding(ruleSet),
    ...ruleSet.rules.map((rule) => findingOf(ruleSet, rule, verdictOn(rule))),
  ];
}

function findingOf(ruleSet: RuleSet, rule: Rule, verdict: Verdict): Finding {
  const source = ruleSet.sources[rule.source];
  return {
    rule: rule.id,
    outcome: verdict.outcome,
    title: rule.title,
    required: written(verdict.required),
    observed: written(verdict.observed),
    source: source
      ? `${source.title} (${source.date}; ${trustInWords[source.trust]}${rule.confirmed ? '' : ', not confirmed'})`
      : rule.source,
    sourceUrl: source?.address ?? null,
    remedy: typeof verdict.remedy === 'function' ? verdict.remedy() : verdict.remedy,
    ...(verdict.effect && { effect: verdict.effect }),
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
