import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/index.js';
import type { Stems } from '../domain/search/search-vector.js';

/** About 20 MB; the vocabulary of 5,000 papers is 60,000 words. */
const mostKept = 200_000;

/**
 * The stems that PostgreSQL's English dictionary gives. Each word is asked for once: asking it to index whole
 * texts takes several times as long as all the rest of an import.
 */
@Injectable()
export class WordStems {
  private known = new Map<string, string | null>();

  constructor(private readonly database: Database) {}

  /** Stems that hold at least the words (as searchText writes them) of these lists, in at most one statement. */
  async findStems(lists: readonly (readonly string[])[]): Promise<Stems> {
    if (this.known.size > mostKept) this.known = new Map();
    const wanted = new Set<string>();
    for (const words of lists) {
      for (const word of words) if (!this.known.has(word)) wanted.add(word);
    }
    if (wanted.size === 0) return this.known;
    // A word with a digit in it stands for itself.
    const found = await this.database.query<{ word: string; stem: string | null }>(
      `SELECT word, CASE WHEN word ~ '[0-9]' THEN word ELSE (ts_lexize('english_stem', word))[1] END AS stem
         FROM unnest($1::text[]) AS word`,
      [[...wanted]],
    );
    for (const { word, stem } of found) this.known.set(word, stem);
    return this.known;
  }
}
