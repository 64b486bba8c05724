import { SaxesParser } from 'saxes';
import type { PaperRecord } from '../paper-record.js';
import { paperOf, pmidOf, UnusableRecord } from './pubmed-record.js';
import type { XmlElement } from './xml-tree.js';
import { t } from './messages.js';

/** What a file of PubMed XML says, in its order. `line` is where the record starts. */
export type PubmedItem =
  | { readonly kind: 'paper'; readonly paper: PaperRecord }
  | { readonly kind: 'deleted'; readonly pmid: string; readonly version: number | null }
  | { readonly kind: 'refused'; readonly line: number; readonly reason: string };

/** The text cannot be read further. `record` counts the records begun so far, from 1. */
export class UnreadableXml extends Error {
  constructor(
    readonly reason: string,
    readonly line: number,
    readonly column: number,
    readonly record: number,
  ) {
    const place = { line, column, reason };
    super(record > 0 ? t('placeInRecord', { ...place, record }) : t('place', place));
    this.name = 'UnreadableXml';
  }
}

const records = new Set(['PubmedArticle', 'PubmedBookArticle', 'MedlineCitation']);
const sets = new Set(['PubmedArticleSet', 'PubmedBookArticleSet', 'MedlineCitationSet']);

/** Large parts of a record that nothing here uses; their DOIs and PMIDs are those of other papers. */
const skipped = new Set([
  'ReferenceList',
  'ChemicalList',
  'DataBankList',
  'GrantList',
  'InvestigatorList',
  'PersonalNameSubjectList',
  'GeneSymbolList',
  'History',
  'OtherAbstract',
  'Sections',
  'CoiStatement',
]);

/** Elements that contain elements and never text. */
const lists = new Set([
  'PubmedArticle',
  'MedlineCitation',
  'PubmedData',
  'Article',
  'Journal',
  'JournalIssue',
  'PubDate',
  'AuthorList',
  'Author',
  'AffiliationInfo',
  'Abstract',
  'PublicationTypeList',
  'MeshHeadingList',
  'MeshHeading',
  'KeywordList',
  'CommentsCorrectionsList',
  'MedlineJournalInfo',
  'ArticleIdList',
]);

/** Elements that a SOAP library of 2009 wrapped around the real ones. */
const transparent = /Type(?:Sequence|Choice)_type\d+$/;

/** Longer than any file's longest text; without an end to it, memory would grow with the file. */
const longestText = 16_000_000;

type Kind = 'skipped' | 'correction' | 'transparent' | 'list' | 'mixed';

function kindOf(name: string): Kind {
  if (skipped.has(name)) return 'skipped';
  if (lists.has(name)) return 'list';
  if (name === 'CommentsCorrections') return 'correction';
  return transparent.test(name) ? 'transparent' : 'mixed';
}

/** No record of PubMed is nested deeper; a hostile one must not exhaust the stack. */
const deepest = 200;

/**
 * Reads PubMed XML piece by piece: text in, items out, at most one record in memory. It resolves nothing: a
 * DOCTYPE is passed over, and one that defines entities is refused.
 */
export class PubmedReader {
  private readonly parser = new SaxesParser<{ xmlns: false; position: false }>({
    xmlns: false,
    position: false,
  });
  /** The open elements of the record being read, the record itself first. */
  private readonly open: XmlElement[] = [];
  /** The kinds of the names met so far: a file has a hundred names in a million tags. */
  private readonly kinds = new Map<string, Kind>();
  /** How deep inside a skipped element. */
  private skipDepth = 0;
  private depth = 0;
  private recordsBegun = 0;
  private recordLine = 0;
  private insideDeletions = false;
  /** Where the last tag ended, and how much text was taken since. */
  private lastTag = { line: 1, column: 0 };
  private sinceTag = 0;

  /** @param give called for each item, before a later part of the text can fail */
  constructor(private readonly give: (item: PubmedItem) => void) {
    this.parser.on('doctype', (doctype) => this.checkDoctype(doctype));
    this.parser.on('opentag', ({ name, attributes }) => this.begin(name, attributes));
    this.parser.on('closetag', ({ name }) => this.end(name));
    this.parser.on('text', (text) => this.addText(text));
    this.parser.on('cdata', (text) => this.addText(text));
    this.parser.on('error', ({ message }) => this.refuse(message));
  }

  /** @throws UnreadableXml; the items before that place have been given */
  write(text: string): void {
    this.sinceTag += text.length;
    if (this.sinceTag > longestText) this.fail(t('noTag', { megabytes: longestText / 1_000_000 }));
    this.parser.write(text);
  }

  /** Says that the text is complete. @throws UnreadableXml when it is not */
  close(): void {
    if (this.depth > 0) {
      this.failAfterLastTag(t('cutOff'));
    }
    this.parser.close();
  }

  /** A failure with a reason at the present place. */
  failure(reason: string): UnreadableXml {
    const { line, column } = this.parser;
    return new UnreadableXml(reason, line, column, this.recordsBegun);
  }

  private fail(reason: string): never {
    throw this.failure(reason);
  }

  private refuse(message: string): never {
    // The parser looks for the end of an entity as far as the next semicolon, so its place says little.
    if (/entity/.test(message)) {
      this.failAfterLastTag(t('entity'));
    }
    return this.fail(t('notWellFormed', { reason: message }));
  }

  private kindOf(name: string): Kind {
    const known = this.kinds.get(name);
    if (known) return known;
    const kind = kindOf(name);
    if (this.kinds.size < 1000) this.kinds.set(name, kind);
    return kind;
  }

  private failAfterLastTag(reason: string): never {
    const { line, column } = this.lastTag;
    throw new UnreadableXml(reason, line, column, this.recordsBegun);
  }

  private tagEnded(): void {
    this.lastTag.line = this.parser.line;
    this.lastTag.column = this.parser.column;
    this.sinceTag = 0;
  }

  private checkDoctype(doctype: string): void {
    if (/<!ENTITY/i.test(doctype)) {
      this.fail(t('definesEntities'));
    }
  }

  private begin(name: string, attributes: Record<string, string>): void {
    this.tagEnded();
    this.depth += 1;
    if (this.skipDepth > 0) {
      this.skipDepth += 1;
      return;
    }
    const parent = this.open.at(-1);
    if (parent === undefined) {
      this.beginOutside(name, attributes);
      return;
    }
    const kind = this.kindOf(name);
    if (kind === 'skipped' || (kind === 'correction' && attributes['RefType'] === 'Cites')) {
      this.skipDepth = 1;
      return;
    }
    if (this.open.length > deepest) this.fail(t('tooDeep', { most: deepest }));
    if (kind === 'transparent') {
      // Its children become its parent's.
      this.open.push({ name, attributes, children: parent.children });
      return;
    }
    const element: XmlElement = { name, attributes, children: [] };
    parent.children.push(element);
    this.open.push(element);
  }

  private beginOutside(name: string, attributes: Record<string, string>): void {
    if (name === 'DeleteCitation') {
      this.insideDeletions = true;
    } else if (records.has(name) || (this.insideDeletions && name === 'PMID')) {
      if (name !== 'PMID') this.recordsBegun += 1;
      this.recordLine = this.parser.line;
      this.open.push({ name, attributes, children: [] });
    } else if (this.depth === 1 && !sets.has(name)) {
      this.fail(t('otherRoot', { name }));
    }
  }

  private end(name: string): void {
    this.tagEnded();
    this.depth -= 1;
    if (this.skipDepth > 0) {
      this.skipDepth -= 1;
      return;
    }
    const element = this.open.pop();
    if (element === undefined) {
      if (name === 'DeleteCitation') this.insideDeletions = false;
    } else if (this.open.length === 0) {
      this.giveItem(element);
    }
  }

  private giveItem(element: XmlElement): void {
    if (element.name === 'PMID') {
      const key = pmidOf(element);
      const versioned = element.attributes['Version'] !== undefined;
      if (key)
        this.give({ kind: 'deleted', pmid: key.pmid, version: versioned ? key.version : null });
      else
        this.give({
          kind: 'refused',
          line: this.recordLine,
          reason: t('deletedPmid'),
        });
      return;
    }
    let paper: PaperRecord;
    try {
      paper = paperOf(element);
    } catch (error) {
      if (!(error instanceof UnusableRecord)) throw error;
      this.give({ kind: 'refused', line: this.recordLine, reason: error.message });
      return;
    }
    this.give({ kind: 'paper', paper });
  }

  private addText(text: string): void {
    if (this.skipDepth > 0) return;
    const element = this.open.at(-1);
    if (!element) return;
    // Blanks between the parts of a list say nothing; between the words of a mixed text they do.
    if (text.charCodeAt(0) <= 0x20 && this.kindOf(element.name) === 'list' && text.trim() === '')
      return;
    element.children.push(text);
  }
}
