import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type {
  AbstractSection,
  AuthorRecord,
  Correction,
  MeshHeading,
  Precision,
  PublicationType,
} from '../domain/paper-record.js';

/** A paper: the same for everybody. */
@Entity('paper')
@Unique('paper_source_record', ['source', 'sourceId'])
@Check('paper_source', `source IN ('pubmed', 'demonstration')`)
@Check(
  'paper_published_precision',
  `published_precision IN ('day', 'month', 'season', 'year', 'range')`,
)
@Index('paper_search', { synchronize: false })
@Index('paper_pmid', ['pmid'])
@Index('paper_doi', ['doi'])
@Index('paper_publication_year', ['publicationYear'])
@Index('paper_newest', ['publishedFrom', 'id'], { where: 'deleted_at IS NULL' })
@Index('paper_later_version', ['pmid', 'pmidVersion'], { where: 'pmid_version > 1' })
export class Paper {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'paper_pk' })
  id: string;

  @Column({ type: 'varchar', length: 20 })
  source: 'pubmed' | 'demonstration';

  @Column({ name: 'source_id', type: 'varchar', length: 60 })
  sourceId: string;

  @Column({ type: 'varchar', length: 12, nullable: true })
  pmid: string | null;

  @Column({ name: 'pmid_version', type: 'integer', nullable: true })
  pmidVersion: number | null;

  @Column({ type: 'varchar', length: 300, nullable: true })
  doi: string | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  pmcid: string | null;

  @Column({ type: 'text' })
  title: string;

  @Column({ name: 'title_markup', type: 'text', nullable: true })
  titleMarkup: string | null;

  @Column({ name: 'vernacular_title', type: 'text', nullable: true })
  vernacularTitle: string | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  language: string | null;

  @Column({ type: 'text', nullable: true })
  journal: string | null;

  @Column({ name: 'journal_abbreviation', type: 'text', nullable: true })
  journalAbbreviation: string | null;

  @Column({ name: 'journal_id', type: 'varchar', length: 40, nullable: true })
  journalId: string | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  issn: string | null;

  @Column({ type: 'text', nullable: true })
  volume: string | null;

  @Column({ type: 'text', nullable: true })
  issue: string | null;

  @Column({ type: 'text', nullable: true })
  pages: string | null;

  @Column({ name: 'published_text', type: 'text', nullable: true })
  publishedText: string | null;

  @Column({ name: 'published_from', type: 'date', nullable: true })
  publishedFrom: string | null;

  @Column({ name: 'published_to', type: 'date', nullable: true })
  publishedTo: string | null;

  @Column({ name: 'published_precision', type: 'varchar', length: 10, nullable: true })
  publishedPrecision: Precision | null;

  @Column({ name: 'publication_year', type: 'integer', nullable: true })
  publicationYear: number | null;

  @Column({ type: 'jsonb' })
  authors: AuthorRecord[];

  @Column({ name: 'author_names', type: 'text' })
  authorNames: string;

  @Column({ type: 'jsonb' })
  abstract: AbstractSection[];

  @Column({ name: 'abstract_copyright', type: 'text', nullable: true })
  abstractCopyright: string | null;

  @Column({ name: 'publication_types', type: 'jsonb' })
  publicationTypes: PublicationType[];

  @Column({ type: 'jsonb' })
  mesh: MeshHeading[];

  @Column({ type: 'jsonb' })
  keywords: string[];

  @Column({ type: 'jsonb' })
  corrections: Correction[];

  @Column({ name: 'citation_status', type: 'varchar', length: 30, nullable: true })
  citationStatus: string | null;

  @Column({ type: 'boolean' })
  retracted: boolean;

  @Column({ name: 'word_count', type: 'integer' })
  wordCount: number;

  @Column({ name: 'revised_on', type: 'date', nullable: true })
  revisedOn: string | null;

  @Column({ name: 'content_hash', type: 'bytea' })
  contentHash: Buffer;

  @Column({ type: 'tsvector' })
  search: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;

  @Column({ name: 'deleted_at', type: 'timestamptz', nullable: true })
  deletedAt: Date | null;
}
