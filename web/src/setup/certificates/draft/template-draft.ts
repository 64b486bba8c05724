import type { Template, TemplateInput, TemplateKind } from '../../../api/types.js';

export type KindId = TemplateKind['id'];
export type Texts = TemplateKind['texts'];
export type Design = Template['design'];

/** A template as it is being written: texts that may be left out are empty instead of null. */
export interface TemplateDraft {
  readonly design: Design;
  /** Empty for none. */
  readonly jointlyWith: string;
  readonly texts: Readonly<Partial<Record<KindId, Texts>>>;
}

/** A draft with its starting point, so that changes saved by somebody else can be distinguished from changes made here. */
export interface KeptDraft {
  readonly basedOn: number;
  readonly base: TemplateDraft;
  readonly draft: TemplateDraft;
}

export function draftOf(template: Template): TemplateDraft {
  return {
    design: template.design,
    jointlyWith: template.jointlyWith ?? '',
    texts: Object.fromEntries(template.kinds.map(({ id, texts }) => [id, texts])),
  };
}

/** The draft as it is sent: only the kinds whose texts are not those that ship. */
export function templateFrom(
  draft: TemplateDraft,
  kinds: readonly TemplateKind[],
): Omit<TemplateInput, 'basedOn'> {
  const { design } = draft;
  return {
    design: {
      accent: design.accent.trim().toLowerCase(),
      logo: design.logo,
      signatory: design.signatory && {
        name: oneLine(design.signatory.name),
        role: oneLine(design.signatory.role),
      },
    },
    jointlyWith: oneLine(draft.jointlyWith) || null,
    wordings: kinds.flatMap(({ id, shippedTexts }) => {
      const texts = textsFrom(draft.texts[id] ?? shippedTexts);
      return same(texts, textsFrom(shippedTexts)) ? [] : [{ id, texts }];
    }),
  };
}

/** Whether two drafts would be saved as the same template. */
export function sameTemplate(
  one: TemplateDraft,
  other: TemplateDraft,
  kinds: readonly TemplateKind[],
): boolean {
  return same(templateFrom(one, kinds), templateFrom(other, kinds));
}

/** A text as certificates have it: one line without blanks around it. */
export const oneLine = (text: string): string => text.replace(/[\t\n\r ]+/g, ' ').trim();

function textsFrom(texts: Texts): Texts {
  return {
    heading: oneLine(texts.heading),
    notice: oneLine(texts.notice ?? '') || null,
    certifies: oneLine(texts.certifies),
    participated: oneLine(texts.participated),
    completed: oneLine(texts.completed),
    completedOver: oneLine(texts.completedOver),
    award: oneLine(texts.award ?? '') || null,
    statements: texts.statements.map(oneLine),
    details: texts.details.map(({ label, text }) => ({
      label: oneLine(label),
      text: oneLine(text),
    })),
  };
}

/** Whether two values of a draft are the same, whatever the order of their members. */
export function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) {
    return false;
  }
  const [ours, theirs] = [Object.entries(one), Object.entries(other)];
  const members = new Map(theirs);
  return (
    ours.length === theirs.length &&
    ours.every(([name, value]) => members.has(name) && same(value, members.get(name)))
  );
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
