import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Notices } from '../accounts/index.js';
import { AuditReports, Certificates } from '../certificates/index.js';
import {
  ClaimRecords,
  RuleSets,
  dayInWords,
  localDay,
  recordKeeping,
  type ClaimRecord,
} from '../credit/index.js';
import { Ledger } from '../ledger/index.js';
import {
  Clock,
  Database,
  answerOnce,
  newId,
  notFound,
  type Actor,
  type Answer,
} from '../platform/index.js';
import type { AuditClaimList, AuditQuery, DecisionInput } from './audit.dto.js';
import { evidenceView, listItem, type DecisionRow } from './evidence-view.js';
import type { AuditEvidence } from './evidence.dto.js';

/** What the administrators of an accredited provider see of the claims made to it, and what they decide. */
@Injectable()
export class Auditing {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly claims: ClaimRecords,
    private readonly ruleSets: RuleSets,
    private readonly certificates: Certificates,
    private readonly reports: AuditReports,
    private readonly notices: Notices,
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

  /** @throws Problem not-found when the claim was not made to this provider */
  evidence(providerId: string, learnerId: string, claimId: string): Promise<AuditEvidence> {
    return this.database.asSystem((manager) =>
      this.evidenceIn(manager, providerId, learnerId, claimId),
    );
  }

  /** The evidence as it stands now, as signed PDF. @throws Problem not-found */
  async report(providerId: string, learnerId: string, claimId: string): Promise<Buffer> {
    const evidence = await this.evidence(providerId, learnerId, claimId);
    return this.reports.print(evidence, this.clock.now());
  }

  /**
   * Upholds or revokes a claim: the decision, the award's reversal, the certificate's mark, the word to the
   * learner and the ledger in one transaction.
   * @throws Problem not-found, already-revoked, idempotency-key-reused
   */
  decide(
    actor: Actor,
    target: { providerId: string; learnerId: string; claimId: string },
    decision: DecisionInput,
    key: string,
  ): Promise<Answer<AuditEvidence>> {
    const { providerId, learnerId, claimId } = target;
    const at = this.clock.now();
    return this.database.asSystem((manager) =>
      answerOnce(
        manager,
        { actorId: actor.accountId, key, request: { learnerId, claimId, ...decision }, at },
        async () => {
          const claim = await this.claims.find(manager, providerId, learnerId, claimId);
          if (!claim) throw notFound();
          const reason = decision.reason.trim();
          const made = { learnerId, claimId, decidedBy: actor.accountId, reason, at };
          if (decision.outcome === 'revoked') {
            await this.claims.reverse(manager, made);
            await this.certificates.revoke(manager, {
              learnerId,
              claimId,
              reason,
              revokedBy: actor.accountId,
              at,
            });
          } else {
            await this.claims.uphold(manager, made);
          }
          await manager.query(
            `INSERT INTO audit_decision (learner_id, id, provider_id, claim_id, outcome, reason, decided_by, decided_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
            [
              learnerId,
              newId(),
              providerId,
              claimId,
              decision.outcome,
              reason,
              actor.accountId,
              at,
            ],
          );
          await this.notices.tell(
            manager,
            learnerId,
            { ...noticeOf(claim, decision.outcome, reason), link: `/claims/${claimId}` },
            at,
          );
          return {
            status: 201,
            body: await this.evidenceIn(manager, providerId, learnerId, claimId),
          };
        },
      ),
    );
  }

  private async evidenceIn(
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
      `SELECT d.outcome, d.reason, d.decided_at, a.email AS decided_by
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
    const today = localDay(this.clock.now(), 'UTC');
    const ruleSet = this.ruleSets.on(claim.ruleSet.id, today);
    const records = recordKeeping(ruleSet, claim.completedOn, today);
    return evidenceView(claim, certificates, decisions, history, records);
  }
}

function noticeOf(
  claim: ClaimRecord,
  outcome: DecisionInput['outcome'],
  reason: string,
): { kind: string; text: string } {
  const what = `${claim.amount.replace(/0$/, '')} ${claim.creditName}`;
  return outcome === 'revoked'
    ? {
        kind: 'claim-revoked',
        text: `Your claim of ${what}, completed on ${dayInWords(claim.completedOn)}, was revoked by ${claim.provider.name}: ${reason} The certificate no longer counts.`,
      }
    : {
        kind: 'claim-upheld',
        text: `Your claim of ${what}, completed on ${dayInWords(claim.completedOn)}, was reviewed by ${claim.provider.name} and stands.`,
      };
}
