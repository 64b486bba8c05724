import type { SearchField, SearchQuery, SearchTerm } from './search-query.js';

/** SQL for the words of a query, with its parameters. PostgreSQL finds their stems and leaves common words out. */
export interface SearchExpression {
  /** A tsquery; empty where there are only common words. */
  readonly sql: string;
  /** Whether something is asked for, not only left out. */
  readonly asks: string;
  readonly parameters: readonly string[];
}

/** The weights of the parts of a paper in the index. */
const weights: Readonly<Record<SearchField, string>> = {
  any: '',
  title: ':A',
  author: ':C',
  journal: ':D',
};

/**
 * The tsquery of a query's words; null where it has none. Every word is made of letters and digits only, so the text is
 * safe whatever was typed.
 */
export function searchExpression({ clauses }: SearchQuery): SearchExpression | null {
  if (clauses.length === 0) return null;
  const parameters: string[] = [];
  const next = (text: string): string => `$${parameters.push(text)}`;
  const written = clauses.map((terms) => ({
    // Something must be asked for, or every paper would be found.
    asks: terms.every(({ negated }) => !negated),
    sql: `(${terms.map((term) => termSql(term, next)).join(' || ')})`,
  }));
  const asking = written.filter(({ asks }) => asks).map(({ sql }) => `numnode(${sql}) > 0`);
  return {
    sql: written.map(({ sql }) => sql).join(' && '),
    asks: asking.join(' OR ') || 'false',
    parameters,
  };
}

function termSql({ field, words, negated }: SearchTerm, next: (text: string) => string): string {
  const phrase = (weight: string): string =>
    next(words.map((word) => `${word}${weight}`).join(' <-> '));
  const not = negated ? '!!' : '';
  if (field === 'author') return `${not}to_tsquery('simple', ${next(authorText(words))})`;
  const stems = `to_tsquery('english', ${phrase(weights[field])})`;
  if (field !== 'any') return `${not}${stems}`;
  // Names are not stemmed: "Rogers" the author is not "roger".
  const name = `to_tsquery('simple', ${phrase(weights.author)})`;
  return `${not}(CASE WHEN numnode(${stems}) = 0 THEN ${stems} ELSE ${stems} || ${name} END)`;
}

/**
 * An author as written in the index, "Lee AM Anna Marie Lee": the surname, surname and first initials
 * ("Lee A"), or given name and surname with a name between them or none ("Anna Lee").
 */
function authorText(words: readonly string[]): string {
  const [first, second] = words;
  if (first === undefined || second === undefined || words.length > 2) {
    return words.map((word) => `${word}:C`).join(' <-> ');
  }
  return `${first}:C <-> ${second}:*C | ${first}:C <2> ${second}:C`;
}
