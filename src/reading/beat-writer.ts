import { Injectable } from '@nestjs/common';
import { Clock, Database, Problem, notFound } from '../platform/index.js';
import { advance, type Advance, type Progress } from './domain/progress.js';
import type { Span } from './domain/span.js';
import type { Beat } from './domain/stretches.js';
import { ProgressHints } from './progress-hints.js';
import {
  progressOf,
  selectSessions,
  sessionOf,
  spansAsJson,
  spansOf,
  type SessionRow,
  type SpanTuple,
  type StoredSession,
} from './session-rows.js';
import { t } from './messages.js';

/** The state of a session after a batch of beats. */
export interface SessionTime {
  startedAt: Date;
  lastBeatAt: Date | null;
  spans: Span[];
}

/**
 * Moves a session from one sequence number to the next, if it is this learner's, is open and is still at the
 * number from which the spans were calculated. Otherwise it changes nothing and returns no row.
 * The last span grows by taking the same start again. A statement does not see what it writes itself, so the
 * answer puts together the spans that stayed and those that were written.
 */
const writeBeats = `
  WITH advanced AS (
    UPDATE reading_session SET last_seq = $4, last_beat_at = $5
    WHERE learner_id = $1 AND id = $2 AND last_seq = $3 AND ended_at IS NULL
    RETURNING learner_id, id
  ), written AS (
    INSERT INTO reading_span (learner_id, session_id, starts_at, ends_at, kind, reason)
    SELECT advanced.learner_id, advanced.id, given.*
    FROM advanced, unnest($6::timestamptz[], $7::timestamptz[], $8::varchar[], $9::varchar[]) AS given
    ON CONFLICT (learner_id, session_id, starts_at) DO UPDATE SET ends_at = excluded.ends_at
    RETURNING starts_at, ends_at, reason
  )
  SELECT (
    SELECT ${spansAsJson} FROM (
      SELECT starts_at, ends_at, reason FROM reading_span
      WHERE learner_id = $1 AND session_id = $2 AND starts_at <> ALL ($6::timestamptz[])
      UNION ALL
      SELECT starts_at, ends_at, reason FROM written
    ) x
  ) AS spans
  FROM advanced`;

const readSession = `${selectSessions} WHERE s.learner_id = $1 AND s.id = $2`;

/**
 * Writes the beats of open pages: the hottest path of the server. Normally a batch is one statement.
 * Correctness never depends on the hint: `last_seq` only rises, so a session at one number is in one
 * state, and the statement writes only from the state from which the spans were calculated.
 */
@Injectable()
export class BeatWriter {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly hints: ProgressHints,
  ) {}

  /**
   * Adds a batch of beats to a session and returns all its spans.
   * @throws Problem not-found when the session does not exist or is not this learner's; session-ended after its end
   */
  async recordBeats(
    learnerId: string,
    sessionId: string,
    beats: readonly Beat[],
  ): Promise<SessionTime> {
    const receivedAt = this.clock.now();
    let known = this.hints.get(learnerId, sessionId);
    // Every further round means that another batch moved the session on; a batch that was overtaken is a replay.
    for (;;) {
      const progress = known ?? progressOf(await this.readOpen(learnerId, sessionId));
      const next = advance(progress, beats, receivedAt);
      if (next === null) return this.readOpen(learnerId, sessionId);
      const spans = await this.write(learnerId, sessionId, progress, next);
      if (spans !== null) {
        this.hints.set(learnerId, sessionId, next.progress);
        return { ...next.progress, spans };
      }
      this.hints.forget(learnerId, sessionId);
      known = null;
    }
  }

  private async write(
    learnerId: string,
    sessionId: string,
    from: Progress,
    { progress, written }: Advance,
  ): Promise<Span[] | null> {
    const [row] = await this.database.systemQuery<{ spans: SpanTuple[] }>(
      writeBeats,
      [
        learnerId,
        sessionId,
        from.lastSeq,
        progress.lastSeq,
        progress.lastBeatAt,
        written.map((span) => span.startsAt),
        written.map((span) => span.endsAt),
        written.map((span) => span.kind),
        written.map((span) => span.reason),
      ],
      'write-beats',
    );
    return row ? spansOf(row.spans) : null;
  }

  private async readOpen(learnerId: string, sessionId: string): Promise<StoredSession> {
    const [row] = await this.database.systemQuery<SessionRow>(readSession, [learnerId, sessionId]);
    if (!row) throw notFound();
    if (row.ended_at !== null) {
      throw new Problem('session-ended', t.message('ended'));
    }
    return sessionOf(row);
  }
}
