import { badgesOf, type Badge } from '../domain/badges.js';
import { escapeText } from '../domain/pubmed/escape-text.js';
import { beginning, plainText } from '../domain/pubmed/markup.js';
import type { AbstractSection } from '../domain/paper-record.js';
import type { Paper } from './paper.entity.js';
import type { RowOf } from '../../platform/index.js';

export type Reaction = 'like' | 'dislike';

/** A paper as lists show it, with what its reader thinks of it. */
export interface PaperSummary {
  readonly id: string;
  readonly pmid: string | null;
  readonly doi: string | null;
  readonly title: string;
  /** Text with b, i, sub, sup, u. */
  readonly titleMarkup: string;
  /** "Lee A, Okoye B, et al." */
  readonly authorNames: string;
  readonly journal: string | null;
  readonly year: number | null;
  readonly excerpt: string;
  readonly badges: Badge[];
  readonly saved: boolean;
  readonly reaction: Reaction | null;
}

/** The columns that a summary is made of, of a paper `p` and a learner's `r` and `s` (see readersOpinion). */
export const summaryColumns = `p.id, p.source, p.pmid, p.doi, p.pmcid, p.title, p.title_markup, p.author_names,
  p.journal, p.publication_year, p.abstract, p.publication_types, p.corrections, p.retracted,
  r.reaction, s.saved_at`;

/** Joins what a learner thinks of paper `p`; without a learner (a null parameter) nothing. */
export function readersOpinion(learnerParameter: string): string {
  return `LEFT JOIN paper_reaction r ON r.learner_id = ${learnerParameter}::uuid AND r.paper_id = p.id
  LEFT JOIN saved_paper s ON s.learner_id = ${learnerParameter}::uuid AND s.paper_id = p.id`;
}

/** A row of summaryColumns. */
export interface SummaryRow extends Readonly<
  RowOf<
    Paper,
    | 'id'
    | 'source'
    | 'pmid'
    | 'doi'
    | 'pmcid'
    | 'title'
    | 'titleMarkup'
    | 'authorNames'
    | 'journal'
    | 'publicationYear'
    | 'abstract'
    | 'publicationTypes'
    | 'corrections'
    | 'retracted'
  >
> {
  readonly reaction: Reaction | null;
  readonly saved_at: Date | null;
}

const excerptLength = 220;

/** A paper's summary from its row. */
export function summaryOf(row: SummaryRow): PaperSummary {
  return {
    id: row.id,
    pmid: row.pmid,
    doi: row.doi,
    title: row.title,
    titleMarkup: row.title_markup ?? escapeText(row.title),
    authorNames: row.author_names,
    journal: row.journal,
    year: row.publication_year,
    excerpt: excerptOf(row.abstract),
    badges: badgesOf({
      source: row.source,
      retracted: row.retracted,
      pmcid: row.pmcid,
      publicationTypes: row.publication_types,
      corrections: row.corrections,
    }),
    saved: row.saved_at !== null,
    reaction: row.reaction,
  };
}

function excerptOf(abstract: readonly AbstractSection[]): string {
  let text = '';
  for (const { markup } of abstract) {
    if (text.length > excerptLength) break;
    text += `${text ? ' ' : ''}${plainText(markup)}`;
  }
  return beginning(text, excerptLength);
}
