import type { DocumentedField, RequiredField } from '../rule-set.js';
import { t } from '../messages.js';

/** What a learner writes about a cycle or hours of reading, and what was read for it. */
export interface Documentation {
  readonly question: string | null;
  readonly application: string | null;
  readonly evaluation: object | null;
  readonly sources: readonly unknown[];
  /** Only of hours of reading. */
  readonly reflection?: string | null;
}

/** In the order in which a page shows them. */
const ofCycles: readonly DocumentedField[] = ['question', 'sources', 'application', 'evaluation'];
const all: readonly RequiredField[] = [...ofCycles, 'reflection'];

/** A field as a clinician reads it in a sentence. */
export function nameOf(field: RequiredField): string {
  return t(`field.${field}`);
}

/** What to ask the learner for, in the order in which a page shows it. */
export function missingFrom<Field extends RequiredField = DocumentedField>(
  documentation: Documentation,
  wanted?: readonly Field[],
): { field: Field; message: string }[];
export function missingFrom(
  documentation: Documentation,
  wanted: readonly RequiredField[] = ofCycles,
): { field: RequiredField; message: string }[] {
  return all
    .filter((field) => wanted.includes(field) && !isGiven(documentation, field))
    .map((field) => ({ field, message: t(`ask.${field}`) }));
}

/** Whether a field says anything. */
function isGiven(documentation: Documentation, field: RequiredField): boolean {
  switch (field) {
    case 'question':
    case 'application':
    case 'reflection':
      return (documentation[field] ?? '').trim() !== '';
    case 'evaluation':
      return documentation.evaluation !== null;
    case 'sources':
      return documentation.sources.length > 0;
  }
}
