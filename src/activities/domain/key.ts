import type { KeyedQuestion, Question } from './activity.js';
import { inputError, type InputError } from '../../shared/input-error.js';
import { t } from './messages.js';

/** What a provider corrected in the key of one question. The latest correction of a question is in force. */
export interface Correction {
  /** 1, 2, ... within the activity. */
  readonly version: number;
  readonly question: string;
  /** The ids of the choices that are right; of a void question all of them. */
  readonly accepted: readonly string[];
  readonly void: boolean;
  /** Why they are right; null where what was written stays true. */
  readonly rationale: string | null;
}

/** The questions with the key in force. @param corrections in the order of their versions */
export function keyed(
  questions: readonly Question[],
  corrections: readonly Correction[],
): KeyedQuestion[] {
  return questions.map((question) => {
    const latest = corrections.findLast((one) => one.question === question.id);
    if (!latest) return { ...question, accepted: [question.right], void: false };
    return {
      ...question,
      right: latest.accepted.includes(question.right)
        ? question.right
        : (latest.accepted[0] ?? question.right),
      accepted: latest.accepted,
      void: latest.void,
      rationale: latest.rationale ?? question.rationale,
    };
  });
}

/** A correction as an administrator writes it: positions of the question and of its right choices, from 0. */
export interface NewCorrection {
  readonly question: number;
  readonly right: readonly number[];
  readonly void: boolean;
}

/** What is wrong with a correction, by the path of its member; null when nothing is. @param questions with the key in force */
export function correctionError(
  questions: readonly KeyedQuestion[],
  correction: NewCorrection,
): InputError | null {
  const question = questions[correction.question];
  if (!question) return inputError('question', 'question', t.message('notOfActivity'));
  if (correction.void) {
    return question.void ? inputError('void', 'unchanged', t.message('alreadyVoid')) : null;
  }
  const { right } = correction;
  if (right.length === 0) return inputError('right', 'missing', t.message('noRightChoice'));
  const strange = right.findIndex((position) => question.choices[position] === undefined);
  if (strange > -1) return inputError(`right.${strange}`, 'choice', t.message('notOfQuestion'));
  const same = acceptedBy(question, correction).join(' ') === question.accepted.join(' ');
  return same && !question.void ? inputError('right', 'unchanged', t.message('unchanged')) : null;
}

/** The ids of the choices that are right by a correction, in the order of the choices. */
export function acceptedBy(
  { choices }: Question,
  correction: Pick<NewCorrection, 'right' | 'void'>,
): string[] {
  return choices
    .filter((_, position) => correction.void || correction.right.includes(position))
    .map(({ id }) => id);
}
