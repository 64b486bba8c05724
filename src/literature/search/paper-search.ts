import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, decodeCursor, pageOf } from '../../platform/index.js';
import { searchExpression } from '../domain/search/search-expression.js';
import { isEmptySearch, parseSearch, type SearchQuery } from '../domain/search/search-query.js';
import {
  readersOpinion,
  summaryColumns,
  summaryOf,
  type PaperSummary,
  type SummaryRow,
} from '../papers/paper-summary.js';
import { t } from './messages.js';

export interface PageOfPapers {
  readonly items: PaperSummary[];
  /** How many papers there are in all. */
  readonly total: number;
  readonly nextCursor: string | null;
  /** What to do when nothing can be found; null otherwise. */
  readonly hint: string | null;
}

export interface Page {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** What a list shows: not what PubMed deleted, and of a paper's versions the newest. */
const listed = `p.deleted_at IS NULL AND NOT EXISTS (
  SELECT 1 FROM paper newer WHERE newer.pmid = p.pmid AND newer.pmid_version > 1
     AND newer.pmid_version > p.pmid_version AND newer.deleted_at IS NULL)`;

/** Weights of journal and year, authors, abstract and subjects, title. */
const weights = `'{0.2, 0.6, 0.3, 1.0}'`;

/** A retracted paper counts a fifth, so that it ranks below papers that are not. */
const retractedFactor = 0.2;

/** Searches the library: one statement for a list, whatever its length. */
@Injectable()
export class PaperSearch {
  constructor(private readonly database: Database) {}

  /**
   * The papers that fit what was typed, best first; the newest first when no words are asked for.
   * @param learnerId whose reactions are shown; null for none
   * @throws Problem invalid-input for a cursor that is not of this list
   */
  async find(typed: string, learnerId: string | null, page: Page): Promise<PageOfPapers> {
    const query = parseSearch(typed);
    if (isEmptySearch(query)) {
      const isFeed = typed.trim() === '';
      return isFeed ? this.newest(learnerId, page) : nothing(t('tooCommon'));
    }
    const words = await this.wordsOf(query);
    if (words?.text === '' && !isNarrowed(query)) return nothing(t('tooCommon'));
    if (words?.text && !words.asks) return nothing(t('onlyNegations'));
    const found = await this.select(conditionsOf(query, words?.text ?? ''), learnerId, page);
    return found.total === 0 ? { ...found, hint: t('nothingFound') } : found;
  }

  /** The words of a query as the text of a tsquery, empty of common words only; null where it has no words. */
  private async wordsOf(query: SearchQuery): Promise<{ text: string; asks: boolean } | null> {
    const expression = searchExpression(query);
    if (!expression) return null;
    const { sql, asks, parameters } = expression;
    const [words] = await this.database.query<{ text: string; asks: boolean }>(
      `SELECT (${sql})::text AS text, (${asks}) AS asks`,
      [...parameters],
    );
    return words ?? null;
  }

  /** All papers, the newest first: the feed. */
  private async newest(learnerId: string | null, { limit, cursor }: Page): Promise<PageOfPapers> {
    const [day, id] = decodeCursor(cursor, ['day', 'id']) ?? [null, null];
    const rows = await this.scoped(learnerId, (manager) =>
      manager.query<FoundRow[]>(
        `WITH page AS (
           SELECT p.id, p.published_from FROM paper p
            WHERE p.published_from IS NOT NULL AND ${listed}
              AND ($3::uuid IS NULL OR (p.published_from, p.id) < ($2::date, $3::uuid))
            ORDER BY p.published_from DESC, p.id DESC LIMIT $4
         )
         SELECT (SELECT count(*)::integer FROM paper p WHERE p.published_from IS NOT NULL AND ${listed}) AS total,
                0 AS score, to_char(page.published_from, 'YYYY-MM-DD') AS published, ${summaryColumns}
           FROM (VALUES (1)) AS always(x)
           LEFT JOIN page ON true
           LEFT JOIN paper p ON p.id = page.id
           ${readersOpinion('$1')}
          ORDER BY page.published_from DESC, page.id DESC`,
        [learnerId, day, id, limit + 1],
      ),
    );
    return papersPage(rows, limit, ({ published, id: last }) => [published, last]);
  }

  private async select(
    { sql, score, parameters }: Conditions,
    learnerId: string | null,
    { limit, cursor }: Page,
  ): Promise<PageOfPapers> {
    const after = decodeCursor(cursor, ['number', 'day', 'id']) ?? [null, null, null];
    const rows = await this.scoped(learnerId, (manager) =>
      manager.query<FoundRow[]>(
        `WITH found AS MATERIALIZED (
           SELECT p.id, coalesce(p.published_from, '0001-01-01') AS published, (${score}) AS score
             FROM paper p WHERE ${sql} AND ${listed}
         ), page AS (
           SELECT * FROM found
            WHERE $5::uuid IS NULL
               OR (score, published, id) < ($3::real, $4::date, $5::uuid)
            ORDER BY score DESC, published DESC, id DESC LIMIT $2
         )
         SELECT (SELECT count(*)::integer FROM found) AS total, page.score,
                to_char(page.published, 'YYYY-MM-DD') AS published, ${summaryColumns}
           FROM (VALUES (1)) AS always(x)
           LEFT JOIN page ON true
           LEFT JOIN paper p ON p.id = page.id
           ${readersOpinion('$1')}
          ORDER BY page.score DESC, page.published DESC, page.id DESC`,
        [learnerId, limit + 1, ...after, ...parameters],
      ),
    );
    return papersPage(rows, limit, ({ score: last, published, id }) => [last, published, id]);
  }

  private scoped<T>(
    learnerId: string | null,
    work: (manager: EntityManager) => Promise<T>,
  ): Promise<T> {
    return learnerId === null
      ? work(this.database.dataSource.manager)
      : this.database.asLearner(learnerId, work);
  }
}

/** A condition on paper `p` and how well it is met. Its parameters are the sixth and those after it. */
interface Conditions {
  readonly sql: string;
  readonly score: string;
  readonly parameters: readonly (string | number)[];
}

function conditionsOf(query: SearchQuery, tsquery: string): Conditions {
  const parameters: (string | number)[] = [];
  const next = (value: string | number) => `$${parameters.push(value) + 5}`;
  const demands: string[] = [];
  let score = '0';
  if (tsquery !== '') {
    const words = `${next(tsquery)}::tsquery`;
    score = `ts_rank_cd(${weights}, p.search, ${words}, 1)`;
    demands.push(`p.search @@ ${words}`);
  }
  if (query.perhapsPmid) {
    const pmid = next(query.perhapsPmid);
    const words = demands.pop();
    demands.push(words ? `(${words} OR p.pmid = ${pmid})` : `p.pmid = ${pmid}`);
    score = `${score} + CASE WHEN p.pmid = ${pmid} THEN 100 ELSE 0 END`;
  }
  if (query.pmid) demands.push(`p.pmid = ${next(query.pmid)}`);
  if (query.doi) demands.push(`p.doi = ${next(query.doi)}`);
  if (query.years) {
    demands.push(
      `p.publication_year BETWEEN ${next(query.years.from)} AND ${next(query.years.to)}`,
    );
  }
  return {
    sql: demands.join(' AND '),
    score: `((${score}) * CASE WHEN p.retracted THEN ${retractedFactor} ELSE 1 END)::real`,
    parameters,
  };
}

/** Whether something besides words narrows the search, so that common words may be left out of it. */
function isNarrowed(query: SearchQuery): boolean {
  return Boolean(query.years ?? query.pmid ?? query.doi ?? query.perhapsPmid);
}

function nothing(hint: string): PageOfPapers {
  return { items: [], total: 0, nextCursor: null, hint };
}

/** A row of a page. Without a paper on the page there is one row, with nothing but the total. */
type FoundRow = SummaryRow & {
  readonly total: number;
  readonly score: number;
  readonly published: string;
};

function papersPage(
  rows: readonly FoundRow[],
  limit: number,
  sortValues: (row: FoundRow) => (string | number)[],
): PageOfPapers {
  const papers = rows.filter(({ id }) => id !== null);
  const { items, nextCursor } = pageOf(papers, limit, sortValues);
  return { items: items.map(summaryOf), total: rows[0]?.total ?? 0, nextCursor, hint: null };
}
