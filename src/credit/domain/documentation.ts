import type { DocumentedField } from './rule-set.js';

/** What a learner writes about a cycle, and what was read for it. */
export interface Documentation {
  readonly question: string | null;
  readonly application: string | null;
  readonly evaluation: object | null;
  readonly sources: readonly unknown[];
}

const fields: readonly DocumentedField[] = ['question', 'sources', 'application', 'evaluation'];

const asks: Readonly<Record<DocumentedField, { name: string; ask: string }>> = {
  question: { name: 'clinical question', ask: 'Write the clinical question you had.' },
  sources: { name: 'source', ask: 'Choose at least one paper you read for it.' },
  application: {
    name: 'application to practice',
    ask: 'Write what you learned and what you will do with it.',
  },
  evaluation: {
    name: 'evaluation',
    ask: 'Say whether your question was answered, and what effect the answer has.',
  },
};

/** A field as a clinician reads it in a sentence. */
export function nameOf(field: DocumentedField): string {
  return asks[field].name;
}

/** What to ask the learner for, in the order in which a page shows it. */
export function missingFrom(
  documentation: Documentation,
  wanted: readonly DocumentedField[] = fields,
): { field: DocumentedField; message: string }[] {
  return fields
    .filter((field) => wanted.includes(field) && !isGiven(documentation, field))
    .map((field) => ({ field, message: asks[field].ask }));
}

function isGiven(documentation: Documentation, field: DocumentedField): boolean {
  switch (field) {
    case 'question':
    case 'application':
      return (documentation[field] ?? '').trim() !== '';
    case 'evaluation':
      return documentation.evaluation !== null;
    case 'sources':
      return documentation.sources.length > 0;
  }
}
