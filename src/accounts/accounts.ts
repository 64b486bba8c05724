import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { Ledger, type LedgerActor } from '../ledger/index.js';
import {
  Clock,
  Database,
  Problem,
  constraintOf,
  newId,
  notFound,
  type Actor,
  type Role,
} from '../platform/index.js';
import { Account } from './account.entity.js';
import { isEmail } from './domain/email.js';
import type { Profile } from './domain/profile.js';
import { ACCOUNT_WAITS } from './domain/throttle.js';
import { ledgerActor } from './ledger-actor.js';
import { Passwords } from './sign-in/passwords.js';
import { Profiles, soundProfile } from './profiles/profiles.js';
import { SignInSessions } from './sign-in/sign-in-sessions.js';
import { SignInThrottle } from './sign-in/sign-in-throttle.js';
import { t } from './messages.js';
import { inputError } from '../shared/input-error.js';
import type { Message } from '../shared/messages.js';

/** What an account is made of. An administrator has a provider, a clinician may have a profile. */
export interface NewAccount {
  readonly email: string;
  readonly password: string;
  readonly role: Role;
  readonly providerId?: string | null;
  readonly profile?: Profile | null;
}

/** Who is signed in, for the page. */
export interface User {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly provider: { id: string; name: string; demonstration: boolean } | null;
  readonly profile: Profile | null;
}

/** The people who can sign in. */
@Injectable()
export class Accounts {
  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    private readonly profiles: Profiles,
    private readonly sessions: SignInSessions,
    private readonly throttle: SignInThrottle,
  ) {}

  /**
   * Makes an account. For a clinician its id is the learner's id.
   * @throws Problem invalid-input, email-taken
   */
  async create(account: NewAccount): Promise<{ id: string; email: string }> {
    const email = account.email.trim();
    checkAccount(account, email);
    const profile = account.profile ? soundProfile(account.profile) : null;
    const passwordHash = await this.passwords.hashNew(account.password);
    return this.database.asSystem((manager) =>
      this.insert(manager, { ...account, email, profile, passwordHash }),
    );
  }

  /** Writes an account that was checked, within the caller's transaction as the system. */
  async insert(
    manager: EntityManager,
    account: Omit<NewAccount, 'password'> & { readonly passwordHash: string },
  ): Promise<{ id: string; email: string }> {
    const { email, passwordHash, role } = account;
    const id = newId();
    const providerId = account.providerId ?? null;
    const now = this.clock.now();
    try {
      await manager.insert(Account, {
        id,
        email,
        passwordHash,
        role,
        providerId,
        createdAt: now,
        disabledAt: null,
      });
    } catch (error) {
      throw accountProblem(error);
    }
    if (account.profile) {
      await this.profiles.begin(manager, id, account.profile);
    }
    // The ledger is never erased, so it names the account by its id and not by its email address.
    await this.ledger.record(
      manager,
      {
        actor: { kind: 'system', id: null },
        action: 'account.create',
        subject: { kind: 'account', id },
        after: { role, providerId, disabled: false, profile: account.profile ?? null },
      },
      now,
    );
    return { id, email };
  }

  /** Who this account is, with its provider or profile. */
  async user(accountId: string): Promise<User> {
    return this.database.asLearner(accountId, async (manager) => {
      const account = await manager.findOne(Account, {
        where: { id: accountId },
        relations: { provider: true },
      });
      if (!account) {
        throw notFound();
      }
      const { id, email, role, provider } = account;
      return {
        id,
        email,
        role,
        provider: provider && {
          id: provider.id,
          name: provider.name,
          demonstration: provider.demonstration,
        },
        profile: role === 'clinician' ? await this.profiles.findProfile(manager, id) : null,
      };
    });
  }

  /** The email address of an account; null if no such account may sign in. */
  async addressOf(manager: EntityManager, accountId: string): Promise<string | null> {
    const account = await manager.findOneBy(Account, { id: accountId, disabledAt: IsNull() });
    return account?.email ?? null;
  }

  /**
   * Changes the actor's own password and signs all their other browsers out.
   * @throws Problem invalid-input (wrong current password, new one too short), too-many-attempts
   */
  async changePassword(actor: Actor, currentPassword: string, newPassword: string): Promise<void> {
    const { manager } = this.database.dataSource;
    const account = await manager.findOneBy(Account, { id: actor.accountId });
    // Counted apart from sign-ins, so that a person at an open browser cannot keep its owner from signing in.
    const attempts = { name: `password-change\n${actor.accountId}`, waits: ACCOUNT_WAITS };
    await this.throttle.countAttempt(attempts);
    const matches = await this.passwords.matches(account?.passwordHash ?? null, currentPassword);
    if (!account || !matches) {
      throw wrongCurrentPassword();
    }
    await this.throttle.forget(manager, attempts);
    const passwordHash = await this.passwords.hashNew(newPassword, 'newPassword');
    await this.database.asSystem(async (m) => {
      const seen = { id: account.id, passwordHash: account.passwordHash };
      const changed = await m.update(Account, seen, { passwordHash });
      if (changed.affected === 0) {
        throw wrongCurrentPassword();
      }
      await this.recordPassword(m, ledgerActor(actor), actor.accountId, actor.sessionId);
    });
  }

  /** Sets a password on the operator's behalf and signs all browsers of the account out. */
  async setPassword(
    manager: EntityManager,
    accountId: string,
    passwordHash: string,
  ): Promise<void> {
    await manager.update(Account, { id: accountId }, { passwordHash });
    await this.recordPassword(manager, { kind: 'system', id: null }, accountId, null);
  }

  /**
   * Disables an account: it signs in no more and all its browsers are signed out. Nothing is deleted.
   * @throws Problem not-found
   */
  async disable(email: string, reason: string): Promise<void> {
    await this.database.asSystem(async (manager) => {
      const account = await manager.findOneBy(Account, { email: email.trim() });
      if (!account) {
        throw new Problem('not-found', t.message('noAccount'));
      }
      await this.setDisabled(manager, account.id, true, reason);
    });
  }

  /** Disables or enables an account within the caller's transaction; nothing happens when it already is. */
  async setDisabled(
    manager: EntityManager,
    accountId: string,
    disabled: boolean,
    reason: string,
  ): Promise<void> {
    const now = this.clock.now();
    const [, changed] = await manager.query<[unknown[], number]>(
      `UPDATE account SET disabled_at = $2::timestamptz
       WHERE id = $1 AND (disabled_at IS NULL) = ($2::timestamptz IS NOT NULL)`,
      [accountId, disabled ? now : null],
    );
    if (changed === 0) {
      return;
    }
    if (disabled) {
      await this.sessions.endAllBut(manager, accountId, null);
    }
    await this.ledger.record(
      manager,
      {
        actor: { kind: 'system', id: null },
        action: disabled ? 'account.disable' : 'account.enable',
        subject: { kind: 'account', id: accountId },
        before: { disabled: !disabled },
        after: { disabled },
        reason,
      },
      now,
    );
  }

  private async recordPassword(
    manager: EntityManager,
    actor: LedgerActor,
    accountId: string,
    keptSessionId: string | null,
  ): Promise<void> {
    const sessionsEnded = await this.sessions.endAllBut(manager, accountId, keptSessionId);
    await this.ledger.record(
      manager,
      {
        actor,
        action: 'password.change',
        subject: { kind: 'account', id: accountId },
        before: { sessionsEnded: 0 },
        after: { sessionsEnded },
      },
      this.clock.now(),
    );
  }
}

function checkAccount(account: NewAccount, email: string): void {
  if (!isEmail(email)) {
    throw invalid('email', 'email', t.message('email'));
  }
  if ((account.role === 'administrator') !== Boolean(account.providerId)) {
    throw invalid('providerId', 'role', t.message('providerForRole'));
  }
  if (account.role !== 'clinician' && account.profile) {
    throw invalid('profile', 'role', t.message('profileForRole'));
  }
}

function invalid(path: string, code: string, message: Message): Problem {
  return new Problem(
    'invalid-input',
    t.message('notCreated', { field: path, error: message.text }),
    {
      errors: [inputError(path, code, message)],
    },
  );
}

function accountProblem(error: unknown): unknown {
  switch (constraintOf(error)) {
    case 'account_email':
      return new Problem('email-taken', t.message('emailTaken'));
    case 'account_provider_fk':
      return invalid('providerId', 'unknown', t.message('providerUnknown'));
    default:
      return error;
  }
}

function wrongCurrentPassword(): Problem {
  return new Problem('invalid-input', t.message('wrongPassword'), {
    errors: [inputError('currentPassword', 'wrong-password', t.message('wrong'))],
  });
}
