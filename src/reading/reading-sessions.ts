import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { Papers, Searches } from '../literature/index.js';
import { Clock, Database, newId, notFound } from '../platform/index.js';
import { endOf } from './domain/session-end.js';
import { wholeSecond } from './domain/span.js';
import { ProgressHints } from './progress-hints.js';
import { ReadingSessionEntity, type Device } from './reading-session.entity.js';
import { SessionOpenings } from './session-openings.js';
import { selectSessions, sessionOf, type SessionRow, type StoredSession } from './session-rows.js';

/** What a learner opens: a paper, perhaps from one of their searches, on some device. */
export interface Opening {
  paperId: string;
  searchId: string | null;
  device: Device;
}

/** A place in the list of sessions, newest first. */
export interface ListPosition {
  startedAt: string;
  id: string;
}

/** The reading sessions of a learner. Every opening of a paper is a separate session. */
@Injectable()
export class ReadingSessions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly papers: Papers,
    private readonly searches: Searches,
    private readonly openings: SessionOpenings,
    private readonly hints: ProgressHints,
  ) {}

  /** @throws Problem not-found when there is no such paper, or the search is not the learner's */
  async open(learnerId: string, { paperId, searchId, device }: Opening): Promise<StoredSession> {
    const now = this.clock.now();
    const session = {
      id: newId(),
      paperId,
      device,
      startedAt: new Date(wholeSecond(now.getTime())),
      lastBeatAt: null,
      lastSeq: 0,
      endedAt: null,
      spans: [],
    };
    const timeZone = await this.database.asLearner(learnerId, async (manager) => {
      const papers = await this.papers.summaries(manager, [paperId]);
      if (!papers.has(paperId)) throw notFound();
      if (searchId !== null && !(await this.searches.find(manager, learnerId, searchId))) {
        throw notFound();
      }
      const [opened] = await manager.query<{ time_zone: string }[]>(
        `INSERT INTO reading_session (learner_id, id, paper_id, search_id, device, started_at, last_seq, time_zone)
         VALUES ($1, $2, $3, $4, $5, $6, 0,
           coalesce((SELECT p.time_zone FROM learner_profile p WHERE p.learner_id = $1), 'UTC'))
         RETURNING time_zone`,
        [learnerId, session.id, paperId, searchId, device, session.startedAt],
      );
      if (!opened) throw new Error('An insert returned no row');
      await this.openings.notifyOpening(manager, {
        learnerId,
        sessionId: session.id,
        paperId,
        searchId,
        at: now,
        timeZone: opened.time_zone,
      });
      return opened.time_zone;
    });
    const { startedAt } = session;
    this.hints.set(learnerId, session.id, {
      startedAt,
      lastSeq: 0,
      lastBeatAt: null,
      lastSpan: null,
      offlineSeconds: 0,
    });
    return { ...session, timeZone };
  }

  /** Closes a session for good; a second time changes nothing. @throws Problem not-found */
  async end(learnerId: string, sessionId: string): Promise<StoredSession> {
    const session = await this.database.asLearner(learnerId, async (manager) => {
      const open = { learnerId, id: sessionId, endedAt: IsNull() };
      await manager.update(ReadingSessionEntity, open, { endedAt: this.clock.now() });
      return this.find(manager, learnerId, sessionId);
    });
    this.hints.forget(learnerId, sessionId);
    return session;
  }

  /** One session; `endedAt` is also set for a session that fell silent. @throws Problem not-found */
  findSession(learnerId: string, sessionId: string): Promise<StoredSession> {
    return this.database.asLearner(learnerId, (manager) =>
      this.find(manager, learnerId, sessionId),
    );
  }

  /** The learner's sessions, newest first, with the titles of their papers: a constant number of statements. */
  list(
    learnerId: string,
    limit: number,
    after: ListPosition | null,
  ): Promise<(StoredSession & { paperTitle: string })[]> {
    return this.database.asLearner(learnerId, async (manager) => {
      const rows = await manager.query<SessionRow[]>(
        `${selectSessions}
         WHERE s.learner_id = $1
           AND ($2::timestamptz IS NULL OR (s.started_at, s.id) < ($2::timestamptz, $3::uuid))
         ORDER BY s.started_at DESC, s.id DESC LIMIT $4`,
        [learnerId, after?.startedAt ?? null, after?.id ?? null, limit],
      );
      const titles = await paperTitles(
        this.papers,
        manager,
        rows.map((row) => row.paper_id),
      );
      return rows.map((row) => ({
        ...this.shown(sessionOf(row)),
        paperTitle: titles.get(row.paper_id) ?? '',
      }));
    });
  }

  private async find(
    manager: EntityManager,
    learnerId: string,
    sessionId: string,
  ): Promise<StoredSession> {
    const [row] = await manager.query<SessionRow[]>(
      `${selectSessions} WHERE s.learner_id = $1 AND s.id = $2`,
      [learnerId, sessionId],
    );
    if (!row) throw notFound();
    return this.shown(sessionOf(row));
  }

  private shown(session: StoredSession): StoredSession {
    return { ...session, endedAt: endOf(session, this.clock.now()) };
  }
}

/** The titles of papers by id. */
export async function paperTitles(
  papers: Papers,
  manager: EntityManager,
  paperIds: readonly string[],
): Promise<Map<string, string>> {
  const summaries = await papers.summaries(manager, [...new Set(paperIds)]);
  return new Map([...summaries].map(([id, paper]) => [id, paper.title]));
}
