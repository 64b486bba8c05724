import type { BacktestOutcome, CreditAmount, Rejudged } from './backtest.js';
import { creditText, exact, type Exact } from '../rounding.js';

/** What a candidate would change over all claims. */
export interface BacktestResult {
  /** Claims that were compared: the sum of the outcomes. */
  readonly compared: number;
  /** Claims that do not come out as awarded under their own version, from what was kept: left out of everything else. */
  readonly notReplayed: number;
  readonly outcomes: Readonly<Record<BacktestOutcome, number>>;
  readonly flagged: { readonly before: number; readonly after: number };
  /** By unit; `change` is after less before. */
  readonly totals: readonly (CreditAmount & { readonly before: string; readonly change: string })[];
  /** Claims of which the amount, a flag or a finding changes. */
  readonly changed: number;
  /** The ones with the largest effect, largest first. */
  readonly largest: readonly Rejudged[];
}

/** Adds up judged claims one by one, and keeps no more of them than are shown. */
export class BacktestTally {
  private compared = 0;
  private notReplayed = 0;
  private changed = 0;
  private readonly outcomes = { same: 0, more: 0, less: 0, other: 0, refused: 0 };
  private readonly flagged = { before: 0, after: 0 };
  private readonly totals = new Map<string, { before: Exact; after: Exact }>();
  private kept: Rejudged[] = [];

  /** @param shown how many claims the result names */
  constructor(private readonly shown = 200) {}

  add(judged: Rejudged): void {
    if (!judged.replayed) {
      this.notReplayed += 1;
      return;
    }
    this.compared += 1;
    this.outcomes[judged.outcome] += 1;
    if (judged.flagged.before) this.flagged.before += 1;
    if (judged.flagged.after) this.flagged.after += 1;
    for (const { unit, amount } of judged.claim.awarded) {
      const total = this.totalOf(unit);
      total.before = total.before.plus(amount);
    }
    for (const { unit, amount } of judged.after) {
      const total = this.totalOf(unit);
      total.after = total.after.plus(amount);
    }
    if (!changes(judged)) return;
    this.changed += 1;
    this.kept.push(judged);
    if (this.kept.length >= 2 * this.shown) this.keepLargest();
  }

  result(): BacktestResult {
    this.keepLargest();
    return {
      compared: this.compared,
      notReplayed: this.notReplayed,
      outcomes: { ...this.outcomes },
      flagged: { ...this.flagged },
      totals: [...this.totals]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([unit, { before, after }]) => ({
          unit,
          before: creditText(before),
          amount: creditText(after),
          change: creditText(after.minus(before)),
        })),
      changed: this.changed,
      largest: this.kept,
    };
  }

  private totalOf(unit: string): { before: Exact; after: Exact } {
    const found = this.totals.get(unit);
    if (found) return found;
    const total = { before: exact(0), after: exact(0) };
    this.totals.set(unit, total);
    return total;
  }

  private keepLargest(): void {
    this.kept = this.kept.toSorted(byEffect).slice(0, this.shown);
  }
}

function changes({ outcome, flagged, findings }: Rejudged): boolean {
  return outcome !== 'same' || flagged.before !== flagged.after || findings.length > 0;
}

/** Largest first; of equal ones the refused, then the newest, then by id, so that a repeat lists the same. */
function byEffect(a: Rejudged, b: Rejudged): number {
  return (
    b.effect.comparedTo(a.effect) ||
    Number(b.outcome === 'refused') - Number(a.outcome === 'refused') ||
    b.claim.claimedAt.getTime() - a.claim.claimedAt.getTime() ||
    (a.claim.claimId < b.claim.claimId ? -1 : 1)
  );
}
