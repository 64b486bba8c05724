import type { EntityManager } from 'typeorm';
import { isId } from '../../platform/index.js';
import type { Answer } from '../domain/activity.js';
import { ActivityStart } from './activity-start.entity.js';
import type { ActivityAttempt } from './activity-attempt.entity.js';

/** What a corrected key made of an attempt. */
export interface OwnRegrade {
  /** Of the correction. */
  readonly version: number;
  readonly correct: number;
  readonly passed: boolean;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** An attempt with its grade in force. */
export interface OwnAttempt extends Readonly<
  Pick<
    ActivityAttempt,
    | 'id'
    | 'activityId'
    | 'number'
    | 'answers'
    | 'correct'
    | 'passed'
    | 'submittedAt'
    | 'evaluation'
    | 'evaluatedAt'
  >
> {
  readonly of: number;
  /** The earliest first. */
  readonly regrades: readonly OwnRegrade[];
}

/** Joined to an attempt `t`: its grade by corrected keys. The latest counts, and a pass stays a pass. */
export const gradeInForce = `CROSS JOIN LATERAL (
  SELECT coalesce((array_agg(r.correct ORDER BY r.version DESC))[1], t.correct) AS correct,
         t.passed OR coalesce(bool_or(r.passed), false) AS passed,
         coalesce(json_agg(json_build_object('version', r.version, 'correct', r.correct, 'passed', r.passed,
           'at', to_char(r.regraded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY r.version)
           FILTER (WHERE r.version IS NOT NULL), '[]') AS regrades
    FROM activity_regrade r WHERE r.learner_id = t.learner_id AND r.attempt_id = t.id) g`;

const columns = `t.id, t.activity_id AS "activityId", t.number, t.answers, g.correct, t.question_count AS of, g.passed,
  t.submitted_at AS "submittedAt", t.evaluation, t.evaluated_at AS "evaluatedAt", g.regrades`;

/** A learner's attempts at an activity, the first first. */
export function ownAttempts(
  manager: EntityManager,
  learnerId: string,
  activityId: string,
): Promise<OwnAttempt[]> {
  return manager.query<OwnAttempt[]>(
    `SELECT ${columns} FROM activity_attempt t ${gradeInForce}
      WHERE t.learner_id = $1 AND t.activity_id = $2 ORDER BY t.number`,
    [learnerId, activityId],
  );
}

/** A learner's attempt, locked until the transaction ends; undefined if it does not exist or is somebody else's. */
export async function ownAttempt(
  manager: EntityManager,
  learnerId: string,
  id: string,
  lock: 'FOR UPDATE OF t' | '' = '',
): Promise<OwnAttempt | undefined> {
  if (!isId(id)) return undefined;
  const [attempt] = await manager.query<OwnAttempt[]>(
    `SELECT ${columns} FROM activity_attempt t ${gradeInForce} WHERE t.learner_id = $1 AND t.id = $2 ${lock}`,
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
  /** Of the key that it was graded with. */
  readonly keyVersion: number;
  readonly at: Date;
}

/** Keeps an attempt. @returns its number, which the database gives */
export async function keepAttempt(manager: EntityManager, made: NewAttempt): Promise<number> {
  const [kept] = await manager.query<{ number: number }[]>(
    `INSERT INTO activity_attempt
       (learner_id, id, activity_id, answers, correct, question_count, passed, submitted_at, key_version, time_zone)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9,
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
      made.keyVersion,
    ],
  );
  return kept?.number ?? 0;
}

/** Records when the questions of the next attempt were opened; the first time counts. */
export async function keepStart(
  manager: EntityManager,
  learnerId: string,
  activityId: string,
  at: Date,
): Promise<ActivityStart> {
  // The number is the database's; a start of that number that is there already stays.
  await manager.query(
    `INSERT INTO activity_start (learner_id, activity_id, number, started_at) VALUES ($1, $2, 0, $3)
     ON CONFLICT DO NOTHING`,
    [learnerId, activityId, at],
  );
  return manager.findOneOrFail(ActivityStart, {
    where: { learnerId, activityId },
    order: { number: 'DESC' },
  });
}
