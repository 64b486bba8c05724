import { same, type KindId, type TemplateDraft, type Texts } from './template-draft.js';

/** A value that can be changed for itself, by the way to it in a draft. */
interface Place {
  readonly field: string;
  readonly of: (draft: TemplateDraft) => unknown;
  readonly put: (draft: TemplateDraft, value: unknown) => TemplateDraft;
}

/** A field that somebody else changed to something else than is written here. */
export interface Difference {
  readonly field: string;
  /** Whether it was changed here too. */
  readonly both: boolean;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/**
 * What was changed here, on top of what somebody else has saved. Where both changed a field, the change made
 * here wins.
 * @param base what both began from
 */
export function mergeOnto(
  theirs: TemplateDraft,
  base: TemplateDraft,
  mine: TemplateDraft,
): TemplateDraft {
  return placesOf(theirs).reduce((merged, { of, put }) => {
    const value = of(mine);
    return value === undefined || same(value, of(base)) ? merged : put(merged, value);
  }, theirs);
}

/** The fields that somebody else has changed to something other than what is written here. */
export function changedByOthers(
  theirs: TemplateDraft,
  base: TemplateDraft,
  mine: TemplateDraft,
): readonly Difference[] {
  return placesOf(theirs)
    .filter(({ of }) => !same(of(theirs), of(base)) && !same(of(theirs), of(mine)))
    .map(({ field, of }) => ({
      field,
      both: !same(of(mine), of(base)),
      mine: of(mine),
      theirs: of(theirs),
    }));
}

function placesOf(draft: TemplateDraft): readonly Place[] {
  const ids = Object.keys(draft.texts) as KindId[];
  return [
    ...designParts.map(placeOfDesign),
    {
      field: 'jointlyWith',
      of: ({ jointlyWith }) => jointlyWith,
      put: (before, value) => ({ ...before, jointlyWith: value as string }),
    },
    ...ids.flatMap((id) =>
      (Object.keys(draft.texts[id] ?? {}) as (keyof Texts)[]).map((name) => placeOfText(id, name)),
    ),
  ];
}

const designParts = ['accent', 'logo', 'signatory'] as const;

const placeOfDesign = (part: (typeof designParts)[number]): Place => ({
  field: `design.${part}`,
  of: ({ design }) => design[part],
  put: (before, value) => ({ ...before, design: { ...before.design, [part]: value } }),
});

const placeOfText = (id: KindId, name: keyof Texts): Place => ({
  field: `${id}.${name}`,
  of: ({ texts }) => texts[id]?.[name],
  put: (before, value) => ({
    ...before,
    texts: { ...before.texts, [id]: { ...before.texts[id], [name]: value } },
  }),
});
