import type { Backtest } from './backtests.js';
import type { Rejudged } from '../domain/backtests/backtest.js';
import type { RuleSet } from '../domain/rule-set.js';
import type {
  BacktestDto,
  BacktestLineDto,
  BacktestTotalDto,
  PastAwardsDto,
} from './backtest.dto.js';
import type { PastAwardsReview } from './past-awards.js';

/** A back-test as it is answered: by the API and by `lectern rules backtest --json`. */
export function backtestView(candidate: RuleSet, backtest: Backtest): BacktestDto {
  const { id, version, name, validFrom, validTo } = candidate;
  return {
    candidate: { id, version, name, validFrom, validTo },
    compared: backtest.compared,
    revoked: backtest.revoked,
    notReplayed: backtest.notReplayed,
    outcomes: backtest.outcomes,
    flagged: backtest.flagged,
    totals: totalsView(backtest.totals),
    changed: backtest.changed,
    items: backtest.largest.map(lineView),
  };
}

/** Awards that today's rules would not give, as they are answered. */
export function pastAwardsView({
  judged,
  totals,
  changed,
  largest,
}: PastAwardsReview): PastAwardsDto {
  return { judged, totals: totalsView(totals), changed, items: largest.map(lineView) };
}

function totalsView(totals: Backtest['totals']): BacktestTotalDto[] {
  return totals.map(({ unit, before, amount, change }) => ({
    unit,
    before,
    after: amount,
    change,
  }));
}

function lineView({ claim, ...judged }: Rejudged): BacktestLineDto {
  return {
    learnerId: claim.learnerId,
    claimId: claim.claimId,
    learnerName: claim.learnerName,
    completedOn: claim.completedOn,
    claimedAt: claim.claimedAt.toISOString(),
    version: claim.ruleSet.version,
    outcome: judged.outcome,
    before: [...claim.awarded],
    after: [...judged.after],
    change: [...judged.change],
    flagged: judged.flagged,
    findings: [...judged.findings],
  };
}
