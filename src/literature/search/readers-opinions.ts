import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, Database, decodeCursor, isId, notFound, pageOf } from '../../platform/index.js';
import type { Page } from './paper-search.js';
import {
  readersOpinion,
  summaryColumns,
  summaryOf,
  type PaperSummary,
  type Reaction,
  type SummaryRow,
} from '../papers/paper-summary.js';
import { PaperReaction } from '../papers/paper-reaction.entity.js';
import { Paper } from '../papers/paper.entity.js';
import { SavedPaper } from '../papers/saved-paper.entity.js';

/** What a learner thinks of papers and which of them they keep. */
@Injectable()
export class ReadersOpinions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Sets or, with null, takes back the learner's reaction. @throws Problem not-found */
  react(learnerId: string, paperId: string, reaction: Reaction | null): Promise<void> {
    return this.change(learnerId, paperId, async (manager) => {
      await (reaction === null
        ? manager.delete(PaperReaction, { learnerId, paperId })
        : manager.upsert(PaperReaction, { learnerId, paperId, reaction, at: this.clock.now() }, [
            'learnerId',
            'paperId',
          ]));
    });
  }

  /** Keeps a paper or no longer; keeping it again changes nothing. @throws Problem not-found */
  save(learnerId: string, paperId: string, saved: boolean): Promise<void> {
    return this.change(learnerId, paperId, async (manager) => {
      await (saved
        ? manager.query(
            `INSERT INTO saved_paper (learner_id, paper_id, saved_at) VALUES ($1, $2, $3)
             ON CONFLICT (learner_id, paper_id) DO NOTHING`,
            [learnerId, paperId, this.clock.now()],
          )
        : manager.delete(SavedPaper, { learnerId, paperId }));
    });
  }

  /** The papers that the learner keeps, the last saved first. Deleted ones stay. */
  async saved(
    learnerId: string,
    { limit, cursor }: Page,
  ): Promise<{ items: PaperSummary[]; nextCursor: string | null }> {
    const [at, id] = decodeCursor(cursor, ['instant', 'id']) ?? [null, null];
    const rows = await this.database.asLearner(learnerId, (manager) =>
      manager.query<(SummaryRow & { saved_at: Date })[]>(
        `SELECT ${summaryColumns} FROM saved_paper mine
           JOIN paper p ON p.id = mine.paper_id ${readersOpinion('$1')}
          WHERE mine.learner_id = $1
            AND ($3::uuid IS NULL OR (date_trunc('milliseconds', mine.saved_at), mine.paper_id) < ($2::timestamptz, $3::uuid))
          ORDER BY date_trunc('milliseconds', mine.saved_at) DESC, mine.paper_id DESC LIMIT $4`,
        [learnerId, at, id, limit + 1],
      ),
    );
    const page = pageOf(rows, limit, (row) => [row.saved_at, row.id]);
    return { ...page, items: page.items.map(summaryOf) };
  }

  private async change(
    learnerId: string,
    paperId: string,
    work: (manager: EntityManager) => Promise<void>,
  ): Promise<void> {
    if (!isId(paperId)) throw notFound();
    await this.database.asLearner(learnerId, async (manager) => {
      if (!(await manager.existsBy(Paper, { id: paperId }))) throw notFound();
      await work(manager);
    });
  }
}
