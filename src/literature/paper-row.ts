import { createHash } from 'node:crypto';
import { plainText } from './domain/markup.js';
import type { PaperRecord } from './domain/paper-record.js';
import { authorNames } from './domain/pubmed-authors.js';
import { searchText } from './domain/search-text.js';

/** A tsvector holds at most a megabyte; no abstract comes near this. */
const longestSearchText = 150_000;

/** A paper as one row for the import statement: the table's columns and the texts that its index is made of. */
export function paperRow(paper: PaperRecord, id: string) {
  const content = {
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
    search_title: searchable([paper.title, paper.vernacularTitle]),
    search_body: searchable([
      ...paper.abstract.map(({ markup }) => plainText(markup)),
      ...paper.keywords,
      ...paper.mesh.map(({ name }) => name),
    ]),
    search_authors: searchable(
      paper.authors.map(({ cited, name, collective }) => (collective ? name : `${cited} ${name}`)),
    ),
    search_journal: searchable([
      paper.journal,
      paper.journalAbbreviation,
      paper.published?.from?.slice(0, 4) ?? null,
    ]),
    search_topics: topicsOf(paper),
  };
  const content_hash = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  return { id, content_hash, ...content };
}

/** The subject headings and keywords as index entries of their own, by which related papers are found. */
function topicsOf(paper: PaperRecord): string[] {
  const names = [...paper.mesh.map(({ name }) => name), ...paper.keywords];
  const topics = names.map((name) => searchText(name.slice(0, 200))).filter(Boolean);
  return [...new Set(topics)].map((name) => `topic:${name}`);
}

function searchable(texts: readonly (string | null)[]): string {
  return searchText(texts.filter(Boolean).join(' \n ').slice(0, longestSearchText));
}
