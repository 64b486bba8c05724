import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Profiles } from '../../accounts/index.js';
import { Ledger } from '../../ledger/index.js';
import {
  Clock,
  Database,
  Problem,
  answerOnce,
  decodeCursor,
  newId,
  notFound,
  pageOf,
} from '../../platform/index.js';
import {
  countsOtherwise,
  selfReportedCreditErrors,
  tidySelfReportedCredit,
  type SelfReportedCreditFacts,
} from '../domain/self-reported/self-reported-credit.js';
import { SelfReportedCredit } from './self-reported-credit.entity.js';
import { SelfReportedCreditRecord } from './self-reported-credit-record.js';
import {
  selfReportedCreditView,
  supportingDocumentFacts,
  type SupportingDocumentFacts,
} from './self-reported-credit-view.js';
import type {
  SelfReportedCreditDto,
  SelfReportedCreditsQuery,
} from '../dto/self-reported-credit.dto.js';
import { learnerDays } from '../learner-day.js';
import { LearnerProfiles } from '../own/learner-profiles.js';
import { SupportingDocument } from './supporting-document.entity.js';
import { t } from '../messages.js';

/** Self-reported credit: the learner's own statement, with the supporting document that they upload. */
@Injectable()
export class SelfReportedCredits {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ledger: Ledger,
    private readonly learners: Profiles,
    private readonly profiles: LearnerProfiles,
    private readonly record: SelfReportedCreditRecord,
  ) {}

  /** The latest activity first, withdrawn ones among them. @throws Problem invalid-input for a wrong cursor */
  list(
    learnerId: string,
    page: SelfReportedCreditsQuery,
  ): Promise<{ items: SelfReportedCreditDto[]; nextCursor: string | null }> {
    const after = decodeCursor(page.cursor, ['day', 'id']);
    return this.database.asLearner(learnerId, async (manager) => {
      const query = manager
        .createQueryBuilder(SelfReportedCredit, 'credit')
        .where('credit.learner_id = :learnerId', { learnerId })
        .orderBy('credit.completedOn', 'DESC')
        .addOrderBy('credit.id', 'DESC')
        .take(page.limit + 1);
      if (page.from) query.andWhere('credit.completed_on >= :from', { from: page.from });
      if (page.to) query.andWhere('credit.completed_on <= :to', { to: page.to });
      if (page.unit) query.andWhere('credit.unit = :unit', { unit: page.unit });
      if (page.counting) query.andWhere('credit.withdrawn_at IS NULL');
      if (after) {
        const [day, id] = after;
        query.andWhere('(credit.completed_on, credit.id) < (:day, :id)', { day, id });
      }
      const rows = await query.getMany();
      const { items: shown, nextCursor } = pageOf(rows, page.limit, ({ completedOn, id }) => [
        completedOn,
        id,
      ]);
      const documents = await this.supportingDocuments(manager, learnerId, shown);
      const seen = await this.record.lookalikesOf(manager, learnerId);
      return {
        items: shown.map((credit) =>
          selfReportedCreditView(credit, documents.get(credit.id), seen.get(credit.id)),
        ),
        nextCursor,
      };
    });
  }

  /** @throws Problem invalid-input, idempotency-key-reused */
  async add(
    learnerId: string,
    given: SelfReportedCreditFacts,
    key: string,
  ): Promise<SelfReportedCreditDto> {
    const now = this.clock.now();
    const call = { actorId: learnerId, key, request: given, at: now };
    const answer = await this.database.asLearner(learnerId, (manager) =>
      answerOnce(manager, call, async () => {
        const facts = await this.sound(manager, learnerId, given, null);
        const credit = manager.create(SelfReportedCredit, {
          learnerId,
          id: newId(),
          ...facts,
          revision: 1,
          createdAt: now,
          updatedAt: now,
          withdrawnAt: null,
          distinctAt: null,
        });
        await manager.insert(SelfReportedCredit, credit);
        await this.record.keepVersion(manager, credit);
        await this.write(manager, credit, 'external-credit.add', null, facts);
        const seen = await this.record.lookalikesOf(manager, learnerId);
        return {
          status: 201,
          body: selfReportedCreditView(credit, undefined, seen.get(credit.id)),
        };
      }),
    );
    return answer.body;
  }

  /**
   * Puts other facts in the place of those there are; both stay in the ledger.
   * @throws Problem not-found, stale-draft, external-credit-withdrawn, invalid-input
   */
  correct(
    learnerId: string,
    id: string,
    given: SelfReportedCreditFacts,
    revision: number,
  ): Promise<SelfReportedCreditDto> {
    return this.change(learnerId, id, async (manager, credit) => {
      if (credit.withdrawnAt) {
        throw new Problem('external-credit-withdrawn', t.message('withdrawn'));
      }
      if (credit.revision !== revision) {
        throw new Problem('stale-draft', t.message('creditStale'));
      }
      const facts = await this.sound(manager, learnerId, given, credit);
      const change = { ...facts, revision: revision + 1, updatedAt: this.clock.now() };
      if (countsOtherwise(credit, facts)) {
        await this.record.keepVersion(manager, { ...credit, ...change });
      }
      await this.write(manager, credit, 'external-credit.correct', factsOf(credit), facts);
      return change;
    });
  }

  /** Lets it count no longer, or again; what is so already stays as it is. @throws Problem not-found */
  withdraw(learnerId: string, id: string, withdrawn: boolean): Promise<SelfReportedCreditDto> {
    return this.change(learnerId, id, async (manager, credit) => {
      if ((credit.withdrawnAt !== null) === withdrawn) return {};
      const action = withdrawn ? 'external-credit.withdraw' : 'external-credit.restore';
      await this.write(manager, credit, action, { withdrawn: !withdrawn }, { withdrawn });
      return { withdrawnAt: withdrawn ? this.clock.now() : null };
    });
  }

  /**
   * Records that it differs from the credit that it looks like, so that both count; or undoes that.
   * @throws Problem not-found
   */
  distinguish(learnerId: string, id: string, distinct: boolean): Promise<SelfReportedCreditDto> {
    return this.change(learnerId, id, async (manager, credit) => {
      if ((credit.distinctAt !== null) === distinct) return {};
      const action = 'external-credit.distinguish';
      await this.write(manager, credit, action, { distinct: !distinct }, { distinct });
      return { distinctAt: distinct ? this.clock.now() : null };
    });
  }

  private change(
    learnerId: string,
    id: string,
    work: (
      manager: EntityManager,
      credit: SelfReportedCredit,
    ) => Promise<Partial<SelfReportedCredit>>,
  ): Promise<SelfReportedCreditDto> {
    return this.database.asLearner(learnerId, async (manager) => {
      const credit = await manager.findOne(SelfReportedCredit, {
        where: { learnerId, id },
        lock: { mode: 'for_no_key_update' },
      });
      if (!credit) throw notFound();
      const change = await work(manager, credit);
      if (Object.keys(change).length > 0) {
        await manager.update(SelfReportedCredit, { learnerId, id }, change);
      }
      const changed = manager.create(SelfReportedCredit, { ...credit, ...change });
      const documents = await this.supportingDocuments(manager, learnerId, [changed]);
      const seen = await this.record.lookalikesOf(manager, learnerId);
      return selfReportedCreditView(changed, documents.get(id), seen.get(id));
    });
  }

  private async sound(
    manager: EntityManager,
    learnerId: string,
    given: SelfReportedCreditFacts,
    before: SelfReportedCreditFacts | null,
  ): Promise<SelfReportedCreditFacts> {
    const dayOf = await learnerDays(this.learners, manager, learnerId);
    const today = dayOf(this.clock.now());
    const profiles = await this.profiles.listProfiles(manager, learnerId);
    const facts = tidySelfReportedCredit(given);
    const errors = selfReportedCreditErrors(facts, profiles.allOn(today), today, before);
    if (errors.length === 0) return facts;
    throw new Problem('invalid-input', t.message('creditNotSaved'), { errors });
  }

  private async supportingDocuments(
    manager: EntityManager,
    learnerId: string,
    credits: readonly SelfReportedCredit[],
  ): Promise<Map<string, SupportingDocumentFacts>> {
    const rows = await manager.find(SupportingDocument, {
      select: supportingDocumentFacts,
      where: { learnerId, selfReportedCreditId: In(credits.map(({ id }) => id)) },
    });
    return new Map(rows.map((row) => [row.selfReportedCreditId, row]));
  }

  private write(
    manager: EntityManager,
    { learnerId, id }: SelfReportedCredit,
    action: string,
    before: object | null,
    after: object,
  ): Promise<void> {
    return this.ledger.record(
      manager,
      {
        actor: { kind: 'learner', id: learnerId },
        action,
        subject: { kind: 'external-credit', id },
        before,
        after,
      },
      this.clock.now(),
    );
  }
}

const factsOf = (credit: SelfReportedCredit): SelfReportedCreditFacts => ({
  title: credit.title,
  provider: credit.provider,
  unit: credit.unit,
  buckets: credit.buckets,
  amount: credit.amount,
  completedOn: credit.completedOn,
  topics: credit.topics,
  note: credit.note,
});
