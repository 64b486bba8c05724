import type { KindId } from './template-draft.js';

/** What each kind of certificate is, and for whom. */
export const kindNames: Readonly<Record<KindId, string>> = {
  'ama-credit': 'AMA credit, for physicians',
  'participation-designated': 'Participation, for everyone else in the same activity',
  'journal-credit': 'Journal-based credit',
  'other-credit': 'Another body\u2019s hours or points',
  participation: 'Participation without credit',
  demonstration: 'Demonstration',
};

/** The texts that each kind has, in the order of its page. */
export const textFields = {
  heading: { label: 'Heading', hint: 'The largest line of the page', maxLength: 60 },
  notice: {
    label: 'Notice',
    hint: 'What must be seen first, under the heading',
    maxLength: 80,
  },
  certifies: { label: 'Who certifies', hint: 'Above the learner\u2019s name', maxLength: 400 },
  participated: {
    label: 'What they did',
    hint: 'Between the name and the title of the activity',
    maxLength: 400,
  },
  completed: { label: 'When, for one day', hint: 'Below the title', maxLength: 400 },
  completedOver: {
    label: 'When, for several days',
    hint: 'In the place of the line above, where several acts were completed over several days',
    maxLength: 400,
  },
} as const;

export type TextField = keyof typeof textFields;

export const mostStatements = 3;
export const mostDetails = 5;
export const longestText = 400;

/** What may stand in braces, as an administrator would call it. */
const placeholderNames: Readonly<Record<string, string>> = {
  provider: 'your name',
  learningFormat: 'learning format',
  title: 'title of the activity',
  firstCompletedOn: 'first day',
  completedOn: 'day of completion',
  credits: 'number of credits',
  location: 'location',
  learning: 'what was learned',
  ruleSet: 'rules applied',
  serial: 'certificate number',
  issuedOn: 'day of issue',
};

export const placeholderName = (name: string): string => placeholderNames[name] ?? name;

/** Sentences that the rules choose. Each is a statement of its own. */
export const fixedSentences: Readonly<Record<string, { name: string; says: string }>> = {
  accreditation: {
    name: 'Accreditation statement',
    says: 'Who accredits you, word for word as the accreditor asks. The sentence that the operator stated for you, where there is one, stands in its place.',
  },
  designation: {
    name: 'Designation sentence',
    says: 'What you designated the activity for, in the words that the AMA prescribes. It stands only where AMA credit was designated.',
  },
  designated: {
    name: 'What it was designated for',
    says: 'That the activity was designated for AMA credit, for those who took part and are not awarded it.',
  },
  demonstration: {
    name: 'Statement of the demonstration',
    says: 'That this is a demonstration, carries no credit and may not be shown as if it did.',
  },
  moc: {
    name: 'MOC sentence',
    says: 'Points for Maintenance of Certification, in the words of the ABIM. It stands only where they are given.',
  },
};

/** The name of the sentence that a statement is; undefined for words of one's own. */
export function fixedSentenceIn(statement: string): string | undefined {
  const [, name = ''] = /^\{(\w+)\}$/.exec(statement) ?? [];
  return name in fixedSentences ? name : undefined;
}

/**
 * The facts that may be put into a text. Sentences chosen by rule stand alone, and the number and the day of issue
 * only among the details.
 * @param allowed what the server lets stand somewhere in texts of the kind
 */
export function factsFor(field: string, allowed: readonly string[]): readonly string[] {
  const inDetails = /(^|\.)details\.\d+\.text$/.test(field);
  return allowed
    .filter((name) => !(name in fixedSentences))
    .filter((name) => inDetails || !['serial', 'issuedOn', 'credits'].includes(name));
}

/** A field in words, for those who read of it elsewhere on the page. */
export function fieldInWords(field: string): string {
  const general = generalFields[field];
  if (general) return general;
  const [id = '', name = '', index, part] = field.split('.');
  const kind = isKind(id) ? kindNames[id] : id;
  if (name === '') return kind;
  return `${textInWords(name, index, part)} (${kind})`;
}

/** The kind whose text a field is, if it is one. */
export function kindOfField(field: string): KindId | undefined {
  const [id = ''] = field.split('.');
  return isKind(id) ? id : undefined;
}

const generalFields: Readonly<Record<string, string>> = {
  'design.accent': 'Colour',
  'design.logo': 'Logo',
  'design.signatory': 'Signatory',
  'design.signatory.name': 'Name of the signatory',
  'design.signatory.role': 'Role of the signatory',
  jointlyWith: 'Jointly provided with',
};

function textInWords(name: string, index: string | undefined, part: string | undefined): string {
  if (isTextField(name)) return textFields[name].label;
  const what = name === 'statements' ? 'Statement' : 'Detail';
  if (index === undefined) return `${what}s`;
  return `${what} ${Number(index) + 1}${part === 'label' ? ', label' : ''}`;
}

const isKind = (id: string): id is KindId => id in kindNames;
const isTextField = (name: string): name is TextField => name in textFields;
