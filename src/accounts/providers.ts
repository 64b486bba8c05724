import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Ledger, type LedgerActor } from '../ledger/index.js';
import {
  Clock,
  Database,
  Problem,
  constraintOf,
  isId,
  newId,
  notFound,
} from '../platform/index.js';
import { AccreditedProvider } from './accredited-provider.entity.js';

/** An organisation that awards credit. */
export interface Provider {
  readonly id: string;
  readonly name: string;
  /** Who accredits it; null means that nothing it issues may carry accredited wording. */
  readonly accreditedBy: string | null;
  /** The statement that its accreditor asks it to print. */
  readonly accreditationStatement: string | null;
  readonly demonstration: boolean;
  readonly website: string | null;
}

/** What an administrator says of their provider. */
export type ProviderFacts = Pick<
  Provider,
  'name' | 'accreditedBy' | 'accreditationStatement' | 'website'
>;

/** What is said of a provider when it is made. */
export interface NewProvider {
  readonly name: string;
  readonly accreditedBy?: string | null;
  readonly accreditationStatement?: string | null;
  readonly demonstration?: boolean;
  readonly website?: string | null;
}

/** The providers of this installation: a reference table, the same for everybody. */
@Injectable()
export class Providers {
  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  /** The provider with this id, or null. Inside a transaction give its manager: it holds a connection already. */
  async find(id: string, manager?: EntityManager): Promise<Provider | null> {
    return isId(id) ? this.first({ id }, manager) : null;
  }

  /** The provider of exactly this name, or null. */
  async named(name: string): Promise<Provider | null> {
    return this.first({ name: name.trim() });
  }

  /** All providers by name. */
  async all(): Promise<Provider[]> {
    const rows = await this.database.dataSource.manager.find(AccreditedProvider, {
      order: { name: 'ASC' },
    });
    return rows.map(toProvider);
  }

  /**
   * Makes a provider.
   * @throws Problem invalid-input, provider-name-taken
   */
  create(provider: NewProvider): Promise<Provider> {
    return this.database.asSystem((manager) => this.createWithin(manager, provider));
  }

  /** The same in a transaction that is already open. */
  async createWithin(manager: EntityManager, given: NewProvider): Promise<Provider> {
    const provider = soundProvider(newId(), given, 'made');
    const now = this.clock.now();
    await unlessNameTaken(
      provider.name,
      manager.insert(AccreditedProvider, { ...provider, createdAt: now }),
    );
    const { id, ...after } = provider;
    await this.ledger.record(
      manager,
      {
        actor: { kind: 'system', id: null },
        action: 'provider.create',
        subject: { kind: 'provider', id },
        after,
      },
      now,
    );
    return provider;
  }

  /**
   * Puts these facts in the place of the provider's own. What was claimed and issued before keeps the facts
   * of its time; whether it is a demonstration never changes.
   * @throws Problem not-found, invalid-input, provider-name-taken
   */
  change(id: string, facts: ProviderFacts, actor: LedgerActor): Promise<Provider> {
    return this.database.asSystem(async (manager) => {
      const row = await manager.findOne(AccreditedProvider, {
        where: { id },
        lock: { mode: 'for_no_key_update' },
      });
      if (!row) throw notFound();
      const before = toProvider(row);
      const after = soundProvider(id, { ...facts, demonstration: before.demonstration }, 'changed');
      if (isDeepStrictEqual(before, after)) return after;
      const { name, accreditedBy, accreditationStatement, website } = after;
      await unlessNameTaken(
        name,
        manager.update(
          AccreditedProvider,
          { id },
          { name, accreditedBy, accreditationStatement, website },
        ),
      );
      await this.ledger.record(
        manager,
        {
          actor,
          action: 'provider.change',
          subject: { kind: 'provider', id },
          before: factsOf(before),
          after: factsOf(after),
        },
        this.clock.now(),
      );
      return after;
    });
  }

  private async first(
    where: { id: string } | { name: string },
    manager = this.database.dataSource.manager,
  ): Promise<Provider | null> {
    const row = await manager.findOneBy(AccreditedProvider, where);
    return row ? toProvider(row) : null;
  }
}

function toProvider(row: AccreditedProvider): Provider {
  const { id, name, accreditedBy, accreditationStatement, demonstration, website } = row;
  return { id, name, accreditedBy, accreditationStatement, demonstration, website };
}

function factsOf({ id: _id, ...facts }: Provider): Omit<Provider, 'id'> {
  return facts;
}

async function unlessNameTaken(name: string, writing: Promise<unknown>): Promise<void> {
  try {
    await writing;
  } catch (error) {
    if (constraintOf(error) !== 'accredited_provider_name') throw error;
    throw new Problem('provider-name-taken', `There is already a provider named "${name}".`);
  }
}

/** @throws Problem invalid-input naming every member that is wrong */
function soundProvider(id: string, given: NewProvider, done: 'made' | 'changed'): Provider {
  const provider: Provider = {
    id,
    name: given.name.trim(),
    accreditedBy: given.accreditedBy?.trim() || null,
    accreditationStatement: given.accreditationStatement?.trim() || null,
    demonstration: given.demonstration ?? false,
    website: given.website?.trim() || null,
  };
  const errors = providerFaults(provider);
  if (errors.length === 0) return provider;
  throw new Problem(
    'invalid-input',
    `The provider cannot be ${done}: ${errors.map(({ path, message }) => `${path} ${message}`).join('; ')}.`,
    { errors },
  );
}

/** Certificates are drawn with a statement of up to this many characters. */
export const LONGEST_STATEMENT = 600;

function providerFaults(provider: Provider): { path: string; code: string; message: string }[] {
  const faults: { path: string; code: string; message: string }[] = [];
  if (provider.name === '' || provider.name.length > 200) {
    faults.push({ path: 'name', code: 'length', message: 'must have 1 to 200 characters' });
  }
  if ((provider.accreditedBy?.length ?? 0) > 200) {
    faults.push({ path: 'accreditedBy', code: 'length', message: 'has at most 200 characters' });
  }
  if (provider.demonstration && provider.accreditedBy !== null) {
    faults.push({
      path: 'accreditedBy',
      code: 'demonstration',
      message: 'cannot be said of a demonstration provider',
    });
  }
  if (provider.accreditationStatement !== null && provider.accreditedBy === null) {
    faults.push({
      path: 'accreditationStatement',
      code: 'not-accredited',
      message: 'needs the name of the accreditor',
    });
  }
  if ((provider.accreditationStatement?.length ?? 0) > LONGEST_STATEMENT) {
    faults.push({
      path: 'accreditationStatement',
      code: 'length',
      message: `has at most ${LONGEST_STATEMENT} characters, so that a certificate has room for it`,
    });
  }
  if (provider.website !== null && !isWebsite(provider.website)) {
    faults.push({
      path: 'website',
      code: 'url',
      message: 'must be an address that starts with https:// or http://',
    });
  }
  return faults;
}

function isWebsite(text: string): boolean {
  return text.length <= 300 && /^https?:\/\//i.test(text) && URL.canParse(text);
}
