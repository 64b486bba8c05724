import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { judgeAgain, type CreditAmount } from '../domain/backtests/backtest.js';
import { BacktestTally, type BacktestResult } from '../domain/backtests/backtest-tally.js';
import type { RuleSet } from '../domain/rule-set.js';
import { evidenceOfPastClaim } from '../evidence/evidence-from-claim.js';
import { PastClaims, pastColumns, type PastRow } from './past-claims.js';

/** A back-test with the claims that it leaves out because their credit was taken back. */
export interface Backtest extends BacktestResult {
  readonly revoked: number;
}

/** Judges past claims by a candidate version of their rule set. Nothing is written. */
@Injectable()
export class Backtests {
  constructor(private readonly pastClaims: PastClaims) {}

  /**
   * Runs over the claims made under the candidate's rule set, as far as they count. One at a time in this process:
   * others wait for their turn.
   * @param providerId only claims made to this provider; null for all claims of the server
   */
  run(candidate: RuleSet, providerId: string | null): Promise<Backtest> {
    return this.pastClaims.inTurn(providerId, (manager) =>
      this.judgeAll(manager, candidate, providerId),
    );
  }

  private async judgeAll(
    manager: EntityManager,
    candidate: RuleSet,
    providerId: string | null,
  ): Promise<Backtest> {
    const versions = await this.pastClaims.keptVersions(manager, candidate.id);
    const tally = new BacktestTally();
    const rows = this.pastClaims.readRows<PastRow & { awarded: CreditAmount[] }>(
      manager,
      `SELECT ${pastColumns},
         (SELECT jsonb_agg(jsonb_build_object('unit', a.unit, 'amount', a.amount::text) ORDER BY a.unit)
          FROM award a WHERE a.learner_id = c.learner_id AND a.claim_id = c.id AND a.kind = 'award') AS awarded
       FROM ${pastClaims} AND c.state IN ('awarded', 'upheld', 'reduced')`,
      [candidate.id, providerId],
    );
    for await (const { awarded, ...row } of rows) {
      const evidence = evidenceOfPastClaim(row.evidence, row.claimed_at);
      tally.add(judgeAgain(versions.pastClaim(row, { evidence, awarded }), candidate));
    }
    const [left] = await manager.query<{ revoked: number }[]>(
      `SELECT count(*)::integer AS revoked FROM ${pastClaims} AND c.state IN ('revoked', 'withdrawn')`,
      [candidate.id, providerId],
    );
    return { ...tally.result(), revoked: left?.revoked ?? 0 };
  }
}

/** $1 the rule set, $2 the provider or null. A learner's own log is no provider's to look at. */
const pastClaims = `claim c JOIN credit_option o ON o.id = c.credit_option_id
  WHERE c.rule_set_id = $1
    AND ($2::uuid IS NULL OR (c.provider_id = $2::uuid AND o.certificate_kind <> 'none'))`;
