import type { EntityManager } from 'typeorm';
import { selectHistory, type HistoryRow } from '../accounts/index.js';
import { isId } from '../platform/index.js';
import type { KeyedQuestion, Question } from './domain/activity.js';
import { keyed, type Correction } from './domain/key.js';
import type { Topic } from '../shared/topics.js';

/** A correction with why it was made. */
export interface KeptCorrection extends Correction {
  readonly reason: string;
  /** ISO 8601 in UTC. */
  readonly correctedAt: string;
}

/** An activity with its provider, its paper and one learner's attempts at it in sum. Days are YYYY-MM-DD. */
export interface ActivityRow {
  readonly id: string;
  readonly title: string;
  readonly objective: string;
  readonly releasedOn: string;
  readonly expiresOn: string;
  readonly designatedMaximum: string;
  readonly passPercent: number;
  readonly attemptsAllowed: number | null;
  /** With the key in force. */
  readonly questions: readonly KeyedQuestion[];
  /** The latest correction of the key that is in force; 0 for the key as designated. */
  readonly keyVersion: number;
  readonly corrections: readonly KeptCorrection[];
  readonly topics: readonly Topic[];
  readonly evaluationItems: readonly string[];
  readonly retired: boolean;
  readonly provider: {
    readonly id: string;
    readonly name: string;
    readonly history: readonly HistoryRow[];
    readonly demonstration: boolean;
  };
  readonly paper: {
    readonly id: string;
    readonly title: string;
    readonly journal: string | null;
    readonly year: number | null;
    readonly retracted: boolean;
    readonly demonstration: boolean;
  };
  readonly attemptsMade: number;
  readonly passedAttemptId: string | null;
  readonly evaluated: boolean;
}

/** The corrections of the key of `a`, the first first, as JSON. */
export const correctionsOfKey = `(
  SELECT coalesce(json_agg(json_build_object('version', k.version, 'question', k.question, 'accepted', k.accepted,
           'void', k.void, 'rationale', k.rationale, 'reason', k.reason,
           'correctedAt', to_char(k.corrected_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY k.version), '[]')
    FROM activity_correction k WHERE k.activity_id = a.id)`;

type KeptRow = Omit<ActivityRow, 'questions' | 'keyVersion'> & {
  readonly questions: readonly Question[];
};

/** $1 is the learner. The statement sees that learner's attempts only, with or without row-level security. */
const selectActivities = `
  SELECT a.id, a.title, a.objective, a.designated_maximum AS "designatedMaximum",
         to_char(a.released_on, 'YYYY-MM-DD') AS "releasedOn", to_char(a.expires_on, 'YYYY-MM-DD') AS "expiresOn",
         a.pass_percent AS "passPercent", a.attempts_allowed AS "attemptsAllowed", a.questions,
         ${correctionsOfKey} AS corrections, a.topics,
         a.evaluation_items AS "evaluationItems", a.retired_at IS NOT NULL AS retired,
         json_build_object('id', o.id, 'name', o.name, 'history', ${selectHistory('o.id')},
                           'demonstration', o.demonstration) AS provider,
         json_build_object('id', p.id, 'title', p.title, 'journal', p.journal, 'year', p.publication_year,
                           'retracted', p.retracted, 'demonstration', p.source = 'demonstration') AS paper,
         tried."attemptsMade", tried."passedAttemptId", tried.evaluated
    FROM activity a
    JOIN accredited_provider o ON o.id = a.provider_id
    JOIN paper p ON p.id = a.paper_id
   CROSS JOIN LATERAL (
         SELECT count(*)::int AS "attemptsMade",
                coalesce((array_agg(t.id) FILTER (WHERE t.passed))[1],
                         (SELECT r.attempt_id FROM activity_regrade r
                           WHERE r.learner_id = $1 AND r.activity_id = a.id AND r.passed)) AS "passedAttemptId",
                coalesce(bool_or(t.evaluated_at IS NOT NULL), false) AS evaluated
           FROM activity_attempt t WHERE t.learner_id = $1 AND t.activity_id = a.id) tried`;

/** One activity with this learner's progress; undefined if no activity has this id. */
export async function findActivity(
  manager: EntityManager,
  learnerId: string,
  id: string,
): Promise<ActivityRow | undefined> {
  if (!isId(id)) return undefined;
  const [row] = await manager.query<KeptRow[]>(`${selectActivities} WHERE a.id = $2`, [
    learnerId,
    id,
  ]);
  return row && withKey(row);
}

function withKey(row: KeptRow): ActivityRow {
  const questions = keyed(row.questions, row.corrections);
  return { ...row, questions, keyVersion: row.corrections.at(-1)?.version ?? 0 };
}

/** Which open activities to list; `after` is the place of the last one seen. */
export interface OpenActivities {
  readonly today: string;
  /** Each of these must occur in a title, the journal or the provider's name. */
  readonly words: readonly string[];
  readonly paperId: string | null;
  readonly after: readonly [releasedOn: string, id: string] | null;
  readonly limit: number;
}

/** The activities that are open on a day, the newest first. */
export async function openActivities(
  manager: EntityManager,
  learnerId: string,
  { today, words, paperId, after, limit }: OpenActivities,
): Promise<ActivityRow[]> {
  const rows = await manager.query<KeptRow[]>(
    `${selectActivities}
      WHERE a.retired_at IS NULL AND a.released_on <= $2::date AND a.expires_on >= $2::date
        AND ($3::uuid IS NULL OR a.paper_id = $3)
        AND NOT EXISTS (SELECT FROM unnest($4::text[]) word
              WHERE position(lower(word) IN lower(concat_ws(' ', a.title, p.title, p.journal, o.name))) = 0)
        AND ($5::date IS NULL OR (a.released_on, a.id) < ($5::date, $6::uuid))
      ORDER BY a.released_on DESC, a.id DESC LIMIT $7`,
    [learnerId, today, paperId, words, after?.[0] ?? null, after?.[1] ?? null, limit],
  );
  return rows.map(withKey);
}
