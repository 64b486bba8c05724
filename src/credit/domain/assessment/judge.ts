import { periodOf } from '../time/cap-period.js';
import { dividedByYears, yearOn, type DatedEvidence } from '../time/by-years.js';
import type { Earlier, Evidence } from '../evidence.js';
import type { CreditDocument } from '../finding.js';
import {
  nothingYet,
  verdictOf,
  type Before,
  type Overflow,
  type SoFar,
  type Verdict,
} from '../operators/index.js';
import { creditText, exact, isPositive } from '../rounding.js';
import type { RuleSet } from '../rule-set.js';

/** What the rules decided about one year, one rule after the other. */
export interface Judged extends DatedEvidence {
  /** In the order of the rules. */
  readonly verdicts: readonly Verdict[];
  readonly met: boolean;
  readonly main: Overflow;
  /** What is given: the main credit unless it came to nothing, then what the caps moved. */
  readonly credits: readonly Overflow[];
}

/** Judges a claim, each of its years on its own: with its own day, its own caps and what was given before in it. */
export function judgeByYears(
  ruleSet: RuleSet,
  evidence: Evidence,
  earlier: Earlier,
): readonly Judged[] {
  const judged: Judged[] = [];
  for (const year of dividedByYears(ruleSet, evidence)) {
    const before = earlierIn(ruleSet, year, earlier, judged);
    judged.push(judge(ruleSet, year, before, beforeOf(judged)));
  }
  return judged;
}

/** What was given before in a year, and in the earlier years of the same claim as far as a cap counts them. */
function earlierIn(
  ruleSet: RuleSet,
  { completedOn: day }: DatedEvidence,
  earlier: Earlier,
  judged: readonly Judged[],
): Earlier {
  if (day === null) return earlier;
  const { from } = yearOn(ruleSet, day);
  const year = earlier.years?.find((one) => one.from === from);
  const awarded: Record<string, string> = { ...(year ?? earlier).awarded };
  for (const rule of ruleSet.rules) {
    if (rule.operator !== 'cap') continue;
    const days = periodOf(rule.period, day);
    const given = judged
      .filter(({ met, completedOn }) => met && completedOn !== null && completedOn >= days.from)
      .flatMap(({ credits }) => credits)
      .filter(({ unit }) => unit === ruleSet.credit.unit)
      .reduce((sum, { amount }) => sum.plus(amount), exact(awarded[rule.id] ?? '0'));
    awarded[rule.id] = creditText(given);
  }
  return { ...earlier, awarded, time: (earlier.years ? year : earlier)?.time ?? {} };
}

function beforeOf(judged: readonly Judged[]): Before {
  const claimed = judged.filter(({ met }) => met);
  return {
    amount: claimed.reduce((sum, { main }) => sum.plus(main.amount), exact(0)),
    papers: new Set(
      claimed.flatMap(({ evidence }) => evidence.sources.map(({ paperId }) => paperId)),
    ),
  };
}

/** Lets one rule after the other decide; each sees what those before it came to. */
function judge(
  ruleSet: RuleSet,
  { evidence, completedOn }: DatedEvidence,
  earlier: Earlier,
  before: Before,
): Judged {
  let soFar: SoFar = { ...nothingYet(ruleSet), leftOut: before.papers };
  let { document }: { document: CreditDocument } = ruleSet;
  let met = true;
  let overflow: Overflow[] = [];
  const verdicts: Verdict[] = [];
  for (const rule of ruleSet.rules) {
    const verdict = verdictOf(rule, { ruleSet, evidence, earlier, completedOn, soFar, before });
    verdicts.push(verdict);
    if (verdict.outcome === 'not-met') met = false;
    if (verdict.document) document = verdict.document;
    if (verdict.overflow) overflow = withOverflow(overflow, verdict.overflow);
    soFar = after(soFar, verdict);
  }
  const { amount, label } = soFar;
  const main = { unit: label.unit, creditName: label.creditName, amount, document };
  const credits = isPositive(amount) ? [main, ...overflow] : overflow;
  return { completedOn, evidence, verdicts, met, main, credits };
}

function after(before: SoFar, { credit, label, leftOut }: Verdict): SoFar {
  return {
    amount: credit ? before.amount.plus(credit.amount) : before.amount,
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
