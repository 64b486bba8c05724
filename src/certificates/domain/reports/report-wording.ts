import { folded, namesSponsor, speaksOfAma } from '../forbidden-words.js';
import { placeholders } from '../../../documents/domain/text/rich-text.js';
import { demonstrationNotice } from '../wording.js';
import { auditReportTexts } from './audit-report-texts.js';
import { transcriptTexts } from './transcript-texts.js';
import { t } from '../messages.js';

/** What the texts of each report are called, and the placeholders that each may use. */
const texts = {
  transcript: transcriptTexts,
  'audit-report': auditReportTexts,
} as const;

export type ReportWordingId = keyof typeof texts;

/** The texts of one kind of report: a file in templates/certificates, edited by the operator. */
export interface ReportWording<Id extends ReportWordingId = ReportWordingId> {
  readonly id: Id;
  /** Raised with every change; what was made keeps the texts it was made with. */
  readonly version: number;
  /** BCP 47 */
  readonly language: string;
  readonly heading: string;
  readonly texts: Readonly<Record<TextsOf<Id>, string>>;
}

type TextsOf<Id extends ReportWordingId> = Extract<keyof (typeof texts)[Id], string>;

/**
 * What is wrong with the wording of a report beyond its schema; empty when nothing is. Credit and accreditors are
 * named by the facts alone.
 */
export function reportWordingProblems(wording: ReportWording): readonly string[] {
  const known: Readonly<Record<string, readonly string[]>> = texts[wording.id];
  const given = Object.entries<string>(wording.texts);
  return [
    ...Object.keys(known)
      .filter((name) => !Object.hasOwn(wording.texts, name))
      .map((name) => t('reportMissing', { name })),
    ...given
      .filter(([name]) => !Object.hasOwn(known, name))
      .map(([name]) => t('reportUnknown', { name })),
    ...given.flatMap(([name, text]) =>
      placeholders(text)
        .filter((placeholder) => !known[name]?.includes(placeholder))
        .map((placeholder) => t('reportPlaceholder', { name, placeholder: `{${placeholder}}` })),
    ),
    ...given
      .filter(([name, text]) => name === 'demonstrationNotice' && text !== demonstrationNotice)
      .map(([name]) => t('reportNotice', { name, notice: demonstrationNotice })),
    ...[wording.heading, ...given.map(([, text]) => text)]
      .filter((text) => speaksOfAma(text) || /\bACCME\b/i.test(folded(text)) || namesSponsor(text))
      .map((text) => t('reportNames', { text })),
  ];
}
