import type { Answer, Question } from './activity.js';

/** How an attempt came out. */
export interface Grade {
  readonly correct: number;
  readonly of: number;
  readonly passed: boolean;
}

/** What a learner is told of one question after handing in. */
export interface QuestionFeedback {
  readonly question: string;
  readonly chosen: string;
  readonly correct: boolean;
  /** The right choice; null while it would give away the next attempt. */
  readonly right: string | null;
  /** Why it is right; null while it would give away the next attempt. */
  readonly rationale: string | null;
}

/** The least number of right answers that passes: the share of the questions, rounded up to a whole question. */
export function rightNeeded(questionCount: number, passPercent: number): number {
  return Math.ceil((questionCount * passPercent) / 100);
}

/** Grades complete answers (see `answerFaults`). A share equal to the pass mark passes. */
export function grade(
  questions: readonly Question[],
  answers: readonly Answer[],
  passPercent: number,
): Grade {
  const correct = questions.filter((question) => isRight(question, answers)).length;
  const of = questions.length;
  return { correct, of, passed: correct >= rightNeeded(of, passPercent) };
}

/**
 * The feedback to each question, in the order of the questions.
 * @param reveal whether the right answers may be told: after passing, or when no attempt is left. Before that,
 * only which were wrong, and why the right ones are right.
 */
export function feedbackOn(
  questions: readonly Question[],
  answers: readonly Answer[],
  reveal: boolean,
): QuestionFeedback[] {
  return questions.map((question) => {
    const correct = isRight(question, answers);
    const told = correct || reveal;
    return {
      question: question.id,
      chosen: chosenFor(question, answers) ?? '',
      correct,
      right: told ? question.right : null,
      rationale: told ? question.rationale : null,
    };
  });
}

/** What is wrong with answers: each question must be answered once, with one of its choices. */
export function answerFaults(
  questions: readonly Question[],
  answers: readonly Answer[],
): { path: string; code: string; message: string }[] {
  const faults = answers.flatMap(({ question: id, choice }, index) => {
    const path = `answers.${index}`;
    const question = questions.find((each) => each.id === id);
    if (!question) {
      return [{ path, code: 'question', message: 'answers no question of this activity' }];
    }
    if (!question.choices.some((each) => each.id === choice)) {
      return [{ path, code: 'choice', message: 'is not one of the choices of its question' }];
    }
    return answers.findIndex((each) => each.question === id) < index
      ? [{ path, code: 'answered-twice', message: 'answers a question for the second time' }]
      : [];
  });
  const open = questions.flatMap(({ id }, index) =>
    answers.some(({ question }) => question === id) ? [] : [index + 1],
  );
  if (open.length === 0) return faults;
  const message = `leaves question ${open.join(', ')} without an answer`;
  return [...faults, { path: 'answers', code: 'unanswered', message }];
}

function isRight(question: Question, answers: readonly Answer[]): boolean {
  return chosenFor(question, answers) === question.right;
}

function chosenFor({ id }: Question, answers: readonly Answer[]): string | undefined {
  return answers.find(({ question }) => question === id)?.choice;
}
