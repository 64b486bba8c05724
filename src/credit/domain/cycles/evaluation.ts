/** Whether the question was answered. */
export const evaluationResults = ['answered', 'partly', 'nothing-found'] as const;

/** What the answer does to the learner's practice. */
export const evaluationEffects = ['reinforced', 'changed', 'reviewed', 'none'] as const;

/** The learner's evaluation of a cycle. */
export interface Evaluation {
  readonly result: (typeof evaluationResults)[number];
  readonly effect: (typeof evaluationEffects)[number];
}
