import { plainText } from '../domain/pubmed/markup.js';
import type { PaperRecord } from '../domain/paper-record.js';
import { authorNames } from '../domain/pubmed/pubmed-authors.js';
import { searchText } from '../domain/search/search-text.js';
import { wordsOf, type WeightedWords } from '../domain/search/search-vector.js';

/** Characters of one part that are indexed: a tsvector holds at most a megabyte. */
const longestSearchText = 150_000;

/** A paper as the table's columns. */
export function paperRow(paper: PaperRecord) {
  return {
    source: paper.source,
    source_id: paper.sourceId,
    pmid: paper.pmid,
    pmid_version: paper.pmidVersion,
    doi: paper.doi,
    pmcid: paper.pmcid,
    title: paper.title,
    title_markup: paper.titleMarkup,
    vernacular_title: paper.vernacularTitle,
    language: paper.language,
    journal: paper.journal,
    journal_abbreviation: paper.journalAbbreviation,
    journal_id: paper.journalId,
    issn: paper.issn,
    volume: paper.volume,
    issue: paper.issue,
    pages: paper.pages,
    published_text: paper.published?.text ?? null,
    published_from: paper.published?.from ?? null,
    published_to: paper.published?.to ?? null,
    published_precision: paper.published?.precision ?? null,
    publication_year: paper.published?.from ? Number(paper.published.from.slice(0, 4)) : null,
    authors: paper.authors,
    author_names: authorNames(paper.authors),
    abstract: paper.abstract,
    abstract_copyright: paper.abstractCopyright,
    publication_types: paper.publicationTypes,
    mesh: paper.mesh,
    keywords: paper.keywords,
    corrections: paper.corrections,
    citation_status: paper.citationStatus,
    retracted: paper.retracted,
    word_count: paper.wordCount,
    revised_on: paper.revisedOn,
  };
}

/** What a paper is found by: its words part by part, and its subject headings and keywords. */
export interface SearchableParts {
  readonly parts: readonly WeightedWords[];
  readonly topics: readonly string[];
}

/** Titles weigh most (A), then abstract and subjects (B), authors (C), journal and year (D). */
export function searchableParts(paper: PaperRecord): SearchableParts {
  const subjects = [...paper.mesh.map(({ name }) => name), ...paper.keywords];
  const authors = paper.authors.map(({ cited, name, collective }) =>
    collective ? name : `${cited} ${name}`,
  );
  const year = paper.published?.from?.slice(0, 4) ?? null;
  return {
    parts: [
      { words: words([paper.title, paper.vernacularTitle]), weight: 'A', stemmed: true },
      {
        words: words([...paper.abstract.map(({ markup }) => plainText(markup)), ...subjects]),
        weight: 'B',
        stemmed: true,
      },
      { words: words(authors), weight: 'C', stemmed: false },
      {
        words: words([paper.journal, paper.journalAbbreviation, year]),
        weight: 'D',
        stemmed: true,
      },
    ],
    topics: [...new Set(subjects.map(searchText).filter(Boolean))],
  };
}

function words(texts: readonly (string | null)[]): string[] {
  return wordsOf(searchText(texts.filter(Boolean).join(' \n ').slice(0, longestSearchText)));
}
