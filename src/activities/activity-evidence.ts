import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isId } from '../platform/index.js';
import { gradeInForce } from './attempts/attempt-rows.js';
import type { Topic } from '../shared/topics.js';

/** A learner's work on an activity, as credit judges it. Days are YYYY-MM-DD, both included. */
export interface AttemptForCredit {
  readonly attemptId: string;
  readonly activityId: string;
  readonly providerId: string;
  readonly title: string;
  readonly paperId: string;
  /** The most credit it can give, as decimal text. */
  readonly designatedMaximum: string;
  readonly passPercent: number;
  readonly questionCount: number;
  /** Null: as often as the learner likes. */
  readonly attemptsAllowed: number | null;
  readonly attemptsMade: number;
  /** Right answers of the attempt that passed, by the key that it passed with; else of the best. */
  readonly correct: number;
  /** When the passing attempt was handed in; null when none passed. */
  readonly passedAt: Date | null;
  readonly evaluatedAt: Date | null;
  /** When a corrected key made it pass; null when it passed at once, or did not pass. */
  readonly regradedAt: Date | null;
  /** Right answers of the passing attempt by the key in force, if they would no longer pass; the pass stays. */
  readonly correctByLaterKey: number | null;
  /** From opening the questions to handing them in, over the attempts up to the passing one; null when not known. */
  readonly secondsOnAssessment: number | null;
  readonly topics: readonly Topic[];
  /** IANA name, kept with the passing attempt, or with this one when none passed: it decides the days of both. */
  readonly timeZone: string;
  readonly releasedOn: string;
  readonly expiresOn: string;
}

/** What credit needs to know of attempts. */
@Injectable()
export class ActivityEvidence {
  /**
   * One attempt with its activity and what the learner's other attempts at it came to, in one statement.
   * @returns null when there is no such attempt of this learner
   */
  async attempt(
    manager: EntityManager,
    learnerId: string,
    attemptId: string,
  ): Promise<AttemptForCredit | null> {
    if (!isId(attemptId)) return null;
    const [found] = await manager.query<AttemptForCredit[]>(
      `SELECT mine.id AS "attemptId", a.id AS "activityId", a.provider_id AS "providerId", a.title,
              a.paper_id AS "paperId", a.designated_maximum AS "designatedMaximum",
              a.pass_percent AS "passPercent", jsonb_array_length(a.questions) AS "questionCount",
              a.attempts_allowed AS "attemptsAllowed", a.topics, tried."attemptsMade",
              coalesce(pass.correct, tried.best) AS correct, pass.submitted_at AS "passedAt", tried."evaluatedAt",
              pass.regraded_at AS "regradedAt", coalesce(pass.time_zone, mine.time_zone) AS "timeZone",
              CASE WHEN pass.latest * 100 < a.pass_percent * jsonb_array_length(a.questions) THEN pass.latest END
                AS "correctByLaterKey",
              (SELECT CASE WHEN bool_and(s.started_at <= t.submitted_at)
                      THEN floor(extract(epoch FROM sum(t.submitted_at - s.started_at)))::int END
                 FROM activity_attempt t
                 LEFT JOIN activity_start s ON s.learner_id = t.learner_id AND s.activity_id = t.activity_id AND s.number = t.number
                WHERE t.learner_id = mine.learner_id AND t.activity_id = mine.activity_id
                  AND t.number <= coalesce(pass.number, tried."attemptsMade")
                HAVING bool_or(t.number = coalesce(pass.number, tried."attemptsMade") AND s.started_at IS NOT NULL)
              ) AS "secondsOnAssessment",
              to_char(a.released_on, 'YYYY-MM-DD') AS "releasedOn", to_char(a.expires_on, 'YYYY-MM-DD') AS "expiresOn"
         FROM activity_attempt mine
         JOIN activity a ON a.id = mine.activity_id
        CROSS JOIN LATERAL (
              SELECT count(*)::int AS "attemptsMade", max(g.correct) AS best, max(t.evaluated_at) AS "evaluatedAt"
                FROM activity_attempt t ${gradeInForce}
               WHERE t.learner_id = mine.learner_id AND t.activity_id = mine.activity_id) tried
         LEFT JOIN LATERAL (
              SELECT t.number, t.submitted_at, t.time_zone, g.correct AS latest,
                     CASE WHEN t.passed THEN t.correct ELSE r.correct END AS correct, r.regraded_at
                FROM activity_attempt t ${gradeInForce}
                LEFT JOIN activity_regrade r ON r.learner_id = t.learner_id AND r.attempt_id = t.id AND r.passed
               WHERE t.learner_id = mine.learner_id AND t.activity_id = mine.activity_id AND g.passed
               ORDER BY t.number LIMIT 1) pass ON true
        WHERE mine.learner_id = $1 AND mine.id = $2`,
      [learnerId, attemptId],
    );
    return found ?? null;
  }
}
