import { Injectable } from '@nestjs/common';
import { Profiles } from '../accounts/index.js';
import { Papers } from '../literature/index.js';
import { Clock, Database, Problem } from '../platform/index.js';
import { activeTime, offlineTime, within } from './domain/active-time.js';
import { dayOf, isDay, windowOfDay } from './domain/days.js';
import { LONGEST_SPAN_MS } from './domain/limits.js';
import { spanOf, type Span } from './domain/span.js';
import { paperTitles } from './reading-sessions.js';
import type { SpanTuple } from './session-rows.js';

/** A span of a day with where it comes from. */
export interface DaySpan extends Span {
  sessionId: string;
  paperId: string;
  paperTitle: string;
}

/** A learner's day: its active time, and every stretch of it, cut at the day's ends. */
export interface ActiveDay {
  date: string;
  timeZone: string;
  activeSeconds: number;
  /** What devices reported late, beside the active time. */
  offlineSeconds: number;
  spans: DaySpan[];
}

/**
 * No span is longer than a day, so the index over starts finds the spans of a window without walking all history.
 * Row-level security keeps a range operator off an index, comparisons are let through.
 */
const selectSpansOfWindow = `
  SELECT x.session_id, s.paper_id,
    json_build_array(extract(epoch FROM x.starts_at)::bigint, extract(epoch FROM x.ends_at)::bigint, x.reason) AS span
  FROM reading_span x
  JOIN reading_session s ON s.learner_id = x.learner_id AND s.id = x.session_id
  WHERE x.learner_id = $1 AND x.starts_at >= $2 AND x.starts_at < $4 AND x.ends_at > $3
  ORDER BY x.starts_at, x.session_id`;

/** Active time by the learner's own calendar. */
@Injectable()
export class ActiveDays {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly profiles: Profiles,
    private readonly papers: Papers,
  ) {}

  /**
   * The learner's active time of one day in the time zone of their profile (UTC before there is one).
   * @param date YYYY-MM-DD; undefined for today
   * @throws Problem invalid-input when it is no day of the calendar
   */
  of(learnerId: string, date: string | undefined): Promise<ActiveDay> {
    if (date !== undefined && !isDay(date)) {
      throw new Problem('invalid-input', 'The date is not a day of the calendar.', {
        errors: [{ path: 'date', code: 'day', message: 'must be a day as YYYY-MM-DD' }],
      });
    }
    return this.database.asLearner(learnerId, async (manager) => {
      const timeZone = (await this.profiles.of(manager, learnerId))?.timeZone ?? 'UTC';
      const day = date ?? dayOf(this.clock.now(), timeZone);
      const window = windowOfDay(day, timeZone);
      const rows = await manager.query<{ session_id: string; paper_id: string; span: SpanTuple }[]>(
        selectSpansOfWindow,
        [
          learnerId,
          new Date(window.startsAt.getTime() - LONGEST_SPAN_MS),
          window.startsAt,
          window.endsAt,
        ],
      );
      const titles = await paperTitles(
        this.papers,
        manager,
        rows.map((row) => row.paper_id),
      );
      const spans = within(
        rows.map(({ session_id, paper_id, span: [startsAt, endsAt, reason] }) => ({
          ...spanOf(startsAt * 1000, endsAt * 1000, reason),
          sessionId: session_id,
          paperId: paper_id,
          paperTitle: titles.get(paper_id) ?? '',
        })),
        window,
      );
      return {
        date: day,
        timeZone,
        activeSeconds: activeTime(spans).seconds,
        offlineSeconds: offlineTime(spans).seconds,
        spans,
      };
    });
  }
}
