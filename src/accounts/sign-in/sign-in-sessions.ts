import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull, LessThanOrEqual, MoreThan, Not, type EntityManager } from 'typeorm';
import { Ledger } from '../../ledger/index.js';
import { Clock, Database, isId, newId, notFound, type Actor } from '../../platform/index.js';
import { ledgerActor } from '../ledger-actor.js';
import { SignInSession } from './sign-in-session.entity.js';

const MINUTE = 60_000;

/** A session ends so long after its sign-in, however much it is used. */
export const SESSION_LIFETIME_MS = 14 * 24 * 60 * MINUTE;

/** A session ends when it was not used for so long. */
export const SESSION_IDLE_MS = 24 * 60 * MINUTE;

/** How far behind `last_seen_at` may be, so that a read costs no write. */
export const SEEN_EVERY_MS = 5 * MINUTE;

const USER_AGENT_MAX_LENGTH = 400;

/** One browser in the list of those that are signed in. */
export type SignedInBrowser = Pick<
  SignInSession,
  'id' | 'createdAt' | 'lastSeenAt' | 'expiresAt' | 'userAgent'
> & { readonly current: boolean };

/** The browsers that are signed in. Only the browser knows the token; the table has its SHA-256. */
@Injectable()
export class SignInSessions {
  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  /** Opens a session with a new id and a new token of 256 random bits. */
  async open(
    manager: EntityManager,
    accountId: string,
    userAgent: string | undefined,
  ): Promise<{ token: string; expiresAt: Date }> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + SESSION_LIFETIME_MS);
    await manager.insert(SignInSession, {
      id: newId(),
      accountId,
      tokenHash: sha256(token),
      userAgent: userAgent?.slice(0, USER_AGENT_MAX_LENGTH).toWellFormed() ?? null,
      createdAt: now,
      lastSeenAt: now,
      expiresAt,
    });
    return { token, expiresAt };
  }

  /** The owner of this token; null when it is unknown, revoked or too old, or the account is disabled. One statement. */
  async actorOf(token: string): Promise<Actor | null> {
    const now = this.clock.now();
    const [row] = await this.database.query<{
      session_id: string;
      account_id: string;
      role: Actor['role'];
      provider_id: string | null;
    }>(
      `WITH live AS (
         SELECT s.id AS session_id, s.last_seen_at, a.id AS account_id, a.role, a.provider_id
         FROM sign_in_session s JOIN account a ON a.id = s.account_id
         WHERE s.token_hash = $1 AND s.revoked_at IS NULL AND s.expires_at > $2
           AND s.last_seen_at > $3 AND a.disabled_at IS NULL
       ), seen AS (
         UPDATE sign_in_session s SET last_seen_at = $2
         FROM live WHERE s.id = live.session_id AND live.last_seen_at <= $4
       )
       SELECT session_id, account_id, role, provider_id FROM live`,
      [sha256(token), now, before(now, SESSION_IDLE_MS), before(now, SEEN_EVERY_MS)],
    );
    return row
      ? {
          accountId: row.account_id,
          role: row.role,
          providerId: row.provider_id,
          sessionId: row.session_id,
        }
      : null;
  }

  /** Signs out: the token opens nothing any more. */
  async end(manager: EntityManager, sessionId: string): Promise<void> {
    const open = { id: sessionId, revokedAt: IsNull() };
    await manager.update(SignInSession, open, { revokedAt: this.clock.now() });
  }

  /** Ends all sessions of an account but one; says how many. */
  async endAllBut(
    manager: EntityManager,
    accountId: string,
    keptSessionId: string | null,
  ): Promise<number> {
    const others = {
      accountId,
      revokedAt: IsNull(),
      ...(keptSessionId && { id: Not(keptSessionId) }),
    };
    const ended = await manager.update(SignInSession, others, { revokedAt: this.clock.now() });
    return ended.affected ?? 0;
  }

  /** The browsers that are signed in to the actor's account, the latest sign-in first. */
  async list(actor: Actor): Promise<SignedInBrowser[]> {
    const now = this.clock.now();
    const sessions = await this.database.dataSource.manager.find(SignInSession, {
      select: { id: true, createdAt: true, lastSeenAt: true, expiresAt: true, userAgent: true },
      where: {
        accountId: actor.accountId,
        revokedAt: IsNull(),
        expiresAt: MoreThan(now),
        lastSeenAt: MoreThan(before(now, SESSION_IDLE_MS)),
      },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
    return sessions.map((session) => ({ ...session, current: session.id === actor.sessionId }));
  }

  /**
   * Ends one session of the actor's own account.
   * @throws Problem not-found when no session has this id, or it is someone else's
   */
  async revoke(actor: Actor, sessionId: string): Promise<void> {
    if (!isId(sessionId)) {
      throw notFound();
    }
    await this.database.asSystem(async (manager) => {
      const now = this.clock.now();
      const open = { id: sessionId, accountId: actor.accountId, revokedAt: IsNull() };
      const ended = await manager.update(SignInSession, open, { revokedAt: now });
      if (ended.affected === 0) {
        throw notFound();
      }
      await this.ledger.record(
        manager,
        {
          actor: ledgerActor(actor),
          action: 'session.revoke',
          subject: { kind: 'sign-in-session', id: sessionId },
          before: { revoked: false },
          after: { revoked: true },
        },
        now,
      );
    });
  }

  /** Deletes the sessions whose time is over. */
  async purge(): Promise<void> {
    await this.database.dataSource.manager.delete(SignInSession, {
      expiresAt: LessThanOrEqual(this.clock.now()),
    });
  }
}

function sha256(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

function before(now: Date, milliseconds: number): Date {
  return new Date(now.getTime() - milliseconds);
}
