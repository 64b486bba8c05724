import { assessClaim, type Assessment } from '../assessment/assess-claim.js';
import type { Earlier, Evidence } from '../evidence.js';
import type { Finding, Outcome } from '../finding.js';
import { creditText, exact, type Exact } from '../rounding.js';
import type { DecimalText, RuleSet } from '../rule-set.js';

/** So much of one unit. */
export interface CreditAmount {
  readonly unit: string;
  readonly amount: DecimalText;
}

/** A claim as it was judged: what it was awarded, and the evidence and the earlier credit of its time. */
export interface PastClaim {
  readonly learnerId: string;
  readonly claimId: string;
  readonly learnerName: string;
  readonly claimedAt: Date;
  /** YYYY-MM-DD */
  readonly completedOn: string;
  /** The version that judged it, as it was kept then. */
  readonly ruleSet: RuleSet;
  readonly awarded: readonly CreditAmount[];
  readonly evidence: Evidence;
  readonly earlier: Earlier;
}

/** One rule that comes out differently; null where one of the two versions has no such rule. */
export interface FindingChange {
  readonly rule: string;
  readonly title: string;
  readonly before: Outcome | null;
  readonly after: Outcome | null;
  /** What the candidate requires and observes; of the old version where the candidate has no such rule. */
  readonly required: string;
  readonly observed: string;
}

/** How a claim fares: `other` means another unit, or more of one unit and less of another. */
export type BacktestOutcome = 'same' | 'more' | 'less' | 'other' | 'refused';

/** One past claim, judged by a candidate. */
export interface Rejudged {
  readonly claim: PastClaim;
  /** Whether the frozen evidence gives the awarded amount under the claim's own version; if not, nothing is compared. */
  readonly replayed: boolean;
  readonly after: readonly CreditAmount[];
  readonly outcome: BacktestOutcome;
  readonly flagged: { readonly before: boolean; readonly after: boolean };
  readonly findings: readonly FindingChange[];
  /** By unit, after less before; units without a change are left out. */
  readonly change: readonly CreditAmount[];
  /** How much credit moves, whatever the direction: what the list is sorted by. */
  readonly effect: Exact;
}

/**
 * Judges a past claim by a candidate version. It is compared with the same evidence judged by the claim's own
 * version, so that any change comes from the rules and not from something that was not stored.
 */
export function judgeAgain(claim: PastClaim, candidate: RuleSet): Rejudged {
  const own = assessClaim(claim.ruleSet, claim.evidence, claim.earlier);
  const other = assessClaim(candidate, claim.evidence, claim.earlier);
  return rejudged(claim, own, other, difference(claim.awarded, amountsOf(own)).length === 0);
}

/** A judgement as far as two of them are compared. */
interface Compared {
  readonly findings: readonly Pick<
    Finding,
    'rule' | 'title' | 'outcome' | 'required' | 'observed'
  >[];
}

/**
 * Compares what a claim was awarded with another judgement of it.
 * @param own      what was found when it was awarded
 * @param replayed whether what was kept of it can be compared
 */
export function rejudged(
  claim: PastClaim,
  own: Compared,
  other: Compared & Pick<Assessment, 'claimable' | 'parts'>,
  replayed: boolean,
): Rejudged {
  const after = amountsOf(other);
  const change = replayed ? difference(claim.awarded, after) : [];
  return {
    claim,
    replayed,
    after,
    outcome: replayed ? outcomeOf(after, change) : 'same',
    flagged: { before: isFlagged(own), after: isFlagged(other) },
    findings: replayed ? findingChanges(own, other) : [],
    change,
    effect: change.reduce((sum, { amount }) => sum.plus(exact(amount).abs()), exact(0)),
  };
}

/** Amounts by unit, after less before, in the order of the units; equal ones are left out. */
export function difference(
  before: readonly CreditAmount[],
  after: readonly CreditAmount[],
): CreditAmount[] {
  const byUnit = new Map<string, Exact>();
  const add = (unit: string, amount: Exact): void => {
    byUnit.set(unit, (byUnit.get(unit) ?? exact(0)).plus(amount));
  };
  for (const { unit, amount } of before) add(unit, exact(amount).neg());
  for (const { unit, amount } of after) add(unit, exact(amount));
  return [...byUnit]
    .filter(([, amount]) => !amount.isZero())
    .map(([unit, amount]) => ({ unit, amount: creditText(amount) }))
    .toSorted((a, b) => (a.unit < b.unit ? -1 : 1));
}

function amountsOf({ claimable, parts }: Pick<Assessment, 'claimable' | 'parts'>): CreditAmount[] {
  return claimable ? difference([], parts) : [];
}

function outcomeOf(
  after: readonly CreditAmount[],
  change: readonly CreditAmount[],
): BacktestOutcome {
  if (after.length === 0) return 'refused';
  if (change.length === 0) return 'same';
  if (change.every(({ amount }) => !amount.startsWith('-'))) return 'more';
  if (change.every(({ amount }) => amount.startsWith('-'))) return 'less';
  return 'other';
}

function isFlagged({ findings }: Compared): boolean {
  return findings.some(({ outcome }) => outcome === 'flagged');
}

/** A rule that one version lacks and that the other finds met changes nothing for the learner. */
function findingChanges(own: Compared, other: Compared): FindingChange[] {
  const rules = new Set([...other.findings, ...own.findings].map(({ rule }) => rule));
  return [...rules].flatMap((rule) => {
    const before = own.findings.find((finding) => finding.rule === rule);
    const after = other.findings.find((finding) => finding.rule === rule);
    const shown = after ?? before;
    if (!shown || (before?.outcome ?? 'met') === (after?.outcome ?? 'met')) return [];
    const { title, required, observed } = shown;
    return [
      {
        rule,
        title,
        before: before?.outcome ?? null,
        after: after?.outcome ?? null,
        required,
        observed,
      },
    ];
  });
}
