import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Ledger } from '../../ledger/index.js';
import { Clock, Database, Problem } from '../../platform/index.js';
import { Account } from '../account.entity.js';
import { isNpi } from '../domain/npi.js';
import { LearnerProfile } from './learner-profile.entity.js';
import { NpiHolder } from './npi-holder.entity.js';
import { inputError } from '../../shared/input-error.js';
import { t } from './messages.js';

/** An NPI that several accounts say is theirs. Nobody claims with it until the operator has given it to one of them. */
export interface DisputedNpi {
  readonly npi: string;
  readonly emails: readonly string[];
}

/** Which learner an NPI belongs to: one on a server, enforced by the primary key of a separate table. */
@Injectable()
export class NpiHolders {
  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  /** Whether the learner may use this NPI. */
  isHolder(manager: EntityManager, learnerId: string, npi: string): Promise<boolean> {
    return manager.existsBy(NpiHolder, { npi, learnerId });
  }

  /**
   * Gives one NPI back and takes another; two who take the same at once wait for each other, and one is refused.
   * @throws Problem npi-taken, which does not say by whom
   */
  async exchange(
    manager: EntityManager,
    learnerId: string,
    before: string | null,
    after: string | null,
  ): Promise<void> {
    if (before === after) return;
    if (before !== null) await manager.delete(NpiHolder, { npi: before, learnerId });
    if (after !== null) await this.claimNpi(manager, learnerId, after);
  }

  /**
   * Takes an NPI unless the learner has it already.
   * @throws Problem npi-taken
   */
  async claimNpi(manager: EntityManager, learnerId: string, npi: string): Promise<void> {
    await manager.query(
      'INSERT INTO npi_holder (npi, learner_id) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      [npi, learnerId],
    );
    if (await this.isHolder(manager, learnerId, npi)) return;
    throw new Problem('npi-taken', t.message('npiTaken'), {
      errors: [inputError('npi', 'npi-taken', t.message('npiInUse'))],
    });
  }

  /** The NPIs that nobody holds since several profiles have them. */
  disputed(): Promise<DisputedNpi[]> {
    return this.database.asSystem((manager) =>
      manager.query<DisputedNpi[]>(
        `SELECT h.npi, array_agg(a.email::text ORDER BY a.email) AS emails
         FROM npi_holder h
         JOIN learner_profile p ON p.npi = h.npi
         JOIN account a ON a.id = p.learner_id
         WHERE h.learner_id IS NULL GROUP BY h.npi ORDER BY h.npi`,
      ),
    );
  }

  /**
   * The operator's word whose NPI it is. The profiles of others that say it stay as they are; nobody claims with those. The owner's
   * own profile need not say it: while somebody else has it, it cannot.
   * @returns whether it is in the owner's profile already
   * @throws Problem not-found for anybody but a clinician; invalid-input for what is no NPI
   */
  async give(npi: string, email: string, reason: string): Promise<boolean> {
    if (!isNpi(npi)) throw new Problem('invalid-input', t.message('notNpi', { npi }));
    return this.database.asSystem(async (manager) => {
      const account = await manager.findOneBy(Account, { email: email.trim(), role: 'clinician' });
      if (!account) throw new Problem('not-found', t.message('noClinician'));
      const before = await manager.findOne(NpiHolder, {
        where: { npi },
        lock: { mode: 'pessimistic_write' },
      });
      await manager.upsert(NpiHolder, { npi, learnerId: account.id }, ['npi']);
      await this.ledger.record(
        manager,
        {
          actor: { kind: 'system', id: null },
          action: 'npi.give',
          subject: { kind: 'profile', id: account.id },
          before: { npi, holder: before?.learnerId ?? null },
          after: { npi, holder: account.id },
          reason,
        },
        this.clock.now(),
      );
      return manager.existsBy(LearnerProfile, { learnerId: account.id, npi });
    });
  }
}
