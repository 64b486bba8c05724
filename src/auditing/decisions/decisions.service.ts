import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Notices, Providers, type Provider } from '../../accounts/index.js';
import { Certificates } from '../../certificates/index.js';
import {
  AwardDocuments,
  ClaimDecisions,
  ClaimRecords,
  type ClaimDecision,
  type DecidedPart,
} from '../../credit/index.js';
import {
  Clock,
  Database,
  Problem,
  answerOnce,
  newId,
  notFound,
  type Actor,
  type Answer,
} from '../../platform/index.js';
import type { DecisionInput } from '../audit.dto.js';
import { Auditing } from '../auditing.service.js';
import { decisionNotice } from './decision-notice.js';
import type { AuditEvidence } from '../evidence.dto.js';
import { t } from './messages.js';
import { inputError } from '../../shared/input-error.js';
import type { Message } from '../../shared/messages.js';
import { AuditDecision } from './audit-decision.entity.js';

/** What revoking makes of the act where the request does not say: what it did before it was asked. Nobody is called dishonest by default. */
const actUnlessSaid = 'released';

/** What the administrators of an accredited provider decide about the claims made to it. */
@Injectable()
export class Decisions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly auditing: Auditing,
    private readonly records: ClaimRecords,
    private readonly claims: ClaimDecisions,
    private readonly documents: AwardDocuments,
    private readonly certificates: Certificates,
    private readonly notices: Notices,
    private readonly providers: Providers,
  ) {}

  /**
   * Awards or declines a claim that was held; upholds, reduces, revokes or reinstates one that was awarded: the decision, the rows added to the awards, the certificates, the
   * notice to the learner and the ledger in one transaction.
   * @throws Problem not-found, invalid-input, already-revoked, not-revoked, claim-withdrawn, reduction-refused,
   *   accreditation-changed, claim-held, claim-declined, not-held, act-claimed-elsewhere, idempotency-key-reused
   */
  async decide(
    actor: Actor,
    target: { providerId: string; learnerId: string; claimId: string },
    decision: DecisionInput,
    key: string,
  ): Promise<Answer<AuditEvidence>> {
    refuseWhatDoesNotBelong(decision);
    const { providerId, learnerId, claimId } = target;
    const at = this.clock.now();
    // Before the transaction: a second connection taken inside it could wait for itself.
    const provider = await this.providers.find(providerId);
    if (!provider) throw notFound();
    return this.database.asSystem((manager) =>
      answerOnce(
        manager,
        { actorId: actor.accountId, key, request: { learnerId, claimId, ...decision }, at },
        async () => {
          const before = await this.records.find(manager, providerId, learnerId, claimId);
          if (!before) throw notFound();
          const reason = decision.reason.trim();
          const made = { learnerId, claimId, decidedBy: actor.accountId, reason, at };
          const { outcome } = decision;
          const act = endsActs(outcome) ? (decision.act ?? actUnlessSaid) : null;
          await this.carryOut(manager, made, { ...decision, act, provider });
          await manager.insert(AuditDecision, {
            learnerId,
            id: newId(),
            providerId,
            claimId,
            outcome,
            act,
            reason,
            decidedBy: actor.accountId,
            decidedAt: at,
          });
          const body = await this.auditing.evidenceIn(manager, providerId, learnerId, claimId);
          await this.notices.addNotice(
            manager,
            learnerId,
            {
              ...decisionNotice(
                { outcome, reason, ...(act && { act }) },
                { provider: body.claim.provider.name, held: body.claim.parts },
                { before: leftOf(before.parts), after: leftOf(body.claim.parts) },
              ),
              link: `/claims/${claimId}`,
            },
            at,
          );
          return { status: 201, body };
        },
      ),
    );
  }

  /** The awards through `ClaimDecisions`, which adds rows to them; then the certificates that follow from that. */
  private async carryOut(
    manager: EntityManager,
    made: ClaimDecision,
    decision: Pick<DecisionInput, 'outcome' | 'parts'> & {
      readonly act: 'released' | 'spent' | null;
      readonly provider: Provider;
    },
  ): Promise<void> {
    const { learnerId, claimId, reason, at } = made;
    const by = { kind: 'administrator', id: made.decidedBy } as const;
    switch (decision.outcome) {
      case 'awarded':
        for (const award of await this.claims.award(manager, made, decision.provider)) {
          await this.documents.issue(manager, award);
        }
        return;
      case 'declined':
        return this.claims.decline(manager, made, decision.act ?? actUnlessSaid);
      case 'upheld':
        return this.claims.uphold(manager, made);
      case 'revoked':
        await this.claims.revoke(manager, made, decision.act ?? actUnlessSaid);
        return this.certificates.revoke(manager, { learnerId, claimId, reason, by, at });
      case 'reduced':
        return this.document(manager, made, {
          parts: await this.claims.reduce(manager, made, decision.parts ?? []),
          reason,
        });
      case 'reinstated':
        return this.document(manager, made, {
          parts: await this.claims.reinstate(manager, made),
          reason: t('creditReinstated', { reason }),
        });
    }
  }

  /** Each part whose amount changed has a certificate that says so, or none where nothing is left of it. */
  private async document(
    manager: EntityManager,
    { learnerId, claimId, decidedBy, at }: ClaimDecision,
    { parts, reason }: { readonly parts: readonly DecidedPart[]; readonly reason: string },
  ): Promise<void> {
    const by = { kind: 'administrator', id: decidedBy } as const;
    for (const { document } of parts) {
      if (document) await this.certificates.issueAgain(manager, document, { reason, by, at });
    }
    const gone = parts.filter(({ after }) => Number(after) === 0).map(({ part }) => part.awardId);
    if (gone.length === 0) return;
    await this.certificates.revoke(manager, {
      learnerId,
      claimId,
      awardIds: gone,
      reason,
      by,
      at,
    });
  }
}

/** Whether a decision says what becomes of the act. */
function endsActs(outcome: DecisionInput['outcome']): boolean {
  return outcome === 'revoked' || outcome === 'declined';
}

function leftOf<Part extends { readonly left: string }>(
  parts: readonly Part[],
): (Part & { amount: string })[] {
  return parts.map((part) => ({ ...part, amount: part.left }));
}

/** @throws Problem invalid-input for a member that belongs to another outcome, and for a reduction that says no amounts */
function refuseWhatDoesNotBelong({ outcome, act, parts }: DecisionInput): void {
  const wrong = (path: string, code: string, message: Message): Problem =>
    new Problem('invalid-input', t.message('incomplete'), {
      errors: [inputError(path, code, message)],
    });
  if (act && !endsActs(outcome)) {
    throw wrong('act', 'not-here', t.message('actElsewhere'));
  }
  if (parts && outcome !== 'reduced') throw wrong('parts', 'not-here', t.message('partsElsewhere'));
  if (!parts && outcome === 'reduced') {
    throw wrong('parts', 'required', t.message('partsMissing'));
  }
}
