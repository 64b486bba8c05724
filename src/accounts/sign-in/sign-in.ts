import { Injectable } from '@nestjs/common';
import { Database, Problem, type RowOf } from '../../platform/index.js';
import { Devices } from './device.js';
import { networkOf } from '../domain/network.js';
import { ACCOUNT_WAITS, NETWORK_WAITS } from '../domain/throttle.js';
import { Passwords } from './passwords.js';
import { SignInSessions } from './sign-in-sessions.js';
import { SignInThrottle, type ThrottleSubject } from './sign-in-throttle.js';
import { Turnstile } from './turnstile.js';
import type { Account } from '../account.entity.js';
import { t } from './messages.js';

/**
 * Sign-ins that a process works on at once. A hash keeps one of libuv's four threads busy, and an
 * attempt in work counts as a failure of its network: a crowd that arrives together must not look like one.
 */
const AT_ONCE = 3;

/** What a browser sends to sign in. */
export interface SignInAttempt {
  readonly email: string;
  readonly password: string;
  /** The network address it comes from. */
  readonly address: string;
  readonly userAgent: string | undefined;
  /** What `Devices` gave this browser at an earlier sign-in. */
  readonly deviceToken: string | undefined;
  /** The session that this browser had until now. */
  readonly replacedSessionId: string | undefined;
}

/** What the browser gets: secrets for its cookies. */
export interface SignedIn {
  readonly accountId: string;
  readonly token: string;
  readonly expiresAt: Date;
  readonly deviceToken: string;
}

type AccountToCheck = RowOf<Account, 'id' | 'passwordHash'> & { readonly disabled: boolean };

/** Signing in with email and password. */
@Injectable()
export class SignIn {
  private readonly turnstile = new Turnstile(AT_ONCE);

  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly sessions: SignInSessions,
    private readonly throttle: SignInThrottle,
    private readonly devices: Devices,
  ) {}

  /**
   * Opens a session. A wrong password, an unknown and a disabled account take the same statements and
   * the same hashing, and get the same answer.
   * @throws Problem sign-in-failed, too-many-attempts
   */
  signIn(attempt: SignInAttempt): Promise<SignedIn> {
    return this.turnstile.pass(() => this.tryToSignIn(attempt));
  }

  private async tryToSignIn(attempt: SignInAttempt): Promise<SignedIn> {
    const [account] = await this.database.query<AccountToCheck>(
      `SELECT id, password_hash, disabled_at IS NOT NULL AS disabled FROM account WHERE email = $1`,
      [attempt.email],
    );
    const forgiveAll = await this.takeAttempt(attempt, account?.id);
    const matches = await this.passwords.matches(account?.password_hash ?? null, attempt.password);
    if (!account || !matches || account.disabled) {
      throw signInFailed();
    }
    const session = await this.database.asSystem(async (manager) => {
      // The password may have been changed, or the account disabled, while the hash was computed.
      const still = await manager.query<unknown[]>(
        `SELECT 1 FROM account
         WHERE id = $1 AND password_hash = $2 AND disabled_at IS NULL FOR SHARE`,
        [account.id, account.password_hash],
      );
      if (still.length === 0) {
        throw signInFailed();
      }
      for (const forgive of forgiveAll) {
        await forgive(manager);
      }
      if (attempt.replacedSessionId !== undefined) {
        await this.sessions.end(manager, attempt.replacedSessionId);
      }
      return this.sessions.open(manager, account.id, attempt.userAgent);
    });
    const deviceToken = await this.devices.tokenFor(account.id);
    return { accountId: account.id, deviceToken, ...session };
  }

  /** Counts the attempt, and says how to undo that when the password is right. */
  private async takeAttempt(
    attempt: SignInAttempt,
    accountId: string | undefined,
  ): Promise<((manager: Parameters<SignInThrottle['forget']>[0]) => Promise<void>)[]> {
    const device = await this.devices.nameOf(attempt.deviceToken, accountId ?? 'nobody');
    if (device !== null) {
      const subject: ThrottleSubject = { name: `device\n${device}`, waits: ACCOUNT_WAITS };
      await this.throttle.countAttempt(subject);
      return [(manager) => this.throttle.forget(manager, subject)];
    }
    const network: ThrottleSubject = {
      name: `network\n${networkOf(attempt.address)}`,
      waits: NETWORK_WAITS,
    };
    // By id where there is one, because the database knows more ways than we to write one address in capitals.
    const account: ThrottleSubject = {
      name: accountId ? `account\n${accountId}` : `email\n${attempt.email.toLowerCase()}`,
      waits: ACCOUNT_WAITS,
    };
    await this.throttle.countAttempt(network);
    try {
      await this.throttle.countAttempt(account);
    } catch (refused) {
      // No password was tried, so the network has not failed.
      await this.throttle.forgive(this.database.dataSource.manager, network);
      throw refused;
    }
    return [
      (manager) => this.throttle.forgive(manager, network),
      (manager) => this.throttle.forget(manager, account),
    ];
  }
}

function signInFailed(): Problem {
  return new Problem('sign-in-failed', t.message('failed'));
}
