import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isId } from '../platform/index.js';

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
  /** Right answers of the best attempt. */
  readonly correct: number;
  /** When the passing attempt was handed in; null when none passed. */
  readonly passedAt: Date | null;
  readonly evaluatedAt: Date | null;
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
              a.attempts_allowed AS "attemptsAllowed", tried."attemptsMade", tried.correct,
              tried."passedAt", tried."evaluatedAt", coalesce(tried."timeZone", mine.time_zone) AS "timeZone",
              to_char(a.released_on, 'YYYY-MM-DD') AS "releasedOn", to_char(a.expires_on, 'YYYY-MM-DD') AS "expiresOn"
         FROM activity_attempt mine
         JOIN activity a ON a.id = mine.activity_id
        CROSS JOIN LATERAL (
              SELECT count(*)::int AS "attemptsMade", max(t.correct) AS correct,
                     max(t.submitted_at) FILTER (WHERE t.passed) AS "passedAt", max(t.evaluated_at) AS "evaluatedAt",
                     max(t.time_zone) FILTER (WHERE t.passed) AS "timeZone"
                FROM activity_attempt t
               WHERE t.learner_id = mine.learner_id AND t.activity_id = mine.activity_id) tried
        WHERE mine.learner_id = $1 AND mine.id = $2`,
      [learnerId, attemptId],
    );
    return found ?? null;
  }
}
