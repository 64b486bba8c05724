import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/index.js';
import { endOf } from './domain/session-end.js';
import type { Span } from './domain/span.js';
import type { Device } from './reading-session.entity.js';
import { selectSessions, sessionOf, type SessionRow } from './session-rows.js';

/** A reading session as evidence: what was open, on what, when, and every stretch of it with its reason. */
export interface SessionEvidence {
  sessionId: string;
  paperId: string;
  device: Device;
  startedAt: Date;
  /** When the page closed it, or its last beat once it was silent for 30 minutes; null while it is open. */
  endedAt: Date | null;
  /** In order; they tile the time from the start to the latest beat. */
  spans: Span[];
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
    const now = this.clock.now();
    return rows.map(sessionOf).map((session) => ({
      sessionId: session.id,
      paperId: session.paperId,
      device: session.device,
      startedAt: session.startedAt,
      endedAt: endOf(session, now),
      spans: session.spans,
    }));
  }
}
