import type { Json } from '../../signatures/domain/credentials/canonical-json.js';
import { thaiWordsOf, type ThaiWords } from './text/line-ends.js';
import { plain, type Run } from './text/rich-text.js';
import { ideographsAreJapanese } from './text/scripts.js';

/**
 * A document of several pages with every word that is printed in it. The PDF is a function of this alone.
 * `facts` has the same for programs.
 */
export type ReportDocument<Facts extends Json = Json> = {
  readonly format: 'lectern-report/1';
  /** The drawing that lays it out; a drawing is never changed once used, a new one is added. */
  readonly layout: 'portrait/1';
  readonly kind: ReportKind;
  readonly language: string;
  readonly heading: string;
  /** Whom or what it is about, set large under the heading. */
  readonly subject: string;
  /** Who answers for it. */
  readonly author: string;
  readonly blocks: readonly ReportBlock[];
  readonly foot: {
    /** At the left of the foot of each page: what this is, and its number. */
    readonly text: string;
    /** At the right, with `{page}` and `{pages}`. */
    readonly page: string;
  };
  /** Where it can be checked; null when it cannot. */
  readonly verification: {
    readonly label: string;
    readonly url: string;
    /** What the code is, for those who do not see it. */
    readonly alternative: string;
  } | null;
  /** ISO 8601, UTC */
  readonly madeAt: string;
  readonly facts: Facts;
  /** Where lines may end in Thai; only where there is any. */
  readonly thaiWords?: ThaiWords;
  /** Ideographs in the shapes of Japan; only where there are any. */
  readonly ideographs?: 'japanese';
};

export type ReportKind = 'transcript' | 'audit-report';

/** One thing after the other, as they are read. */
export type ReportBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: RichText; readonly tone: Tone }
  | { readonly kind: 'facts'; readonly items: readonly LabelledValue[] }
  | ReportTable;

/** `notice` is what must not be overlooked, `quiet` what explains. */
export type Tone = 'plain' | 'quiet' | 'notice';

/** Text in one style, or in several. */
export type RichText = string | readonly Run[];

export type LabelledValue = { readonly label: string; readonly value: RichText };

export type ReportTable = {
  readonly kind: 'table';
  readonly columns: readonly ReportColumn[];
  /** Each with as many cells as there are columns. */
  readonly rows: readonly (readonly RichText[])[];
};

export type ReportColumn = {
  readonly heading: string;
  /** Of the width, as a part of the sum of all shares. */
  readonly share: number;
  /** Figures are at the end of their column. */
  readonly align: 'start' | 'end';
};

/** A report before what the drawing has to know of its texts is looked up. */
export type ReportDraft<Facts extends Json> = Omit<
  ReportDocument<Facts>,
  'format' | 'layout' | 'thaiWords' | 'ideographs'
>;

/**
 * Freezes a report: the same draft gives the same document, and the document the same pages.
 * @param timeZone of the person it is about, which distinguishes Japanese ideographs from Chinese ones
 */
export function freezeReport<Facts extends Json>(
  draft: ReportDraft<Facts>,
  timeZone: string,
): ReportDocument<Facts> {
  const texts = textsOf(draft).map(({ text }) => plain(runsOf(text)));
  const thaiWords = thaiWordsOf(texts);
  return {
    format: 'lectern-report/1',
    layout: 'portrait/1',
    ...draft,
    ...(thaiWords && { thaiWords }),
    ...(ideographsAreJapanese(texts.join('\n'), timeZone) && { ideographs: 'japanese' }),
  };
}

export function runsOf(text: RichText): readonly Run[] {
  return typeof text === 'string' ? [{ text, italic: false }] : text;
}

/** A text of a report and its place. */
export interface PlacedText {
  readonly where: string;
  readonly text: RichText;
  readonly style: 'serif' | 'sans';
}

/** Every text that is printed in a report, in reading order. */
export function textsOf(report: ReportDraft<Json>): readonly PlacedText[] {
  const { heading, subject, verification, foot } = report;
  const serif = (where: string, text: RichText): PlacedText => ({ where, text, style: 'serif' });
  const sans = (where: string, text: string): PlacedText => ({ where, text, style: 'sans' });
  return [
    serif(heading, heading),
    serif(heading, subject),
    ...(verification
      ? [sans(verification.label, `${verification.label} ${verification.url}`)]
      : []),
    ...report.blocks.flatMap((block): PlacedText[] => {
      switch (block.kind) {
        case 'heading':
        case 'paragraph':
          return [serif(heading, block.text)];
        case 'facts':
          return block.items.flatMap(({ label, value }) => [
            sans(label, label),
            serif(label, value),
          ]);
        case 'table':
          return [
            ...block.columns.map((column) => sans(column.heading, column.heading)),
            ...block.rows.flatMap((row) =>
              row.map((cell, index) => serif(block.columns[index]?.heading ?? heading, cell)),
            ),
          ];
      }
    }),
    sans(heading, foot.text),
    sans(heading, `${foot.page} 0123456789`),
  ];
}
