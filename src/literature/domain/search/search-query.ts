import { normaliseDoi } from '../doi.js';
import { searchText } from './search-text.js';

/** The part of a paper in which a term must occur. */
export type SearchField = 'any' | 'title' | 'author' | 'journal';

/** Words that follow each other, or one word, as searchText writes them. */
export interface SearchTerm {
  readonly field: SearchField;
  readonly words: readonly [string, ...string[]];
  readonly negated: boolean;
}

/** A query. Every clause must match; of the terms of one clause, one. */
export interface SearchQuery {
  readonly clauses: readonly (readonly SearchTerm[])[];
  readonly years: { readonly from: number; readonly to: number } | null;
  readonly pmid: string | null;
  readonly doi: string | null;
  /** A number on its own: perhaps a PMID, perhaps a word. */
  readonly perhapsPmid: string | null;
}

/** More than anybody types; the rest is left out. */
const mostTerms = 40;

/** PostgreSQL accepts words of at most 2,046 bytes; nobody searches for one of this length. */
const longestWord = 200;

const fields: Readonly<Record<string, SearchField>> = {
  title: 'title',
  ti: 'title',
  author: 'author',
  au: 'author',
  journal: 'journal',
  ta: 'journal',
};

/** A field with its value, a phrase, or a word; a minus before it negates. Quotation marks may be curly. */
const token = /(-?)(?:(\w+):\s*)?(?:"([^"]*)"?|([^\s"]+))/gu;

const pmidAddress =
  /https?:\/\/(?:www\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pubmed)\/(\d{1,10})\/?[^\s"]*/giu;

/**
 * Reads what was typed into the search box. Every text is a query; what cannot be understood counts as words.
 *
 *     heart failure            both words, anywhere       "heart failure"          these words in this order
 *     author:Lee author:"Lee A"  journal:Lancet  title:sepsis  year:2020  year:2019-2021
 *     PMID: 123  https://pubmed.ncbi.nlm.nih.gov/123/  doi:10.1000/x  https://doi.org/10.1000/x  12345678
 *     OR between two terms, NOT or a minus before one; AND is what a blank means anyway
 */
export function parseSearch(typed: string): SearchQuery {
  const reading = new Reading();
  const text = typed
    .replace(/[“”„«»]/g, '"')
    .replace(pmidAddress, (_, pmid: string) => ` pmid:${pmid} `)
    .trim();
  for (const match of text.matchAll(token)) {
    const [whole, minus = '', field, phrase, word] = match;
    reading.readToken({ whole, negated: minus === '-', field: field?.toLowerCase(), phrase, word });
  }
  return reading.result(/^\d{1,10}$/.test(text) ? text.replace(/^0+(?=\d)/, '') : null);
}

/** Whether nothing at all is asked for. */
export function isEmptySearch(query: SearchQuery): boolean {
  return (
    query.clauses.length === 0 && query.years === null && query.pmid === null && query.doi === null
  );
}

interface Token {
  readonly whole: string;
  readonly negated: boolean;
  readonly field: string | undefined;
  readonly phrase: string | undefined;
  readonly word: string | undefined;
}

/** What has been understood so far. */
class Reading {
  private readonly clauses: SearchTerm[][] = [];
  private terms = 0;
  private years: { from: number; to: number } | null = null;
  private pmid: string | null = null;
  private doi: string | null = null;
  private nextIsNegated = false;
  private nextIsAlternative = false;

  readToken({ whole, negated, field, phrase, word }: Token): void {
    if (field === undefined && phrase === undefined && this.takeOperator(word ?? '')) return;
    if (this.takeNamed(field, phrase ?? word ?? '') || this.takeDoi(whole)) return;
    const known = field === undefined ? undefined : fields[field];
    // "ratio:1" is not one of our fields: its name is a word like its value.
    const value = known || field === undefined ? (phrase ?? word ?? '') : whole;
    this.add(known ?? 'any', value, negated);
  }

  result(perhapsPmid: string | null): SearchQuery {
    const { clauses, years, pmid, doi } = this;
    return { clauses, years, pmid, doi, perhapsPmid };
  }

  private takeOperator(word: string): boolean {
    if (word === 'AND') return true;
    if (word === 'NOT') this.nextIsNegated = true;
    else if (word === 'OR') this.nextIsAlternative = true;
    else return false;
    return true;
  }

  private takeNamed(field: string | undefined, value: string): boolean {
    if (field === 'pmid' && /^\d{1,10}$/.test(value)) {
      this.pmid = value.replace(/^0+(?=\d)/, '');
      return true;
    }
    const years = field === 'year' ? /^(\d{4})(?:\s*[-–]\s*(\d{4}))?$/.exec(value) : null;
    if (!years) return false;
    const [one, other] = [Number(years[1]), Number(years[2] ?? years[1])];
    this.years = { from: Math.min(one, other), to: Math.max(one, other) };
    return true;
  }

  private takeDoi(whole: string): boolean {
    const doi = normaliseDoi(whole.replace(/^"|"$/g, ''));
    if (!doi) return false;
    this.doi = doi;
    return true;
  }

  private add(field: SearchField, value: string, minus: boolean): void {
    const [first, ...rest] = searchText(value)
      .split(' ')
      .filter(({ length }) => length > 0 && length <= longestWord);
    const negated = minus || this.nextIsNegated;
    const alternative = this.nextIsAlternative;
    this.nextIsNegated = false;
    this.nextIsAlternative = false;
    this.terms += 1;
    if (first === undefined || this.terms > mostTerms) return;
    const term: SearchTerm = { field, words: [first, ...rest.slice(0, mostTerms)], negated };
    const last = this.clauses.at(-1);
    if (alternative && last) last.push(term);
    else this.clauses.push([term]);
  }
}
