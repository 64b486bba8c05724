import { parseRuns, placeholders } from './rich-text.js';

/** The texts of one kind of certificate: a file in templates/certificates, or an operator's own. */
export interface Wording {
  readonly id: WordingId;
  /** Raised with every change; a certificate keeps the texts it was issued with. */
  readonly version: number;
  /** BCP 47 */
  readonly language: string;
  readonly heading: string;
  /** What must be seen first, e.g. that no credit was awarded. */
  readonly notice: string | null;
  /** The sentence of the certificate, in the order of the page. */
  readonly certifies: string;
  readonly participated: string;
  readonly completed: string;
  /** In the place of `completed`, where several acts were completed over several days. */
  readonly completedOver: string;
  /** The line that awards credit, set large; null when none is awarded. */
  readonly award: string | null;
  readonly statements: readonly string[];
  readonly details: readonly { readonly label: string; readonly text: string }[];
  /** Over the list of acts, where several were claimed together. */
  readonly acts: ActTexts;
  readonly labels: Labels;
}

/** The words of the list of acts. */
export type ActTexts = {
  readonly heading: string;
  readonly number: string;
  readonly completedOn: string;
  readonly sources: string;
  readonly credits: string;
};

/** What the facts are called on the verify page. */
export type Labels = {
  readonly document: string;
  readonly notice: string;
  readonly provider: string;
  readonly name: string;
  readonly learningFormat: string;
  readonly title: string;
  readonly completedOn: string;
  readonly award: string;
  readonly statement: string;
  readonly verify: string;
  /** Missing in what was issued before there were any: signatories, acts, later certificates. */
  readonly signatory?: string;
  readonly act?: string;
  readonly replaces?: string;
};

/**
 * Every wording that must be there: whether it may speak of accreditation, whether it awards credit, and whether it may
 * speak of the AMA's.
 */
export const wordings = {
  'ama-credit': { accredited: true, awards: true, ama: true },
  'journal-credit': { accredited: true, awards: true, ama: true },
  'other-credit': { accredited: true, awards: true, ama: false },
  'participation-designated': { accredited: true, awards: false, ama: true },
  participation: { accredited: false, awards: false, ama: false },
  demonstration: { accredited: false, awards: false, ama: false },
} as const;

export type WordingId = keyof typeof wordings;

export const wordingIds = Object.keys(wordings) as readonly WordingId[];

/** Placeholders that any wording may use, and those that only an accredited provider's may. */
const general = [
  'provider',
  'learningFormat',
  'title',
  'firstCompletedOn',
  'completedOn',
  'credits',
  'location',
  'learning',
] as const;
const accreditedOnly = ['awarded', 'ruleSet', 'Credit'] as const;

/** Only in the details, where a certificate that replaces another has its own. */
const ownDetails = ['serial', 'issuedOn'] as const;

/** Sentences of the accreditors, put in by rule. Each stands alone, as they ask (docs/rules.md). */
export const fixedStatementNames = ['accreditation', 'designation', 'moc'] as const;

/** What may stand in braces in the texts of a wording, each in its place. */
export function placeholdersOf(id: WordingId): readonly string[] {
  return wordings[id].accredited
    ? [...general, ...accreditedOnly, ...ownDetails, ...fixedStatementNames]
    : [...general, ...ownDetails];
}

/** Words that only an accredited provider may print. */
const claimOfAccreditation = /\bAMA\b|\bPRA\b|\bACCME\b|Category\s*[12]|accredit/i;

/** Those who may not appear on what an accredited provider issues (ACCME Standards, 2 and 5). */
const sponsorship =
  /\bsponsor|\bsupported by\b|\bsupport from\b|\beducational grant\b|\bfunded by\b|\bcourtesy of\b/i;

/** Whether a text claims an accreditation or a credit that only an accredited provider can give. */
export function claimsAccreditation(text: string): boolean {
  return claimOfAccreditation.test(text);
}

/** The credit phrase as the AMA wants it: italic, whole, with its trademark sign. */
const creditPhrase = /^AMA PRA Category 1 (\{Credit\}|Credits?)\u2122$/;

/** A text of a wording and the way to it: `statements.0`. */
interface PlacedText {
  readonly path: string;
  readonly text: string;
}

/** What is wrong with a text of a wording, and the way to it: `statements.0`. */
export interface WordingProblem {
  readonly path: string;
  readonly message: string;
}

/**
 * What is wrong with a wording beyond its schema; empty when nothing is.
 * Rules: accredited words only for accredited providers; the AMA phrase always whole, italic and with the trademark
 * sign, and only where that credit is meant; credit awarded by exactly those wordings that award; no certificate speaks of
 * Category 2, which nobody may certify; the accreditors' sentences stand alone; no sponsors.
 */
export function wordingProblems(wording: Wording): readonly WordingProblem[] {
  return [
    ...textsOf(wording).flatMap(({ path, text }) =>
      textProblems(wording.id, path, text).map((message) => ({ path, message })),
    ),
    ...awardProblems(wording).map((message) => ({ path: 'award', message })),
    ...(wording.id === 'demonstration' && !/\bno\b.*\bcredit\b/i.test(wording.notice ?? '')
      ? [{ path: 'notice', message: 'A demonstration must say that no credit was awarded' }]
      : []),
  ];
}

function textProblems(id: WordingId, path: string, text: string): readonly string[] {
  const { accredited, ama } = wordings[id];
  const fixed: readonly string[] = fixedStatementNames;
  const inDetails = /^details\.\d+\.text$/.test(path);
  const elsewhere: readonly string[] = inDetails ? [] : ownDetails;
  const known = placeholdersOf(id).filter((name) => !elsewhere.includes(name));
  const names = placeholders(text);
  const alone = names.length === 1 && text === `{${names[0] ?? ''}}`;
  return [
    ...names
      .filter((name) => !known.includes(name))
      .map((name) => `"${text}" uses {${name}}, which may not stand here`),
    ...names
      .filter((name) => fixed.includes(name) && !(alone && /^statements\.\d+$/.test(path)))
      .map((name) => `{${name}} is a statement of its own: nothing may stand beside it`),
    ...names
      .filter((name) => name === 'issuedOn' && !alone)
      .map((name) => `{${name}} is a detail of its own: nothing may stand beside it`),
    ...(sponsorship.test(text) ? [`"${text}" names a sponsor, which no certificate may`] : []),
    ...(ama ? misuse(text) : accredited ? foreignCredit(text) : withoutAccreditation(text)),
  ];
}

function awardProblems({ id, award }: Wording): readonly string[] {
  const { awards, ama } = wordings[id];
  if (!awards) return award === null ? [] : ['This certificate awards no credit'];
  if (award === null) return ['This certificate must say what credit is awarded'];
  if (!ama) return placeholders(award).includes('awarded') ? [] : ['The award must say {awarded}'];
  const phrase = parseRuns(award).some((run) => run.italic && creditPhrase.test(run.text));
  return placeholders(award).includes('credits') && phrase
    ? []
    : ['The award must say {credits} _AMA PRA Category 1 {Credit}\u2122_'];
}

function withoutAccreditation(text: string): readonly string[] {
  return claimsAccreditation(text) ? [`"${text}" claims an accreditation`] : [];
}

function foreignCredit(text: string): readonly string[] {
  return /\bAMA\b|\bPRA\b|Category\s*[12]/i.test(text)
    ? [`"${text}" speaks of AMA credit, which this certificate does not award`]
    : [];
}

function misuse(text: string): readonly string[] {
  if (/Category\s*2/i.test(text)) return [`"${text}" certifies Category 2, which nobody may`];
  return parseRuns(text)
    .filter((run) => /\bAMA\b|\bPRA\b|Category/i.test(run.text))
    .filter((run) => !run.italic || !creditPhrase.test(run.text))
    .map(() => `"${text}" must say _AMA PRA Category 1 {Credit}\u2122_, whole and in italics`);
}

function textsOf(wording: Wording): readonly PlacedText[] {
  const { heading, notice, certifies, participated, completed, completedOver, award } = wording;
  const single = { heading, notice, certifies, participated, completed, completedOver, award };
  return [
    ...Object.entries(single).map(([path, text]) => ({ path, text: text ?? '' })),
    ...wording.statements.map((text, index) => ({ path: `statements.${index}`, text })),
    ...wording.details.flatMap(({ label, text }, index) => [
      { path: `details.${index}.label`, text: label },
      { path: `details.${index}.text`, text },
    ]),
    ...Object.entries(wording.acts).map(([name, text]) => ({ path: `acts.${name}`, text })),
    ...Object.entries(wording.labels).map(([name, text]) => ({ path: `labels.${name}`, text })),
  ];
}
