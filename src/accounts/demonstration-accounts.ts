import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Configuration, Database } from '../platform/index.js';
import { Account } from './account.entity.js';
import { Accounts } from './accounts.js';
import { AccreditedProvider } from './providers/accredited-provider.entity.js';
import { readablePassword } from './domain/password.js';
import type { Profile } from './domain/profile.js';
import { Passwords } from './sign-in/passwords.js';
import { Providers } from './providers/providers.js';
import { t } from './messages.js';
import { listed } from '../shared/words.js';

const CLINICIAN = 'clinician@lectern.example';
const ADMINISTRATOR = 'administrator@lectern.example';
const OPERATOR = 'operator@lectern.example';
const PROVIDER = t('demonstrationProvider');

const PROFILE: Profile = {
  name: t('demonstrationClinician'),
  // As with every new account, the first claim asks for these.
  profession: null,
  degree: null,
  // Well formed, and CMS's own example of the check digit.
  npi: '1234567893',
  timeZone: 'America/New_York',
  licences: [{ jurisdiction: t('demonstrationState'), number: 'DEMO-0001' }],
};

/** What became of the demonstration accounts. */
export interface DemonstrationOutcome {
  /** Whether this start made them. */
  readonly created: boolean;
  /** The random password of this start; it is stored nowhere. Null if there is none to print. */
  readonly password: string | null;
}

/** The accounts with which a first start shows itself. */
@Injectable()
export class DemonstrationAccounts {
  constructor(
    private readonly database: Database,
    private readonly configuration: Configuration,
    private readonly accounts: Accounts,
    private readonly providers: Providers,
    private readonly passwords: Passwords,
  ) {}

  /**
   * Makes the demonstration accounts when LECTERN_DEMO is on and they are missing, with the password of
   * LECTERN_DEMO_PASSWORD or a random one; sets their password again when that variable has changed; and
   * disables them when LECTERN_DEMO is off. Several processes may call it at once.
   */
  async ensure(): Promise<DemonstrationOutcome> {
    const { enabled, password: chosen } = this.configuration.demo;
    return this.database.asSystem(async (manager) => {
      await manager.query(
        `SELECT pg_advisory_xact_lock(hashtextextended('lectern demonstration accounts', 0))`,
      );
      const existing = await this.existing(manager);
      for (const account of existing) {
        const reason = t('demonstrationReason', { state: enabled ? 'on' : 'off' });
        await this.accounts.setDisabled(manager, account.id, !enabled, reason);
      }
      if (!enabled) {
        return { created: false, password: null };
      }
      if (chosen !== null) {
        await this.choosePassword(manager, existing, chosen);
      }
      const [known] = existing;
      if (known) {
        // What an earlier version made has one password; what is missing is made with the same.
        const { passwordHash } = await manager.findOneByOrFail(Account, { id: known.id });
        await this.create(manager, existing, passwordHash);
        return { created: false, password: null };
      }
      const password = chosen ?? readablePassword((below) => randomInt(below));
      await this.create(manager, existing, await this.passwords.hashNew(password));
      return { created: true, password: chosen === null ? password : null };
    });
  }

  /** The provider that the demonstration administrator belongs to; null before there is one. */
  async providerId(): Promise<string | null> {
    const administrator = await this.database.dataSource.manager.findOneBy(Account, {
      email: ADMINISTRATOR,
    });
    return administrator?.providerId ?? null;
  }

  /** How to sign in, as lines for the terminal. A password is named only at the start that made it. */
  greeting(outcome: DemonstrationOutcome): string[] {
    const { enabled, password: chosen } = this.configuration.demo;
    if (!enabled) {
      return [];
    }
    const { password } = outcome;
    const accounts = listed([CLINICIAN, ADMINISTRATOR, OPERATOR], 'or');
    const lines = [t('signInAs', { accounts })];
    if (password !== null) lines.push(t('newPassword', { password }), t('shownOnce'));
    else if (chosen === null) lines.push(t('printedPassword'), t('lostPassword'));
    else lines.push(t('chosenPassword'));
    return lines.map((line) => `  ${line}`);
  }

  private existing(manager: EntityManager): Promise<Account[]> {
    return manager.findBy(Account, [
      { email: CLINICIAN },
      { email: ADMINISTRATOR },
      { email: OPERATOR },
    ]);
  }

  private async choosePassword(
    manager: EntityManager,
    accounts: readonly Account[],
    password: string,
  ): Promise<void> {
    for (const account of accounts) {
      if (!(await this.passwords.matches(account.passwordHash, password))) {
        const passwordHash = await this.passwords.hashNew(password);
        await this.accounts.setPassword(manager, account.id, passwordHash);
      }
    }
  }

  private async create(
    manager: EntityManager,
    existing: readonly Account[],
    passwordHash: string,
  ): Promise<void> {
    const isThere = (email: string) => existing.some((account) => account.email === email);
    if (!isThere(CLINICIAN)) {
      await this.accounts.insert(manager, {
        email: CLINICIAN,
        passwordHash,
        role: 'clinician',
        profile: PROFILE,
      });
    }
    if (!isThere(ADMINISTRATOR)) {
      const providerId = await this.ensureProvider(manager);
      await this.accounts.insert(manager, {
        email: ADMINISTRATOR,
        passwordHash,
        role: 'administrator',
        providerId,
      });
    }
    if (!isThere(OPERATOR)) {
      await this.accounts.insert(manager, { email: OPERATOR, passwordHash, role: 'operator' });
    }
  }

  private async ensureProvider(manager: EntityManager): Promise<string> {
    const existing = await manager.findOneBy(AccreditedProvider, { name: PROVIDER });
    if (existing) {
      return existing.id;
    }
    const made = await this.providers.createWithin(manager, {
      name: PROVIDER,
      demonstration: true,
    });
    return made.id;
  }
}
