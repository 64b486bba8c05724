import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Ledger, type LedgerActor } from '../../ledger/index.js';
import {
  Clock,
  Database,
  Problem,
  constraintOf,
  isId,
  newId,
  notFound,
} from '../../platform/index.js';
import { hasUnprintable, oneLine } from '../../shared/one-line.js';
import { historyOf, selectHistory, type HistoryRow } from './accreditation/accreditation-rows.js';
import { AccreditedProvider } from './accredited-provider.entity.js';
import {
  accreditorsInWords,
  inForceOn,
  type Accreditation,
  type AccreditationEntry,
} from '../domain/accreditation.js';
import { dayAt } from '../../shared/zones.js';
import { inputError, type InputError } from '../../shared/input-error.js';
import { invalidFacts } from './invalid-facts.js';
import { t } from './messages.js';

/** An organisation that awards credit. */
export interface Provider {
  readonly id: string;
  readonly name: string;
  readonly demonstration: boolean;
  readonly website: string | null;
  /** All that the operator stated of who accredits it, in the order in which it was stated. */
  readonly history: readonly AccreditationEntry[];
  /** What is in force today (UTC), and the same in words; null for nobody. */
  readonly accreditations: readonly Accreditation[];
  readonly accreditedBy: string | null;
  /** The sentence that the first of them asks it to print. */
  readonly accreditationStatement: string | null;
}

/** What is said of a provider when it is made. Who accredits it is stated later. */
export interface NewProvider {
  readonly name: string;
  readonly demonstration?: boolean;
  readonly website?: string | null;
}

/** What a change of a provider may touch; what is left out stays. */
export type ProviderChange = Partial<Pick<Provider, 'name' | 'website'>>;

interface ProviderRow {
  id: string;
  name: string;
  demonstration: boolean;
  website: string | null;
  history: HistoryRow[];
}

const selectProviders = `SELECT p.id, p.name, p.demonstration, p.website, ${selectHistory('p.id')} AS history
  FROM accredited_provider p`;

/** The providers of this installation: a reference table, the same for everybody. */
@Injectable()
export class Providers {
  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  /** The provider with this id, or null. Inside a transaction pass its manager: it already has a connection. */
  async find(id: string, manager?: EntityManager): Promise<Provider | null> {
    return isId(id) ? this.first('p.id = $1', id, manager) : null;
  }

  /** The provider of exactly this name, or null. */
  async named(name: string): Promise<Provider | null> {
    return this.first('p.name = $1', oneLine(name));
  }

  /** All providers by name. */
  async all(): Promise<Provider[]> {
    const rows = await this.database.query<ProviderRow>(`${selectProviders} ORDER BY p.name`);
    return rows.map((row) => this.providerOf(row));
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
    const facts = soundFacts({ ...given, website: given.website ?? null }, 'notCreated');
    const id = newId();
    const demonstration = given.demonstration ?? false;
    const now = this.clock.now();
    await refuseTaken(manager, facts.name, id);
    await unlessNameTaken(
      facts.name,
      manager.insert(AccreditedProvider, { id, ...facts, demonstration, createdAt: now }),
    );
    await this.ledger.record(
      manager,
      {
        actor: { kind: 'system', id: null },
        action: 'provider.create',
        subject: { kind: 'provider', id },
        after: { ...facts, demonstration },
      },
      now,
    );
    return this.providerOf({ id, ...facts, demonstration, history: [] });
  }

  /**
   * Changes a provider's name or website. What was claimed and issued before keeps the facts of its time.
   * @throws Problem not-found, invalid-input, provider-name-taken
   */
  async changeWithin(
    manager: EntityManager,
    id: string,
    change: ProviderChange,
    actor: LedgerActor,
  ): Promise<Provider> {
    await lockProvider(manager, id);
    const provider = await this.find(id, manager);
    if (!provider) throw notFound();
    const before = { name: provider.name, website: provider.website };
    const after = soundFacts({ ...before, ...change }, 'notChanged');
    if (before.name === after.name && before.website === after.website) return provider;
    await refuseTaken(manager, after.name, id);
    await unlessNameTaken(after.name, manager.update(AccreditedProvider, { id }, after));
    await this.ledger.record(
      manager,
      { actor, action: 'provider.change', subject: { kind: 'provider', id }, before, after },
      this.clock.now(),
    );
    return { ...provider, ...after };
  }

  private async first(
    condition: string,
    value: string,
    manager?: EntityManager,
  ): Promise<Provider | null> {
    const sql = `${selectProviders} WHERE ${condition}`;
    const [row] = manager
      ? await manager.query<ProviderRow[]>(sql, [value])
      : await this.database.query<ProviderRow>(sql, [value]);
    return row ? this.providerOf(row) : null;
  }

  private providerOf(row: ProviderRow): Provider {
    const history = historyOf(row.history);
    const accreditations = inForceOn(history, dayAt(this.clock.now(), 'UTC'));
    return {
      ...row,
      history,
      accreditations,
      accreditedBy: accreditorsInWords(accreditations),
      accreditationStatement: accreditations[0]?.statement ?? null,
    };
  }
}

/** Lets nobody else change the provider, or what is stated of it, until the transaction ends. @throws Problem not-found */
export async function lockProvider(
  manager: EntityManager,
  id: string,
): Promise<{ demonstration: boolean }> {
  const [row] = isId(id)
    ? await manager.query<{ demonstration: boolean }[]>(
        'SELECT demonstration FROM accredited_provider WHERE id = $1 FOR NO KEY UPDATE',
        [id],
      )
    : [];
  if (!row) throw notFound();
  return row;
}

/**
 * Two providers whose names differ only in capitals would be confused with each other.
 * @param id the provider that asks for the name
 * @throws Problem provider-name-taken
 */
export async function refuseTaken(manager: EntityManager, name: string, id: string): Promise<void> {
  const [taken] = await manager.query<{ name: string }[]>(
    'SELECT name FROM accredited_provider WHERE lower(name) = lower($1) AND id <> $2',
    [name, id],
  );
  if (taken) throw nameTaken(taken.name);
}

function nameTaken(name: string): Problem {
  return new Problem('provider-name-taken', t.message('nameTaken', { name }));
}

async function unlessNameTaken(name: string, writing: Promise<unknown>): Promise<void> {
  try {
    await writing;
  } catch (error) {
    if (constraintOf(error) !== 'accredited_provider_name') throw error;
    throw nameTaken(name);
  }
}

interface Facts {
  readonly name: string;
  readonly website: string | null;
}

/** @throws Problem invalid-input naming every member that is wrong */
function soundFacts(given: Facts, refusal: 'notCreated' | 'notChanged'): Facts {
  const facts = { name: oneLine(given.name), website: given.website?.trim() || null };
  const errors = [...nameErrors(facts.name), ...websiteErrors(facts.website)];
  if (errors.length === 0) return facts;
  throw invalidFacts(refusal, errors);
}

/** What is wrong with a provider's name. */
export function nameErrors(name: string): InputError[] {
  if (hasUnprintable(name)) {
    return [inputError('name', 'characters', t.message('characters'))];
  }
  if (name.trim() !== '' && name.trim().length <= 200) return [];
  return [inputError('name', 'length', t.message('nameLength'))];
}

function websiteErrors(website: string | null): InputError[] {
  if (website === null || isWebsite(website)) return [];
  return [inputError('website', 'url', t.message('website'))];
}

function isWebsite(text: string): boolean {
  return text.length <= 300 && /^https?:\/\//i.test(text) && URL.canParse(text);
}
