import type { FieldProblem } from '../../../api/problem.js';
import { isReadableOnWhite } from '../../../../../src/shared/contrast.js';
import { oneLine, type KindId, type TemplateDraft, type Texts } from './template-draft.js';
import { t } from './messages.js';

/**
 * What is wrong, by field. A field is the way to a value of the draft (`design.accent`, `ama-credit.statements.1`);
 * a kind's own id means all of its texts together.
 */
export type FieldErrors = ReadonlyMap<string, string>;

export const noErrors: FieldErrors = new Map();

/** What can be checked without the server: empty required fields, and colours that cannot be read. */
export function draftErrors(draft: TemplateDraft): FieldErrors {
  const { signatory } = draft.design;
  const texts = Object.entries(draft.texts) as [KindId, Texts][];
  return new Map([
    ...accentErrors(draft.design.accent),
    ...(signatory
      ? emptyAmong({
          'design.signatory.name': signatory.name,
          'design.signatory.role': signatory.role,
        })
      : []),
    ...texts.flatMap(([id, given]) => emptyAmong(neededTexts(id, given))),
  ]);
}

function accentErrors(accent: string): readonly (readonly [string, string])[] {
  const colour = accent.trim().toLowerCase();
  if (!/^#[0-9a-f]{6}$/.test(colour)) return [['design.accent', t('notAColour')]];
  return isReadableOnWhite(colour) ? [] : [['design.accent', t('tooPale')]];
}

function neededTexts(id: KindId, texts: Texts): Readonly<Record<string, string>> {
  const { heading, certifies, participated, completed, completedOver } = texts;
  return {
    [`${id}.heading`]: heading,
    [`${id}.certifies`]: certifies,
    [`${id}.participated`]: participated,
    [`${id}.completed`]: completed,
    [`${id}.completedOver`]: completedOver,
    ...Object.fromEntries(
      texts.statements.map((text, index) => [`${id}.statements.${index}`, text]),
    ),
    ...Object.fromEntries(
      texts.details.flatMap(({ label, text }, index) => [
        [`${id}.details.${index}.label`, label],
        [`${id}.details.${index}.text`, text],
      ]),
    ),
  };
}

const emptyAmong = (
  texts: Readonly<Record<string, string>>,
): readonly (readonly [string, string])[] =>
  Object.entries(texts)
    .filter(([, text]) => oneLine(text) === '')
    .map(([field]) => [field, t('required')]);

/**
 * What the server found, by field of the draft. It names a text by the place of its kind in what was sent
 * (`wordings.0.texts.heading`).
 * @param sent the kinds whose texts were sent, in their order
 */
export function serverErrors(
  errors: readonly FieldProblem[],
  sent: readonly KindId[],
): FieldErrors {
  return new Map(errors.map(({ path, message }) => [fieldOf(path, sent), message]));
}

function fieldOf(path: string, sent: readonly KindId[]): string {
  const [, index, rest] = /^wordings\.(\d+)(?:\.(?:texts\.)?(.*))?$/.exec(path) ?? [];
  const id = index === undefined ? undefined : sent[Number(index)];
  if (id === undefined) return path;
  return rest === undefined || rest === 'id' || rest === 'texts' ? id : `${id}.${rest}`;
}

/** Those errors whose fields still say what was found wrong. */
export function stillThere(
  errors: FieldErrors,
  found: TemplateDraft,
  now: TemplateDraft,
): FieldErrors {
  return new Map(
    [...errors].filter(
      ([field]) => JSON.stringify(valueAt(found, field)) === JSON.stringify(valueAt(now, field)),
    ),
  );
}

function valueAt(draft: TemplateDraft, field: string): unknown {
  const parts = field.split('.');
  const [first = ''] = parts;
  // A problem of a kind as a whole may be in any of its texts.
  if (field in draft.texts) return draft;
  const start: unknown = first in draft.texts ? draft.texts : draft;
  return parts.reduce<unknown>((value, part) => (isRecord(value) ? value[part] : undefined), start);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
