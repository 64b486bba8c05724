import { Injectable } from '@nestjs/common';
import { Profiles } from '../accounts/index.js';
import { Papers } from '../literature/index.js';
import { Clock, Database, Problem } from '../platform/index.js';
import { activeTime, offlineTime } from './domain/active-time.js';
import type { Span } from './domain/span.js';
import { ReadingEvidence } from './reading-evidence.js';
import { paperTitles } from './reading-sessions.js';
import { dayAt, daysWithWindows } from '../shared/zones.js';
import { isDay } from '../shared/calendar.js';
import { t } from './messages.js';
import { inputError } from '../shared/input-error.js';

/** A span of a day with where it comes from. */
export interface DaySpan extends Span {
  sessionId: string;
  paperId: string;
  paperTitle: string;
  /** That of the session: the stretch belongs to its day there. */
  timeZone: string;
}

/** A learner's day: its active time, and every stretch of it, cut at the day's ends. */
export interface ActiveDay {
  date: string;
  /** That of the profile now. */
  timeZone: string;
  activeSeconds: number;
  /** What devices reported late, in addition to the active time. */
  offlineSeconds: number;
  spans: DaySpan[];
}

/** Active time by the learner's own calendar. */
@Injectable()
export class ActiveDays {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly profiles: Profiles,
    private readonly papers: Papers,
    private readonly evidence: ReadingEvidence,
  ) {}

  /**
   * The learner's active time of one day, each session by the zone that it began in.
   * @param date YYYY-MM-DD; undefined for today in the zone of the profile (UTC before there is one)
   * @throws Problem invalid-input when it is no day of the calendar
   */
  sumOfDay(learnerId: string, date: string | undefined): Promise<ActiveDay> {
    if (date !== undefined && !isDay(date, daysWithWindows)) {
      throw new Problem('invalid-input', t.message('noSuchDay'), {
        errors: [inputError('date', 'day', t.message('day'))],
      });
    }
    return this.database.asLearner(learnerId, async (manager) => {
      const timeZone = (await this.profiles.findProfile(manager, learnerId))?.timeZone ?? 'UTC';
      const day = date ?? dayAt(this.clock.now(), timeZone);
      const sessions = await this.evidence.ofDays(manager, learnerId, { from: day, to: day });
      const paperIds = sessions.map(({ paperId }) => paperId);
      const titles = await paperTitles(this.papers, manager, paperIds);
      const spans = sessions
        .flatMap(({ sessionId, paperId, timeZone: zone, spans: own }) =>
          own.map((span) => ({
            ...span,
            sessionId,
            paperId,
            paperTitle: titles.get(paperId) ?? '',
            timeZone: zone,
          })),
        )
        .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
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
