import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Notices, type NewNotice } from '../accounts/index.js';
import { Ledger } from '../ledger/index.js';
import {
  Clock,
  Database,
  answerOnce,
  constraintOf,
  notFound,
  type Answer,
} from '../platform/index.js';
import { AwardDocuments, type AwardDocument } from './award-documents.js';
import { claimLogConditions, type ClaimLogFilter } from './claim-log-filter.js';
import { claimLogSums, type ClaimLogSums } from './claim-log-sums.js';
import { ClaimJudging } from './claim-judging.js';
import type { JudgedClaim } from './judged-claim.js';
import { refuseUnmet } from './claim-refusals.js';
import type { ClaimRequest } from './claim-request.js';
import { ClaimWriter } from './claim-writer.js';
import { claimColumns, claimTables, claimView, type ClaimRow } from './claim-view.js';
import { CreditOptions } from './credit-options.js';
import type { Hold } from './claim-review.js';
import { dayInWords } from './domain/words.js';
import type { ClaimDto } from './dto/claim.dto.js';
import { pageOf, positionOf } from './instant-cursor.js';

/** The constraints that a claim loses a race at. */
const lostRace: ReadonlySet<string | undefined> = new Set([
  'claim_one_per_cycle',
  'claim_one_per_exclusive_group',
  'claim_one_per_article',
  'article_one_per_exclusive_group',
  'credited_time_once',
  'claim_cycle_not_spent',
  'claim_article_not_spent',
  'credited_time_not_spent',
]);

/** A learner's claims: previewed, made and shown. */
@Injectable()
export class Claims {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly options: CreditOptions,
    private readonly judging: ClaimJudging,
    private readonly writer: ClaimWriter,
    private readonly documents: AwardDocuments,
    private readonly ledger: Ledger,
    private readonly notices: Notices,
  ) {}

  /**
   * What a claim would come to; changes nothing.
   * @throws Problem as for the claim, but answers with findings where the claim is refused for them
   */
  async preview(
    learnerId: string,
    request: ClaimRequest,
  ): Promise<Pick<JudgedClaim, 'assessment' | 'hold'>> {
    const option = await this.options.find(request.creditOptionId);
    return this.database.asLearner(learnerId, (manager) =>
      this.judging.judge(manager, learnerId, option, request, this.clock.now()),
    );
  }

  /**
   * Claims credit: judged, awarded and documented in one transaction, once per Idempotency-Key; or held for review.
   * A held claim is written with its evidence and uses up its acts and minutes, and nothing is awarded.
   * @throws Problem as the judging does, naming the claim that won where there is one; claim-not-met,
   *   window-closed, rules-changed, idempotency-key-reused
   */
  async claim(learnerId: string, request: ClaimRequest, key: string): Promise<Answer<ClaimDto>> {
    // Before the transaction: a second connection taken inside it could wait for itself.
    const option = await this.options.find(request.creditOptionId);
    const attempt = (): Promise<Answer<ClaimDto>> =>
      this.database.asLearner(learnerId, async (manager) => {
        const now = this.clock.now();
        await standInLine(manager, learnerId);
        return answerOnce(manager, { actorId: learnerId, key, request, at: now }, async () => {
          if ('cycleIds' in request) await lockCycles(manager, learnerId, request.cycleIds);
          const judged = await this.judging.judge(manager, learnerId, option, request, now);
          refuseUnmet(judged);
          return { status: 201, body: await this.award(manager, learnerId, judged, now) };
        });
      });
    try {
      return await attempt();
    } catch (error) {
      // Claims of a learner stand in line, so this is a second wall; the repeat meets the claim that won.
      if (lostRace.has(constraintOf(error))) return attempt();
      throw error;
    }
  }

  /** The learner's claims, newest first, with the count and the totals of all that the filter lets through. */
  list(
    learnerId: string,
    page: ClaimLogFilter & { limit: number; cursor?: string },
  ): Promise<ClaimLogSums & { items: ClaimDto[]; nextCursor: string | null }> {
    const after = positionOf(page.cursor);
    const parameters: unknown[] = [learnerId, after?.instant ?? null, after?.id ?? null];
    const bind = (value: unknown): string => `$${parameters.push(value)}`;
    return this.database.asLearner(learnerId, async (manager) => {
      const rows = await manager.query<ClaimRow[]>(
        `SELECT ${claimColumns} FROM ${claimTables}
         WHERE ${['c.learner_id = $1', ...claimLogConditions(page, bind)].join(' AND ')}
           AND ($2::timestamptz IS NULL OR (c.claimed_at, c.id) < ($2::timestamptz, $3::uuid))
         ORDER BY c.claimed_at DESC, c.id DESC LIMIT ${bind(page.limit + 1)}`,
        parameters,
      );
      const { items, nextCursor } = pageOf(rows, page.limit, (row) => ({
        instant: row.claimed_at,
        id: row.id,
      }));
      const ids = items.map(({ id }) => id);
      const documents = await this.documents.of(manager, learnerId, ids);
      return {
        items: items.map((row) => claimView(row, documents.get(row.id))),
        nextCursor,
        ...(await claimLogSums(manager, learnerId, page)),
      };
    });
  }

  /** @throws Problem not-found */
  one(learnerId: string, id: string): Promise<ClaimDto> {
    return this.database.asLearner(learnerId, async (manager) => {
      const [row] = await manager.query<ClaimRow[]>(
        `SELECT ${claimColumns} FROM ${claimTables} WHERE c.learner_id = $1 AND c.id = $2`,
        [learnerId, id],
      );
      if (!row) throw notFound();
      const documents = await this.documents.of(manager, learnerId, [id]);
      return claimView(row, documents.get(id));
    });
  }

  private async award(
    manager: EntityManager,
    learnerId: string,
    judged: JudgedClaim,
    now: Date,
  ): Promise<ClaimDto> {
    const { row, documented } = await this.writer.write(manager, learnerId, judged, now);
    const documents: AwardDocument[] = [];
    for (const award of documented) {
      const certificateId = await this.documents.issue(manager, award);
      if (certificateId !== null) {
        documents.push({ awardId: award.awardId, certificateId, revocation: null });
      }
    }
    await this.ledger.record(
      manager,
      {
        actor: { kind: 'learner', id: learnerId },
        action: judged.hold ? 'claim.hold' : 'claim.award',
        subject: { kind: 'claim', id: row.id },
        before: null,
        after: {
          state: row.state,
          kind: row.kind,
          amount: row.amount,
          unit: row.unit,
          parts: judged.assessment.parts,
          flagged: row.flagged,
          completedOn: row.completed_on,
          creditOptionId: judged.option.id,
          ruleSet: { id: judged.ruleSet.id, version: judged.ruleSet.version },
          cycleIds: judged.basis.cycles.map(({ id }) => id),
          attemptId: judged.basis.article?.attemptId ?? null,
          reading: judged.basis.reading ?? null,
          ...(judged.hold && { hold: judged.hold }),
          certificateId: documents[0]?.certificateId ?? null,
          certificateIds: documents.map(({ certificateId }) => certificateId),
        },
      },
      now,
    );
    if (judged.hold) await this.notices.tell(manager, learnerId, heldNotice(row, judged.hold), now);
    return claimView(row, documents);
  }
}

function heldNotice({ id, amount, evidence }: ClaimRow, hold: Hold): NewNotice {
  return {
    kind: 'claim-held',
    text: `${evidence.provider?.name ?? 'The provider'} looks at your claim of ${amount.replace(/0$/, '')} ${evidence.ruleSet.creditName} before it is awarded, and means to decide by ${dayInWords(hold.reviewBy)}. ${hold.reasons.map(({ sentence }) => sentence).join(' ')} Until then it counts nowhere, and you need do nothing.`,
    link: `/claims/${id}`,
  };
}

/**
 * Claims of one learner are judged one after the other, so that each sees what the one before it credited,
 * and the profile they are judged by stays as it is. Learners do not wait for each other.
 */
async function standInLine(manager: EntityManager, learnerId: string): Promise<void> {
  await manager.query('SELECT FROM learner_profile WHERE learner_id = $1 FOR NO KEY UPDATE', [
    learnerId,
  ]);
}

/** What was written about the cycles stays as it is until the claim is made of it. */
async function lockCycles(
  manager: EntityManager,
  learnerId: string,
  cycleIds: readonly string[],
): Promise<void> {
  await manager.query(
    'SELECT id FROM cycle WHERE learner_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR NO KEY UPDATE',
    [learnerId, cycleIds],
  );
}
