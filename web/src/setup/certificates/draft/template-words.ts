import type { KindId } from './template-draft.js';
import { t } from './messages.js';

const kinds: readonly KindId[] = [
  'ama-credit',
  'participation-designated',
  'journal-credit',
  'other-credit',
  'participation',
  'demonstration',
];

/** What a kind of certificate is, and for whom. */
export const kindName = (id: KindId): string => t(`kind.${id}`);

/** The texts that each kind has, in the order of its page. */
export const textFields = {
  heading: { label: t('heading'), hint: t('headingHint'), maxLength: 60 },
  notice: { label: t('notice'), hint: t('noticeHint'), maxLength: 80 },
  certifies: { label: t('certifies'), hint: t('certifiesHint'), maxLength: 400 },
  participated: { label: t('participated'), hint: t('participatedHint'), maxLength: 400 },
  completed: { label: t('completed'), hint: t('completedHint'), maxLength: 400 },
  completedOver: { label: t('completedOver'), hint: t('completedOverHint'), maxLength: 400 },
} as const;

export type TextField = keyof typeof textFields;

export const mostStatements = 3;
export const mostDetails = 5;
export const longestText = 400;

const facts = [
  'provider',
  'learningFormat',
  'title',
  'firstCompletedOn',
  'completedOn',
  'credits',
  'location',
  'learning',
  'ruleSet',
  'serial',
  'issuedOn',
] as const;

/** The names of placeholders, as an administrator would call them. */
export function placeholderName(name: string): string {
  const fact = facts.find((known) => known === name);
  return fact ? t(`fact.${fact}`) : name;
}

/** Sentences that the rules choose. Each is a separate statement. */
export const fixedSentences: Readonly<Record<string, { name: string; says: string }>> = {
  accreditation: { name: t('accreditation'), says: t('accreditationSays') },
  designation: { name: t('designation'), says: t('designationSays') },
  designated: { name: t('designated'), says: t('designatedSays') },
  demonstration: { name: t('demonstration'), says: t('demonstrationSays') },
  moc: { name: t('moc'), says: t('mocSays') },
};

/** The name of the sentence of a statement; undefined for a provider's own words. */
export function fixedSentenceIn(statement: string): string | undefined {
  const [, name = ''] = /^\{(\w+)\}$/.exec(statement) ?? [];
  return name in fixedSentences ? name : undefined;
}

/**
 * The facts that may be put into a text. Sentences chosen by rule are separate, and the number and the day of issue are
 * only among the details.
 * @param allowed what the server allows somewhere in texts of the kind
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
  const kind = isKind(id) ? kindName(id) : id;
  if (name === '') return kind;
  return t('textOfKind', { text: textInWords(name, index, part), kind });
}

/** The kind whose text a field is, if it is one. */
export function kindOfField(field: string): KindId | undefined {
  const [id = ''] = field.split('.');
  return isKind(id) ? id : undefined;
}

const generalFields: Readonly<Record<string, string>> = {
  'design.accent': t('accent'),
  'design.logo': t('logo'),
  'design.signatory': t('signatory'),
  'design.signatory.name': t('signatoryName'),
  'design.signatory.role': t('signatoryRole'),
  jointlyWith: t('jointlyWith'),
};

function textInWords(name: string, index: string | undefined, part: string | undefined): string {
  if (isTextField(name)) return textFields[name].label;
  const list = name === 'statements' ? 'statements' : 'details';
  if (index === undefined) return t(list);
  const number = Number(index) + 1;
  return part === 'label' ? t('detailLabel', { number }) : t(`numbered.${list}`, { number });
}

const isKind = (id: string): id is KindId => kinds.some((kind) => kind === id);
const isTextField = (name: string): name is TextField => name in textFields;
