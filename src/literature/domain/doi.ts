/**
 * A DOI without prefix or address, in lower case (its case differs between sources and has no meaning);
 * null if the text is not one or is longer than any column for it.
 */
export function normaliseDoi(written: string): string | null {
  const bare = written
    .trim()
    .replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:?\s*)/i, '')
    .toLowerCase();
  return /^10\.\d{4,9}(?:\.\d+)*\/\S+$/.test(bare) && bare.length <= 300 ? bare : null;
}
