import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  AwardDocuments,
  type AwardDocument,
  type AwardDocumentIssuer,
  type AwardedClaim,
  type ReplacedClaim,
} from '../../credit/index.js';
import { Ledger } from '../../ledger/index.js';
import { CertificateIssuer } from './certificate-issuer.js';
import { Revocations } from './revocations.js';
import type { Certificate } from './certificate.entity.js';
import type { RowOf } from '../../platform/index.js';

type OldRow = RowOf<Certificate, 'id' | 'awardId' | 'facts'>;

/** The certificates of claims, as claims ask for them. */
@Injectable()
export class AwardCertificates implements AwardDocumentIssuer, OnModuleInit {
  constructor(
    private readonly documents: AwardDocuments,
    private readonly issuer: CertificateIssuer,
    private readonly revocations: Revocations,
    private readonly ledger: Ledger,
  ) {}

  onModuleInit(): void {
    this.documents.register(this);
  }

  issue(manager: EntityManager, award: AwardedClaim): Promise<{ certificateId: string } | null> {
    return this.issuer.issue(manager, award);
  }

  async reliedOn(manager: EntityManager, learnerId: string, claimId: string): Promise<boolean> {
    const rows = await manager.query<{ relied_on: boolean }[]>(
      `SELECT EXISTS (SELECT FROM certificate_reliance r
                      WHERE r.learner_id = c.learner_id AND r.certificate_id = c.id) AS relied_on
       FROM certificate c WHERE c.learner_id = $1 AND c.claim_id = $2`,
      [learnerId, claimId],
    );
    return rows.some((row) => row.relied_on);
  }

  async hold(manager: EntityManager, learnerId: string, claimId: string): Promise<void> {
    await manager.query(
      'SELECT FROM certificate WHERE learner_id = $1 AND claim_id = $2 ORDER BY id FOR UPDATE',
      [learnerId, claimId],
    );
  }

  /**
   * Each certificate of the earlier claim gives way to the one for the same kind of credit, or else to the next; one
   * that none follows is revoked.
   */
  async replace(
    manager: EntityManager,
    awards: readonly AwardedClaim[],
    replaced: ReplacedClaim,
  ): Promise<AwardDocument[]> {
    const { learnerId, claimId, reason, at } = replaced;
    const old = await this.inForce(manager, learnerId, claimId);
    const actor = { kind: 'learner', id: learnerId } as const;
    const made: AwardDocument[] = [];
    for (const award of awards) {
      const same = old.findIndex(({ facts }) => facts.credit.name === award.creditName);
      const [gives] = old.splice(Math.max(same, 0), 1);
      if (!gives) {
        const issued = await this.issue(manager, award);
        if (issued) made.push(documentOf(award, issued.certificateId));
        continue;
      }
      const issued = await this.issuer.issueInPlaceOf(
        manager,
        award,
        { id: gives.id, serial: gives.facts.serial, reason },
        { actor },
      );
      if (!issued) {
        old.unshift(gives);
        continue;
      }
      made.push(documentOf(award, issued.id));
      await this.ledger.record(
        manager,
        {
          actor,
          action: 'certificate.supersede',
          subject: { kind: 'certificate', id: gives.id },
          before: { status: 'valid' },
          after: { status: 'superseded', by: issued.facts.serial },
          reason,
        },
        at,
      );
    }
    const awardIds = old.map((one) => one.award_id);
    if (awardIds.length > 0) {
      await this.revocations.revoke(manager, {
        learnerId,
        claimId,
        awardIds,
        reason,
        by: actor,
        at,
      });
    }
    return made;
  }

  async certificatesOf(
    manager: EntityManager,
    learnerId: string,
    claimIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly AwardDocument[]>> {
    const rows = await manager.query<{ claim_id: string; award_id: string; id: string }[]>(
      `SELECT c.claim_id, c.award_id, c.id
       FROM certificate c
       LEFT JOIN certificate_revocation r ON r.learner_id = c.learner_id AND r.certificate_id = c.id
       WHERE c.learner_id = $1 AND c.claim_id = ANY ($2)
         AND NOT EXISTS (SELECT FROM certificate later
                         WHERE later.learner_id = c.learner_id AND later.supersedes = c.id)
       ORDER BY r.revoked_at IS NOT NULL, c.award_id, c.id`,
      [learnerId, claimIds],
    );
    const found = new Map<string, AwardDocument[]>();
    for (const row of rows) {
      const documents = found.get(row.claim_id) ?? [];
      documents.push({ awardId: row.award_id, certificateId: row.id });
      found.set(row.claim_id, documents);
    }
    return found;
  }

  private inForce(manager: EntityManager, learnerId: string, claimId: string): Promise<OldRow[]> {
    return manager.query<OldRow[]>(
      `SELECT c.id, c.award_id, c.facts FROM certificate c
       WHERE c.learner_id = $1 AND c.claim_id = $2
         AND NOT EXISTS (SELECT FROM certificate later
                         WHERE later.learner_id = c.learner_id AND later.supersedes = c.id)
         AND NOT EXISTS (SELECT FROM certificate_revocation r
                         WHERE r.learner_id = c.learner_id AND r.certificate_id = c.id)
       ORDER BY c.id`,
      [learnerId, claimId],
    );
  }
}

function documentOf({ awardId }: AwardedClaim, certificateId: string): AwardDocument {
  return { awardId, certificateId };
}
