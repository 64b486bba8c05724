import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** What other modules know of a paper: enough to name it as a source. */
export interface PaperFacts {
  readonly id: string;
  readonly title: string;
  readonly journal: string | null;
  readonly year: number | null;
  readonly pmid: string | null;
  readonly doi: string | null;
  readonly authorNames: string;
  readonly retracted: boolean;
  readonly wordCount: number;
}

/** Papers by id, for the modules that build on reading them. */
@Injectable()
export class Papers {
  /** The papers that exist, deleted ones included, by id; one statement. */
  async summaries(
    manager: EntityManager,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, PaperFacts>> {
    if (ids.length === 0) return new Map();
    const rows = await manager.query<PaperFacts[]>(
      `SELECT id, title, journal, publication_year AS year, pmid, doi, author_names AS "authorNames",
              retracted, word_count AS "wordCount"
         FROM paper WHERE id = ANY ($1)`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
