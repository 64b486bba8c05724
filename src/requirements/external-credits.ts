import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Profiles } from '../accounts/index.js';
import { Ledger } from '../ledger/index.js';
import {
  Clock,
  Database,
  Problem,
  answerOnce,
  decodeCursor,
  encodeCursor,
  isId,
  newId,
  notFound,
} from '../platform/index.js';
import {
  externalCreditFaults,
  tidyExternalCredit,
  type ExternalCreditFacts,
} from './domain/external-credit.js';
import { ExternalCredit } from './external-credit.entity.js';
import { externalCreditView, proofColumns, type ProofFacts } from './external-credit-view.js';
import type { ExternalCreditDto } from './dto/external-credit.dto.js';
import { learnerDays } from './learner-day.js';
import { RequirementProfiles } from './requirement-profiles.js';

/** Credit from elsewhere: the learner's own word, with the proof that they upload. */
@Injectable()
export class ExternalCredits {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ledger: Ledger,
    private readonly learners: Profiles,
    private readonly profiles: RequirementProfiles,
  ) {}

  /** The latest activity first, withdrawn ones among them. @throws Problem invalid-input for a wrong cursor */
  list(
    learnerId: string,
    page: { limit: number; cursor?: string },
  ): Promise<{ items: ExternalCreditDto[]; nextCursor: string | null }> {
    const [day, id] = (decodeCursor(page.cursor, ['string', 'string']) ?? []).map(String);
    const after = day !== undefined && id !== undefined && isId(id) ? { day, id } : null;
    return this.database.asLearner(learnerId, async (manager) => {
      const query = manager
        .createQueryBuilder(ExternalCredit, 'credit')
        .where('credit.learner_id = :learnerId', { learnerId })
        .orderBy('credit.completedOn', 'DESC')
        .addOrderBy('credit.id', 'DESC')
        .take(page.limit + 1);
      if (after) query.andWhere('(credit.completed_on, credit.id) < (:day, :id)', after);
      const rows = await query.getMany();
      const shown = rows.slice(0, page.limit);
      const proofs = await this.proofs(manager, learnerId, shown);
      const last = rows.length > page.limit ? shown.at(-1) : undefined;
      return {
        items: shown.map((credit) => externalCreditView(credit, proofs.get(credit.id))),
        nextCursor: last ? encodeCursor([last.completedOn, last.id]) : null,
      };
    });
  }

  /** Those that count, for activities completed in these days. */
  between(
    manager: EntityManager,
    learnerId: string,
    from: string,
    to: string,
  ): Promise<ExternalCredit[]> {
    return manager
      .createQueryBuilder(ExternalCredit, 'credit')
      .where('credit.learner_id = :learnerId AND credit.withdrawn_at IS NULL', { learnerId })
      .andWhere('credit.completed_on BETWEEN :from AND :to', { from, to })
      .getMany();
  }

  /** Those of these days that have a proof: what they are on is then more than the learner's word. */
  async proven(
    manager: EntityManager,
    learnerId: string,
    from: string,
    to: string,
  ): Promise<ReadonlySet<string>> {
    const rows = await manager.query<{ id: string }[]>(
      `SELECT c.id FROM external_credit c
       JOIN external_credit_proof p ON p.learner_id = c.learner_id AND p.external_credit_id = c.id
       WHERE c.learner_id = $1 AND c.completed_on BETWEEN $2 AND $3`,
      [learnerId, from, to],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** @throws Problem invalid-input, idempotency-key-reused */
  async add(
    learnerId: string,
    given: ExternalCreditFacts,
    key: string,
  ): Promise<ExternalCreditDto> {
    const now = this.clock.now();
    const call = { actorId: learnerId, key, request: given, at: now };
    const answer = await this.database.asLearner(learnerId, (manager) =>
      answerOnce(manager, call, async () => {
        const facts = await this.sound(manager, learnerId, given);
        const credit = manager.create(ExternalCredit, {
          learnerId,
          id: newId(),
          ...facts,
          revision: 1,
          createdAt: now,
          updatedAt: now,
          withdrawnAt: null,
        });
        await manager.insert(ExternalCredit, credit);
        await this.record(manager, credit, 'external-credit.add', null, facts);
        return { status: 201, body: externalCreditView(credit, undefined) };
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
    given: ExternalCreditFacts,
    revision: number,
  ): Promise<ExternalCreditDto> {
    return this.change(learnerId, id, async (manager, credit) => {
      if (credit.withdrawnAt) {
        throw new Problem(
          'external-credit-withdrawn',
          'This credit is withdrawn and was not changed. Take the withdrawal back first.',
        );
      }
      if (credit.revision !== revision) {
        throw new Problem(
          'stale-draft',
          'This credit was changed elsewhere meanwhile, and nothing was overwritten. Load it again and correct that.',
        );
      }
      const facts = await this.sound(manager, learnerId, given);
      await this.record(manager, credit, 'external-credit.correct', factsOf(credit), facts);
      return { ...facts, revision: revision + 1, updatedAt: this.clock.now() };
    });
  }

  /** Lets it count no longer, or again; what is so already stays as it is. @throws Problem not-found */
  withdraw(learnerId: string, id: string, withdrawn: boolean): Promise<ExternalCreditDto> {
    return this.change(learnerId, id, async (manager, credit) => {
      if ((credit.withdrawnAt !== null) === withdrawn) return {};
      const action = withdrawn ? 'external-credit.withdraw' : 'external-credit.restore';
      await this.record(manager, credit, action, { withdrawn: !withdrawn }, { withdrawn });
      return { withdrawnAt: withdrawn ? this.clock.now() : null };
    });
  }

  private change(
    learnerId: string,
    id: string,
    work: (manager: EntityManager, credit: ExternalCredit) => Promise<Partial<ExternalCredit>>,
  ): Promise<ExternalCreditDto> {
    return this.database.asLearner(learnerId, async (manager) => {
      const credit = await manager.findOne(ExternalCredit, {
        where: { learnerId, id },
        lock: { mode: 'for_no_key_update' },
      });
      if (!credit) throw notFound();
      const change = await work(manager, credit);
      if (Object.keys(change).length > 0) {
        await manager.update(ExternalCredit, { learnerId, id }, change);
      }
      const changed = manager.create(ExternalCredit, { ...credit, ...change });
      const proofs = await this.proofs(manager, learnerId, [changed]);
      return externalCreditView(changed, proofs.get(id));
    });
  }

  private async sound(
    manager: EntityManager,
    learnerId: string,
    given: ExternalCreditFacts,
  ): Promise<ExternalCreditFacts> {
    const dayOf = await learnerDays(this.learners, manager, learnerId);
    const today = dayOf(this.clock.now());
    const facts = tidyExternalCredit(given);
    const errors = externalCreditFaults(facts, this.profiles.allOn(today), today);
    if (errors.length === 0) return facts;
    throw new Problem('invalid-input', 'The credit was not saved. Correct what is marked.', {
      errors,
    });
  }

  private async proofs(
    manager: EntityManager,
    learnerId: string,
    credits: readonly ExternalCredit[],
  ): Promise<Map<string, ProofFacts>> {
    const rows = await manager.query<ProofFacts[]>(
      `SELECT ${proofColumns} FROM external_credit_proof
       WHERE learner_id = $1 AND external_credit_id = ANY($2::uuid[])`,
      [learnerId, credits.map(({ id }) => id)],
    );
    return new Map(rows.map((row) => [row.externalCreditId, row]));
  }

  private record(
    manager: EntityManager,
    { learnerId, id }: ExternalCredit,
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

const factsOf = (credit: ExternalCredit): ExternalCreditFacts => ({
  title: credit.title,
  provider: credit.provider,
  unit: credit.unit,
  buckets: credit.buckets,
  amount: credit.amount,
  completedOn: credit.completedOn,
  topics: credit.topics,
  note: credit.note,
});
