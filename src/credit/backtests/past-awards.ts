import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Providers } from '../../accounts/index.js';
import type { ClaimState, Claim } from '../tables/claim.entity.js';
import type { CreditAmount, Rejudged } from '../domain/backtests/backtest.js';
import { BacktestTally, type BacktestResult } from '../domain/backtests/backtest-tally.js';
import { Replay, losesCredit, type MadeClaim } from '../domain/backtests/replay.js';
import { evidenceFromClaim } from '../evidence/evidence-from-claim.js';
import { providerOn } from '../rules/judged-provider.js';
import { PastClaims, pastColumns, type KeptVersions, type PastRow } from './past-claims.js';
import { RuleSets } from '../rules/rule-sets.js';
import type { RowOf } from '../../platform/index.js';

/** The awards that today's rules would not give, of all those that were judged. */
export interface PastAwardsReview extends Pick<BacktestResult, 'totals' | 'changed' | 'largest'> {
  readonly judged: number;
}

interface MadeRow
  extends PastRow, RowOf<Claim, 'providerId' | 'creditOptionId' | 'findings' | 'state'> {
  /** What is left of it. */
  awarded: CreditAmount[] | null;
  ended_at: Date | null;
  spent: boolean | null;
  own_log: boolean;
}

const counts: ReadonlySet<ClaimState> = new Set(['awarded', 'upheld', 'reduced']);
const takenBack: ReadonlySet<ClaimState> = new Set(['revoked', 'withdrawn', 'declined']);

/**
 * Judges past claims by the rules and the accreditations of today, as if they were made now for the first time. Nothing
 * is written: what is done about an award that today's rules would not give is decided claim by claim.
 */
@Injectable()
export class PastAwards {
  constructor(
    private readonly pastClaims: PastClaims,
    private readonly providers: Providers,
    private readonly ruleSets: RuleSets,
  ) {}

  /**
   * Replays all claims of the learners who claimed from the provider, one learner after the other, and lists those made
   * to it. What is listed of others, or of a learner's own log, is nothing.
   * @param providerId null for the claims made to any provider
   * @param each       sees every listed claim, also those that the result has no room for
   */
  async review(
    providerId: string | null,
    each: (judged: Rejudged) => void = () => undefined,
  ): Promise<PastAwardsReview> {
    const histories = new Map((await this.providers.all()).map((one) => [one.id, one]));
    const versions = new Map(this.ruleSets.ids.map((id) => [id, this.ruleSets.versions(id)]));
    // As the system: an exclusive group reaches over providers and own logs.
    return this.pastClaims.inTurn(null, async (manager) => {
      const kept = await this.pastClaims.keptVersions(manager, null);
      const tally = new BacktestTally();
      let judged = 0;
      let learner = { id: '', replay: new Replay() };
      for await (const row of this.rows(manager, providerId)) {
        if (learner.id !== row.learner_id) learner = { id: row.learner_id, replay: new Replay() };
        const provider = row.provider_id === null ? null : (histories.get(row.provider_id) ?? null);
        const again = learner.replay.next({
          ...madeClaim(row, kept),
          versions: versions.get(row.rule_set_id) ?? [],
          providerOn: provider && ((days) => providerOn(provider, days)),
        });
        if (row.own_log || !counts.has(row.state)) continue;
        if (providerId !== null && row.provider_id !== providerId) continue;
        judged += 1;
        if (!losesCredit(again)) continue;
        tally.add(again);
        each(again);
      }
      const { totals, changed, largest } = tally.result();
      return { judged, totals, changed, largest };
    });
  }

  private rows(manager: EntityManager, providerId: string | null): AsyncGenerator<MadeRow> {
    return this.pastClaims.readRows<MadeRow>(
      manager,
      `SELECT ${pastColumns}, c.provider_id, c.credit_option_id, c.findings, c.state,
         o.certificate_kind = 'none' AS own_log, given.awarded, coalesce(used.ended_at, given.last_at) AS ended_at, used.spent
       FROM claim c JOIN credit_option o ON o.id = c.credit_option_id
       CROSS JOIN LATERAL (
         SELECT jsonb_agg(jsonb_build_object('unit', x.unit, 'amount', x.amount::text) ORDER BY x.unit)
             FILTER (WHERE x.amount <> 0) AS awarded, max(x.last_at) AS last_at
         FROM (SELECT a.unit, sum(a.amount) AS amount, max(a.awarded_at) AS last_at FROM award a
               WHERE a.learner_id = c.learner_id AND a.claim_id = c.id GROUP BY a.unit) AS x) AS given
       CROSS JOIN LATERAL (
         SELECT max(coalesce(u.spent_at, u.released_at)) AS ended_at, bool_or(u.spent_at IS NOT NULL) AS spent
         FROM (SELECT spent_at, released_at FROM claim_cycle WHERE learner_id = c.learner_id AND claim_id = c.id
               UNION ALL SELECT spent_at, released_at FROM claim_article WHERE learner_id = c.learner_id AND claim_id = c.id
               UNION ALL SELECT spent_at, released_at FROM credited_time WHERE learner_id = c.learner_id AND claim_id = c.id) AS u) AS used
       WHERE $1::uuid IS NULL OR c.learner_id IN (SELECT learner_id FROM claim WHERE provider_id = $1::uuid)
       ORDER BY c.learner_id, c.claimed_at, c.id`,
      [providerId],
    );
  }
}

function madeClaim(row: MadeRow, kept: KeptVersions): Omit<MadeClaim, 'versions' | 'providerOn'> {
  const evidence = evidenceFromClaim(row.evidence, row.claimed_at);
  return {
    ...kept.pastClaim(row, { evidence, awarded: row.awarded ?? [] }),
    findings: row.findings,
    optionId: row.credit_option_id,
    reduced: row.state === 'reduced',
    ended: takenBack.has(row.state)
      ? { at: row.ended_at ?? row.claimed_at, how: row.spent ? 'spent' : 'released' }
      : null,
  };
}
