import type { SearchField, SearchQuery, SearchTerm } from './search-query.js';
import { lexemeOf, type Stems } from './search-vector.js';

/** What the words of a query come to: the text of a tsquery, or why there is none. */
export type SearchExpression =
  | { readonly kind: 'expression'; readonly text: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'only-common-words' }
  | { readonly kind: 'only-negations' };

/** The weights under which searchVector's parts stand. */
const weights: Readonly<Record<Exclude<SearchField, 'any'>, string>> = {
  title: 'A',
  author: 'C',
  journal: 'D',
};

/**
 * The tsquery of a query's words. A common word ("the") is left out of the demands, as it is out of the index.
 * Every lexeme is made of letters and digits only, so the text is safe whatever was typed.
 */
export function searchExpression({ clauses }: SearchQuery, stems: Stems): SearchExpression {
  const written = clauses
    .map((terms) => {
      const alternatives = terms
        .map((term) => ({ term, text: termText(term, stems) }))
        .filter(({ text }) => text !== '');
      return {
        // Something must be asked for, or every paper would be found.
        positive: alternatives.length > 0 && alternatives.every(({ term }) => !term.negated),
        text: alternatives
          .map(({ term, text }) => (term.negated ? `!(${text})` : `(${text})`))
          .join(' | '),
      };
    })
    .filter(({ text }) => text !== '');
  if (clauses.length === 0) return { kind: 'none' };
  if (written.length === 0) return { kind: 'only-common-words' };
  if (!written.some(({ positive }) => positive)) return { kind: 'only-negations' };
  return { kind: 'expression', text: written.map(({ text }) => `(${text})`).join(' & ') };
}

function termText({ field, words, negated }: SearchTerm, stems: Stems): string {
  if (field === 'author') return authorText(words);
  const stemmed = phraseText(words, true, field === 'any' ? '' : `:${weights[field]}`, stems);
  if (field !== 'any' || stemmed === '') return stemmed;
  // Names are not stemmed: "Rogers" the author is not "roger".
  const asName = phraseText(words, false, ':C', stems);
  return words.length === 1 && stemmed === words[0] && !negated
    ? stemmed
    : `${stemmed} | ${asName}`;
}

/** The words one after the other; a stop word between two leaves its place free. */
function phraseText(
  words: readonly string[],
  stemmed: boolean,
  weight: string,
  stems: Stems,
): string {
  let text = '';
  let distance = 0;
  for (const word of words) {
    distance += 1;
    const lexeme = lexemeOf(word, stemmed, stems);
    if (lexeme === null) continue;
    text += text === '' ? `${lexeme}${weight}` : ` <${distance}> ${lexeme}${weight}`;
    distance = 0;
  }
  return text;
}

/**
 * An author as written in the index, "Lee AM Anna Marie Lee": the surname, surname and first initials
 * ("Lee A"), or given name and surname with a name between them or none ("Anna Lee").
 */
function authorText(words: readonly string[]): string {
  const [first, second] = words;
  const inOrder = words.map((word) => `${word}:C`).join(' <-> ');
  if (first === undefined || second === undefined || words.length > 2) return inOrder;
  return `${first}:C <-> ${second}:*C | ${first}:C <2> ${second}:C`;
}
