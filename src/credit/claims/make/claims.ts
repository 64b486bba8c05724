import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Attestations, Notices, type NewNotice } from '../../../accounts/index.js';
import { Ledger } from '../../../ledger/index.js';
import {
  Clock,
  Database,
  answerOnce,
  constraintOf,
  decodeCursor,
  notFound,
  pageOf,
  type Answer,
} from '../../../platform/index.js';
import { AwardDocuments, type AwardDocument } from '../../awards/award-documents.js';
import { claimPasses, filterParameters, type ClaimLogFilter } from '../read/claim-log-filter.js';
import { claimLogSums, type ClaimLogSums } from '../read/claim-log-sums.js';
import { ClaimJudging } from './claim-judging.js';
import type { JudgedClaim } from './judged-claim.js';
import { previewOf, refuseChanged, type Preview } from './claim-preview.js';
import { refuseUnmet } from './claim-refusals.js';
import type { ClaimToMake } from '../claim-request.js';
import { ClaimWithdrawals, type TakenBack } from '../decisions/claim-withdrawals.js';
import { ClaimWriter, type WrittenClaim } from './claim-writer.js';
import { claimColumns, claimTables, claimView, type ClaimRow } from '../read/claim-view.js';
import { CreditOptions } from '../../options/credit-options.js';
import { partsInWords } from '../../domain/claims/part-words.js';
import type { ClaimDto } from '../read/claim.dto.js';
import { standInLine } from '../learner-line.js';
import { t } from '../messages.js';

/** The constraints that a claim loses a race at. */
const lostRace: ReadonlySet<string | undefined> = new Set([
  'claim_one_per_cycle',
  'claim_one_per_exclusive_group',
  'claim_one_per_article',
  'article_one_per_exclusive_group',
  'credited_time_once',
  'credited_time_or_act',
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
    private readonly attestations: Attestations,
    private readonly writer: ClaimWriter,
    private readonly withdrawals: ClaimWithdrawals,
    private readonly documents: AwardDocuments,
    private readonly ledger: Ledger,
    private readonly notices: Notices,
  ) {}

  /**
   * What a claim would give; changes nothing.
   * @throws Problem as for the claim, but answers with findings where the claim is refused for them
   */
  async preview(learnerId: string, { replaces, ...request }: ClaimToMake): Promise<Preview> {
    const option = await this.options.find(request.creditOptionId);
    const now = this.clock.now();
    const judged = await this.database.asLearner(learnerId, async (manager) => {
      if (replaces === undefined) {
        return this.judging.judge(manager, learnerId, option, request, now);
      }
      // Taken back as the claim would take it, and put back again.
      await standInLine(manager, learnerId);
      await manager.query('SAVEPOINT before');
      await this.withdrawals.takeBack(manager, learnerId, replaces, request, now);
      const again = await this.judging.judge(manager, learnerId, option, request, now);
      await manager.query('ROLLBACK TO SAVEPOINT before');
      return again;
    });
    return previewOf(judged);
  }

  /**
   * Claims credit: judged, awarded and documented in one transaction, once per Idempotency-Key; or held for review.
   * A held claim is written with its evidence and uses up its acts and minutes, and nothing is awarded.
   * A claim that sends back what its learner was shown is made for exactly that; one that replaces another takes it back.
   * @throws Problem as the judging does, naming the claim that won where there is one; claim-changed, claim-not-met,
   *   window-closed, rules-changed, claim-kept, claim-withdrawn, idempotency-key-reused
   */
  async claim(learnerId: string, asked: ClaimToMake, key: string): Promise<Answer<ClaimDto>> {
    const { shown, replaces, ...request } = asked;
    // Before the transaction: a second connection taken inside it could wait for itself.
    const option = await this.options.find(request.creditOptionId);
    const attempt = (): Promise<Answer<ClaimDto>> =>
      this.database.asLearner(learnerId, async (manager) => {
        const now = this.clock.now();
        await standInLine(manager, learnerId);
        return answerOnce(
          manager,
          { actorId: learnerId, key, request: asked, at: now },
          async () => {
            if ('cycleIds' in request) await lockCycles(manager, learnerId, request.cycleIds);
            const replaced =
              replaces === undefined
                ? null
                : await this.withdrawals.takeBack(manager, learnerId, replaces, request, now);
            const judged = await this.judging.judge(manager, learnerId, option, request, now);
            refuseChanged(judged, shown);
            refuseUnmet(judged);
            const body = await this.award(manager, learnerId, judged, { now, replaced });
            return { status: 201, body };
          },
        );
      });
    try {
      return await attempt();
    } catch (error) {
      // Claims of a learner run one after the other, so this is a second wall; the repeat meets the claim that won.
      if (lostRace.has(constraintOf(error))) return attempt();
      throw error;
    }
  }

  /** The learner's claims, newest first, with the count and the totals of all that the filter lets through. */
  list(
    learnerId: string,
    page: ClaimLogFilter & { limit: number; cursor?: string },
  ): Promise<ClaimLogSums & { items: ClaimDto[]; nextCursor: string | null }> {
    const after = decodeCursor(page.cursor, ['instant', 'id']) ?? [null, null];
    return this.database.asLearner(learnerId, async (manager) => {
      const rows = await manager.query<ClaimRow[]>(
        `SELECT ${claimColumns} FROM ${claimTables}
         WHERE ${claimPasses}
           AND ($7::timestamptz IS NULL OR (c.claimed_at, c.id) < ($7::timestamptz, $8::uuid))
         ORDER BY c.claimed_at DESC, c.id DESC LIMIT $9`,
        [...filterParameters(learnerId, page), ...after, page.limit + 1],
      );
      const { items, nextCursor } = pageOf(rows, page.limit, (row) => [row.claimed_at, row.id]);
      const ids = items.map(({ id }) => id);
      const documents = await this.documents.listDocuments(manager, learnerId, ids);
      return {
        items: items.map((row) => claimView(row, documents.get(row.id))),
        nextCursor,
        ...(await claimLogSums(manager, learnerId, page)),
      };
    });
  }

  /** @throws Problem not-found */
  findClaim(learnerId: string, id: string): Promise<ClaimDto> {
    return this.database.asLearner(learnerId, async (manager) => {
      const [row] = await manager.query<ClaimRow[]>(
        `SELECT ${claimColumns} FROM ${claimTables} WHERE c.learner_id = $1 AND c.id = $2`,
        [learnerId, id],
      );
      if (!row) throw notFound();
      const documents = await this.documents.listDocuments(manager, learnerId, [id]);
      const takingBack = await this.withdrawals.possibleFor(manager, learnerId, id);
      return { ...claimView(row, documents.get(id)), takingBack };
    });
  }

  private async award(
    manager: EntityManager,
    learnerId: string,
    judged: JudgedClaim,
    { now, replaced }: { now: Date; replaced: TakenBack | null },
  ): Promise<ClaimDto> {
    // Who the learner is, is attested with the rest of the claim: before its certificate rests on it.
    await this.attestations.attest(manager, learnerId, judged.profile, now);
    const written = await this.writer.write(manager, learnerId, judged, {
      now,
      replaces: replaced?.id ?? null,
    });
    const { row } = written;
    const documents = await this.document(manager, learnerId, written, replaced);
    if (replaced) {
      await this.withdrawals.replaced(manager, learnerId, replaced, {
        claimId: row.id,
        held: judged.hold !== null,
        at: now,
      });
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
          attested: judged.basis.learner,
          cycleIds: judged.basis.cycles.map(({ id }) => id),
          attemptId: judged.basis.article?.attemptId ?? null,
          reading: judged.basis.reading ?? null,
          ...(judged.hold && { hold: judged.hold }),
          certificateId: documents[0]?.certificateId ?? null,
          certificateIds: documents.map(({ certificateId }) => certificateId),
          ...(replaced && { replaces: replaced.id }),
        },
      },
      now,
    );
    if (judged.hold)
      await this.notices.addNotice(manager, learnerId, heldNotice(judged, row.id), now);
    return claimView(row, documents);
  }

  private async document(
    manager: EntityManager,
    learnerId: string,
    { documented, row: { claimed_at: at } }: WrittenClaim,
    replaced: TakenBack | null,
  ): Promise<AwardDocument[]> {
    if (replaced) {
      const { id: claimId, reason } = replaced;
      return this.documents.replace(manager, documented, { learnerId, claimId, reason, at });
    }
    const documents: AwardDocument[] = [];
    for (const award of documented) {
      const certificateId = await this.documents.issue(manager, award);
      if (certificateId === null) continue;
      documents.push({ awardId: award.awardId, certificateId });
    }
    return documents;
  }
}

function heldNotice({ assessment, basis, hold }: JudgedClaim, id: string): NewNotice {
  return {
    kind: 'claim-held',
    text: t('held', {
      provider: basis.provider?.name ?? t('theProvider'),
      credits: partsInWords(assessment.parts),
      day: hold?.reviewBy ?? '',
      reasons: (hold?.reasons ?? []).map(({ sentence }) => sentence).join(' '),
    }),
    link: `/claims/${id}`,
  };
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
