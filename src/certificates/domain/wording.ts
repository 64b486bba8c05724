import {
  claimsAccreditation,
  claimsCredit,
  namesAmount,
  namesSponsor,
  speaksOfAma,
  speaksOfCredit,
} from './forbidden-words.js';
import type { Labels } from '../../documents/domain/certificate-facts.js';
import { parseRuns, placeholders, plain } from '../../documents/domain/text/rich-text.js';
import type { Message } from '../../shared/messages.js';
import { t } from './messages.js';
import { t as printed } from './printed-messages.js';

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

/** Every wording that must be there, and whether its provider is accredited by somebody. */
export const wordings = {
  'ama-credit': { accredited: true },
  'journal-credit': { accredited: true },
  'other-credit': { accredited: true },
  'participation-designated': { accredited: true },
  participation: { accredited: false },
  demonstration: { accredited: false },
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
  'location',
  'learning',
] as const;
const accreditedOnly = ['ruleSet'] as const;

/** Only in the details, each alone: a certificate that replaces another has its own. */
const ownDetails = ['serial', 'issuedOn'] as const;

/** The accreditors' sentences, inserted by rule. Each is separate, as they require (docs/rules.md). */
export const fixedStatementNames = [
  'accreditation',
  'designation',
  'designated',
  'moc',
  'demonstration',
] as const;

const fixedStatementsOf = {
  'ama-credit': ['designation', 'accreditation'],
  'journal-credit': ['designation', 'accreditation'],
  'other-credit': ['moc', 'accreditation'],
  'participation-designated': ['designated', 'accreditation'],
  participation: [],
  demonstration: ['demonstration'],
} as const satisfies Record<WordingId, readonly (typeof fixedStatementNames)[number][]>;

/** The line that awards credit; nothing else on a certificate speaks of an amount. */
export const awardOf: Readonly<Record<WordingId, string | null>> = {
  'ama-credit': '{credits} _AMA PRA Category 1 {Credit}\u2122_',
  'journal-credit': '{credits} _AMA PRA Category 1 {Credit}\u2122_',
  'other-credit': '{awarded}',
  'participation-designated': null,
  participation: null,
  demonstration: null,
};

/** What the demonstration says before anything else. */
export const demonstrationNotice = printed('demonstration');

/** The placeholders allowed in the texts of a wording, each in its place. */
export function placeholdersOf(id: WordingId): readonly string[] {
  return [
    ...general,
    ...(wordings[id].accredited ? accreditedOnly : []),
    ...(id === 'demonstration' ? ['credits'] : []),
    ...ownDetails,
    ...fixedStatementsOf[id],
  ];
}

/** A text of a wording and the way to it: `statements.0`. */
interface PlacedText {
  readonly path: string;
  readonly text: string;
}

/** What is wrong with a text of a wording, and the way to it: `statements.0`. */
export interface WordingProblem {
  readonly path: string;
  readonly message: Message;
}

/**
 * What is wrong with a wording beyond its schema; empty when nothing is.
 * Rules: the line that awards credit is fixed for each kind, and nothing else names an amount; accredited words only in the
 * accreditors' own sentences; no certificate speaks of Category 2, which nobody may certify; no sponsors; what every
 * certificate must say (section 3.1 of the AMA's rules) is there.
 */
export function wordingProblems(wording: Wording): readonly WordingProblem[] {
  const { id, award } = wording;
  const wanted = awardOf[id];
  return [
    ...textsOf(wording).flatMap(({ path, text }) =>
      textProblems(id, path, text).map((message) => ({ path, message })),
    ),
    ...(award === wanted
      ? []
      : [
          {
            path: 'award',
            message:
              wanted === null ? t.message('awardsNothing') : t.message('award', { award: wanted }),
          },
        ]),
    // Adjacent texts are read together.
    ...wording.details.flatMap(({ label, text }, index) =>
      wordProblems(id, 'details', withoutFacts(`${label} ${text}`)).map((message) => ({
        path: `details.${index}.text`,
        message,
      })),
    ),
    ...missing(wording),
  ];
}

/** A text as it is read, but for what is filled in. */
function withoutFacts(text: string): string {
  return plain(parseRuns(text)).replace(/\{\w+\}/g, ' ');
}

/** A placeholder without which a text does not say what it must. */
function missing(wording: Wording): readonly WordingProblem[] {
  const { id, certifies, participated, completed, completedOver, statements, details } = wording;
  const inDetails = details.map(({ text }) => text).join(' ');
  const fixed = id === 'demonstration' ? 'demonstration' : 'accreditation';
  const must: readonly (readonly [path: string, text: string, name: string])[] = [
    ['certifies', certifies, 'provider'],
    ['participated', participated, 'learningFormat'],
    ['completed', completed, 'completedOn'],
    ['completedOver', completedOver, 'firstCompletedOn'],
    ['completedOver', completedOver, 'completedOn'],
    ['details', inDetails, 'location'],
    ['details', inDetails, 'serial'],
    ['details', inDetails, 'issuedOn'],
    ...(id === 'participation' ? [] : [['statements', statements.join(' '), fixed] as const]),
    ...(id === 'participation-designated'
      ? [['statements', statements.join(' '), 'designated'] as const]
      : []),
  ];
  return [
    ...must
      .filter(([, text, name]) => !placeholders(text).includes(name))
      .map(([path, , name]) => ({
        path,
        message: t.message('missing', { placeholder: `{${name}}` }),
      })),
    ...(id === 'demonstration' && wording.notice !== demonstrationNotice
      ? [{ path: 'notice', message: t.message('notice', { notice: demonstrationNotice }) }]
      : []),
  ];
}

function textProblems(id: WordingId, path: string, text: string): readonly Message[] {
  if (path === 'award' || (path === 'notice' && text === demonstrationNotice)) return [];
  const own: readonly string[] = ownDetails;
  const fixed: readonly string[] = fixedStatementNames;
  const inDetails = /^details\.\d+\.text$/.test(path);
  const known = placeholdersOf(id);
  const names = placeholders(text);
  const alone = names.length === 1 && text === `{${names[0] ?? ''}}`;
  const mayStand = (name: string): boolean => {
    if (fixed.includes(name)) return alone && /^statements\.\d+$/.test(path);
    if (own.includes(name) || name === 'credits') return alone && inDetails;
    return true;
  };
  return [
    ...names
      .filter((name) => !known.includes(name))
      .map((name) => t.message('notHere', { text, placeholder: `{${name}}` })),
    ...names
      .filter((name) => known.includes(name) && !mayStand(name))
      .map((name) => t.message('alone', { placeholder: `{${name}}` })),
    ...(/^[^_]*(_[^_]+_[^_]*)*$/.test(text) ? [] : [t.message('marks', { text })]),
    ...wordProblems(id, path, withoutFacts(text)),
  ];
}

/** @param text as it is read, without its marks and what is filled in */
function wordProblems(id: WordingId, path: string, text: string): readonly Message[] {
  const { accredited } = wordings[id];
  const awards = awardOf[id] !== null;
  // Names of facts: they may call a provider accredited and a line of credit by its name.
  const isName = /^(labels|acts)\./.test(path);
  const claims = isName && accredited ? speaksOfAma(text) : claimsAccreditation(text);
  const overstates =
    awards || isName ? namesAmount(text) && path !== 'acts.credits' : speaksOfCredit(text);
  return [
    ...(claims ? [t.message('accreditation', { text })] : []),
    ...(namesSponsor(text) ? [t.message('sponsor', { text })] : []),
    ...(overstates ? [t.message('credit', { text })] : []),
  ];
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

/**
 * What is wrong with a name that accompanies the texts, of a signatory or of an organisation: it says who, and claims
 * neither credit nor accreditation, and names no sponsor.
 */
export function nameProblem(text: string): Message | null {
  if (claimsCredit(text)) return t.message('nameCredit', { text });
  return namesSponsor(text.replace(/\bsponsored programs?\b/gi, ''))
    ? t.message('sponsor', { text })
    : null;
}
