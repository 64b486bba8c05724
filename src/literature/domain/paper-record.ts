/** One author as it is printed: a person or a group. */
export interface AuthorRecord {
  /** As shown: "Anna Lee", or the group's name. */
  readonly name: string;
  /** As cited: "Lee A", or the group's name. */
  readonly cited: string;
  readonly collective: boolean;
  /** All affiliations, joined by "; ". */
  readonly affiliation: string | null;
  /** 0000-0000-0000-000X, its check digit verified. */
  readonly orcid: string | null;
}

/** One part of an abstract. `markup` contains text, the five entities and b, i, sub, sup, u. */
export interface AbstractSection {
  readonly label: string | null;
  readonly category: string | null;
  readonly markup: string;
}

/** A medical subject heading of a paper. */
export interface MeshHeading {
  readonly ui: string | null;
  readonly name: string;
  readonly major: boolean;
  readonly qualifiers: readonly string[];
}

/** A link to a paper that corrects, comments on or retracts this one (or the other way round). */
export interface Correction {
  /** PubMed's RefType: RetractionIn, ErratumIn, UpdateOf ... never Cites. */
  readonly type: string;
  /** The citation of the other paper, as printed. */
  readonly source: string | null;
  readonly pmid: string | null;
}

export interface PublicationType {
  readonly ui: string | null;
  readonly name: string;
}

export type Precision = 'day' | 'month' | 'season' | 'year' | 'range';

/** When a paper was published: as printed, and the days (YYYY-MM-DD) that this can mean. */
export interface PublicationDate {
  readonly text: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly precision: Precision | null;
}

/** A paper as its source describes it, before it has our id. */
export interface PaperRecord {
  readonly source: 'pubmed' | 'demonstration';
  /** The record's key in its source; of PubMed "PMID.version". */
  readonly sourceId: string;
  readonly pmid: string | null;
  readonly pmidVersion: number | null;
  /** Lower case, without a prefix. */
  readonly doi: string | null;
  /** "PMC123456" */
  readonly pmcid: string | null;
  readonly title: string;
  /** The title with its markup; null when it has none. */
  readonly titleMarkup: string | null;
  readonly vernacularTitle: string | null;
  /** ISO 639-2 codes, joined by a comma. */
  readonly language: string | null;
  readonly journal: string | null;
  readonly journalAbbreviation: string | null;
  /** NLM's id of the journal. */
  readonly journalId: string | null;
  readonly issn: string | null;
  readonly volume: string | null;
  readonly issue: string | null;
  readonly pages: string | null;
  readonly published: PublicationDate | null;
  readonly authors: readonly AuthorRecord[];
  readonly abstract: readonly AbstractSection[];
  readonly abstractCopyright: string | null;
  readonly publicationTypes: readonly PublicationType[];
  readonly mesh: readonly MeshHeading[];
  readonly keywords: readonly string[];
  readonly corrections: readonly Correction[];
  readonly citationStatus: string | null;
  readonly retracted: boolean;
  /** Words of title and abstract. */
  readonly wordCount: number;
  /** The day of the record's last revision in its source, YYYY-MM-DD. */
  readonly revisedOn: string | null;
}
