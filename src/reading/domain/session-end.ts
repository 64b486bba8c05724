import { SILENT_SESSION_MS } from './limits.js';

/** What is known of a session's time. */
export interface SessionTimes {
  startedAt: Date;
  lastBeatAt: Date | null;
  endedAt: Date | null;
}

/**
 * When a session ended: when its page said so, or else at its last sign of life once it was silent for 30 minutes.
 * Beats that waited on a device may still arrive after such a silence; only an end that was said is final.
 * @returns null while the session is open
 */
export function endOf(session: SessionTimes, now: Date): Date | null {
  if (session.endedAt !== null) return session.endedAt;
  const lastSign = session.lastBeatAt ?? session.startedAt;
  return now.getTime() - lastSign.getTime() >= SILENT_SESSION_MS ? lastSign : null;
}

/** Seconds from a session's start to its latest beat: its spans add up to this, counted or not. */
export function elapsedSeconds(session: Pick<SessionTimes, 'startedAt' | 'lastBeatAt'>): number {
  return session.lastBeatAt === null
    ? 0
    : (session.lastBeatAt.getTime() - session.startedAt.getTime()) / 1000;
}
