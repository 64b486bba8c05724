import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Ledger } from '../ledger/index.js';
import { Problem, newId, notFound } from '../platform/index.js';
import {
  keyCorrectedFlag,
  passStands,
  summaryColumns,
  summaryOf,
  type FullRow,
  type SummaryRow,
} from './claim-record-rows.js';
import type {
  ClaimDecision,
  ClaimFilter,
  ClaimRecord,
  ClaimState,
  ClaimSummaryRecord,
} from './claim-record.js';
import { releaseClaimed } from './claim-uses.js';
import { pageOf, positionOf } from './instant-cursor.js';

/**
 * The claims made to an accredited provider, for those who audit them. A learner's private log (an option
 * without a document) is not made to a provider and is not shown.
 */
@Injectable()
export class ClaimRecords {
  constructor(private readonly ledger: Ledger) {}

  /** Newest first, with how many there are in all. Run as the provider. */
  async list(
    manager: EntityManager,
    providerId: string,
    filter: ClaimFilter,
  ): Promise<{ items: ClaimSummaryRecord[]; total: number; nextCursor: string | null }> {
    const parameters: unknown[] = [providerId];
    const bind = (value: unknown): string => `$${parameters.push(value)}`;
    const conditions = [
      'c.provider_id = $1',
      `EXISTS (SELECT FROM credit_option o WHERE o.id = c.credit_option_id AND o.certificate_kind <> 'none')`,
    ];
    if (filter.state) conditions.push(`c.state = ${bind(filter.state)}`);
    if (filter.flag === 'any') conditions.push(`(c.flagged OR ${passStands})`);
    else if (filter.flag === keyCorrectedFlag) conditions.push(passStands);
    else if (filter.flag) {
      const flagged = JSON.stringify([{ rule: filter.flag, outcome: 'flagged' }]);
      conditions.push(`c.findings @> ${bind(flagged)}::jsonb`);
    }
    if (filter.from) {
      conditions.push(`c.claimed_at >= ${bind(filter.from)}::date::timestamp AT TIME ZONE 'UTC'`);
    }
    if (filter.to) {
      conditions.push(
        `c.claimed_at < (${bind(filter.to)}::date + 1)::timestamp AT TIME ZONE 'UTC'`,
      );
    }
    if (filter.q) {
      const pattern = bind(`%${filter.q.replace(/[\\%_]/g, '\\$&')}%`);
      const others = bind(filter.matchingClaimIds ?? []);
      conditions.push(
        `(c.learner_name ILIKE ${pattern} OR c.id = ANY(${others}::uuid[]) OR EXISTS (
           SELECT FROM jsonb_array_elements(c.evidence -> 'cycles') AS cycle
           WHERE cycle ->> 'question' ILIKE ${pattern}))`,
      );
    }
    const [count] = await manager.query<{ total: number }[]>(
      `SELECT count(*)::integer AS total FROM claim c WHERE ${conditions.join(' AND ')}`,
      [...parameters],
    );
    const after = positionOf(filter.cursor);
    if (after) {
      conditions.push(
        `(c.claimed_at, c.id) < (${bind(after.instant)}::timestamptz, ${bind(after.id)}::uuid)`,
      );
    }
    const rows = await manager.query<SummaryRow[]>(
      `SELECT ${summaryColumns} FROM claim c WHERE ${conditions.join(' AND ')}
       ORDER BY c.claimed_at DESC, c.id DESC LIMIT ${bind(filter.limit + 1)}`,
      parameters,
    );
    const page = pageOf(rows, filter.limit, (row) => ({ instant: row.claimed_at, id: row.id }));
    return { ...page, items: page.items.map(summaryOf), total: count?.total ?? 0 };
  }

  /** One claim made to this provider with its evidence, or null. Run as the provider or as the system. */
  async find(
    manager: EntityManager,
    providerId: string,
    learnerId: string,
    claimId: string,
  ): Promise<ClaimRecord | null> {
    const [row] = await manager.query<FullRow[]>(
      `SELECT ${summaryColumns}, c.attested_at, c.rule_set_id, c.rule_set_version, c.evidence, c.findings,
         (SELECT jsonb_agg(jsonb_build_object('id', a.id, 'kind', a.kind, 'unit', a.unit, 'amount', a.amount::text,
                   'awarded_at', a.awarded_at, 'reason', a.reason) ORDER BY a.awarded_at, a.id)
          FROM award a WHERE a.learner_id = c.learner_id AND a.claim_id = c.id) AS awards
       FROM claim c JOIN credit_option o ON o.id = c.credit_option_id AND o.certificate_kind <> 'none'
       WHERE c.learner_id = $1 AND c.id = $2 AND c.provider_id = $3`,
      [learnerId, claimId, providerId],
    );
    if (!row?.evidence.provider) return null;
    return {
      ...summaryOf(row),
      attestedAt: row.attested_at,
      ruleSet: { id: row.rule_set_id, version: row.rule_set_version },
      evidence: row.evidence,
      provider: row.evidence.provider,
      findings: row.findings,
      awards: row.awards.map((award) => ({
        id: award.id,
        kind: award.kind,
        unit: award.unit,
        amount: award.amount,
        awardedAt: new Date(award.awarded_at),
        reason: award.reason,
      })),
    };
  }

  /**
   * Confirms a claim after review.
   * @throws Problem not-found; already-revoked when it was revoked before
   */
  async uphold(manager: EntityManager, decision: ClaimDecision): Promise<void> {
    const claim = await this.lock(manager, decision);
    await this.moveTo(manager, decision, claim.state, 'upheld');
  }

  /**
   * Takes the credit back: a reversing award beside each award of the claim, and the claim's state; the acts and
   * the time are free for other options. What the claim was judged on stays as it is.
   * @throws Problem not-found; already-revoked
   */
  async reverse(
    manager: EntityManager,
    decision: ClaimDecision,
  ): Promise<{ reversalIds: string[] }> {
    const claim = await this.lock(manager, decision);
    const awards = await manager.query<{ id: string }[]>(
      `SELECT id FROM award WHERE learner_id = $1 AND claim_id = $2 AND kind = 'award' ORDER BY id`,
      [decision.learnerId, decision.claimId],
    );
    const reversals = awards.map(({ id }) => ({ id: newId(), reverses: id }));
    await manager.query(
      `INSERT INTO award (learner_id, id, claim_id, provider_id, kind, reverses_id, unit, amount,
         rule_set_id, rule_set_version, completed_on, reason, awarded_at)
       SELECT a.learner_id, x.id, a.claim_id, a.provider_id, 'reversal', a.id, a.unit, -a.amount,
         a.rule_set_id, a.rule_set_version, a.completed_on, $4, $5
       FROM unnest($2::uuid[], $3::uuid[]) AS x (id, reverses)
       JOIN award a ON a.learner_id = $1 AND a.id = x.reverses`,
      [
        decision.learnerId,
        reversals.map(({ id }) => id),
        reversals.map(({ reverses }) => reverses),
        decision.reason,
        decision.at,
      ],
    );
    await releaseClaimed(manager, decision.learnerId, decision.claimId, decision.at);
    await this.moveTo(manager, decision, claim.state, 'revoked', {
      awarded: { before: claim.amount, after: '0.00' },
    });
    return { reversalIds: reversals.map(({ id }) => id) };
  }

  private async lock(
    manager: EntityManager,
    decision: ClaimDecision,
  ): Promise<{ state: ClaimState; amount: string }> {
    const [claim] = await manager.query<{ state: ClaimState; amount: string }[]>(
      'SELECT state, amount FROM claim WHERE learner_id = $1 AND id = $2 FOR UPDATE',
      [decision.learnerId, decision.claimId],
    );
    if (!claim) throw notFound();
    if (claim.state === 'revoked') {
      throw new Problem(
        'already-revoked',
        'This claim was revoked before; a revoked claim cannot be decided again.',
      );
    }
    return claim;
  }

  private async moveTo(
    manager: EntityManager,
    decision: ClaimDecision,
    from: ClaimState,
    to: 'upheld' | 'revoked',
    change: { awarded?: { before: string; after: string } } = {},
  ): Promise<void> {
    await manager.query('UPDATE claim SET state = $3 WHERE learner_id = $1 AND id = $2', [
      decision.learnerId,
      decision.claimId,
      to,
    ]);
    await this.ledger.record(
      manager,
      {
        actor: { kind: 'administrator', id: decision.decidedBy },
        action: to === 'upheld' ? 'claim.uphold' : 'claim.revoke',
        subject: { kind: 'claim', id: decision.claimId },
        before: { state: from, ...(change.awarded && { awarded: change.awarded.before }) },
        after: { state: to, ...(change.awarded && { awarded: change.awarded.after }) },
        reason: decision.reason,
      },
      decision.at,
    );
  }
}
