import { accreditorsInWords } from '../../accounts/domain/accreditation.js';
import { standingOf, type AwardedClaim } from './awarded-claim.js';
import type {
  Act,
  CertificateFacts,
  PrintedActs,
  PrintedText,
} from '../../documents/domain/certificate-facts.js';
import type { DocumentChoice } from './document-choice.js';
import {
  fixedStatementValues,
  fixedStatements,
  type FixedStatementName,
} from './fixed-statements.js';
import { claimsCredit } from './forbidden-words.js';
import { thaiWordsOf } from '../../documents/domain/text/line-ends.js';
import { fill, placeholders, plain } from '../../documents/domain/text/rich-text.js';
import { ideographsAreJapanese } from '../../documents/domain/text/scripts.js';
import type { Design } from '../../documents/domain/design.js';
import type { Wording } from './wording.js';
import { counted, creditsInFigures, dayInWords } from '../../shared/words.js';
import { creditInWords, creditNoun } from '../../documents/domain/words.js';
import { dayAt } from '../../shared/zones.js';

/** What the moment of issue adds to the claim. */
export interface Issue {
  readonly serial: string;
  readonly verificationId: string;
  readonly verifyUrl: string;
  readonly issuedAt: Date;
}

/** What a provider's certificates are made with: the texts of this kind, and the look of all. */
export interface AppliedTemplate {
  readonly wording: Wording;
  readonly design: Design;
  readonly jointlyWith: string | null;
  /** The provider's own template; null for what ships. */
  readonly template: { readonly name: string; readonly version: number } | null;
}

/**
 * Freezes the facts of an awarded claim.
 * @throws RangeError when the wording cannot be filled or the provider's statement is too long for the page
 */
export function freezeFacts(
  claim: AwardedClaim,
  choice: DocumentChoice,
  applied: AppliedTemplate,
  issue: Issue,
): CertificateFacts {
  const { wording, design } = applied;
  if (wording.id !== choice.wording) throw new RangeError(`Not the wording chosen: ${wording.id}`);
  const standing = standingOf(claim.provider);
  const title = titleFor(claim);
  const issuedOn = dayAt(issue.issuedAt, claim.learner.timeZone);
  const text = printedText(claim, applied, { ...issue, title, issuedOn });
  return {
    format: 'lectern-certificate/2',
    layout: 'landscape/2',
    language: wording.language,
    kind: choice.kind,
    standing,
    learner: { name: claim.learner.name, degree: claim.learner.degree },
    provider: {
      id: claim.provider.id,
      name: claim.provider.name,
      accreditedBy: accreditorsInWords(claim.provider.accreditations),
      demonstration: claim.provider.demonstration,
    },
    activity: {
      title,
      learningFormat: claim.learningFormat,
      location,
      completedOn: claim.completedOn,
      questions: claim.questions,
      articles: claim.articles,
      ...(claim.acts.length > 0 && { acts: claim.acts }),
    },
    credit: { amount: claim.amount, name: claim.creditName, available: claim.available },
    ruleSet: { id: claim.ruleSet.id, version: claim.ruleSet.version },
    wording: { id: wording.id, version: wording.version },
    template: applied.template,
    design,
    serial: issue.serial,
    verificationId: issue.verificationId,
    verifyUrl: issue.verifyUrl,
    issuedAt: issue.issuedAt.toISOString(),
    issuedOn,
    text,
    ...asSet(text, claim.learner.timeZone),
  };
}

const location = 'Online';

function printedText(
  claim: AwardedClaim,
  { wording, design, jointlyWith }: AppliedTemplate,
  issue: Issue & { readonly title: string; readonly issuedOn: string },
): PrintedText {
  const [firstAct] = claim.acts;
  const firstCompletedOn = firstAct?.completedOn ?? claim.completedOn;
  const severalDays = firstCompletedOn !== claim.completedOn;
  const values = new Map([
    ['provider', claim.provider.name],
    ['learningFormat', claim.learningFormat],
    ['title', issue.title],
    ['firstCompletedOn', dayInWords(firstCompletedOn)],
    ['completedOn', dayInWords(claim.completedOn)],
    ['credits', creditsInFigures(claim.amount)],
    ['Credit', creditNoun(claim.amount)],
    ['available', creditsInFigures(claim.available ?? claim.amount)],
    ['AvailableCredit', creditNoun(claim.available ?? claim.amount)],
    ['awarded', creditInWords(claim.amount, claim.creditName)],
    ['location', location],
    ['learning', learningOf(claim)],
    ['serial', issue.serial],
    ['issuedOn', dayInWords(issue.issuedOn)],
    ['ruleSet', `${claim.ruleSet.id}, version ${claim.ruleSet.version}`],
    ...fixedStatementValues(claim, jointlyWith),
  ]);
  const { labels } = wording;
  return {
    heading: wording.heading,
    notice: wording.notice,
    certifies: fill(wording.certifies, values),
    name: nameOf(claim.learner),
    participated: fill(wording.participated, values),
    title: issue.title,
    completed: fill(severalDays ? wording.completedOver : wording.completed, values),
    award: wording.award === null ? null : fill(wording.award, values),
    details: wording.details.map(({ label, text }) => {
      const of = ownDetail(text);
      return { label, value: plain(fill(text, values)), ...(of && { of }) };
    }),
    statements: statementsOf(wording, claim, jointlyWith).map((text) => fill(text, values)),
    labels: { ...labels },
    ...(design.signatory && { signatory: design.signatory }),
    ...(claim.acts.length > 0 && { acts: printedActs(claim.acts, wording) }),
  };
}

/** The name as printed on a certificate. */
export function nameOf({
  name,
  degree,
}: AwardedClaim['learner'] | CertificateFacts['learner']): string {
  return degree ? `${name}, ${degree}` : name;
}

/** The operator's statements, and in their places those that the accreditors prescribe. */
function statementsOf(
  { statements }: Wording,
  claim: AwardedClaim,
  jointlyWith: string | null,
): readonly string[] {
  const fixed = new Map(Object.entries(fixedStatements(claim, jointlyWith)));
  return statements.flatMap((text) => {
    const [name] = placeholders(text) as readonly FixedStatementName[];
    if (name === undefined || text !== `{${name}}` || !fixed.has(name)) return [text];
    return fixed.get(name) ?? [];
  });
}

function ownDetail(text: string): 'serial' | 'issuedOn' | undefined {
  const [name] = placeholders(text);
  return name === 'serial' || name === 'issuedOn' ? name : undefined;
}

function printedActs(acts: readonly Act[], { acts: words, award }: Wording): PrintedActs {
  // If no credit is awarded, there is none to list act by act.
  const counted = award !== null && acts.every(({ amount }) => amount !== null);
  return {
    heading: words.heading,
    columns: [words.number, words.completedOn, words.sources, ...(counted ? [words.credits] : [])],
    rows: acts.map(({ completedOn, sources, amount }, index) => [
      String(index + 1),
      dayInWords(completedOn),
      sources.join('; '),
      ...(counted && amount !== null ? [creditsInFigures(amount)] : []),
    ]),
  };
}

/** What was learned from, counted: an article's assessment asks no clinical question of the learner's own. */
function learningOf({ questions, articles, acts }: AwardedClaim): string {
  if (articles > 0) return counted(articles, 'journal article');
  return questions > 0
    ? counted(questions, 'clinical question')
    : counted(Math.max(1, acts.length), 'article');
}

/** What has to be known, beyond the words, to set a text the same way ever after. */
export function asSet(
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
    ...Object.values(text.signatory ?? {}),
    ...(text.acts?.rows.flat() ?? []),
  ];
  const thaiWords = thaiWordsOf(texts);
  const japanese = ideographsAreJapanese(texts.join('\n'), timeZone);
  return { ...(thaiWords && { thaiWords }), ...(japanese && { ideographs: 'japanese' }) };
}

/** A title that claims credit, as only the certificate may, is not printed; the learning format replaces it. */
function titleFor({ title, learningFormat }: AwardedClaim): string {
  return claimsCredit(title) ? learningFormat : title;
}
