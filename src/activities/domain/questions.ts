import type { NewQuestion } from './activity-errors.js';
import type { Question } from './activity.js';

const letters = 'abcdef';

/** Questions as they are kept: q1, q2, ... with choices a to f. The ids say nothing of what is right. */
export function questionsOf(written: readonly NewQuestion[]): Question[] {
  return written.map(({ text, choices, right, rationale }, index) => ({
    id: `q${index + 1}`,
    text,
    choices: choices.map((choice, position) => ({ id: letters.charAt(position), text: choice })),
    right: letters.charAt(right),
    rationale,
  }));
}

/** The positions of choices of a question, from 0, in the order of the choices. */
export function choicePositions({ choices }: Question, ids: readonly string[]): number[] {
  return choices.flatMap(({ id }, position) => (ids.includes(id) ? [position] : []));
}

/** The position of a question's right choice, from 0. */
export function rightPosition({ choices, right }: Question): number {
  return choices.findIndex(({ id }) => id === right);
}
