import {
  standingOf,
  type AwardedClaim,
  type CertificateKind,
  type Standing,
} from './awarded-claim.js';
import type { DocumentChoice } from './document-choice.js';
import { thaiWordsOf, type ThaiWords } from './line-ends.js';
import { fill, plain, type Run } from './rich-text.js';
import { ideographsAreJapanese } from './scripts.js';
import { claimsAccreditation, type Labels, type Wording } from './wording.js';
import { counted, creditNoun, creditsInFigures, dayIn, dayInWords } from './words.js';

/**
 * Everything a certificate says, frozen when it is issued: the PDF and the verify page are functions of this alone.
 * `text` holds what is printed, word for word; the other members are the same facts for programs.
 */
export type CertificateFacts = {
  readonly format: 'lectern-certificate/1';
  /** The drawing that lays it out; a drawing is never changed once used, a new one is added. */
  readonly layout: 'landscape/1';
  readonly language: string;
  readonly kind: CertificateKind;
  readonly standing: Standing;
  readonly learner: { readonly name: string; readonly degree: string | null };
  readonly provider: {
    readonly id: string;
    readonly name: string;
    readonly accreditedBy: string | null;
    readonly demonstration: boolean;
  };
  readonly activity: {
    readonly title: string;
    readonly learningFormat: string;
    readonly location: string;
    readonly completedOn: string;
    readonly questions: number;
  };
  /** Credits claimed, with two decimals. Whether they were awarded is said by `kind` and `standing`. */
  readonly credit: { readonly amount: string; readonly name: string };
  readonly ruleSet: { readonly id: string; readonly version: string };
  readonly wording: { readonly id: string; readonly version: number };
  readonly serial: string;
  readonly verificationId: string;
  readonly verifyUrl: string;
  /** ISO 8601, UTC */
  readonly issuedAt: string;
  /** The learner's day of issue. */
  readonly issuedOn: string;
  readonly text: PrintedText;
  /** Where lines may end in Thai; only where there is any. */
  readonly thaiWords?: ThaiWords;
  /** Ideographs in the shapes of Japan; without it in those of China. Only where there are any. */
  readonly ideographs?: 'japanese';
};

/** The words on the page, in its reading order. */
export type PrintedText = {
  readonly heading: string;
  readonly notice: string | null;
  readonly certifies: readonly Run[];
  readonly name: string;
  readonly participated: readonly Run[];
  readonly title: string;
  readonly completed: readonly Run[];
  readonly award: readonly Run[] | null;
  readonly statements: readonly (readonly Run[])[];
  readonly details: readonly { readonly label: string; readonly value: string }[];
  readonly labels: { readonly [Label in keyof Labels]: string };
};

/** What the moment of issue adds to the claim. */
export interface Issue {
  readonly serial: string;
  readonly verificationId: string;
  readonly verifyUrl: string;
  readonly issuedAt: Date;
}

/** Longer statements would not leave room for the rest of the page. */
const longestStatement = 600;

/**
 * Freezes the facts of an awarded claim.
 * @throws RangeError when the wording cannot be filled or the provider's statement is too long for the page
 */
export function freezeFacts(
  claim: AwardedClaim,
  choice: DocumentChoice,
  wording: Wording,
  issue: Issue,
): CertificateFacts {
  if (wording.id !== choice.wording) throw new RangeError(`Not the wording chosen: ${wording.id}`);
  const standing = standingOf(claim.provider);
  const issuedOn = dayIn(claim.learner.timeZone, issue.issuedAt);
  const location = 'Online';
  const title = titleFor(standing, claim);
  const name = claim.learner.degree
    ? `${claim.learner.name}, ${claim.learner.degree}`
    : claim.learner.name;
  const values = new Map([
    ['provider', claim.provider.name],
    ['name', name],
    ['learningFormat', claim.learningFormat],
    ['title', title],
    ['completedOn', dayInWords(claim.completedOn)],
    ['credits', creditsInFigures(claim.amount)],
    ['Credit', creditNoun(claim.amount)],
    ['location', location],
    ['learning', learningOf(claim)],
    ['serial', issue.serial],
    ['issuedOn', dayInWords(issuedOn)],
    ['ruleSet', `${claim.ruleSet.id}, version ${claim.ruleSet.version}`],
    ['accreditation', accreditationStatement(claim.provider)],
  ]);
  const text: PrintedText = {
    heading: wording.heading,
    notice: wording.notice,
    certifies: fill(wording.certifies, values),
    name,
    participated: fill(wording.participated, values),
    title,
    completed: fill(wording.completed, values),
    award: wording.award === null ? null : fill(wording.award, values),
    details: wording.details.map((detail) => ({
      label: detail.label,
      value: plain(fill(detail.text, values)),
    })),
    statements: wording.statements.map((statement) => fill(statement, values)),
    labels: { ...wording.labels },
  };
  return {
    format: 'lectern-certificate/1',
    layout: 'landscape/1',
    language: wording.language,
    kind: choice.kind,
    standing,
    learner: { name: claim.learner.name, degree: claim.learner.degree },
    provider: {
      id: claim.provider.id,
      name: claim.provider.name,
      accreditedBy: claim.provider.accreditedBy,
      demonstration: claim.provider.demonstration,
    },
    activity: {
      title,
      learningFormat: claim.learningFormat,
      location,
      completedOn: claim.completedOn,
      questions: claim.questions,
    },
    credit: { amount: claim.amount, name: claim.creditName },
    ruleSet: { id: claim.ruleSet.id, version: claim.ruleSet.version },
    wording: { id: wording.id, version: wording.version },
    serial: issue.serial,
    verificationId: issue.verificationId,
    verifyUrl: issue.verifyUrl,
    issuedAt: issue.issuedAt.toISOString(),
    issuedOn,
    text,
    ...asSet(text, claim.learner.timeZone),
  };
}

/** What was learned from, counted: an article's assessment asks no clinical question of the learner's own. */
function learningOf({ questions, articles }: AwardedClaim): string {
  return articles > 0
    ? counted(articles, 'journal article')
    : counted(questions, 'clinical question');
}

/** What has to be known, beyond the words, to set a text the same way ever after. */
function asSet(
  text: PrintedText,
  timeZone: string,
): Pick<CertificateFacts, 'thaiWords' | 'ideographs'> {
  const texts = [
    text.heading,
    text.notice ?? '',
    text.name,
    text.title,
    ...[text.certifies, text.participated, text.completed, ...text.statements].map(plain),
    ...text.details.map(({ value }) => value),
  ];
  const thaiWords = thaiWordsOf(texts);
  const japanese = ideographsAreJapanese(texts.join('\n'), timeZone);
  return { ...(thaiWords && { thaiWords }), ...(japanese && { ideographs: 'japanese' }) };
}

/** An operator's title that speaks of credit is not printed for a provider that cannot give it. */
function titleFor(standing: Standing, claim: AwardedClaim): string {
  return standing !== 'accredited' && claimsAccreditation(claim.title)
    ? claim.learningFormat
    : claim.title;
}

/** The accreditor's fixed sentence for a directly accredited provider, unless the provider has its own. */
function accreditationStatement(provider: AwardedClaim['provider']): string {
  if (provider.demonstration || !provider.accreditedBy) return '';
  const statement =
    provider.accreditationStatement?.trim() ||
    `The ${provider.name.replace(/^The\s+/, '')} is accredited by the ${inFull(provider.accreditedBy)} ` +
      'to provide continuing medical education for physicians.';
  if (statement.length > longestStatement) {
    throw new RangeError(
      `The accreditation statement of ${provider.name} has more than ${longestStatement} characters`,
    );
  }
  return statement;
}

function inFull(accreditor: string): string {
  const name = accreditor.replace(/^the\s+/i, '');
  return name === 'ACCME' ? 'Accreditation Council for Continuing Medical Education (ACCME)' : name;
}
