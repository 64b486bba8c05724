import type { EntityManager } from 'typeorm';
import { isId } from '../platform/index.js';
import type { Answer, Evaluation } from './domain/activity.js';

/** An attempt as it was graded. */
export interface OwnAttempt {
  readonly id: string;
  readonly activityId: string;
  readonly number: number;
  readonly answers: readonly Answer[];
  readonly correct: number;
  readonly of: number;
  readonly passed: boolean;
  readonly submittedAt: Date;
  readonly evaluation: Evaluation | null;
  readonly evaluatedAt: Date | null;
}

const columns = `id, activity_id AS "activityId", number, answers, correct, question_count AS of, passed,
  submitted_at AS "submittedAt", evaluation, evaluated_at AS "evaluatedAt"`;

/** A learner's attempts at an activity, the first first. */
export function ownAttempts(
  manager: EntityManager,
  learnerId: string,
  activityId: string,
): Promise<OwnAttempt[]> {
  return manager.query<OwnAttempt[]>(
    `SELECT ${columns} FROM activity_attempt WHERE learner_id = $1 AND activity_id = $2 ORDER BY number`,
    [learnerId, activityId],
  );
}

/** A learner's attempt, locked until the transaction ends; undefined when it is none, or somebody else's. */
export async function ownAttempt(
  manager: EntityManager,
  learnerId: string,
  id: string,
  lock: 'FOR UPDATE' | '' = '',
): Promise<OwnAttempt | undefined> {
  if (!isId(id)) return undefined;
  const [attempt] = await manager.query<OwnAttempt[]>(
    `SELECT ${columns} FROM activity_attempt WHERE learner_id = $1 AND id = $2 ${lock}`,
    [learnerId, id],
  );
  return attempt;
}

/** What is kept of answers that were handed in. */
export interface NewAttempt {
  readonly id: string;
  readonly learnerId: string;
  readonly activityId: string;
  readonly answers: readonly Answer[];
  readonly correct: number;
  readonly of: number;
  readonly passed: boolean;
  readonly at: Date;
}

/** Keeps an attempt. @returns its number, which the database gives */
export async function keepAttempt(manager: EntityManager, made: NewAttempt): Promise<number> {
  const [kept] = await manager.query<{ number: number }[]>(
    `INSERT INTO activity_attempt
       (learner_id, id, activity_id, answers, correct, question_count, passed, submitted_at, time_zone)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8,
       coalesce((SELECT p.time_zone FROM learner_profile p WHERE p.learner_id = $1), 'UTC')) RETURNING number`,
    [
      made.learnerId,
      made.id,
      made.activityId,
      JSON.stringify(made.answers),
      made.correct,
      made.of,
      made.passed,
      made.at,
    ],
  );
  return kept?.number ?? 0;
}
