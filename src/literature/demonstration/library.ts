import { Injectable } from '@nestjs/common';
import { Database, shippedYaml } from '../../platform/index.js';
import { plainText, wordCount } from '../domain/pubmed/markup.js';
import type { PaperRecord } from '../domain/paper-record.js';
import { readDate } from '../domain/pubmed/publication-date.js';
import { PaperStore } from '../import/paper-store.js';
import { Paper } from '../papers/paper.entity.js';

/** An invented paper, as templates/demonstration/papers.yaml has it. */
interface DemonstrationPaper {
  readonly key: string;
  readonly title: string;
  readonly kind: string;
  readonly journal: string;
  /** YYYY-MM-DD, YYYY-MM or YYYY. */
  readonly published: string;
  readonly volume: string;
  readonly pages: string;
  /** Given name and family name. */
  readonly authors: readonly string[];
  readonly mesh: readonly string[];
  readonly keywords: readonly string[];
  /** The section is null for an abstract without sections. */
  readonly abstract: readonly { readonly section: string | null; readonly text: string }[];
  readonly retracted?: string;
  readonly vernacularTitle?: string;
  readonly language?: string;
}

/** The invented papers with which Lectern can be tried offline, each marked as a demonstration. */
export const demonstrationPapers = (): readonly DemonstrationPaper[] =>
  shippedYaml('demonstration', 'papers.yaml') as readonly DemonstrationPaper[];

/** Loads the demonstration papers. */
@Injectable()
export class DemonstrationLibrary {
  constructor(
    private readonly store: PaperStore,
    private readonly database: Database,
  ) {}

  /** Adds the papers that are missing and renews those whose text was changed; repeating it changes nothing. */
  async ensure(): Promise<void> {
    await this.store.store(demonstrationPapers().map(recordOf));
  }

  /** The id of the paper with this key; null when it is not loaded. */
  async idOf(key: string): Promise<string | null> {
    const paper = await this.database.dataSource.manager.findOne(Paper, {
      select: { id: true },
      where: { source: 'demonstration', sourceId: key },
    });
    return paper?.id ?? null;
  }
}

/** A demonstration paper in the form in which every source's papers are stored. */
export function recordOf(paper: DemonstrationPaper): PaperRecord {
  const title = plainText(paper.title);
  const sections = paper.abstract.map(({ section, text }) => ({
    label: section,
    category: null,
    markup: text,
  }));
  return {
    source: 'demonstration',
    sourceId: paper.key,
    pmid: null,
    pmidVersion: null,
    doi: null,
    pmcid: null,
    title,
    titleMarkup: title === paper.title ? null : paper.title,
    vernacularTitle: paper.vernacularTitle ?? null,
    language: paper.language ?? 'eng',
    journal: paper.journal,
    journalAbbreviation: null,
    journalId: null,
    issn: null,
    volume: paper.volume,
    issue: null,
    pages: paper.pages,
    published: readDate(written(paper.published)),
    authors: paper.authors.map((name) => ({
      name,
      cited: `${name.slice(name.indexOf(' ') + 1)} ${name.charAt(0)}`,
      collective: false,
      affiliation: 'A demonstration author who does not exist',
      orcid: null,
    })),
    abstract: sections,
    abstractCopyright: null,
    publicationTypes: [
      { ui: null, name: paper.kind },
      ...(paper.retracted ? [{ ui: null, name: 'Retracted Publication' }] : []),
    ],
    mesh: paper.mesh.map((name) => ({ ui: null, name, major: false, qualifiers: [] })),
    keywords: paper.keywords,
    corrections: paper.retracted
      ? [{ type: 'RetractionIn', source: paper.retracted, pmid: null }]
      : [],
    citationStatus: null,
    retracted: paper.retracted !== undefined,
    wordCount: wordCount([title, ...sections.map(({ markup }) => plainText(markup))].join(' ')),
    revisedOn: null,
  };
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** 2026-03-12 as PubMed prints it: 2026 Mar 12. */
function written(published: string): string {
  const [year, month, day] = published.split('-');
  return [year, month && months[Number(month) - 1], day && Number(day)].filter(Boolean).join(' ');
}
