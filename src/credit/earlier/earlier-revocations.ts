import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ClaimEvidence, RevokedAct } from '../evidence/claim-evidence.js';
import type { Evidence } from '../domain/evidence.js';
import { evidenceFromClaim } from '../evidence/evidence-from-claim.js';

/** What is claimed, as far as it can be claimed twice. */
type Claimed = Pick<Evidence, 'cycles' | 'article' | 'stretches'>;

/** What happened to an act, or to minutes of it, in other claims: for later reviewers. */
@Injectable()
export class EarlierRevocations {
  /**
   * The claims of the same act, or of some of its minutes, that were revoked, or declined for misconduct, in the order of
   * those decisions: one statement.
   */
  listRevocations(
    manager: EntityManager,
    learnerId: string,
    { cycles, article, stretches }: Claimed,
    exceptClaimId: string | null = null,
  ): Promise<RevokedAct[]> {
    return manager.query<RevokedAct[]>(
      `SELECT c.id AS "claimId", c.evidence #>> '{provider,name}' AS provider,
         to_char(decided.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "revokedAt",
         CASE WHEN ended.spent THEN 'spent' ELSE 'released' END AS act
       FROM (SELECT claim_id, bool_or(spent_at IS NOT NULL) AS spent FROM (
               SELECT claim_id, spent_at FROM claim_cycle
               WHERE learner_id = $1 AND cycle_id = ANY($2::uuid[]) AND (released_at IS NOT NULL OR spent_at IS NOT NULL)
               UNION ALL
               SELECT claim_id, spent_at FROM claim_article
               WHERE learner_id = $1 AND activity_id = $3 AND (released_at IS NOT NULL OR spent_at IS NOT NULL)
               UNION ALL
               SELECT t.claim_id, t.spent_at
               FROM credited_time t
               JOIN unnest($4::timestamptz[], $5::timestamptz[]) AS s (starts_at, ends_at)
                 ON t.starts_at < s.ends_at AND t.ends_at > s.starts_at
               WHERE t.learner_id = $1 AND (t.released_at IS NOT NULL OR t.spent_at IS NOT NULL)
             ) AS uses GROUP BY claim_id) AS ended
       JOIN claim c ON c.learner_id = $1 AND c.id = ended.claim_id
         AND (c.state = 'revoked' OR c.state = 'declined' AND ended.spent)
       CROSS JOIN LATERAL (SELECT CASE c.state
           WHEN 'revoked' THEN (SELECT max(a.awarded_at) FROM award a
             WHERE a.learner_id = c.learner_id AND a.claim_id = c.id AND a.kind = 'reversal')
           ELSE (SELECT max(d.decided_at) FROM audit_decision d
             WHERE d.learner_id = c.learner_id AND d.claim_id = c.id AND d.outcome = 'declined') END AS at) AS decided
       WHERE c.id IS DISTINCT FROM $6::uuid
       ORDER BY decided.at, c.id`,
      [
        learnerId,
        cycles.map(({ id }) => id),
        article?.activityId ?? null,
        stretches.map(({ startsAt }) => startsAt.toISOString()),
        stretches.map(({ endsAt }) => endsAt.toISOString()),
        exceptClaimId,
      ],
    );
  }

  /** The same for a claim that was made, as known now. */
  ofClaim(
    manager: EntityManager,
    claim: {
      readonly learnerId: string;
      readonly id: string;
      readonly evidence: ClaimEvidence;
      readonly claimedAt: Date;
    },
  ): Promise<RevokedAct[]> {
    const evidence = evidenceFromClaim(claim.evidence, claim.claimedAt);
    return this.listRevocations(manager, claim.learnerId, evidence, claim.id);
  }
}
