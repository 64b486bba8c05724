import type { EntityManager } from 'typeorm';
import { gradeInForce } from '../attempts/attempt-rows.js';
import type { GradedAttempt, Regrade } from '../domain/regrading.js';

/** A regrading that is not finished. */
export interface RegradingRow {
  readonly activityId: string;
  readonly providerId: string;
  readonly version: number;
  /** The last learner that was looked at; null before the first. */
  readonly regradedUntil: string | null;
}

/** One regrading that no other process works on, locked until the transaction ends; undefined if there is none. */
export async function nextRegrading(manager: EntityManager): Promise<RegradingRow | undefined> {
  const [row] = await manager.query<RegradingRow[]>(
    `SELECT g.activity_id AS "activityId", a.provider_id AS "providerId", g.version, g.regraded_until AS "regradedUntil"
       FROM activity_regrading g JOIN activity a ON a.id = g.activity_id
      WHERE g.finished_at IS NULL ORDER BY g.activity_id LIMIT 1 FOR UPDATE OF g SKIP LOCKED`,
  );
  return row;
}

/** The next learners with attempts that an earlier key graded, in order, with their attempts held in line. */
export async function learnersAfter(
  manager: EntityManager,
  { activityId, version, regradedUntil }: RegradingRow,
  most: number,
): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT DISTINCT learner_id AS id FROM activity_attempt
      WHERE activity_id = $1 AND key_version < $2 AND ($3::uuid IS NULL OR learner_id > $3)
      ORDER BY learner_id LIMIT $4`,
    [activityId, version, regradedUntil, most],
  );
  const ids = rows.map(({ id }) => id);
  // The lock that numbers attempts: none is handed in while these are looked at.
  await manager.query(
    `SELECT pg_advisory_xact_lock(hashtextextended(id::text || $2::text, 0)) FROM unnest($1::uuid[]) id`,
    [ids, activityId],
  );
  return ids;
}

/** The attempts of these learners with their grades in force, by learner, in the order in which they were handed in. */
export async function attemptsOf(
  manager: EntityManager,
  activityId: string,
  learnerIds: readonly string[],
): Promise<Map<string, GradedAttempt[]>> {
  const rows = await manager.query<(GradedAttempt & { learnerId: string })[]>(
    `SELECT t.learner_id AS "learnerId", t.id, t.answers, g.correct, g.passed
       FROM activity_attempt t ${gradeInForce}
      WHERE t.activity_id = $1 AND t.learner_id = ANY($2::uuid[]) ORDER BY t.learner_id, t.number`,
    [activityId, learnerIds],
  );
  const byLearner = new Map<string, GradedAttempt[]>();
  for (const { learnerId, ...attempt } of rows) {
    const own = byLearner.get(learnerId);
    if (own) own.push(attempt);
    else byLearner.set(learnerId, [attempt]);
  }
  return byLearner;
}

/** Keeps grades by a corrected key, in one statement. */
export async function keepRegrades(
  manager: EntityManager,
  { activityId, version }: RegradingRow,
  regrades: readonly (Regrade & { learnerId: string })[],
  at: Date,
): Promise<void> {
  await manager.query(
    `INSERT INTO activity_regrade
       (learner_id, attempt_id, version, activity_id, correct, question_count, passed, pass_stands, regraded_at)
     SELECT "learnerId", "attemptId", $2, $1, correct, "of", passed, "passStands", $4
       FROM jsonb_to_recordset($3::jsonb) AS x
         ("learnerId" uuid, "attemptId" uuid, correct integer, "of" integer, passed boolean, "passStands" boolean)`,
    [activityId, version, JSON.stringify(regrades), at],
  );
}

/** Keeps how far a regrading came and what it came to so far. */
export async function moveRegrading(
  manager: EntityManager,
  { activityId, version }: RegradingRow,
  step: {
    readonly until: string;
    readonly attempts: number;
    readonly changed: number;
    readonly nowPassed: number;
    readonly passStands: number;
  },
): Promise<void> {
  await manager.query(
    `UPDATE activity_regrading SET regraded_until = $3, attempts = attempts + $4, changed = changed + $5,
            now_passed = now_passed + $6, pass_stands = pass_stands + $7
      WHERE activity_id = $1 AND version = $2`,
    [activityId, version, step.until, step.attempts, step.changed, step.nowPassed, step.passStands],
  );
}
