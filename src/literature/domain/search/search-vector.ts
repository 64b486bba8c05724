/** Words (as searchText writes them) of one part of a paper, and how much they weigh: A most, D least. */
export interface WeightedWords {
  readonly words: readonly string[];
  readonly weight: 'A' | 'B' | 'C' | 'D';
  /** Whether words are reduced to their stems; names are not. */
  readonly stemmed: boolean;
}

/** The stem of each word that has one; null for a stop word. */
export type Stems = ReadonlyMap<string, string | null>;

/** PostgreSQL's limits: positions above are not kept, nor more than this many of one lexeme. */
const lastPosition = 16_383;
const mostPositions = 255;

/** A lexeme may have 2,046 bytes; nobody searches for a word of this length. */
const longestWord = 200;

/** The words of a text made by searchText. */
export function wordsOf(searchText: string): string[] {
  return searchText === '' ? [] : searchText.split(' ');
}

/**
 * The text of a tsvector for these parts, in their order, and for topics, which stand without a position.
 * It is what to_tsvector would make of the same words, without parsing each text again.
 */
export function searchVector(
  parts: readonly WeightedWords[],
  topics: readonly string[],
  stems: Stems,
): string {
  const places = new Map<string, { text: string; count: number }>();
  let position = 0;
  for (const { words, weight, stemmed } of parts) {
    for (const word of words) {
      position += 1;
      if (position > lastPosition) break;
      const lexeme = lexemeOf(word, stemmed, stems);
      if (lexeme === null) continue;
      const place = places.get(lexeme);
      if (!place) places.set(lexeme, { text: `${position}${weight}`, count: 1 });
      else if (place.count < mostPositions) {
        place.text += `,${position}${weight}`;
        place.count += 1;
      }
    }
  }
  let vector = '';
  for (const [lexeme, { text }] of places) vector += `${lexeme}:${text} `;
  for (const topic of topics) vector += `'${topicLexeme(topic)}' `;
  return vector.trimEnd();
}

/** The lexeme of a word; null for a stop word and for one too long to be kept. */
export function lexemeOf(word: string, stemmed: boolean, stems: Stems): string | null {
  const stem = stemmed ? stems.get(word) : word;
  if (stem === null) return null;
  return word.length > longestWord ? null : (stem ?? word);
}

/** A subject heading or keyword (as searchText writes it) as an entry of the index that no query word meets. */
export function topicLexeme(topic: string): string {
  return `topic:${topic.slice(0, longestWord)}`;
}
