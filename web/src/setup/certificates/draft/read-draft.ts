import type { KeptDraft, KindId, TemplateDraft } from './template-draft.js';

/**
 * A draft from what a browser kept; null when it has not the shape of one. Kinds that the provider issues no more are
 * left out, and those that it did not issue then are as they are saved.
 * @param saved the template as it is now
 */
export function readDraft(value: unknown, saved: TemplateDraft): KeptDraft | null {
  if (!isRecord(value) || typeof value['basedOn'] !== 'number') return null;
  const base = templateIn(value['base'], saved);
  const draft = templateIn(value['draft'], saved);
  return base && draft && { basedOn: value['basedOn'], base, draft };
}

/** Every member that the template has must be there, of the same kind of value. */
function templateIn(value: unknown, saved: TemplateDraft): TemplateDraft | null {
  if (!isRecord(value) || !isRecord(value['texts']) || !isRecord(value['design'])) return null;
  const given = value['texts'];
  const ids = Object.keys(saved.texts) as KindId[];
  const texts = Object.fromEntries(ids.map((id) => [id, given[id] ?? saved.texts[id]]));
  const whole =
    isDesign(value['design']) &&
    typeof value['jointlyWith'] === 'string' &&
    Object.values(texts).every(isTexts);
  return whole ? ({ ...value, texts } as TemplateDraft) : null;
}

function isDesign(value: Readonly<Record<string, unknown>>): boolean {
  const { accent, logo, signatory } = value;
  return (
    typeof accent === 'string' &&
    (logo === null || (isRecord(logo) && typeof logo['sha256'] === 'string')) &&
    (signatory === null || (isRecord(signatory) && areTexts(signatory, ['name', 'role'])))
  );
}

function isTexts(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { notice, award, statements, details } = value;
  return (
    areTexts(value, ['heading', 'certifies', 'participated', 'completed', 'completedOver']) &&
    [notice, award].every((text) => text === null || typeof text === 'string') &&
    Array.isArray(statements) &&
    statements.every((text) => typeof text === 'string') &&
    Array.isArray(details) &&
    details.every((detail) => isRecord(detail) && areTexts(detail, ['label', 'text']))
  );
}

const areTexts = (value: Readonly<Record<string, unknown>>, names: readonly string[]): boolean =>
  names.every((name) => typeof value[name] === 'string');

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
