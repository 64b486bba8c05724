const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A letter with its marks: the smallest piece that may be drawn by a separate face. */
export function graphemes(text: string): readonly string[] {
  return Array.from(clusters.segment(text), ({ segment }) => segment);
}
