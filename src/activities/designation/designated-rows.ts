import type { EntityManager } from 'typeorm';
import { correctionsOfKey, type KeptCorrection } from '../activity-rows.js';
import type { KeyedQuestion, Question } from '../domain/activity.js';
import { keyed } from '../domain/key.js';
import type { Topic } from '../../shared/topics.js';

/** A provider's activity with what became of it in sum. Days are YYYY-MM-DD. */
export interface DesignatedRow {
  readonly id: string;
  readonly title: string;
  readonly objective: string;
  readonly paper: {
    readonly id: string;
    readonly title: string;
    readonly journal: string | null;
    readonly year: number | null;
    readonly retracted: boolean;
    readonly demonstration: boolean;
  };
  readonly releasedOn: string;
  readonly expiresOn: string;
  readonly designatedMaximum: string;
  readonly passPercent: number;
  readonly attemptsAllowed: number | null;
  /** With the key in force. */
  readonly questions: readonly KeyedQuestion[];
  readonly corrections: readonly KeptCorrection[];
  readonly topics: readonly Topic[];
  readonly evaluationItems: readonly string[];
  readonly retiredReason: string | null;
  readonly learners: number;
  readonly attempts: number;
  readonly passed: number;
}

type KeptRow = Omit<DesignatedRow, 'questions'> & { readonly questions: readonly Question[] };

const withKey = (row: KeptRow): DesignatedRow => ({
  ...row,
  questions: keyed(row.questions, row.corrections),
});

/** $1 is the provider: every statement names it. */
const selectDesignated = `
  SELECT a.id, a.title, a.objective, a.designated_maximum AS "designatedMaximum",
         json_build_object('id', p.id, 'title', p.title, 'journal', p.journal, 'year', p.publication_year,
                           'retracted', p.retracted, 'demonstration', p.source = 'demonstration') AS paper,
         to_char(a.released_on, 'YYYY-MM-DD') AS "releasedOn", to_char(a.expires_on, 'YYYY-MM-DD') AS "expiresOn",
         a.pass_percent AS "passPercent", a.attempts_allowed AS "attemptsAllowed", a.questions,
         ${correctionsOfKey} AS corrections, a.topics,
         a.evaluation_items AS "evaluationItems", a.retired_reason AS "retiredReason", made.*
    FROM activity a
    JOIN paper p ON p.id = a.paper_id
   CROSS JOIN LATERAL (
         SELECT count(DISTINCT t.learner_id)::int AS learners, count(*)::int AS attempts,
                count(*) FILTER (WHERE t.passed)::int
                  + (SELECT count(*)::int FROM activity_regrade r WHERE r.activity_id = a.id AND r.passed) AS passed
           FROM activity_attempt t WHERE t.activity_id = a.id) made
   WHERE a.provider_id = $1`;

/** A provider's activities, the last made first. @param before the id of the last one seen */
export async function designatedActivities(
  manager: EntityManager,
  providerId: string,
  before: string | null,
  limit: number,
): Promise<DesignatedRow[]> {
  const rows = await manager.query<KeptRow[]>(
    `${selectDesignated} AND ($2::uuid IS NULL OR a.id < $2::uuid) ORDER BY a.id DESC LIMIT $3`,
    [providerId, before, limit],
  );
  return rows.map(withKey);
}

/** One of a provider's activities; undefined if it does not exist or is another provider's. */
export async function designatedActivity(
  manager: EntityManager,
  providerId: string,
  id: string,
): Promise<DesignatedRow | undefined> {
  const [row] = await manager.query<KeptRow[]>(`${selectDesignated} AND a.id = $2`, [
    providerId,
    id,
  ]);
  return row && withKey(row);
}

/** How far the regrading by each correction has come. */
export interface RegradingProgress {
  readonly version: number;
  readonly attempts: number;
  readonly changed: number;
  readonly nowPassed: number;
  readonly passStands: number;
  readonly finished: boolean;
}

/** By the version of the correction. */
export async function regradingsOf(
  manager: EntityManager,
  activityId: string,
): Promise<Map<number, RegradingProgress>> {
  const rows = await manager.query<RegradingProgress[]>(
    `SELECT version, attempts, changed, now_passed AS "nowPassed", pass_stands AS "passStands",
            finished_at IS NOT NULL AS finished
       FROM activity_regrading WHERE activity_id = $1`,
    [activityId],
  );
  return new Map(rows.map((row) => [row.version, row]));
}

/** How often each choice of each question was taken, over all attempts. */
export function choicesTaken(
  manager: EntityManager,
  activityId: string,
): Promise<{ question: string; choice: string; times: number }[]> {
  return manager.query(
    `SELECT answer->>'question' AS question, answer->>'choice' AS choice, count(*)::int AS times
       FROM activity_attempt t CROSS JOIN LATERAL jsonb_array_elements(t.answers) answer
      WHERE t.activity_id = $1 GROUP BY 1, 2`,
    [activityId],
  );
}

/** What learners said of an activity, in sum. */
export interface EvaluationSums {
  readonly count: number;
  readonly relevance: string | null;
  readonly changesPractice: number;
  readonly bias: number;
  readonly changes: string[];
  readonly biasDescriptions: string[];
}

/** The sums of the evaluations, and the latest hundred remarks of each kind, without who made them. */
export async function evaluationSums(
  manager: EntityManager,
  activityId: string,
): Promise<EvaluationSums> {
  const [sums] = await manager.query<EvaluationSums[]>(
    `WITH said AS (
       SELECT evaluation AS e, evaluated_at FROM activity_attempt
        WHERE activity_id = $1 AND evaluation IS NOT NULL)
     SELECT count(*)::int AS count, round(avg((e->>'relevance')::int), 1)::text AS relevance,
            count(*) FILTER (WHERE (e->>'changesPractice')::boolean)::int AS "changesPractice",
            count(*) FILTER (WHERE (e->>'bias')::boolean)::int AS bias,
            ARRAY(SELECT e->>'change' FROM said WHERE e->>'change' IS NOT NULL
                   ORDER BY evaluated_at DESC LIMIT 100) AS changes,
            ARRAY(SELECT e->>'biasDescription' FROM said WHERE e->>'biasDescription' IS NOT NULL
                   ORDER BY evaluated_at DESC LIMIT 100) AS "biasDescriptions"
       FROM said`,
    [activityId],
  );
  if (!sums) throw new Error('A sum has one row');
  return sums;
}
