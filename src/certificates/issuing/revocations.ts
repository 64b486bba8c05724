import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Ledger, type LedgerActor } from '../../ledger/index.js';
import type { CertificateFacts } from '../../documents/index.js';

/** Which certificates no longer count, since when, why, and who says so. */
export interface Revocation {
  readonly learnerId: string;
  readonly claimId: string;
  /** Only those of these awards. */
  readonly awardIds?: readonly string[];
  readonly reason: string;
  readonly by: LedgerActor & { readonly id: string };
  readonly at: Date;
}

/** Certificates that no longer count. */
@Injectable()
export class Revocations {
  constructor(private readonly ledger: Ledger) {}

  /**
   * Marks the certificates of a claim as no longer counting, for everybody who checks them: of all its awards, or of
   * those that are named. What was revoked before stays so, and a claim without one is left alone.
   */
  async revoke(manager: EntityManager, revocation: Revocation): Promise<void> {
    const { learnerId, claimId, awardIds, reason, by, at } = revocation;
    // None of these can be reissued in between; one that was just issued is seen below.
    await manager.query(
      'SELECT FROM certificate WHERE learner_id = $1 AND claim_id = $2 ORDER BY id FOR UPDATE',
      [learnerId, claimId],
    );
    const rows = await manager.query<
      { certificate_id: string; superseded: boolean; credit: Credit; completed_on: string }[]
    >(
      `WITH revoked AS (
         INSERT INTO certificate_revocation (learner_id, certificate_id, reason, revoked_by, revoked_at)
         SELECT c.learner_id, c.id, $3, $4, $5 FROM certificate c
         WHERE c.learner_id = $1 AND c.claim_id = $2 AND ($6::uuid[] IS NULL OR c.award_id = ANY ($6))
           AND NOT EXISTS (SELECT FROM certificate_revocation r
                           WHERE r.learner_id = c.learner_id AND r.certificate_id = c.id)
         RETURNING certificate_id)
       SELECT c.id AS certificate_id, c.facts -> 'credit' AS credit, c.facts #>> '{activity,completedOn}' AS completed_on,
         EXISTS (SELECT FROM certificate later WHERE later.learner_id = $1 AND later.supersedes = c.id) AS superseded
       FROM revoked JOIN certificate c ON c.learner_id = $1 AND c.id = revoked.certificate_id ORDER BY c.id`,
      [learnerId, claimId, reason, by.id, at, awardIds ?? null],
    );
    for (const { certificate_id: id, superseded, credit, completed_on: completedOn } of rows) {
      await this.ledger.record(
        manager,
        {
          actor: by,
          action: 'certificate.revoke',
          subject: { kind: 'certificate', id },
          before: { status: superseded ? 'superseded' : 'valid' },
          after: { status: 'revoked', credit: credit.name, amount: credit.amount, completedOn },
          reason,
        },
        at,
      );
    }
  }
}

type Credit = CertificateFacts['credit'];
