import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  keyCorrectedFlag,
  passStands,
  summaryColumns,
  summaryOf,
  type FullRow,
  type SummaryRow,
} from './claim-record-rows.js';
import { isAudited } from './audited-claims.js';
import type { ClaimFilter, ClaimRecord, ClaimSummaryRecord } from './claim-record.js';
import { incrementOf } from '../../domain/increment.js';
import { decodeCursor, pageOf } from '../../../platform/index.js';

/**
 * The claims made to an accredited provider, for those who audit them. A learner's private log (an option
 * without a document) is not made to a provider and is not shown.
 */
@Injectable()
export class ClaimRecords {
  /** Newest first, with how many there are in all. Run as the provider. */
  async list(
    manager: EntityManager,
    providerId: string,
    filter: ClaimFilter,
  ): Promise<{ items: ClaimSummaryRecord[]; total: number; nextCursor: string | null }> {
    const parameters = filterParameters(providerId, filter);
    const [count] = await manager.query<{ total: number }[]>(
      `SELECT count(*)::integer AS total FROM claim c WHERE ${claimPasses}`,
      parameters,
    );
    const after = decodeCursor(filter.cursor, ['instant', 'id']) ?? [null, null];
    const rows = await manager.query<SummaryRow[]>(
      `SELECT ${summaryColumns} FROM claim c WHERE ${claimPasses}
         AND ($9::timestamptz IS NULL OR (c.claimed_at, c.id) < ($9::timestamptz, $10::uuid))
       ORDER BY c.claimed_at DESC, c.id DESC LIMIT $11`,
      [...parameters, ...after, filter.limit + 1],
    );
    const page = pageOf(rows, filter.limit, (row) => [row.claimed_at, row.id]);
    return { ...page, items: page.items.map(summaryOf), total: count?.total ?? 0 };
  }

  /** The claims that wait for a decision, the earliest day of review first, with how many are overdue. Run as the provider. */
  async held(
    manager: EntityManager,
    providerId: string,
    { today, limit, cursor }: { today: string; limit: number; cursor: string | undefined },
  ): Promise<{
    items: ClaimSummaryRecord[];
    total: number;
    overdue: number;
    nextCursor: string | null;
  }> {
    const [reviewBy, id] = decodeCursor(cursor, ['day', 'id']) ?? [null, null];
    const [counts] = await manager.query<{ total: number; overdue: number }[]>(
      `SELECT count(*)::integer AS total, (count(*) FILTER (WHERE h.review_by < $2::date))::integer AS overdue
       FROM claim c JOIN claim_hold h ON h.learner_id = c.learner_id AND h.claim_id = c.id
       WHERE c.provider_id = $1 AND c.state = 'held'`,
      [providerId, today],
    );
    const rows = await manager.query<SummaryRow[]>(
      `SELECT ${summaryColumns} FROM claim c
       JOIN claim_hold x ON x.learner_id = c.learner_id AND x.claim_id = c.id
       WHERE c.provider_id = $1 AND c.state = 'held'
         AND ($2::date IS NULL OR (x.review_by, c.id) > ($2::date, $3::uuid))
       ORDER BY x.review_by, c.id LIMIT $4`,
      [providerId, reviewBy, id, limit + 1],
    );
    return {
      ...pageOf(rows.map(summaryOf), limit, (claim) => [claim.hold?.reviewBy ?? '', claim.id]),
      total: counts?.total ?? 0,
      overdue: counts?.overdue ?? 0,
    };
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
         v.content AS rules, c.replaces,
         (SELECT later.id FROM claim later WHERE later.learner_id = c.learner_id AND later.replaces = c.id) AS replaced_by,
         (SELECT jsonb_agg(jsonb_build_object('id', a.id, 'kind', a.kind, 'unit', a.unit,
                   'completed_on', to_char(a.completed_on, 'YYYY-MM-DD'), 'amount', a.amount::text, 'awarded_at', a.awarded_at, 'reason', a.reason) ORDER BY a.awarded_at, a.id)
          FROM award a WHERE a.learner_id = c.learner_id AND a.claim_id = c.id) AS awards
       FROM claim c JOIN credit_option o ON o.id = c.credit_option_id AND o.certificate_kind <> 'none'
       JOIN rule_set_version v ON v.rule_set_id = c.rule_set_id AND v.version = c.rule_set_version
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
      increment: incrementOf(row.rules),
      replaces: row.replaces,
      replacedBy: row.replaced_by,
      awards: (row.awards ?? []).map((award) => ({
        id: award.id,
        kind: award.kind,
        unit: award.unit,
        completedOn: award.completed_on,
        amount: award.amount,
        awardedAt: new Date(award.awarded_at),
        reason: award.reason,
      })),
    };
  }
}

/** Whether a claim `c` passes the filter of a provider, whose parameters `filterParameters` gives. */
const claimPasses = `c.provider_id = $1 AND ${isAudited}
  AND ($2::text IS NULL OR c.state = $2)
  AND ($3::text IS NULL OR ($3 = 'any' AND c.flagged) OR ($3 IN ('any', '${keyCorrectedFlag}') AND ${passStands})
    OR c.findings @> $4::jsonb)
  AND ($5::date IS NULL OR c.claimed_at >= $5::date::timestamp AT TIME ZONE 'UTC')
  AND ($6::date IS NULL OR c.claimed_at < ($6::date + 1)::timestamp AT TIME ZONE 'UTC')
  AND ($7::text IS NULL OR c.learner_name ILIKE $7 OR c.id = ANY ($8::uuid[]) OR EXISTS (
    SELECT FROM jsonb_array_elements(c.evidence -> 'cycles') AS cycle WHERE cycle ->> 'question' ILIKE $7))`;

function filterParameters(providerId: string, filter: ClaimFilter): unknown[] {
  const { state, flag, from, to, q, matchingClaimIds } = filter;
  const rule = flag === 'any' || flag === keyCorrectedFlag ? undefined : flag;
  return [
    providerId,
    state ?? null,
    flag ?? null,
    rule ? JSON.stringify([{ rule, outcome: 'flagged' }]) : null,
    from ?? null,
    to ?? null,
    q ? `%${q.replace(/[\\%_]/g, '\\$&')}%` : null,
    matchingClaimIds ?? [],
  ];
}
