import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/index.js';
import { activeTime, offlineTime, within } from './domain/active-time.js';
import { longestPause } from './domain/pauses.js';
import { LONGEST_SPAN_MS } from './domain/limits.js';
import { onDays, windowAnywhere, type Days } from './domain/on-days.js';
import { endOf } from './domain/session-end.js';
import type { Span } from './domain/span.js';
import type { Device } from './reading-session.entity.js';
import {
  selectSessions,
  sessionOf,
  spansAsJson,
  spansOf,
  type SessionRow,
  type SpanTuple,
} from './session-rows.js';
import { windowOfDay } from '../shared/zones.js';

/** A reading session as evidence: what was open, on what, when, and every stretch of it with its reason. */
export interface SessionEvidence {
  sessionId: string;
  paperId: string;
  device: Device;
  startedAt: Date;
  /** When the page closed it, or its last beat once it was silent for 30 minutes; null while it is open. */
  endedAt: Date | null;
  /** IANA name, of the profile when it began: it determines the days of its spans. */
  timeZone: string;
  /** In order; they tile the time from the start to the latest beat. */
  spans: Span[];
}

/** All reading of a day, over all papers and devices. */
export interface DayTime {
  /** YYYY-MM-DD in the learner's time zone. */
  day: string;
  activeSeconds: number;
  offlineSeconds: number;
  /** The longest time in a row, between the day's ends, without any reading. */
  restSeconds: number;
}

/** Reading as evidence for claims and audits. */
@Injectable()
export class ReadingEvidence {
  constructor(private readonly clock: Clock) {}

  /**
   * The learner's sessions among those named, by start: one statement. Sessions of others are left out.
   * The manager must be allowed to see the learner's rows.
   */
  async ofSessions(
    manager: EntityManager,
    learnerId: string,
    sessionIds: readonly string[],
  ): Promise<SessionEvidence[]> {
    if (sessionIds.length === 0) return [];
    const rows = await manager.query<SessionRow[]>(
      `${selectSessions} WHERE s.learner_id = $1 AND s.id = ANY ($2::uuid[]) ORDER BY s.started_at, s.id`,
      [learnerId, sessionIds],
    );
    return this.evidenceOf(rows);
  }

  /**
   * All that the learner read in these days, over all papers and devices, by start: one statement. Each session lies
   * on the days of the zone that it began in. Spans are cut where the days begin and end; sessions without any are
   * left out.
   */
  async ofDays(manager: EntityManager, learnerId: string, days: Days): Promise<SessionEvidence[]> {
    const window = windowAnywhere(days);
    const rows = await manager.query<SessionRow[]>(selectSessionsOfWindow, [
      learnerId,
      new Date(window.startsAt.getTime() - LONGEST_SPAN_MS),
      window.startsAt,
      window.endsAt,
    ]);
    return onDays(this.evidenceOf(rows), days);
  }

  /**
   * How long the learner read on each of these days of their own calendar, in the order given: one statement.
   * @param days YYYY-MM-DD
   */
  async timeOfDays(
    manager: EntityManager,
    learnerId: string,
    days: readonly string[],
    timeZone: string,
  ): Promise<DayTime[]> {
    if (days.length === 0) return [];
    const windows = days.map((day) => windowOfDay(day, timeZone));
    const rows = await manager.query<{ at: number; spans: SpanTuple[] }[]>(selectSpansOfDays, [
      learnerId,
      windows.map(({ startsAt }) => new Date(startsAt.getTime() - LONGEST_SPAN_MS)),
      windows.map(({ startsAt }) => startsAt),
      windows.map(({ endsAt }) => endsAt),
    ]);
    const found = new Map(rows.map(({ at, spans }) => [at, spans]));
    return windows.map((window, at) => {
      const spans = within(spansOf(found.get(at + 1) ?? []), window);
      const [active, offline] = [activeTime(spans), offlineTime(spans)];
      return {
        day: days[at] ?? '',
        activeSeconds: active.seconds,
        offlineSeconds: offline.seconds,
        restSeconds: longestPause(window, [...active.stretches, ...offline.stretches]),
      };
    });
  }

  /** The learner's latest sessions with one paper that began before an instant, by start: one statement. */
  async ofPaper(
    manager: EntityManager,
    learnerId: string,
    paperId: string,
    before: Date,
  ): Promise<SessionEvidence[]> {
    const rows = await manager.query<SessionRow[]>(
      `${selectSessions} WHERE s.learner_id = $1 AND s.paper_id = $2 AND s.started_at < $3
       ORDER BY s.started_at DESC, s.id DESC LIMIT ${MOST_SESSIONS_OF_PAPER}`,
      [learnerId, paperId, before],
    );
    return this.evidenceOf(rows.toReversed());
  }

  private evidenceOf(rows: readonly SessionRow[]): SessionEvidence[] {
    const now = this.clock.now();
    return rows.map(sessionOf).map((session) => ({
      sessionId: session.id,
      paperId: session.paperId,
      device: session.device,
      startedAt: session.startedAt,
      endedAt: endOf(session, now),
      timeZone: session.timeZone,
      spans: session.spans,
    }));
  }
}

/** An article is read in a few sittings; more would only make the evidence heavier. */
const MOST_SESSIONS_OF_PAPER = 100;

/** What was in use on each of several days ($2 is a day before each), by the place of the day in the list. */
const selectSpansOfDays = `
  SELECT d.at::integer AS at, ${spansAsJson} AS spans
  FROM unnest($2::timestamptz[], $3::timestamptz[], $4::timestamptz[]) WITH ORDINALITY AS d (earliest, starts_at, ends_at, at)
  JOIN reading_span x ON x.learner_id = $1 AND x.starts_at >= d.earliest AND x.starts_at < d.ends_at
    AND x.ends_at > d.starts_at AND x.kind IN ('active', 'offline')
  GROUP BY d.at`;

/** Spans of a window by the index over their starts: no span is longer than a day ($2 is a day before the window). */
const selectSessionsOfWindow = `
  SELECT s.id, s.paper_id, s.device, s.started_at, s.last_beat_at, s.last_seq, s.ended_at, s.time_zone,
    ${spansAsJson} AS spans
  FROM reading_span x
  JOIN reading_session s ON s.learner_id = x.learner_id AND s.id = x.session_id
  WHERE x.learner_id = $1 AND x.starts_at >= $2 AND x.starts_at < $4 AND x.ends_at > $3
  GROUP BY s.learner_id, s.id ORDER BY s.started_at, s.id`;
