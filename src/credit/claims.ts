import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Ledger } from '../ledger/index.js';
import {
  Clock,
  Database,
  Problem,
  answerOnce,
  constraintOf,
  notFound,
  type Answer,
} from '../platform/index.js';
import { AwardDocuments } from './award-documents.js';
import { ClaimJudging, type JudgedClaim } from './claim-judging.js';
import { ClaimWriter } from './claim-writer.js';
import { claimColumns, claimTables, claimView, type ClaimRow } from './claim-view.js';
import { CreditOptions } from './credit-options.js';
import type { Assessment } from './domain/assess-claim.js';
import type { ClaimDto, CreditTotalDto } from './dto/claim.dto.js';
import { pageOf, positionOf } from './instant-cursor.js';

/** What is claimed: documented cycles under one credit option. */
export interface ClaimRequest {
  readonly creditOptionId: string;
  readonly cycleIds: readonly string[];
}

/** The constraints that a claim loses a race at. */
const lostRace: ReadonlySet<string | undefined> = new Set([
  'claim_one_per_cycle',
  'claim_one_per_exclusive_group',
  'credited_time_once',
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
  ) {}

  /**
   * What a claim would come to; changes nothing.
   * @throws Problem as for the claim, but answers with findings where the claim is refused for them
   */
  async preview(learnerId: string, request: ClaimRequest): Promise<Assessment> {
    const option = await this.options.find(request.creditOptionId);
    const judged = await this.database.asLearner(learnerId, (manager) =>
      this.judging.judge(manager, learnerId, option, request.cycleIds, this.clock.now()),
    );
    return judged.assessment;
  }

  /**
   * Claims credit: judged, awarded and documented in one transaction, once per Idempotency-Key.
   * @throws Problem not-found, claim-not-met, cycle-already-claimed (naming the claim that won),
   *   cycle-excluded, idempotency-key-reused
   */
  async claim(learnerId: string, request: ClaimRequest, key: string): Promise<Answer<ClaimDto>> {
    // Before the transaction: a second connection taken inside it could wait for itself.
    const option = await this.options.find(request.creditOptionId);
    const attempt = (): Promise<Answer<ClaimDto>> =>
      this.database.asLearner(learnerId, async (manager) => {
        const now = this.clock.now();
        await standInLine(manager, learnerId);
        return answerOnce(manager, { actorId: learnerId, key, request, at: now }, async () => {
          await lockCycles(manager, learnerId, request.cycleIds);
          const judged = await this.judging.judge(
            manager,
            learnerId,
            option,
            request.cycleIds,
            now,
          );
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

  /** The learner's claims, newest first, with the totals of all of them. */
  list(
    learnerId: string,
    page: { limit: number; cursor?: string },
  ): Promise<{ items: ClaimDto[]; nextCursor: string | null; totals: CreditTotalDto[] }> {
    const after = positionOf(page.cursor);
    return this.database.asLearner(learnerId, async (manager) => {
      const rows = await manager.query<ClaimRow[]>(
        `SELECT ${claimColumns} FROM ${claimTables}
         WHERE c.learner_id = $1
           AND ($2::timestamptz IS NULL OR (c.claimed_at, c.id) < ($2::timestamptz, $3::uuid))
         ORDER BY c.claimed_at DESC, c.id DESC LIMIT $4`,
        [learnerId, after?.instant ?? null, after?.id ?? null, page.limit + 1],
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
        totals: await totals(manager, learnerId),
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
    const { row, award } = await this.writer.write(manager, learnerId, judged, now);
    const certificateId = award && (await this.documents.issue(manager, award));
    await this.ledger.record(
      manager,
      {
        actor: { kind: 'learner', id: learnerId },
        action: 'claim.award',
        subject: { kind: 'claim', id: row.id },
        before: null,
        after: {
          state: row.state,
          amount: row.amount,
          unit: row.unit,
          flagged: row.flagged,
          completedOn: row.completed_on,
          creditOptionId: judged.option.id,
          ruleSet: { id: judged.ruleSet.id, version: judged.ruleSet.version },
          cycleIds: judged.cycles.map(({ id }) => id),
          certificateId,
        },
      },
      now,
    );
    return claimView(row, certificateId ? { certificateId, revocation: null } : undefined);
  }
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

function refuseUnmet({ assessment }: JudgedClaim): void {
  if (assessment.claimable) return;
  throw new Problem(
    'claim-not-met',
    'The claim does not meet its rules yet, and nothing was claimed. What is missing, and what to do about it, is listed.',
    {
      errors: assessment.findings
        .filter(({ outcome }) => outcome === 'not-met')
        .map(({ rule, title, observed, remedy }) => ({
          path: 'cycleIds',
          code: rule,
          message: [`${title}: ${observed}`, remedy].filter(Boolean).join(' '),
        })),
    },
  );
}

/** What the learner has of each unit: awards less reversals. */
function totals(manager: EntityManager, learnerId: string): Promise<CreditTotalDto[]> {
  return manager.query<CreditTotalDto[]>(
    `SELECT t.unit, coalesce((SELECT c.evidence #>> '{ruleSet,creditName}' FROM claim c
         WHERE c.learner_id = $1 AND c.unit = t.unit LIMIT 1), t.unit) AS "creditName",
       t.amount::text AS amount
     FROM (SELECT unit, sum(amount) AS amount FROM award WHERE learner_id = $1 GROUP BY unit) AS t
     ORDER BY t.unit`,
    [learnerId],
  );
}
