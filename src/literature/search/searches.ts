import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, Database, decodeCursor, isId, newId, pageOf } from '../../platform/index.js';
import { PaperSearch, type Page, type PageOfPapers } from './paper-search.js';

/** A search that a learner made. */
export interface KeptSearch {
  readonly id: string;
  readonly query: string;
  readonly resultCount: number;
  readonly searchedAt: Date;
}

const columns = `id, query, result_count AS "resultCount", searched_at AS "searchedAt"`;

/** The learners' searches, kept because they are evidence of a question. */
@Injectable()
export class Searches {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly papers: PaperSearch,
  ) {}

  /** Searches, and keeps what was asked and how much was found. */
  async run(
    learnerId: string,
    query: string,
    limit: number,
  ): Promise<PageOfPapers & { id: string; query: string }> {
    const found = await this.papers.find(query, learnerId, { limit });
    const id = newId();
    await this.database.asLearner(learnerId, (manager) =>
      manager.query(
        `INSERT INTO search (learner_id, id, query, result_count, searched_at) VALUES ($1, $2, $3, $4, $5)`,
        [learnerId, id, query, found.total, this.clock.now()],
      ),
    );
    return { id, query, ...found };
  }

  /** A learner's search; undefined when there is none with this id, or when it is somebody else's. */
  async find(
    manager: EntityManager,
    learnerId: string,
    id: string,
  ): Promise<KeptSearch | undefined> {
    if (!isId(id)) return undefined;
    const [search] = await manager.query<KeptSearch[]>(
      `SELECT ${columns} FROM search WHERE learner_id = $1 AND id = $2`,
      [learnerId, id],
    );
    return search;
  }

  /** The learner's searches, the last first. Identifiers are in the order of time. */
  async recent(
    learnerId: string,
    { limit, cursor }: Page,
  ): Promise<{ items: KeptSearch[]; nextCursor: string | null }> {
    const [last] = decodeCursor(cursor, ['id']) ?? [null];
    const rows = await this.database.asLearner(learnerId, (manager) =>
      manager.query<KeptSearch[]>(
        `SELECT ${columns} FROM search
          WHERE learner_id = $1 AND ($2::uuid IS NULL OR id < $2::uuid) ORDER BY id DESC LIMIT $3`,
        [learnerId, last, limit + 1],
      ),
    );
    return pageOf(rows, limit, ({ id }) => [id]);
  }
}
