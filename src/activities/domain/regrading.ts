import type { Answer, KeyedQuestion } from './activity.js';
import { grade } from './grading.js';

/** An attempt with its grade in force. */
export interface GradedAttempt {
  readonly id: string;
  readonly answers: readonly Answer[];
  readonly correct: number;
  readonly passed: boolean;
}

/** A grade by a corrected key. */
export interface Regrade {
  readonly attemptId: string;
  readonly correct: number;
  readonly of: number;
  /** The learner passes by this attempt and did not before. */
  readonly passed: boolean;
  /** The learner passed by this attempt, and would not by this key. */
  readonly passStands: boolean;
}

/**
 * What a corrected key does to a learner: they pass now; their pass stays although it would not be one by this key;
 * or the number of right answers is another one.
 */
export type RegradingOutcome = 'now-passed' | 'pass-stands' | 'changed';

/** What a corrected key does to one learner's attempts; null when nothing. */
export interface Regrading {
  readonly regrades: readonly Regrade[];
  readonly outcome: RegradingOutcome;
}

/**
 * Grades a learner's attempts by a corrected key. Who had not passed passes by the first attempt that reaches the
 * mark, as they would have done then. A pass is never taken back: the wrong key was the provider's.
 * @param attempts in the order in which they were handed in
 */
export function regrade(
  questions: readonly KeyedQuestion[],
  passPercent: number,
  attempts: readonly GradedAttempt[],
): Regrading | null {
  const graded = attempts.map((attempt) => ({
    attempt,
    grade: grade(questions, attempt.answers, passPercent),
  }));
  const by = graded.find(({ attempt }) => attempt.passed);
  const first = by ? undefined : graded.find((one) => one.grade.passed);
  const regrades = graded
    .filter((one) => one.attempt.correct !== one.grade.correct || one === first)
    .map((one) => ({
      attemptId: one.attempt.id,
      correct: one.grade.correct,
      of: one.grade.of,
      passed: one === first,
      passStands: one === by && !one.grade.passed,
    }));
  if (regrades.length === 0) return null;
  if (first) return { regrades, outcome: 'now-passed' };
  return { regrades, outcome: by?.grade.passed === false ? 'pass-stands' : 'changed' };
}
