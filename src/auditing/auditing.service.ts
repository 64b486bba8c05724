import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditReports, Certificates } from '../certificates/index.js';
import { ClaimRecords, EarlierRevocations, RuleSets, recordKeeping } from '../credit/index.js';
import { Ledger } from '../ledger/index.js';
import { Clock, Database, notFound } from '../platform/index.js';
import type { AuditClaimList, AuditQuery, HeldClaimList } from './audit.dto.js';
import { evidenceView, holdView, listItem, type DecisionRow } from './evidence-view.js';
import type { AuditEvidence } from './evidence.dto.js';
import { dayAt } from '../shared/zones.js';

/** What the administrators of an accredited provider see of the claims made to it. */
@Injectable()
export class Auditing {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly claims: ClaimRecords,
    private readonly ruleSets: RuleSets,
    private readonly revocations: EarlierRevocations,
    private readonly certificates: Certificates,
    private readonly reports: AuditReports,
    private readonly ledger: Ledger,
  ) {}

  list(providerId: string, query: AuditQuery): Promise<AuditClaimList> {
    return this.database.asProvider(providerId, async (manager) => {
      const matchingClaimIds = query.q
        ? await this.certificates.claimsWithSerial(manager, providerId, query.q)
        : [];
      const page = await this.claims.list(manager, providerId, { ...query, matchingClaimIds });
      const documents = await this.certificates.ofClaims(
        manager,
        page.items.map((claim) => ({ learnerId: claim.learnerId, claimId: claim.id })),
      );
      return {
        ...page,
        items: page.items.map((claim) => listItem(claim, documents.get(claim.id)?.[0])),
      };
    });
  }

  /** The claims that are held for review, the earliest day first. */
  held(providerId: string, page: { limit: number; cursor?: string }): Promise<HeldClaimList> {
    const today = dayAt(this.clock.now(), 'UTC');
    return this.database.asProvider(providerId, async (manager) => {
      const { limit, cursor } = page;
      const found = await this.claims.held(manager, providerId, { today, limit, cursor });
      return {
        ...found,
        items: found.items.flatMap((claim) => {
          const hold = holdView(claim.hold, claim.state, today);
          return hold ? [{ ...listItem(claim, undefined), hold }] : [];
        }),
      };
    });
  }

  /** @throws Problem not-found when the claim was not made to this provider */
  evidence(providerId: string, learnerId: string, claimId: string): Promise<AuditEvidence> {
    return this.database.asSystem((manager) =>
      this.evidenceIn(manager, providerId, learnerId, claimId),
    );
  }

  /** The evidence as it is now, as a signed PDF. @throws Problem not-found */
  async report(providerId: string, learnerId: string, claimId: string): Promise<Buffer> {
    const evidence = await this.evidence(providerId, learnerId, claimId);
    return this.reports.print(evidence, this.clock.now());
  }

  /** The evidence as a transaction of the system sees it. @throws Problem not-found */
  async evidenceIn(
    manager: EntityManager,
    providerId: string,
    learnerId: string,
    claimId: string,
  ): Promise<AuditEvidence> {
    const claim = await this.claims.find(manager, providerId, learnerId, claimId);
    if (!claim) throw notFound();
    const certificates =
      (await this.certificates.ofClaims(manager, [{ learnerId, claimId }])).get(claimId) ?? [];
    const decisions = await manager.query<DecisionRow[]>(
      `SELECT d.outcome, d.act, d.reason, d.decided_at, a.email AS decided_by
       FROM audit_decision d JOIN account a ON a.id = d.decided_by
       WHERE d.learner_id = $1 AND d.claim_id = $2 ORDER BY d.decided_at, d.id`,
      [learnerId, claimId],
    );
    const history = await this.ledger.about(manager, [
      claimId,
      ...certificates.map(({ certificateId }) => certificateId),
      // What a corrected key made of it.
      ...(claim.evidence.article ? [claim.evidence.article.attemptId] : []),
    ]);
    const revoked = await this.revocations.ofClaim(manager, claim);
    const today = dayAt(this.clock.now(), 'UTC');
    const ruleSet = this.ruleSets.on(claim.ruleSet.id, today);
    const records = recordKeeping(ruleSet, claim.completedOn, today);
    return evidenceView(claim, { certificates, decisions, history, revoked, records, today });
  }
}
