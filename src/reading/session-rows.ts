import { offlineAfter, type Progress } from './domain/progress.js';
import type { ReasonCode } from './domain/reasons.js';
import { spanOf, type Span } from './domain/span.js';
import type { Device } from './reading-session.entity.js';

/** A span as statements give it: start and end in seconds since 1970, and the reason. */
export type SpanTuple = [startsAt: number, endsAt: number, reason: ReasonCode];

/** The spans of a table expression `x` as a JSON array of SpanTuple, in order. Spans begin and end on whole seconds. */
export const spansAsJson = `coalesce(json_agg(json_build_array(
    extract(epoch FROM x.starts_at)::bigint, extract(epoch FROM x.ends_at)::bigint, x.reason
  ) ORDER BY x.starts_at), '[]')`;

/** Selects sessions `s`, each with its spans: one statement for any number of sessions. */
export const selectSessions = `
  SELECT s.id, s.paper_id, s.device, s.started_at, s.last_beat_at, s.last_seq, s.ended_at, s.time_zone,
    (SELECT ${spansAsJson} FROM reading_span x
     WHERE x.learner_id = s.learner_id AND x.session_id = s.id) AS spans
  FROM reading_session s`;

/** A row of `selectSessions`. */
export interface SessionRow {
  id: string;
  paper_id: string;
  device: Device;
  started_at: Date;
  last_beat_at: Date | null;
  last_seq: number;
  ended_at: Date | null;
  time_zone: string;
  spans: SpanTuple[];
}

/** A reading session with its spans in order. */
export interface StoredSession {
  id: string;
  paperId: string;
  device: Device;
  startedAt: Date;
  lastBeatAt: Date | null;
  lastSeq: number;
  endedAt: Date | null;
  /** IANA name; decides the days of its spans. */
  timeZone: string;
  spans: Span[];
}

export function sessionOf(row: SessionRow): StoredSession {
  return {
    id: row.id,
    paperId: row.paper_id,
    device: row.device,
    startedAt: row.started_at,
    lastBeatAt: row.last_beat_at,
    lastSeq: row.last_seq,
    endedAt: row.ended_at,
    timeZone: row.time_zone,
    spans: spansOf(row.spans),
  };
}

export function spansOf(tuples: readonly SpanTuple[]): Span[] {
  return tuples.map(([startsAt, endsAt, reason]) => spanOf(startsAt * 1000, endsAt * 1000, reason));
}

export function progressOf(session: StoredSession): Progress {
  return {
    startedAt: session.startedAt,
    lastSeq: session.lastSeq,
    lastBeatAt: session.lastBeatAt,
    lastSpan: session.spans.at(-1) ?? null,
    offlineSeconds: session.spans.reduce(offlineAfter, 0),
  };
}
