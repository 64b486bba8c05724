import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, Database, Problem } from '../../platform/index.js';
import { WINDOW_SECONDS, secondsToWait, type Waits } from '../domain/throttle.js';
import { ServerKeys } from './server-keys.js';
import { SignInThrottleRow } from './sign-in-throttle.entity.js';
import { t } from './messages.js';

/** Whose attempts are counted: a text that is hashed with a key before it is kept, and how they slow down. */
export interface ThrottleSubject {
  readonly name: string;
  readonly waits: Waits;
}

/**
 * Counts attempts at guessing a password. An attempt is counted as failed before the password is looked
 * at, in one statement, and given back when it turns out right: however many arrive at once, no more
 * passwords are tried than the waits allow.
 *
 * Nobody can be locked out for good. An attempt refused for its wait is not counted, so hammering does
 * not lengthen it; no wait is longer than the window; and a browser that has signed in to the account
 * before is counted separately (device.ts), out of reach of strangers who guess at the same account.
 */
@Injectable()
export class SignInThrottle {
  constructor(
    private readonly database: Database,
    private readonly keys: ServerKeys,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts one attempt of this subject as a failure, until `forgive` or `forget`.
   * @throws Problem too-many-attempts with Retry-After while the subject has to wait
   */
  async countAttempt({ name, waits }: ThrottleSubject): Promise<void> {
    const subject = await this.hashOf(name);
    const now = this.clock.now();
    const taken = await this.database.query(
      `INSERT INTO sign_in_throttle AS t (subject, failures, window_started_at)
       VALUES ($1, 1, $2::timestamptz)
       ON CONFLICT ON CONSTRAINT sign_in_throttle_pk DO UPDATE SET
         failures = CASE WHEN t.window_started_at <= $3 THEN 1 ELSE t.failures + 1 END,
         window_started_at = CASE
           WHEN t.window_started_at > $3 AND ($4::int[])[least(t.failures + 1, cardinality($4::int[]))] = 0
           THEN t.window_started_at ELSE $2 END
       WHERE t.window_started_at
         + coalesce(($4::int[])[least(t.failures, cardinality($4::int[]))], 0) * interval '1 second' <= $2
       RETURNING failures`,
      [subject, now, secondsBefore(now, WINDOW_SECONDS), waits],
    );
    if (taken.length === 0) {
      throw tooMany(await this.secondsUntilNext(subject, waits, now));
    }
  }

  /** Takes back one attempt of a subject that was not a failure, and keeps its other failures, if any. */
  async forgive(manager: EntityManager, { name }: ThrottleSubject): Promise<void> {
    await manager.query(
      'UPDATE sign_in_throttle SET failures = failures - 1 WHERE subject = $1 AND failures > 0',
      [await this.hashOf(name)],
    );
  }

  /** Forgets all failures of a subject. */
  async forget(manager: EntityManager, { name }: ThrottleSubject): Promise<void> {
    await manager.delete(SignInThrottleRow, { subject: await this.hashOf(name) });
  }

  /** Deletes what the window has made meaningless. */
  async purge(): Promise<void> {
    // A row that a sign-in has locked is left for the next time: waiting for it could end in a deadlock.
    await this.database.query(
      `DELETE FROM sign_in_throttle WHERE subject IN (
         SELECT subject FROM sign_in_throttle WHERE window_started_at <= $1 FOR UPDATE SKIP LOCKED)`,
      [secondsBefore(this.clock.now(), WINDOW_SECONDS)],
    );
  }

  private async secondsUntilNext(subject: Buffer, waits: Waits, now: Date): Promise<number> {
    const row = await this.database.dataSource.manager.findOneBy(SignInThrottleRow, { subject });
    if (!row) {
      return 1;
    }
    const secondsSince = (now.getTime() - row.windowStartedAt.getTime()) / 1000;
    return secondsToWait(waits, row.failures, secondsSince);
  }

  private async hashOf(name: string): Promise<Buffer> {
    return createHmac('sha256', await this.keys.named('sign-in-throttle'))
      .update(name)
      .digest();
  }
}

function tooMany(seconds: number): Problem {
  const message =
    seconds < 120
      ? t.message('waitSeconds', { count: seconds })
      : t.message('waitMinutes', { count: Math.ceil(seconds / 60) });
  return new Problem('too-many-attempts', message, { headers: { 'retry-after': String(seconds) } });
}

function secondsBefore(now: Date, seconds: number): Date {
  return new Date(now.getTime() - seconds * 1000);
}
