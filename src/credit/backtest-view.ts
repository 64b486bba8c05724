import type { Backtest } from './backtests.js';
import type { RuleSet } from './domain/rule-set.js';
import type { BacktestDto } from './dto/backtest.dto.js';

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
    totals: backtest.totals.map(({ unit, before, amount, change }) => ({
      unit,
      before,
      after: amount,
      change,
    })),
    changed: backtest.changed,
    items: backtest.largest.map(({ claim, ...judged }) => ({
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
    })),
  };
}
