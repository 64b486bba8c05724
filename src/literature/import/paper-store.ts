import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, Database, newId } from '../../platform/index.js';
import type { PaperRecord } from '../domain/paper-record.js';
import { paperRow, searchColumns, searchVector } from '../papers/paper-row.js';

/** What became of the records of a batch. `older`: a newer revision, or its deletion, is held already. */
export interface StoredCounts {
  added: number;
  changed: number;
  unchanged: number;
  older: number;
}

/** A paper that PubMed deleted; without a version, all its versions. */
export interface Deletion {
  readonly pmid: string;
  readonly version: number | null;
}

/** A batch ready to be written: its rows as JSON (null for none) and what is decided of the others. */
export interface PreparedBatch {
  readonly rows: string | null;
  readonly counts: Readonly<StoredCounts>;
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
 * One statement for a batch. Only new and different rows are written. A revision older than the one
 * held loses; a deleted paper comes back only with a later revision.
 */
const upsert = `
  WITH incoming AS MATERIALIZED (
    SELECT r.*, decode(r.content_hash_hex, 'hex') AS content_hash
      FROM json_to_recordset($1::json) AS r(
        ${names.map((name) => `${name} ${columns[name]}`).join(', ')},
        content_hash_hex text, search_title text, search_text text, search_authors text, search_journal text,
        search_topics text[])
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
           ${searchVector},
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

  /** Adds or changes a batch of papers. Two records of one key count as the one revised last. */
  async store(papers: readonly PaperRecord[]): Promise<StoredCounts> {
    return this.write(await this.prepare(papers));
  }

  /** Prepares a batch for writing, which takes as long as writing it; so the two can run side by side. */
  async prepare(papers: readonly PaperRecord[]): Promise<PreparedBatch> {
    const latest = latestOfEach(papers);
    const different = await this.differentFromHeld(latest);
    const rows = different.map(({ paper, content, hash }) => {
      const more = JSON.stringify({
        id: newId(),
        content_hash_hex: hash,
        ...searchColumns(paper),
      });
      return `${content.slice(0, -1)},${more.slice(1)}`;
    });
    return {
      rows: rows.length > 0 ? `[${rows.join(',')}]` : null,
      counts: {
        added: 0,
        changed: 0,
        unchanged: latest.length - different.length,
        older: papers.length - latest.length,
      },
    };
  }

  /** Writes a batch in one statement. */
  async write({ rows, counts }: PreparedBatch): Promise<StoredCounts> {
    if (rows === null) return counts;
    const [written] = await this.database.query<StoredCounts>(upsert, [
      rows,
      this.clock.now().toISOString(),
    ]);
    if (!written) throw new Error('The import statement gave no counts');
    return {
      added: written.added,
      changed: written.changed,
      unchanged: counts.unchanged + written.unchanged,
      older: counts.older + written.older,
    };
  }

  /** The papers that are new or not as they are held, with their columns as JSON; the rest is done with here. */
  private async differentFromHeld(
    papers: readonly PaperRecord[],
  ): Promise<{ paper: PaperRecord; content: string; hash: string }[]> {
    const held = await this.database.query<{ key: string; hash: string }>(
      `SELECT source || ' ' || source_id AS key, encode(content_hash, 'hex') AS hash
         FROM paper WHERE (source, source_id) IN (SELECT * FROM unnest($1::text[], $2::text[]))`,
      [papers.map(({ source }) => source), papers.map(({ sourceId }) => sourceId)],
    );
    const hashes = new Map(held.map(({ key, hash }) => [key, hash]));
    return papers
      .map((paper) => {
        const content = JSON.stringify(paperRow(paper));
        return { paper, content, hash: createHash('sha256').update(content).digest('hex') };
      })
      .filter(({ paper, hash }) => hashes.get(keyOf(paper)) !== hash);
  }

  /** Brings index and statistics up to date after many changes, so that the next search need not wait for it. */
  async settle(): Promise<void> {
    await this.database.query(`SELECT gin_clean_pending_list('paper_search')`);
    await this.database.query('ANALYZE paper');
  }

  /**
   * Marks papers as deleted in PubMed; those who read them still see them.
   * @returns how many of them were held and not deleted yet
   */
  async markDeleted(deletions: readonly Deletion[]): Promise<number> {
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

function keyOf({ source, sourceId }: PaperRecord): string {
  return `${source} ${sourceId}`;
}

/** Of several records with one key, the one revised last; of equals, the last. */
function latestOfEach(papers: readonly PaperRecord[]): PaperRecord[] {
  const latest = new Map<string, PaperRecord>();
  for (const paper of papers) {
    const other = latest.get(keyOf(paper));
    if (!other || (paper.revisedOn ?? '') >= (other.revisedOn ?? ''))
      latest.set(keyOf(paper), paper);
  }
  return [...latest.values()];
}
