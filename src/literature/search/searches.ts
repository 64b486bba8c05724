import { Injectable } from '@nestjs/common';
import { LessThan, type EntityManager } from 'typeorm';
import { Clock, Database, decodeCursor, isId, newId, pageOf } from '../../platform/index.js';
import { PaperSearch, type Page, type PageOfPapers } from './paper-search.js';
import { Search } from './search.entity.js';

/** A search that a learner made. */
export type KeptSearch = Pick<Search, 'id' | 'query' | 'resultCount' | 'searchedAt'>;

const select = { id: true, query: true, resultCount: true, searchedAt: true } as const;

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
    const search = { learnerId, id, query, resultCount: found.total, searchedAt: this.clock.now() };
    await this.database.asLearner(learnerId, (manager) => manager.insert(Search, search));
    return { id, query, ...found };
  }

  /** A learner's search; null if no search has this id, or if it is somebody else's. */
  async find(manager: EntityManager, learnerId: string, id: string): Promise<KeptSearch | null> {
    return isId(id) ? manager.findOne(Search, { select, where: { learnerId, id } }) : null;
  }

  /** The learner's searches, the last first. Identifiers are in the order of time. */
  async recent(
    learnerId: string,
    { limit, cursor }: Page,
  ): Promise<{ items: KeptSearch[]; nextCursor: string | null }> {
    const [last] = decodeCursor(cursor, ['id']) ?? [];
    const rows = await this.database.asLearner(learnerId, (manager) =>
      manager.find(Search, {
        select,
        where: { learnerId, ...(last && { id: LessThan(last) }) },
        order: { id: 'DESC' },
        take: limit + 1,
      }),
    );
    return pageOf(rows, limit, ({ id }) => [id]);
  }
}
