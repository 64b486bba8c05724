import type { Cycle, Documentation, Evaluation } from '../../api/types.js';

/** What the learner writes and taps on the claim. */
export interface DraftFields {
  question: string;
  application: string;
  result: Evaluation['result'] | null;
  effect: Evaluation['effect'] | null;
  paperIds: readonly string[];
}

/** The fields as the server has them. */
export function savedFields(cycle: Cycle): DraftFields {
  return {
    question: cycle.question ?? '',
    application: cycle.application ?? '',
    result: cycle.evaluation?.result ?? null,
    effect: cycle.evaluation?.effect ?? null,
    paperIds: cycle.sources.filter((source) => source.cited).map((source) => source.paperId),
  };
}

/** The fields to begin with: what is saved, and the suggested question where none is. */
export function firstFields(cycle: Cycle): DraftFields {
  const saved = savedFields(cycle);
  return { ...saved, question: saved.question || (cycle.suggestedQuestion ?? '') };
}

/** What has to be sent so that the server has these fields; null when it has them already. */
export function changesBetween(
  saved: DraftFields,
  fields: DraftFields,
): Omit<Documentation, 'revision'> | null {
  const changes: Omit<Documentation, 'revision'> = {};
  const question = fields.question.trim();
  const application = fields.application.trim();
  if (question !== saved.question) changes.question = question || null;
  if (application !== saved.application) changes.application = application || null;
  // The evaluation is one answer of two taps: half of it is kept on the page only.
  const { result, effect } = fields;
  if (result && effect && (result !== saved.result || effect !== saved.effect)) {
    changes.evaluation = { result, effect };
  }
  if (!sameIds(saved.paperIds, fields.paperIds)) changes.paperIds = [...fields.paperIds];
  return Object.keys(changes).length > 0 ? changes : null;
}

function sameIds(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}
