import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Ledger } from '../../../ledger/index.js';
import { Clock, Database, Problem } from '../../../platform/index.js';
import { usualLimits, type ClaimLimits } from '../../domain/claims/claim-limits.js';
import { t } from '../messages.js';
import { ProviderClaimLimits } from '../../tables/provider-claim-limits.entity.js';

/** The limits in force: the provider's own of a version, or the usual ones as version 0. */
export interface LimitsInForce {
  readonly version: number;
  readonly limits: ClaimLimits;
  readonly setAt: Date | null;
}

/** What providers let learners claim, version by version. */
@Injectable()
export class ClaimLimitBook {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ledger: Ledger,
  ) {}

  /** One statement. */
  async inForce(manager: EntityManager, providerId: string): Promise<LimitsInForce> {
    const row = await manager.findOne(ProviderClaimLimits, {
      where: { providerId },
      order: { version: 'DESC' },
    });
    return row
      ? { version: row.version, limits: { ...usualLimits, ...row.limits }, setAt: row.setAt }
      : { version: 0, limits: usualLimits, setAt: null };
  }

  /** The limits of a provider, for its administrators. */
  findLimits(providerId: string): Promise<LimitsInForce> {
    return this.database.asProvider(providerId, (manager) => this.inForce(manager, providerId));
  }

  /**
   * Sets the limits for claims from now on; claims that are held stay held.
   * @param seen the version that was changed
   * @throws Problem limits-changed when somebody else set them in the meantime
   */
  async set(
    actor: { readonly accountId: string; readonly providerId: string },
    limits: ClaimLimits,
    seen: number,
  ): Promise<LimitsInForce> {
    const { accountId, providerId } = actor;
    const now = this.clock.now();
    return this.database.asSystem(async (manager) => {
      await manager.query('SELECT FROM accredited_provider WHERE id = $1 FOR NO KEY UPDATE', [
        providerId,
      ]);
      const before = await this.inForce(manager, providerId);
      if (before.version !== seen) {
        throw new Problem('limits-changed', t.message('limitsChanged'), {
          extra: { version: before.version },
        });
      }
      const version = before.version + 1;
      const row = { providerId, version, limits, setBy: accountId, setAt: now };
      await manager.insert(ProviderClaimLimits, row);
      await this.ledger.record(
        manager,
        {
          actor: { kind: 'administrator', id: accountId },
          action: 'claim-limits.set',
          subject: { kind: 'provider', id: providerId },
          before: { version: before.version, ...before.limits },
          after: { version, ...limits },
        },
        now,
      );
      return { version, limits, setAt: now };
    });
  }
}
