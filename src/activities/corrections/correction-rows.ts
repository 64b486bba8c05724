import type { EntityManager } from 'typeorm';
import { correctionsOfKey, type KeptCorrection } from '../activity-rows.js';
import { gradeInForce } from '../attempts/attempt-rows.js';
import type { KeyedQuestion, Question } from '../domain/activity.js';
import { keyed } from '../domain/key.js';
import { rightNeeded } from '../domain/grading.js';

/** An activity as its key is corrected. */
export interface CorrectableActivity {
  readonly title: string;
  readonly passPercent: number;
  readonly attemptsAllowed: number | null;
  /** With the key in force. */
  readonly questions: readonly KeyedQuestion[];
  readonly corrections: readonly KeptCorrection[];
  /** Attempts are being regraded by the latest correction. */
  readonly regrading: boolean;
}

/** A provider's activity; undefined if it does not exist or is another provider's. @param lock until the transaction ends */
export async function correctableActivity(
  manager: EntityManager,
  { providerId, id }: { providerId: string; id: string },
  lock: 'FOR UPDATE OF a' | '' = '',
): Promise<CorrectableActivity | undefined> {
  const [row] = await manager.query<
    (Omit<CorrectableActivity, 'questions'> & { questions: Question[] })[]
  >(
    `SELECT a.title, a.pass_percent AS "passPercent", a.attempts_allowed AS "attemptsAllowed", a.questions, ${correctionsOfKey} AS corrections,
            EXISTS (SELECT FROM activity_regrading g WHERE g.activity_id = a.id AND g.finished_at IS NULL) AS regrading
       FROM activity a WHERE a.id = $1 AND a.provider_id = $2 ${lock}`,
    [id, providerId],
  );
  return row && { ...row, questions: keyed(row.questions, row.corrections) };
}

/** What a correction would do, counted: attempts and learners. */
export interface CorrectionEffect {
  readonly attempts: number;
  readonly changed: number;
  readonly learners: number;
  readonly nowPassed: number;
  readonly passStands: number;
}

/** Counts what another key of one question would change, in one statement; the regrading itself is `regrade`. */
export async function effectOf(
  manager: EntityManager,
  activityId: string,
  { questions, passPercent }: CorrectableActivity,
  { question, accepted }: { question: KeyedQuestion; accepted: readonly string[] },
): Promise<CorrectionEffect> {
  const [effect] = await manager.query<CorrectionEffect[]>(
    `WITH graded AS (
       SELECT t.learner_id, g.correct, g.passed,
              g.correct + (a.choice = ANY($4::text[]))::int - (a.choice = ANY($3::text[]))::int AS after
         FROM activity_attempt t ${gradeInForce}
        CROSS JOIN LATERAL (SELECT answer->>'choice' AS choice FROM jsonb_array_elements(t.answers) answer
                             WHERE answer->>'question' = $2) a
        WHERE t.activity_id = $1),
     learners AS (
       SELECT count(*) AS attempts, count(*) FILTER (WHERE after <> correct) AS changed,
              bool_or(passed) AS passed, bool_or(after >= $5) AS reaches, bool_or(passed AND after < $5) AS below
         FROM graded GROUP BY learner_id)
     SELECT coalesce(sum(attempts), 0)::int AS attempts, coalesce(sum(changed), 0)::int AS changed,
            count(*) FILTER (WHERE changed > 0)::int AS learners,
            count(*) FILTER (WHERE NOT passed AND reaches)::int AS "nowPassed",
            count(*) FILTER (WHERE changed > 0 AND below)::int AS "passStands"
       FROM learners`,
    [
      activityId,
      question.id,
      question.accepted,
      accepted,
      rightNeeded(questions.length, passPercent),
    ],
  );
  if (!effect) throw new Error('A count has one row');
  return effect;
}
