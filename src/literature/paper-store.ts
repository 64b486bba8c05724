import { Injectable } from '@nestjs/common';
import { Clock, Database, newId } from '../platform/index.js';
import type { PaperRecord } from './domain/paper-record.js';
import { paperRow } from './paper-row.js';

/** What became of the records of a batch. `older`: a newer revision, or its deletion, is held already. */
export interface StoredCounts {
  added: number;
  changed: number;
  unchanged: number;
  older: number;
}

/** The columns that a record brings, with their types. */
const columns: Readonly<Record<string, string>> = {
  id: 'uuid',
  source: 'text',
  source_id: 'text',
  pmid: 'text',
  pmid_version: 'integer',
  doi: 'text',
  pmcid: 'text',
  title: 'text',
  title_markup: 'text',
  vernacular_title: 'text',
  language: 'text',
  journal: 'text',
  journal_abbreviation: 'text',
  journal_id: 'text',
  issn: 'text',
  volume: 'text',
  issue: 'text',
  pages: 'text',
  published_text: 'text',
  published_from: 'date',
  published_to: 'date',
  published_precision: 'text',
  publication_year: 'integer',
  authors: 'jsonb',
  author_names: 'text',
  abstract: 'jsonb',
  abstract_copyright: 'text',
  publication_types: 'jsonb',
  mesh: 'jsonb',
  keywords: 'jsonb',
  corrections: 'jsonb',
  citation_status: 'text',
  retracted: 'boolean',
  word_count: 'integer',
  revised_on: 'date',
};

const names = Object.keys(columns);

/**
 * One statement for a batch. Only new and different rows are indexed and written. A revision older than the one
 * held loses; a deleted paper comes back only with a later revision.
 */
const upsert = `
  WITH incoming AS MATERIALIZED (
    SELECT r.*, decode(r.content_hash_hex, 'hex') AS content_hash
      FROM json_to_recordset($1::json) AS r(
        ${names.map((name) => `${name} ${columns[name]}`).join(', ')},
        content_hash_hex text, search_title text, search_body text, search_authors text,
        search_journal text, search_topics text[])
  ), judged AS MATERIALIZED (
    SELECT i.source, i.source_id, held.id AS held_id,
           CASE
             WHEN held.id IS NULL THEN 'added'
             WHEN held.content_hash = i.content_hash THEN 'unchanged'
             WHEN coalesce(i.revised_on, '-infinity') < coalesce(held.revised_on, '-infinity') THEN 'older'
             WHEN held.deleted_at IS NOT NULL
              AND coalesce(i.revised_on, '-infinity') <= coalesce(held.revised_on, '-infinity') THEN 'older'
             ELSE 'changed'
           END AS outcome
      FROM incoming i
      LEFT JOIN paper held ON held.source = i.source AND held.source_id = i.source_id
  ), written AS (
    INSERT INTO paper (${names.join(', ')}, content_hash, search, created_at, updated_at)
    SELECT ${names.map((name) => `i.${name}`).join(', ')}, i.content_hash,
           setweight(to_tsvector('english', i.search_title), 'A') ||
           setweight(to_tsvector('english', i.search_body), 'B') ||
           setweight(to_tsvector('simple', i.search_authors), 'C') ||
           setweight(to_tsvector('english', i.search_journal), 'D') ||
           array_to_tsvector(i.search_topics),
           $2::timestamptz, $2::timestamptz
      FROM incoming i
      JOIN judged j ON j.source = i.source AND j.source_id = i.source_id
     WHERE j.outcome IN ('added', 'changed')
    ON CONFLICT ON CONSTRAINT paper_source_record DO UPDATE SET
      ${names
        .filter((name) => !['id', 'source', 'source_id'].includes(name))
        .map((name) => `${name} = excluded.${name}`)
        .join(', ')},
      content_hash = excluded.content_hash, search = excluded.search,
      updated_at = excluded.updated_at, deleted_at = NULL
    RETURNING 1
  )
  SELECT count(*) FILTER (WHERE outcome = 'added')::integer AS added,
         count(*) FILTER (WHERE outcome = 'changed')::integer AS changed,
         count(*) FILTER (WHERE outcome = 'unchanged')::integer AS unchanged,
         count(*) FILTER (WHERE outcome = 'older')::integer AS older
    FROM judged`;

/** Writes papers as their sources describe them. */
@Injectable()
export class PaperStore {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Adds or changes a batch of papers in one statement. Two records of one key count as the later one. */
  async store(papers: readonly PaperRecord[]): Promise<StoredCounts> {
    const latest = new Map<string, PaperRecord>();
    for (const paper of papers) {
      const key = `${paper.source} ${paper.sourceId}`;
      const other = latest.get(key);
      if (!other || (paper.revisedOn ?? '') >= (other.revisedOn ?? '')) latest.set(key, paper);
    }
    const rows = [...latest.values()].map((paper) => {
      const { content_hash: content_hash_hex, ...row } = paperRow(paper, newId());
      return { ...row, content_hash_hex };
    });
    const [counts] = await this.database.query<StoredCounts>(upsert, [
      JSON.stringify(rows),
      this.clock.now().toISOString(),
    ]);
    if (!counts) throw new Error('The import statement gave no counts');
    return { ...counts, older: counts.older + papers.length - latest.size };
  }

  /**
   * Marks papers as deleted in PubMed; those who read them still see them.
   * @returns how many of them were held and not deleted yet
   */
  async markDeleted(
    deletions: readonly { pmid: string; version: number | null }[],
  ): Promise<number> {
    const [result] = await this.database.query<{ deleted: number }>(
      `WITH gone AS (
         UPDATE paper SET deleted_at = $3, updated_at = $3
          WHERE pmid = ANY ($1) AND source = 'pubmed' AND deleted_at IS NULL
            AND (pmid || '.' || pmid_version = ANY ($2) OR pmid || '.' = ANY ($2))
          RETURNING 1)
       SELECT count(*)::integer AS deleted FROM gone`,
      [
        deletions.map(({ pmid }) => pmid),
        deletions.map(({ pmid, version }) => `${pmid}.${version ?? ''}`),
        this.clock.now().toISOString(),
      ],
    );
    return result?.deleted ?? 0;
  }
}
