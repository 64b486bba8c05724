import { plainText } from '../domain/pubmed/markup.js';
import type { PaperRecord } from '../domain/paper-record.js';
import { authorNames } from '../domain/pubmed/pubmed-authors.js';
import { searchText } from '../domain/search/search-text.js';

/** Characters of one part that are indexed: a tsvector has at most a megabyte. */
const longestSearchText = 150_000;

/** A lexeme may have 2,046 bytes. */
const longestTopic = 200;

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

/** What a paper is found by: the words of its parts, and its subject headings and keywords. */
export function searchColumns(paper: PaperRecord) {
  const subjects = [...paper.mesh.map(({ name }) => name), ...paper.keywords];
  const authors = paper.authors.map(({ cited, name, collective }) =>
    collective ? name : `${cited} ${name}`,
  );
  const year = paper.published?.from?.slice(0, 4) ?? null;
  const topics = new Set(subjects.map(searchText).filter(Boolean));
  return {
    search_title: words([paper.title, paper.vernacularTitle]),
    search_text: words([...paper.abstract.map(({ markup }) => plainText(markup)), ...subjects]),
    search_authors: words(authors),
    search_journal: words([paper.journal, paper.journalAbbreviation, year]),
    search_topics: [...topics].map((topic) => `topic:${topic.slice(0, longestTopic)}`),
  };
}

/** The index entry from these columns. Titles weigh most (A), then abstract and subjects (B), authors (C), journal and year (D). */
export const searchVector = `setweight(to_tsvector('english', search_title), 'A')
  || setweight(to_tsvector('english', search_text), 'B') || setweight(to_tsvector('simple', search_authors), 'C')
  || setweight(to_tsvector('english', search_journal), 'D') || array_to_tsvector(search_topics)`;

function words(texts: readonly (string | null)[]): string {
  return searchText(texts.filter(Boolean).join(' \n ').slice(0, longestSearchText));
}
