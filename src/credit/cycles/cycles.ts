import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AwardDocuments, type AwardDocument } from '../awards/award-documents.js';
import { Clock, Database, Problem, decodeCursor, notFound, pageOf } from '../../platform/index.js';
import type { CycleState } from '../tables/cycle.entity.js';
import { CycleDeadlines, type CycleDeadline } from './cycle-deadlines.js';
import { CycleRows, type WholeCycle } from './cycle-rows.js';
import { missingFrom } from '../domain/cycles/documentation.js';
import type { Evaluation } from '../domain/cycles/evaluation.js';
import { inputError } from '../../shared/input-error.js';
import { t } from './messages.js';

/** Which of a learner's cycles to list. */
export interface CycleFilter {
  readonly state?: CycleState;
  /** Cycles for which this paper was opened. */
  readonly paperId?: string;
  /** The cycle of this reading session. */
  readonly sessionId?: string;
  readonly limit: number;
  readonly cursor?: string;
}

/** What a learner writes; what is left out stays as it is, null empties it. */
export interface DocumentationChange {
  /** The revision that the change was made on. */
  readonly revision: number;
  readonly question?: string | null;
  readonly application?: string | null;
  readonly evaluation?: Evaluation | null;
  /** The papers cited; all others that were opened are not. */
  readonly paperIds?: readonly string[];
}

/** A cycle with the documents of its claims, and until when it can be claimed. */
export interface DocumentedCycle extends WholeCycle {
  readonly documents: ReadonlyMap<string, readonly AwardDocument[]>;
  readonly deadlines: CycleDeadline;
}

type LoadedCycle = Omit<DocumentedCycle, 'deadlines'>;

/** A learner's cycles: found, listed and documented. */
@Injectable()
export class Cycles {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rows: CycleRows,
    private readonly documents: AwardDocuments,
    private readonly deadlines: CycleDeadlines,
  ) {}

  /** Newest first: a constant number of statements. */
  async list(
    learnerId: string,
    filter: CycleFilter,
  ): Promise<{ items: DocumentedCycle[]; nextCursor: string | null }> {
    const after = decodeCursor(filter.cursor, ['instant', 'id']) ?? [null, null];
    const deadlineOf = await this.deadlines.deadlinesFor(learnerId);
    return this.database.asLearner(learnerId, async (manager) => {
      const found = await manager.query<{ id: string; opened_at: Date }[]>(
        `SELECT c.id, c.opened_at FROM cycle c
         WHERE c.learner_id = $1
           AND ($2::text IS NULL OR c.state = $2)
           AND ($3::uuid IS NULL OR EXISTS (SELECT FROM cycle_source x
                WHERE x.learner_id = $1 AND x.cycle_id = c.id AND x.paper_id = $3))
           AND ($4::uuid IS NULL OR c.id = (SELECT x.cycle_id FROM cycle_session x
                WHERE x.learner_id = $1 AND x.session_id = $4))
           AND ($5::timestamptz IS NULL OR (c.opened_at, c.id) < ($5::timestamptz, $6::uuid))
         ORDER BY c.opened_at DESC, c.id DESC LIMIT $7`,
        [
          learnerId,
          filter.state ?? null,
          filter.paperId ?? null,
          filter.sessionId ?? null,
          ...after,
          filter.limit + 1,
        ],
      );
      const page = pageOf(found, filter.limit, (row) => [row.opened_at, row.id]);
      const ids = page.items.map(({ id }) => id);
      const cycles = await this.whole(manager, learnerId, ids);
      return {
        items: cycles.map((cycle) => ({ ...cycle, deadlines: deadlineOf(cycle) })),
        nextCursor: page.nextCursor,
      };
    });
  }

  /** @throws Problem not-found */
  findCycle(learnerId: string, id: string): Promise<DocumentedCycle> {
    return this.withDeadlines(learnerId, (manager) => this.load(manager, learnerId, id));
  }

  /**
   * Keeps a draft. The cycle is documented once nothing is missing, and open again when something is taken out.
   * @throws Problem not-found, stale-draft, cycle-claimed, invalid-input
   */
  document(learnerId: string, id: string, change: DocumentationChange): Promise<DocumentedCycle> {
    return this.withDeadlines(learnerId, async (manager) => {
      const [locked] = await manager.query<{ revision: number; state: CycleState }[]>(
        'SELECT revision, state FROM cycle WHERE learner_id = $1 AND id = $2 FOR UPDATE',
        [learnerId, id],
      );
      if (!locked) throw notFound();
      refuseIfClaimed(locked.state);
      refuseIfStale(locked.revision, change.revision);
      const before = await this.load(manager, learnerId, id);
      refuseStrangeSources(before, change.paperIds);
      const draft = {
        question: change.question === undefined ? before.question : blankless(change.question),
        application:
          change.application === undefined ? before.application : blankless(change.application),
        evaluation: change.evaluation === undefined ? before.evaluation : change.evaluation,
        sources: before.papers.filter(({ paperId, cited }) =>
          change.paperIds ? change.paperIds.includes(paperId) : cited,
        ),
      };
      const complete = missingFrom(draft).length === 0;
      const now = this.clock.now();
      await manager.query(
        `UPDATE cycle SET question = $3, application = $4, evaluation = $5, state = $6,
           documented_at = $7, updated_at = $8, revision = revision + 1
         WHERE learner_id = $1 AND id = $2`,
        [
          learnerId,
          id,
          draft.question,
          draft.application,
          draft.evaluation && JSON.stringify(draft.evaluation),
          complete ? 'documented' : 'open',
          complete ? (before.documentedAt ?? now) : null,
          now,
        ],
      );
      if (change.paperIds) {
        await manager.query(
          `UPDATE cycle_source SET cited = (paper_id = ANY($3::uuid[]))
           WHERE learner_id = $1 AND cycle_id = $2`,
          [learnerId, id, change.paperIds],
        );
      }
      return this.load(manager, learnerId, id);
    });
  }

  private async withDeadlines(
    learnerId: string,
    work: (manager: EntityManager) => Promise<LoadedCycle>,
  ): Promise<DocumentedCycle> {
    // Before the transaction: a second connection taken inside it could wait for itself.
    const deadlineOf = await this.deadlines.deadlinesFor(learnerId);
    const cycle = await this.database.asLearner(learnerId, work);
    return { ...cycle, deadlines: deadlineOf(cycle) };
  }

  private async load(manager: EntityManager, learnerId: string, id: string): Promise<LoadedCycle> {
    const [cycle] = await this.whole(manager, learnerId, [id]);
    if (!cycle) throw notFound();
    return cycle;
  }

  private async whole(
    manager: EntityManager,
    learnerId: string,
    ids: readonly string[],
  ): Promise<LoadedCycle[]> {
    const cycles = await this.rows.byIds(manager, learnerId, ids);
    const claimIds = new Set(cycles.flatMap(({ claims }) => claims.map(({ claimId }) => claimId)));
    const documents = await this.documents.listDocuments(manager, learnerId, [...claimIds]);
    return cycles.map((cycle) => ({ ...cycle, documents }));
  }
}

function blankless(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text;
}

function refuseIfClaimed(state: CycleState): void {
  if (state !== 'claimed') return;
  throw new Problem('cycle-claimed', t.message('claimed'));
}

function refuseIfStale(current: number, given: number): void {
  if (current === given) return;
  throw new Problem('stale-draft', t.message('stale'), { extra: { revision: current } });
}

function refuseStrangeSources(cycle: WholeCycle, paperIds: readonly string[] = []): void {
  const opened = new Set(cycle.papers.map(({ paperId }) => paperId));
  const errors = paperIds.flatMap((paperId, at) =>
    opened.has(paperId)
      ? []
      : [inputError(`paperIds.${at}`, 'not-a-source', t.message('notASource'))],
  );
  if (errors.length === 0) return;
  throw new Problem('invalid-input', t.message('notOpened'), { errors });
}
