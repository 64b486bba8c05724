import { parseRuns, placeholders } from './rich-text.js';

/** The texts of one kind of certificate: a file in templates/certificates, edited by the operator. */
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
  /** The line that awards credit, set large; null when none is awarded. */
  readonly award: string | null;
  readonly statements: readonly string[];
  readonly details: readonly { readonly label: string; readonly text: string }[];
  readonly labels: Labels;
}

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
};

/** Every wording that must be there, and whether it may speak of accreditation. */
export const wordings = {
  'ama-credit': { accredited: true },
  'participation-designated': { accredited: true },
  participation: { accredited: false },
  demonstration: { accredited: false },
} as const;

export type WordingId = keyof typeof wordings;

/** Placeholders that any wording may use, and those that only an accredited provider's may. */
const general = [
  'provider',
  'name',
  'learningFormat',
  'title',
  'completedOn',
  'credits',
  'location',
  'learning',
  'serial',
  'issuedOn',
] as const;
const accreditedOnly = ['accreditation', 'ruleSet', 'Credit'] as const;

const placeholdersOf = (accredited: boolean): readonly string[] =>
  accredited ? [...general, ...accreditedOnly] : general;

/** Words that only an accredited provider may print. */
const claimOfAccreditation = /\bAMA\b|\bPRA\b|\bACCME\b|Category\s*[12]|accredit/i;

/** Whether a text claims an accreditation or a credit that only an accredited provider can give. */
export function claimsAccreditation(text: string): boolean {
  return claimOfAccreditation.test(text);
}

/** The credit phrase as the AMA wants it: italic, whole, with its trademark sign. */
const creditPhrase = /^AMA PRA Category 1 (\{Credit\}|Credits?)\u2122$/;

/**
 * What is wrong with a wording beyond its schema; empty when nothing is.
 * Rules: accredited words only for accredited providers; the AMA phrase always whole, italic and with the trademark
 * sign; no certificate speaks of Category 2, which nobody may certify.
 */
export function wordingProblems(wording: Wording): readonly string[] {
  const { accredited } = wordings[wording.id];
  const known = placeholdersOf(accredited);
  return textsOf(wording).flatMap((text) => [
    ...placeholders(text)
      .filter((name) => !known.includes(name))
      .map((name) => `"${text}" uses {${name}}, which this wording may not`),
    ...(accredited
      ? misuse(text)
      : claimsAccreditation(text)
        ? [`"${text}" claims an accreditation`]
        : []),
  ]);
}

function misuse(text: string): readonly string[] {
  if (/Category\s*2/i.test(text)) return [`"${text}" certifies Category 2, which nobody may`];
  return parseRuns(text)
    .filter((run) => /\bAMA\b|\bPRA\b|Category/i.test(run.text))
    .filter((run) => !run.italic || !creditPhrase.test(run.text))
    .map(() => `"${text}" must say _AMA PRA Category 1 {Credit}\u2122_, whole and in italics`);
}

function textsOf(wording: Wording): readonly string[] {
  return [
    wording.heading,
    wording.notice ?? '',
    wording.certifies,
    wording.participated,
    wording.completed,
    wording.award ?? '',
    ...wording.statements,
    ...wording.details.flatMap(({ label, text }) => [label, text]),
    ...Object.values(wording.labels),
  ];
}
