import type { Answer, KeyedQuestion, Question } from './activity.js';
import { inputError, type InputError } from '../../shared/input-error.js';
import { listed } from '../../shared/words.js';
import { t } from './messages.js';

/** How an attempt came out. */
export interface Grade {
  readonly correct: number;
  readonly of: number;
  readonly passed: boolean;
}

/** The feedback to one question after submission. */
export interface QuestionFeedback {
  readonly question: string;
  readonly chosen: string;
  /** Null while it would give away the next attempt, as everything after it. */
  readonly correct: boolean | null;
  /** The right choice; of several the one that was designated first. */
  readonly right: string | null;
  /** Every choice that is right. */
  readonly accepted: readonly string[];
  /** Taken back by the provider, and right whatever was chosen. */
  readonly void: boolean;
  /** Why it is right. */
  readonly rationale: string | null;
}

/** The least number of right answers that passes: the share of the questions, rounded up to a whole question. */
export function rightNeeded(questionCount: number, passPercent: number): number {
  return Math.ceil((questionCount * passPercent) / 100);
}

/** Grades complete answers (see `answerErrors`). A share equal to the pass mark passes. */
export function grade(
  questions: readonly KeyedQuestion[],
  answers: readonly Answer[],
  passPercent: number,
): Grade {
  const correct = questions.filter((question) => isRight(question, answers)).length;
  const of = questions.length;
  return { correct, of, passed: correct >= rightNeeded(of, passPercent) };
}

/**
 * The feedback to each question, in the order of the questions.
 * @param reveal whether the right answers may be shown: after passing, or when no attempt is left. Before that not
 * even which answers were right: attempt by attempt that would be the key.
 */
export function feedbackOn(
  questions: readonly KeyedQuestion[],
  answers: readonly Answer[],
  reveal: boolean,
): QuestionFeedback[] {
  return questions.map((question) => {
    const answer = { question: question.id, chosen: chosenFor(question, answers) ?? '' };
    return reveal
      ? {
          ...answer,
          correct: isRight(question, answers),
          right: question.right,
          accepted: question.accepted,
          void: question.void,
          rationale: question.rationale,
        }
      : { ...answer, correct: null, right: null, accepted: [], void: false, rationale: null };
  });
}

/** What is wrong with answers: each question must be answered once, with one of its choices. */
export function answerErrors(
  questions: readonly Question[],
  answers: readonly Answer[],
): InputError[] {
  const errors = answers.flatMap(({ question: id, choice }, index) => {
    const path = `answers.${index}`;
    const question = questions.find((each) => each.id === id);
    if (!question) {
      return [inputError(path, 'question', t.message('noQuestion'))];
    }
    if (!question.choices.some((each) => each.id === choice)) {
      return [inputError(path, 'choice', t.message('noChoice'))];
    }
    return answers.findIndex((each) => each.question === id) < index
      ? [inputError(path, 'answered-twice', t.message('answeredTwice'))]
      : [];
  });
  const open = questions.flatMap(({ id }, index) =>
    answers.some(({ question }) => question === id) ? [] : [String(index + 1)],
  );
  if (open.length === 0) return errors;
  const message = t.message('unanswered', { count: open.length, numbers: listed(open) });
  return [...errors, inputError('answers', 'unanswered', message)];
}

function isRight(question: KeyedQuestion, answers: readonly Answer[]): boolean {
  const chosen = chosenFor(question, answers);
  return chosen !== undefined && question.accepted.includes(chosen);
}

function chosenFor({ id }: Question, answers: readonly Answer[]): string | undefined {
  return answers.find(({ question }) => question === id)?.choice;
}
