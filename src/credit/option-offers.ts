import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Providers } from '../accounts/index.js';
import { Ledger } from '../ledger/index.js';
import {
  Clock,
  Database,
  Problem,
  constraintOf,
  isId,
  newId,
  notFound,
  oneLine,
} from '../platform/index.js';
import { offerFaults, type NewOffer } from './option-faults.js';
import { optionOf, selectOptions, type OfferedOption, type OptionRow } from './option-rows.js';
import { earliestToday } from './domain/local-day.js';
import { RuleSets } from './rule-sets.js';

/** What of an offer changes; what is left out stays as it is. */
export type OfferChange = Partial<NewOffer>;

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
      const rows = await manager.query<(OptionRow & { claims: number })[]>(
        `SELECT o.*, (SELECT count(*)::integer FROM claim c WHERE c.credit_option_id = o.id AND c.provider_id = $1) AS claims
         FROM (${selectOptions} WHERE provider_id = $1 AND certificate_kind <> 'none') AS o
         ORDER BY o.retired_at IS NOT NULL, o.rule_set_id, o.title, o.id`,
        [providerId],
      );
      return rows.map((row) => ({ ...optionOf(row, provider), claims: row.claims }));
    });
  }

  /**
   * Offers a rule set.
   * @throws Problem invalid-input, option-name-taken
   */
  async offer(actor: OfferActor, given: NewOffer): Promise<ProviderOption> {
    const offer = this.sound(given, null);
    const id = newId();
    await this.database.asSystem(async (manager) => {
      await this.insert(manager, actor, id, offer);
      await this.record(manager, actor, 'option.offer', id, null, offer);
    });
    return this.one(actor.providerId, id);
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
      await this.update(manager, id, offer);
      await this.record(manager, actor, 'option.change', id, before, offer);
    });
    return this.one(actor.providerId, id);
  }

  /**
   * Ends an offer for good: nothing can be claimed under it any more, and what was claimed stays.
   * @throws Problem not-found, option-closed when it was retired before
   */
  async retire(actor: OfferActor, id: string, reason: string): Promise<ProviderOption> {
    const now = this.clock.now();
    await this.database.asSystem(async (manager) => {
      const before = offerOf(await this.lock(manager, actor, id));
      await manager.query('UPDATE credit_option SET retired_at = $2 WHERE id = $1', [id, now]);
      await this.record(manager, actor, 'option.retire', id, before, null, reason);
    });
    return this.one(actor.providerId, id);
  }

  private async one(providerId: string, id: string): Promise<ProviderOption> {
    const found = (await this.ofProvider(providerId)).find((option) => option.id === id);
    if (!found) throw notFound();
    return found;
  }

  private sound(given: NewOffer, before: NewOffer | null): NewOffer {
    const offer = { ...given, title: oneLine(given.title), audience: given.audience ?? null };
    const errors = offerFaults(offer, {
      versions: this.ruleSets.versions(offer.ruleSetId),
      today: earliestToday(this.clock.now()),
      before,
    });
    if (errors.length === 0) return offer;
    throw new Problem('invalid-input', 'The credit option was not saved. Correct what is marked.', {
      errors,
    });
  }

  private async lock(manager: EntityManager, actor: OfferActor, id: string): Promise<OptionRow> {
    if (!isId(id)) throw notFound();
    const [row] = await manager.query<OptionRow[]>(
      `${selectOptions} WHERE id = $1 AND provider_id = $2 AND certificate_kind <> 'none' FOR UPDATE`,
      [id, actor.providerId],
    );
    if (!row) throw notFound();
    if (row.retired_at === null) return row;
    throw new Problem(
      'option-closed',
      `“${row.title}” was retired and stays as it was. Make another option in its place.`,
    );
  }

  private async insert(
    manager: EntityManager,
    { providerId }: OfferActor,
    id: string,
    offer: NewOffer,
  ): Promise<void> {
    await manager
      .query(
        `INSERT INTO credit_option (id, title, rule_set_id, opens_on, closes_on, designated_maximum,
           document_within_days, claim_within_days, audience, certificate_template, provider_id, certificate_kind)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'credit')`,
        [...columnsOf(id, offer), providerId],
      )
      .catch(nameTaken(offer));
  }

  private async update(manager: EntityManager, id: string, offer: NewOffer): Promise<void> {
    await manager
      .query(
        `UPDATE credit_option SET title = $2, rule_set_id = $3, opens_on = $4, closes_on = $5,
           designated_maximum = $6, document_within_days = $7, claim_within_days = $8, audience = $9,
           certificate_template = $10
         WHERE id = $1`,
        columnsOf(id, offer),
      )
      .catch(nameTaken(offer));
  }

  private record(
    manager: EntityManager,
    { accountId }: OfferActor,
    action: string,
    id: string,
    before: NewOffer | null,
    after: NewOffer | null,
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

function offerOf(row: OptionRow): NewOffer {
  const { id: _id, provider: _provider, retiredAt: _retiredAt, ...offer } = optionOf(row, null);
  return offer;
}

function columnsOf(id: string, offer: NewOffer): unknown[] {
  return [
    id,
    offer.title,
    offer.ruleSetId,
    offer.opensOn,
    offer.closesOn,
    offer.designatedMaximum,
    offer.documentWithinDays,
    offer.claimWithinDays,
    offer.audience,
    offer.certificateTemplate,
  ];
}

async function refuseUsed(manager: EntityManager, id: string): Promise<void> {
  const [used] = await manager.query<unknown[]>(
    'SELECT 1 FROM claim WHERE credit_option_id = $1 LIMIT 1',
    [id],
  );
  if (!used) return;
  throw new Problem(
    'option-used',
    'Credit was claimed under this option, so its rules stay as they are. Retire it and offer another one.',
    { errors: [{ path: 'ruleSetId', code: 'used', message: 'cannot change after a claim' }] },
  );
}

function nameTaken({ title }: NewOffer): (error: unknown) => never {
  return (error) => {
    if (constraintOf(error) !== 'credit_option_once') throw error;
    throw new Problem(
      'option-name-taken',
      `“${title}” is offered under these rules already. Give this one another title.`,
      { errors: [{ path: 'title', code: 'taken', message: 'is offered already' }] },
    );
  };
}
