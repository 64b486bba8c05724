import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A search that a learner made: evidence of the question behind a cycle. */
export interface SearchFacts {
  readonly id: string;
  readonly query: string;
  readonly resultCount: number;
  readonly searchedAt: Date;
}

/** The searches of a learner, kept as evidence. */
@Injectable()
export class Searches {
  /** One search of this learner, or null. */
  async find(
    manager: EntityManager,
    learnerId: string,
    searchId: string,
  ): Promise<SearchFacts | null> {
    const [row] = await manager.query<SearchFacts[]>(
      `SELECT id, query, result_count AS "resultCount", searched_at AS "searchedAt"
         FROM search WHERE learner_id = $1 AND id = $2`,
      [learnerId, searchId],
    );
    return row ?? null;
  }
}
