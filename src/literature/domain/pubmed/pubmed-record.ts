import { normaliseDoi } from '../doi.js';
import { markupOf, plainText, wordCount } from './markup.js';
import type {
  AbstractSection,
  Correction,
  MeshHeading,
  PaperRecord,
  PublicationType,
} from '../paper-record.js';
import { authorsOf } from './pubmed-authors.js';
import { dayOf, publicationDate } from './publication-date.js';
import { child, children, childText, fitting, text, type XmlElement } from './xml-tree.js';
import { t } from './messages.js';

/** A record that cannot become a paper, and why. */
export class UnusableRecord extends Error {}

/**
 * The paper that a PubmedArticle, a bare MedlineCitation or a PubmedBookArticle describes.
 * Field meanings: NLM, "MEDLINE/PubMed Data Element (Field) Descriptions" and the PubMed DTDs of 2006 to 2025.
 * @throws UnusableRecord when it has no PMID
 */
export function paperOf(record: XmlElement): PaperRecord {
  if (record.name === 'PubmedBookArticle') {
    return bookOf(child(record, 'BookDocument') ?? record, child(record, 'PubmedBookData'));
  }
  const citation = record.name === 'MedlineCitation' ? record : child(record, 'MedlineCitation');
  if (!citation) throw new UnusableRecord(t('noCitation'));
  return articleOf(citation, child(record, 'PubmedData'));
}

/** A PMID element's number and version; null when it is not a number. */
export function pmidOf(element: XmlElement | undefined): { pmid: string; version: number } | null {
  const pmid = (text(element) ?? '').replace(/^0+(?=\d)/, '');
  if (!/^\d{1,10}$/.test(pmid)) return null;
  const version = Number(element?.attributes['Version'] ?? 1);
  return {
    pmid,
    version: Number.isInteger(version) && version > 0 && version < 10_000 ? version : 1,
  };
}

function articleOf(citation: XmlElement, data: XmlElement | undefined): PaperRecord {
  const article = child(citation, 'Article');
  const journal = child(article, 'Journal');
  const issue = child(journal, 'JournalIssue');
  const medline = child(citation, 'MedlineJournalInfo');
  const publicationTypes = publicationTypesOf(
    children(child(article, 'PublicationTypeList'), 'PublicationType'),
  );
  const corrections = correctionsOf(citation);
  const ids = child(data, 'ArticleIdList');
  const locations = children(article, 'ELocationID').filter(
    ({ attributes }) => attributes['EIdType'] === 'doi' && attributes['ValidYN'] !== 'N',
  );
  return {
    ...keyOf(citation),
    ...titlesOf(child(article, 'ArticleTitle'), child(article, 'VernacularTitle'), article),
    doi: firstDoi([...locations, ...idsOf(ids, 'doi')]),
    pmcid: pmcidOf(ids),
    language: languagesOf(article),
    journal: childText(journal, 'Title') ?? childText(medline, 'MedlineTA'),
    journalAbbreviation: childText(journal, 'ISOAbbreviation') ?? childText(medline, 'MedlineTA'),
    journalId: fitting(childText(medline, 'NlmUniqueID'), 40),
    issn: fitting(childText(medline, 'ISSNLinking') ?? childText(journal, 'ISSN'), 20),
    volume: childText(issue, 'Volume'),
    issue: childText(issue, 'Issue'),
    pages: pagesOf(child(article, 'Pagination')),
    published: publicationDate(child(issue, 'PubDate')),
    authors: authorsOf(child(article, 'AuthorList')),
    publicationTypes,
    mesh: children(child(citation, 'MeshHeadingList'), 'MeshHeading')
      .map(meshOf)
      .filter(({ name }) => name),
    keywords: keywordsOf(citation),
    corrections,
    citationStatus: fitting(citation.attributes['Status'] ?? null, 30),
    retracted: isRetracted(publicationTypes, corrections),
    revisedOn: dayOf(child(citation, 'DateRevised')),
  };
}

/** A book or a chapter (GeneReviews, StatPearls): the book replaces the journal. */
function bookOf(document: XmlElement, data: XmlElement | undefined): PaperRecord {
  const book = child(document, 'Book');
  const ids = [child(document, 'ArticleIdList'), child(data, 'ArticleIdList')];
  const publicationTypes = publicationTypesOf(children(document, 'PublicationType'));
  const title = child(document, 'ArticleTitle');
  return {
    ...keyOf(document),
    ...titlesOf(title ?? child(book, 'BookTitle'), child(document, 'VernacularTitle'), document),
    doi: firstDoi(ids.flatMap((list) => idsOf(list, 'doi'))),
    pmcid: null,
    language: languagesOf(document),
    journal: title ? plainText(markupOf(child(book, 'BookTitle'))) || null : null,
    journalAbbreviation: null,
    journalId: null,
    issn: null,
    volume: childText(book, 'Volume'),
    issue: null,
    pages: pagesOf(child(document, 'Pagination')),
    published:
      publicationDate(child(document, 'ContributionDate')) ??
      publicationDate(child(book, 'PubDate')),
    authors: [document, book]
      .flatMap((holder) => children(holder, 'AuthorList'))
      .filter(({ attributes }) => attributes['Type'] !== 'editors')
      .flatMap(authorsOf),
    publicationTypes,
    mesh: [],
    keywords: keywordsOf(document),
    corrections: [],
    citationStatus: null,
    retracted: false,
    revisedOn: dayOf(child(document, 'DateRevised')),
  };
}

/** The record's own PMID: other PMIDs are deeper, in what it cites and corrects. */
function keyOf(holder: XmlElement) {
  const key = pmidOf(child(holder, 'PMID'));
  if (!key) throw new UnusableRecord(t('noPmid'));
  return {
    source: 'pubmed' as const,
    sourceId: `${key.pmid}.${key.version}`,
    pmid: key.pmid,
    pmidVersion: key.version,
  };
}

function titlesOf(
  titleElement: XmlElement | undefined,
  vernacular: XmlElement | undefined,
  abstractHolder: XmlElement | undefined,
) {
  const vernacularTitle = plainText(markupOf(vernacular)) || null;
  const markup = markupOf(titleElement);
  const title = plainText(markup) || vernacularTitle || t('untitled');
  const abstract = child(abstractHolder, 'Abstract');
  const sections = sectionsOf(abstract);
  return {
    title,
    titleMarkup: /<(?:b|i|sub|sup|u)>/.test(markup) ? markup : null,
    vernacularTitle,
    abstract: sections,
    abstractCopyright: childText(abstract, 'CopyrightInformation'),
    wordCount: sections.reduce(
      (words, { markup: part }) => words + wordCount(plainText(part)),
      wordCount(title),
    ),
  };
}

function sectionsOf(abstract: XmlElement | undefined): AbstractSection[] {
  return children(abstract, 'AbstractText')
    .map((section) => ({
      label: section.attributes['Label']?.replace(/\s+/g, ' ').trim() || null,
      category: section.attributes['NlmCategory'] ?? null,
      markup: markupOf(section),
    }))
    .filter(({ markup }) => markup);
}

function languagesOf(holder: XmlElement | undefined): string | null {
  const codes = children(holder, 'Language').map((language) => text(language)?.toLowerCase() ?? '');
  return (
    [...new Set(codes.filter((code) => /^[a-z]{2,3}$/.test(code)))].slice(0, 5).join(',') || null
  );
}

/** "305-10" from MedlinePgn, else from StartPage and EndPage (used since 2023). */
function pagesOf(pagination: XmlElement | undefined): string | null {
  const written = childText(pagination, 'MedlinePgn');
  if (written) return written;
  const start = childText(pagination, 'StartPage');
  const end = childText(pagination, 'EndPage');
  return start && end && end !== start ? `${start}-${end}` : start;
}

function idsOf(list: XmlElement | undefined, type: string): XmlElement[] {
  return children(list, 'ArticleId').filter(({ attributes }) => attributes['IdType'] === type);
}

function firstDoi(elements: readonly XmlElement[]): string | null {
  for (const element of elements) {
    const doi = normaliseDoi(text(element) ?? '');
    if (doi) return doi;
  }
  return null;
}

function pmcidOf(list: XmlElement | undefined): string | null {
  for (const id of idsOf(list, 'pmc')) {
    const found = /^(?:PMC)?(\d{1,12})(?:\.\d+)?$/i.exec(text(id) ?? '');
    if (found) return `PMC${found[1]}`;
  }
  return null;
}

function publicationTypesOf(elements: readonly XmlElement[]): PublicationType[] {
  return elements
    .map((element) => ({ ui: element.attributes['UI'] ?? null, name: text(element) ?? '' }))
    .filter(({ name }) => name);
}

function meshOf(heading: XmlElement): MeshHeading {
  const descriptor = child(heading, 'DescriptorName');
  const qualifiers = children(heading, 'QualifierName');
  return {
    ui: descriptor?.attributes['UI'] ?? null,
    name: text(descriptor) ?? '',
    major: [descriptor, ...qualifiers].some((part) => part?.attributes['MajorTopicYN'] === 'Y'),
    qualifiers: qualifiers.map((qualifier) => text(qualifier) ?? '').filter(Boolean),
  };
}

function keywordsOf(holder: XmlElement): string[] {
  const words = children(holder, 'KeywordList')
    .flatMap((list) => children(list, 'Keyword'))
    .map((keyword) => plainText(markupOf(keyword)))
    .filter(Boolean);
  return [...new Set(words)];
}

/** What corrects, comments or retracts. In files before 2010 the kind is an element and not an attribute. */
function correctionsOf(citation: XmlElement): Correction[] {
  const lists = [citation, ...children(citation, 'CommentsCorrectionsList')];
  return lists
    .flatMap((list) => children(list, 'CommentsCorrections'))
    .flatMap((entry) => {
      const type = entry.attributes['RefType'];
      if (type !== undefined) return [correctionOf(type, entry)];
      return entry.children
        .filter((node) => typeof node !== 'string')
        .map((node) => correctionOf(node.name, node));
    })
    .filter(({ type }) => type !== 'Cites');
}

function correctionOf(type: string, entry: XmlElement): Correction {
  return {
    type,
    source: childText(entry, 'RefSource'),
    pmid: pmidOf(child(entry, 'PMID'))?.pmid ?? null,
  };
}

/** Matched by UI, since the names of publication types change; old records have only the name. */
function isRetracted(
  types: readonly PublicationType[],
  corrections: readonly Correction[],
): boolean {
  return (
    types.some(
      ({ ui, name }) => ui === 'D016441' || (ui === null && /^Retracted Publication$/i.test(name)),
    ) ||
    corrections.some(({ type }) => type === 'RetractionIn' || type === 'RetractedandRepublishedIn')
  );
}
