import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import { Notices, Profiles } from '../../../accounts/index.js';
import { Ledger } from '../../../ledger/index.js';
import {
  Clock,
  Database,
  Problem,
  answerOnce,
  notFound,
  type Answer,
} from '../../../platform/index.js';
import { AwardDocuments } from '../../awards/award-documents.js';
import type { ClaimEvidence } from '../../evidence/claim-evidence.js';
import {
  namedParts,
  partsColumn,
  partsInLedger,
  reverseParts,
  type ClaimPart,
  type PartRow,
} from '../../awards/award-rows.js';
import { Claim, type ClaimState } from '../../tables/claim.entity.js';
import { kindOf, type ClaimRequest } from '../claim-request.js';
import { withdrawUses } from '../claim-uses.js';
import { standInLine } from '../learner-line.js';
import type { ClaimedFor } from '../../domain/rule-set.js';
import { takingBack, type TakingBack, type WhyKept } from '../../domain/claims/taking-back.js';
import { inputError } from '../../../shared/input-error.js';
import { t } from './messages.js';

/** A claim that was taken back, for the one that is made in its place. */
export interface TakenBack {
  readonly id: string;
  readonly providerId: string | null;
  readonly learnerName: string;
  /** Why, for everybody who checks its documents. */
  readonly reason: string;
}

interface OwnClaim {
  readonly id: string;
  readonly state: ClaimState;
  readonly wasHeld: boolean;
  readonly kind: ClaimedFor;
  readonly providerId: string | null;
  readonly creditOptionId: string;
  readonly claimedAt: Date;
  readonly evidence: ClaimEvidence;
  readonly parts: readonly ClaimPart[];
}

/** What learners take back of what they claimed. Whatever it was awarded, used up and documented is seen to here. */
@Injectable()
export class ClaimWithdrawals {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly profiles: Profiles,
    private readonly documents: AwardDocuments,
    private readonly notices: Notices,
    private readonly ledger: Ledger,
  ) {}

  /**
   * Withdraws a claim to the learner's own log: its credit is reversed, and what it used up is free, for the same option too.
   * @throws Problem not-found, claim-kept, claim-withdrawn, idempotency-key-reused
   */
  withdraw(learnerId: string, claimId: string, key: string): Promise<Answer<{ id: string }>> {
    const at = this.clock.now();
    return this.database.asLearner(learnerId, async (manager) => {
      await standInLine(manager, learnerId);
      return answerOnce(
        manager,
        { actorId: learnerId, key, request: { withdraw: claimId }, at },
        async () => {
          const claim = await this.load(manager, learnerId, claimId);
          if (claim.state === 'withdrawn') throw withdrawnBefore();
          if (claim.providerId !== null) throw notYours();
          await this.end(manager, learnerId, claim, { reason: t('reason.withdrawn'), at });
          await reopenCycles(manager, learnerId, claimId, at);
          return { status: 201, body: { id: claimId } };
        },
      );
    });
  }

  /**
   * Takes a claim back so that another can be made in its place, in the same transaction. The learner's claims run one after the other.
   * @throws Problem not-found, claim-withdrawn, claim-kept, invalid-input where the request is for something else
   */
  async takeBack(
    manager: EntityManager,
    learnerId: string,
    replaces: string,
    request: ClaimRequest,
    at: Date,
  ): Promise<TakenBack> {
    await this.documents.hold(manager, learnerId, replaces);
    const claim = await this.load(manager, learnerId, replaces);
    const may = await this.mayTakeBack(manager, learnerId, claim, at);
    if (claim.state === 'withdrawn') throw withdrawnBefore();
    if (may.may === null) throw kept(may.why);
    refuseOther(claim, request);
    const reason = t(claim.providerId === null ? 'reason.corrected' : 'reason.claimed-again');
    await this.end(manager, learnerId, claim, { reason, at });
    // With nothing left that rests on the wrong profile, the right one is in force: this claim is made with it.
    await this.profiles.settle(manager, learnerId);
    return {
      id: claim.id,
      providerId: claim.providerId,
      learnerName: claim.evidence.learner.name,
      reason,
    };
  }

  /** After the claim in its place is made: acts that it is not for are free, and its provider is told. */
  async replaced(
    manager: EntityManager,
    learnerId: string,
    { id, providerId, learnerName }: TakenBack,
    by: { readonly claimId: string; readonly held: boolean; readonly at: Date },
  ): Promise<void> {
    await reopenCycles(manager, learnerId, id, by.at);
    if (providerId === null) return;
    await this.notices.tellAdministrators(
      manager,
      [providerId],
      {
        kind: 'claim-claimed-again',
        text: t(by.held ? 'claimedAgainHeld' : 'claimedAgain', { learner: learnerName }),
        link: `/audit/${learnerId}/${by.claimId}`,
      },
      by.at,
    );
  }

  /** What the learner may do about a claim. @throws Problem not-found */
  async possibleFor(
    manager: EntityManager,
    learnerId: string,
    claimId: string,
  ): Promise<TakingBack> {
    const claim = await this.load(manager, learnerId, claimId);
    return this.mayTakeBack(manager, learnerId, claim, this.clock.now());
  }

  private async mayTakeBack(
    manager: EntityManager,
    learnerId: string,
    { id, state, wasHeld, providerId, claimedAt, evidence }: OwnClaim,
    at: Date,
  ): Promise<TakingBack> {
    return takingBack(
      {
        ownLog: providerId === null,
        state,
        wasHeld,
        claimedAt,
        reliedOn: await this.documents.reliedOn(manager, learnerId, id),
        profile: evidence.learner,
      },
      { at, ...(await this.profiles.without(manager, learnerId, id)) },
    );
  }

  private async load(
    manager: EntityManager,
    learnerId: string,
    claimId: string,
  ): Promise<OwnClaim> {
    const [row] = await manager.query<(Omit<OwnClaim, 'parts'> & { parts: PartRow[] })[]>(
      `SELECT c.id, c.state, EXISTS (SELECT FROM claim_hold h
           WHERE h.learner_id = c.learner_id AND h.claim_id = c.id) AS "wasHeld", c.kind, c.provider_id AS "providerId", c.credit_option_id AS "creditOptionId",
         c.claimed_at AS "claimedAt", c.evidence, ${partsColumn} AS parts
       FROM claim c WHERE c.learner_id = $1 AND c.id = $2`,
      [learnerId, claimId],
    );
    if (!row) throw notFound();
    return { ...row, parts: namedParts(row.parts, row.evidence) };
  }

  private async end(
    manager: EntityManager,
    learnerId: string,
    { id, state, parts }: OwnClaim,
    { reason, at }: { reason: string; at: Date },
  ): Promise<void> {
    await reverseParts(manager, { learnerId, reason, at }, parts);
    await withdrawUses(manager, { learnerId, claimId: id, at });
    await manager.update(Claim, { learnerId, id }, { state: 'withdrawn' });
    await this.ledger.record(
      manager,
      {
        actor: { kind: 'learner', id: learnerId },
        action: 'claim.withdraw',
        subject: { kind: 'claim', id },
        before: { state, parts: partsInLedger(parts, (at_) => parts[at_]?.left ?? '0.00') },
        after: { state: 'withdrawn', parts: partsInLedger(parts, () => '0.00') },
        reason,
      },
      at,
    );
  }
}

/**
 * Cycles that no claim is for any more are documented again, to be corrected and claimed. Of a paper that was opened again
 * without a search there is one such cycle; the others stay as they are, and can be claimed as they are.
 */
async function reopenCycles(
  manager: EntityManager,
  learnerId: string,
  claimId: string,
  at: Date,
): Promise<void> {
  await manager.query(
    `UPDATE cycle SET state = 'documented', updated_at = $3, revision = revision + 1
     WHERE learner_id = $1 AND id IN (
       SELECT DISTINCT ON (coalesce(c.search_id, c.origin_paper_id)) c.id
       FROM claim_cycle x JOIN cycle c ON c.learner_id = x.learner_id AND c.id = x.cycle_id
       WHERE x.learner_id = $1 AND x.claim_id = $2 AND c.state = 'claimed'
         AND NOT EXISTS (SELECT FROM claim_cycle other
           WHERE other.learner_id = $1 AND other.cycle_id = c.id AND NOT other.withdrawn)
         AND (c.search_id IS NOT NULL OR NOT EXISTS (SELECT FROM cycle open
           WHERE open.learner_id = $1 AND open.origin_paper_id = c.origin_paper_id AND open.search_id IS NULL
             AND open.state <> 'claimed'))
       ORDER BY coalesce(c.search_id, c.origin_paper_id), c.id DESC)`,
    [learnerId, claimId, at],
  );
}

/** What is claimed again is the same under the same option; in the learner's own log it may be corrected. */
function refuseOther(claim: OwnClaim, request: ClaimRequest): void {
  const same =
    claim.creditOptionId === request.creditOptionId &&
    claim.kind === kindOf(request) &&
    (claim.providerId === null || isDeepStrictEqual(learningOf(request), learningIn(claim)));
  if (same) return;
  throw new Problem('invalid-input', t.message('otherLearning'), {
    errors: [inputError('replaces', 'other-learning', t.message('isOther'))],
  });
}

function learningOf(request: ClaimRequest): unknown {
  if ('cycleIds' in request) return [...request.cycleIds].toSorted();
  if ('attemptId' in request) return request.attemptId;
  return [request.reading.from, request.reading.to];
}

function learningIn({ evidence: { cycles, article, reading } }: OwnClaim): unknown {
  if (article) return article.attemptId;
  if (reading) return [reading.from, reading.to];
  return cycles.map(({ id }) => id).toSorted();
}

function withdrawnBefore(): Problem {
  return new Problem('claim-withdrawn', t.message('takenBackBefore'));
}

function notYours(): Problem {
  return new Problem('claim-kept', t.message('notYours'));
}

function kept(why: WhyKept): Problem {
  return new Problem('claim-kept', t.message(`kept.${why}`), { extra: { why } });
}
