import type { CertificateFacts, PrintedActs } from '../certificate-facts.js';
import type { Run } from './rich-text.js';
import { units } from './scripts.js';

/** The styles of type on a certificate. */
export type Style = 'serif' | 'italic' | 'sans';

/** Whether one face of a style has a glyph for every character of a text. */
export type CanDraw = (style: Style, text: string) => boolean;

/** A character that no face can draw, and the label of its fact. */
export interface Unprintable {
  readonly character: string;
  /** `U+5B57` */
  readonly codePoint: string;
  readonly where: string;
}

/** Controls, invisible format characters, surrogates and line separators say nothing on paper. */
const invisible = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

/**
 * The two format characters that spelling needs, where it needs them (RFC 5892, appendix A): a non-joiner between
 * Arabic letters, as in Persian names, and joiners after the virama of Devanagari.
 */
const joiners = /(?<=[\u0620-\u06ff])\u200c(?=[\u0620-\u06ff])|(?<=\u094d)[\u200c\u200d]/gu;

/**
 * The first character of a certificate that cannot be drawn; null when all can. Asked before anything is issued:
 * a missing glyph would be printed as an empty box.
 */
export function findUnprintable(facts: CertificateFacts, canDraw: CanDraw): Unprintable | null {
  return firstUnprintable(pieces(facts), canDraw);
}

/** The first character of some texts that cannot be drawn. */
export function firstUnprintable(texts: readonly Piece[], canDraw: CanDraw): Unprintable | null {
  for (const { where, text, style } of texts) {
    for (const cluster of units(text.replace(joiners, ''))) {
      if (!invisible.test(cluster) && canDraw(style, cluster)) continue;
      const culprit =
        Array.from(cluster).find((c) => invisible.test(c) || !canDraw(style, c)) ?? cluster;
      return { character: culprit, codePoint: codePointName(culprit), where };
    }
  }
  return null;
}

/**
 * A text that nobody here can change, as a paper's title, with what cannot be drawn written as its number:
 * `[U+1D6FD]`. What is never seen is left out.
 */
export function spelledOut(text: string, canDraw: CanDraw): string {
  return units(text)
    .map((cluster) => {
      if (canDraw('serif', cluster) && !invisible.test(cluster)) return cluster;
      return Array.from(cluster, (character) => {
        if (invisible.test(character)) return /\p{Z}/u.test(character) ? ' ' : '';
        return canDraw('serif', character) ? character : `[${codePointName(character)}]`;
      }).join('');
    })
    .join('');
}

function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A text in one style, and the label of its place. */
export interface Piece {
  readonly where: string;
  readonly text: string;
  readonly style: Style;
}

function actPieces({ heading, columns, rows }: PrintedActs): readonly Piece[] {
  return [
    { where: heading, text: heading, style: 'serif' },
    ...columns.map((text) => ({ where: heading, text, style: 'sans' as const })),
    ...rows.flat().map((text) => ({ where: heading, text, style: 'serif' as const })),
  ];
}

function pieces({ text, verifyUrl }: CertificateFacts): readonly Piece[] {
  const { labels } = text;
  const rich = (where: string, runs: readonly Run[]): readonly Piece[] =>
    runs.map((run) => ({ where, text: run.text, style: run.italic ? 'italic' : 'serif' }));
  const piece = (where: string, value: string, style: Style): Piece => ({
    where,
    text: value,
    style,
  });
  return [
    piece(labels.name, text.name, 'serif'),
    piece(labels.title, text.title, 'serif'),
    piece(labels.document, text.heading, 'serif'),
    ...(text.notice === null ? [] : [piece(labels.notice, text.notice, 'serif')]),
    ...rich(labels.provider, text.certifies),
    ...rich(labels.learningFormat, text.participated),
    ...rich(labels.completedOn, text.completed),
    ...rich(labels.award, text.award ?? []),
    ...text.details.flatMap(({ label, value }) => [
      piece(label, label, 'sans'),
      piece(label, value, 'serif'),
    ]),
    ...text.statements.flatMap((statement) => rich(labels.statement, statement)),
    ...Object.values(text.signatory ?? {}).map((value) =>
      piece(labels.signatory ?? labels.provider, value, 'serif'),
    ),
    ...(text.acts ? actPieces(text.acts) : []),
    piece(labels.verify, `${labels.verify}${verifyUrl}`, 'sans'),
  ];
}
