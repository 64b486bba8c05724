import { Injectable } from '@nestjs/common';
import { Not, type EntityManager } from 'typeorm';
import { Providers } from '../../../accounts/index.js';
import { Ledger } from '../../../ledger/index.js';
import {
  Clock,
  Database,
  Problem,
  constraintOf,
  isId,
  newId,
  notFound,
} from '../../../platform/index.js';
import { oneLine } from '../../../shared/one-line.js';
import { CreditOption } from '../../tables/credit-option.entity.js';
import { offerErrors } from './option-errors.js';
import { offeredBy, type Offer, type OfferedOption } from '../offered-option.js';
import { RuleSets } from '../../rules/rule-sets.js';
import { earliestDayAt } from '../../../shared/zones.js';
import { inputError } from '../../../shared/input-error.js';
import { t } from '../messages.js';
import { Claim } from '../../tables/claim.entity.js';

/** What of an offer changes; what is left out stays as it is. */
export type OfferChange = Partial<Offer>;

/** An option as its provider's administrators see it. */
export interface ProviderOption extends OfferedOption {
  /** How many claims were made under it: once there is one, its rule set stays. */
  readonly claims: number;
}

/** Who changes an option: an administrator of the provider. */
export interface OfferActor {
  readonly accountId: string;
  readonly providerId: string;
}

/** What a provider offers, as its administrators set it up. Each change is in the ledger. */
@Injectable()
export class OptionOffers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ruleSets: RuleSets,
    private readonly providers: Providers,
    private readonly ledger: Ledger,
  ) {}

  /** A provider's options, those that were retired last. */
  async ofProvider(providerId: string): Promise<ProviderOption[]> {
    const provider = await this.providers.find(providerId);
    if (!provider) throw notFound();
    return this.database.asProvider(providerId, async (manager) => {
      const options = await manager.find(CreditOption, {
        where: { providerId, certificateKind: Not('none') },
        order: { ruleSetId: 'ASC', title: 'ASC', id: 'ASC' },
      });
      const counts = await manager.query<{ id: string; claims: number }[]>(
        'SELECT credit_option_id AS id, count(*)::integer AS claims FROM claim WHERE provider_id = $1 GROUP BY credit_option_id',
        [providerId],
      );
      const claimsOf = new Map(counts.map(({ id, claims }) => [id, claims]));
      return options
        .toSorted((a, b) => Number(a.retiredAt !== null) - Number(b.retiredAt !== null))
        .map((option) => ({
          ...offeredBy(provider, option),
          claims: claimsOf.get(option.id) ?? 0,
        }));
    });
  }

  /**
   * Offers a rule set.
   * @throws Problem invalid-input, option-name-taken
   */
  async offer(actor: OfferActor, given: Offer): Promise<ProviderOption> {
    const offer = this.sound(given, null);
    const id = newId();
    await this.database.asSystem(async (manager) => {
      await manager
        .insert(CreditOption, {
          ...offer,
          id,
          providerId: actor.providerId,
          certificateKind: 'credit',
        })
        .catch(nameTaken(offer));
      await this.record(manager, actor, 'option.offer', id, null, offer);
    });
    return this.findOption(actor.providerId, id);
  }

  /**
   * Changes an offer. Claims that were made stay as they are.
   * @throws Problem not-found, invalid-input, option-used when its rule set changes after a claim, option-closed,
   *   option-name-taken
   */
  async change(actor: OfferActor, id: string, change: OfferChange): Promise<ProviderOption> {
    await this.database.asSystem(async (manager) => {
      const row = await this.lock(manager, actor, id);
      const before = offerOf(row);
      const offer = this.sound({ ...before, ...change }, before);
      if (offer.ruleSetId !== before.ruleSetId) await refuseUsed(manager, id);
      await manager.update(CreditOption, { id }, offer).catch(nameTaken(offer));
      await this.record(manager, actor, 'option.change', id, before, offer);
    });
    return this.findOption(actor.providerId, id);
  }

  /**
   * Ends an offer for good: nothing can be claimed under it any more, and what was claimed stays.
   * @throws Problem not-found, option-closed when it was retired before
   */
  async retire(actor: OfferActor, id: string, reason: string): Promise<ProviderOption> {
    const now = this.clock.now();
    await this.database.asSystem(async (manager) => {
      const before = offerOf(await this.lock(manager, actor, id));
      await manager.update(CreditOption, { id }, { retiredAt: now });
      await this.record(manager, actor, 'option.retire', id, before, null, reason);
    });
    return this.findOption(actor.providerId, id);
  }

  private async findOption(providerId: string, id: string): Promise<ProviderOption> {
    const found = (await this.ofProvider(providerId)).find((option) => option.id === id);
    if (!found) throw notFound();
    return found;
  }

  private sound(given: Offer, before: Offer | null): Offer {
    const offer = { ...given, title: oneLine(given.title), audience: given.audience ?? null };
    const errors = offerErrors(offer, {
      versions: this.ruleSets.versions(offer.ruleSetId),
      today: earliestDayAt(this.clock.now()),
      before,
    });
    if (errors.length === 0) return offer;
    throw new Problem('invalid-input', t.message('notSaved'), { errors });
  }

  private async lock(manager: EntityManager, actor: OfferActor, id: string): Promise<CreditOption> {
    if (!isId(id)) throw notFound();
    const row = await manager.findOne(CreditOption, {
      where: { id, providerId: actor.providerId, certificateKind: Not('none') },
      lock: { mode: 'pessimistic_write' },
    });
    if (!row) throw notFound();
    if (row.retiredAt === null) return row;
    throw new Problem('option-closed', t.message('retired', { title: row.title }));
  }

  private record(
    manager: EntityManager,
    { accountId }: OfferActor,
    action: string,
    id: string,
    before: Offer | null,
    after: Offer | null,
    reason?: string,
  ): Promise<void> {
    return this.ledger.record(
      manager,
      {
        actor: { kind: 'administrator', id: accountId },
        action,
        subject: { kind: 'credit-option', id },
        before,
        after,
        reason: reason ?? null,
      },
      this.clock.now(),
    );
  }
}

function offerOf(option: CreditOption): Offer {
  const { id: _id, provider: _provider, retiredAt: _retiredAt, ...offer } = offeredBy(null, option);
  return offer;
}

async function refuseUsed(manager: EntityManager, id: string): Promise<void> {
  if (!(await manager.existsBy(Claim, { creditOptionId: id }))) return;
  throw new Problem('option-used', t.message('used'), {
    errors: [inputError('ruleSetId', 'used', t.message('rulesUsed'))],
  });
}

function nameTaken({ title }: Offer): (error: unknown) => never {
  return (error) => {
    if (constraintOf(error) !== 'credit_option_once') throw error;
    throw new Problem('option-name-taken', t.message('titleTaken', { title }), {
      errors: [inputError('title', 'taken', t.message('taken'))],
    });
  };
}
