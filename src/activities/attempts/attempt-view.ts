import type { ActivityRow } from '../activity-rows.js';
import type { OwnAttempt } from './attempt-rows.js';
import { feedbackOn } from '../domain/grading.js';
import { attemptsLeft, disclosure } from '../domain/start.js';
import type { AttemptDto } from '../dto/attempt.dto.js';

/** The learner's progress in the activity now. */
interface OwnStanding {
  readonly attemptsMade: number;
  readonly passed: boolean;
}

/** An attempt as its learner may see it now: while another is left, nothing in it leads to the key. */
export function attemptView(
  attempt: OwnAttempt,
  activity: ActivityRow,
  standing: OwnStanding,
): AttemptDto {
  const told = disclosure(activity, standing);
  const reveal = told === 'answers';
  return {
    id: attempt.id,
    activityId: attempt.activityId,
    number: attempt.number,
    correct: told === 'verdict' ? null : attempt.correct,
    of: attempt.of,
    passed: attempt.passed,
    submittedAt: attempt.submittedAt,
    attemptsLeft: standing.passed ? 0 : attemptsLeft(activity, standing.attemptsMade),
    rightAnswersShown: reveal,
    feedback: feedbackOn(activity.questions, attempt.answers, reveal).map((one) => ({
      ...one,
      accepted: [...one.accepted],
    })),
    regrades: attempt.regrades.map(({ version, correct, passed, at }) => ({
      at: new Date(at),
      correct: told === 'verdict' ? null : correct,
      passed,
      // The reason may name the right answer.
      reason: reveal
        ? (activity.corrections.find((one) => one.version === version)?.reason ?? null)
        : null,
    })),
    evaluation: attempt.evaluation && {
      ...attempt.evaluation,
      ratings: [...attempt.evaluation.ratings],
    },
    evaluatedAt: attempt.evaluatedAt,
  };
}
