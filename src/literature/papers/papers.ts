import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, isId, notFound, type RowOf } from '../../platform/index.js';
import { citationOf } from '../domain/citation.js';
import { topicsOfPaper, type PaperSubjects } from '../domain/paper-topics.js';
import { readTopicSubjects } from './topic-subjects.js';
import { fullTextLinks, type FullTextLink } from '../domain/full-text-links.js';
import {
  readersOpinion,
  summaryColumns,
  summaryOf,
  type PaperSummary,
  type SummaryRow,
} from './paper-summary.js';
import type { Topic } from '../../shared/topics.js';
import { Paper } from './paper.entity.js';

/** What other modules need to know of a paper. */
export interface PaperFacts {
  readonly id: string;
  readonly title: string;
  readonly journal: string | null;
  readonly year: number | null;
  readonly pmid: string | null;
  readonly doi: string | null;
  /** "Lee A, Okoye B, et al." */
  readonly authorNames: string;
  readonly retracted: boolean;
  /** Words of title and abstract: what there is to read here. */
  readonly wordCount: number;
  readonly demonstration: boolean;
  /** First and last day (YYYY-MM-DD) on which it may have been published; null when not known. */
  readonly publishedFrom: string | null;
  readonly publishedTo: string | null;
  /** As its publisher sent it, and in no volume yet. */
  readonly aheadOfPrint: boolean;
  /** What its subjects say that it is about, of the topics that bodies ask for by name. */
  readonly topics: readonly Topic[];
}

/** A paper with all that its page shows. */
export interface PaperPage extends PaperSummary {
  readonly citation: string;
  readonly publishedText: string | null;
  readonly language: string | null;
  readonly vernacularTitle: string | null;
  readonly authors: { name: string; affiliation: string | null; orcid: string | null }[];
  readonly abstract: { label: string | null; markup: string }[];
  readonly abstractCopyright: string | null;
  readonly links: FullTextLink[];
  readonly keywords: string[];
  readonly mesh: string[];
  readonly retraction: { notice: string | null } | null;
  readonly wordCount: number;
  readonly demonstration: boolean;
  /** PubMed has deleted the record; it stays for those who read it. */
  readonly removedFromPubmed: boolean;
}

interface PageRow
  extends
    SummaryRow,
    Readonly<
      RowOf<
        Paper,
        | 'journalAbbreviation'
        | 'volume'
        | 'issue'
        | 'pages'
        | 'publishedText'
        | 'language'
        | 'vernacularTitle'
        | 'authors'
        | 'abstractCopyright'
        | 'keywords'
        | 'mesh'
        | 'wordCount'
        | 'deletedAt'
      >
    > {}

/** The papers of the library. */
@Injectable()
export class Papers {
  private readonly subjects = readTopicSubjects();

  constructor(private readonly database: Database) {}

  /** The facts of these papers by id, in one statement; ids that are none are left out. Deleted papers are there. */
  async summaries(
    from: EntityManager | Database,
    ids: readonly string[],
  ): Promise<Map<string, PaperFacts>> {
    const wanted = ids.filter(isId);
    if (wanted.length === 0) return new Map();
    const manager = from instanceof Database ? from.dataSource.manager : from;
    const facts = await manager.query<(Omit<PaperFacts, 'topics'> & PaperSubjects)[]>(
      `SELECT id, title, journal, publication_year AS year, pmid, doi, author_names AS "authorNames",
              retracted, word_count AS "wordCount", source = 'demonstration' AS demonstration,
              to_char(published_from, 'YYYY-MM-DD') AS "publishedFrom",
              to_char(published_to, 'YYYY-MM-DD') AS "publishedTo",
              volume IS NULL AND citation_status IS NOT DISTINCT FROM 'Publisher' AS "aheadOfPrint", mesh, keywords
         FROM paper WHERE id = ANY ($1::uuid[])`,
      [wanted],
    );
    return new Map(
      facts.map(({ mesh, keywords, ...paper }) => [
        paper.id,
        { ...paper, topics: topicsOfPaper({ mesh, keywords }, this.subjects) },
      ]),
    );
  }

  /** Whether there is such a paper. */
  async exists(from: EntityManager | Database, id: string): Promise<boolean> {
    return (await this.summaries(from, [id])).has(id);
  }

  /**
   * A paper as its page shows it.
   * @param learnerId whose reaction is shown; null for none
   * @throws Problem not-found
   */
  async page(id: string, learnerId: string | null): Promise<PaperPage> {
    if (!isId(id)) throw notFound();
    const sql = `SELECT ${summaryColumns}, p.journal_abbreviation, p.volume, p.issue, p.pages, p.published_text,
        p.language, p.vernacular_title, p.authors, p.abstract_copyright, p.keywords, p.mesh, p.word_count, p.deleted_at
      FROM paper p ${readersOpinion('$2')} WHERE p.id = $1`;
    const [row] =
      learnerId === null
        ? await this.database.query<PageRow>(sql, [id, null])
        : await this.database.asLearner(learnerId, (manager) =>
            manager.query<PageRow[]>(sql, [id, learnerId]),
          );
    if (!row) throw notFound();
    return pageOf(row);
  }

  /**
   * The ways to a paper's full text.
   * @throws Problem not-found
   */
  async links(id: string): Promise<FullTextLink[]> {
    const paper = isId(id)
      ? await this.database.dataSource.manager.findOne(Paper, {
          select: { id: true, pmid: true, doi: true, pmcid: true },
          where: { id },
        })
      : null;
    if (!paper) throw notFound();
    return fullTextLinks(paper);
  }
}

function pageOf(row: PageRow): PaperPage {
  return {
    ...summaryOf(row),
    citation: citationOf({
      journal: row.journal,
      journalAbbreviation: row.journal_abbreviation,
      publishedText: row.published_text,
      volume: row.volume,
      issue: row.issue,
      pages: row.pages,
    }),
    publishedText: row.published_text,
    language: row.language,
    vernacularTitle: row.vernacular_title,
    authors: row.authors.map(({ name, affiliation, orcid }) => ({ name, affiliation, orcid })),
    abstract: row.abstract.map(({ label, markup }) => ({ label, markup })),
    abstractCopyright: row.abstract_copyright,
    links: fullTextLinks(row),
    keywords: row.keywords,
    mesh: row.mesh.map(({ name }) => name),
    retraction: row.retracted ? { notice: retractionNotice(row) } : null,
    wordCount: row.word_count,
    demonstration: row.source === 'demonstration',
    removedFromPubmed: row.deleted_at !== null,
  };
}

function retractionNotice({ corrections }: PageRow): string | null {
  const notice = corrections.find(
    ({ type }) => type === 'RetractionIn' || type === 'RetractedandRepublishedIn',
  );
  return notice?.source ?? null;
}
