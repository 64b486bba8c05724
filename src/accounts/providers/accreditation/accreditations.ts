import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Ledger, type LedgerActor } from '../../../ledger/index.js';
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
import { accreditors } from './accreditors.js';
import {
  accreditationErrors,
  isStatus,
  type NewAccreditation,
} from '../../domain/accreditation-errors.js';
import { ProviderAccreditation } from './provider-accreditation.entity.js';
import { lockProvider } from '../providers.js';
import { inputError, type InputError } from '../../../shared/input-error.js';
import { invalidFacts } from '../invalid-facts.js';
import { t } from '../messages.js';

/** What is recorded about an entry besides its content. */
export interface StatedEntry extends Omit<
  ProviderAccreditation,
  'provider' | 'corrected' | 'account'
> {
  /** The email address of the operator; null for the command line. */
  readonly statedByEmail: string | null;
}

/** Who accredits the providers, as the operator states it. Entries are only ever added. */
@Injectable()
export class Accreditations {
  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  /**
   * States who accredits a provider from a day on, that it ended, or corrects what was stated.
   * @returns the id of the entry
   * @throws Problem not-found, invalid-input, accreditation-corrected
   */
  state(providerId: string, given: NewAccreditation, actor: LedgerActor): Promise<string> {
    return this.database.asSystem((manager) => this.stateWithin(manager, providerId, given, actor));
  }

  /** The same in a transaction that is already open. */
  async stateWithin(
    manager: EntityManager,
    providerId: string,
    given: NewAccreditation,
    actor: LedgerActor,
  ): Promise<string> {
    const { demonstration } = await lockProvider(manager, providerId);
    const entry = soundEntry(given, demonstration);
    const before = entry.corrects && (await this.corrected(manager, providerId, entry));
    const id = newId();
    const now = this.clock.now();
    await manager
      .insert(ProviderAccreditation, {
        ...entry,
        id,
        providerId,
        carriedOver: false,
        statedBy: actor.id,
        statedAt: now,
      })
      .catch(alreadyCorrected);
    const { reason, ...after } = entry;
    await this.ledger.record(
      manager,
      {
        actor,
        action: entry.corrects ? 'accreditation.correct' : 'accreditation.state',
        subject: { kind: 'provider', id: providerId },
        before: before || null,
        after: { id, ...after },
        reason,
      },
      now,
    );
    return id;
  }

  /** Every entry of a provider, those that begin last first. @throws Problem not-found */
  async entries(providerId: string): Promise<StatedEntry[]> {
    if (!isId(providerId)) throw notFound();
    return this.database.query<StatedEntry>(
      `SELECT a.provider_id AS "providerId", a.id, a.accreditor, a.identifier,
              to_char(a.valid_from, 'YYYY-MM-DD') AS "validFrom", to_char(a.valid_to, 'YYYY-MM-DD') AS "validTo",
              a.status, a.statement, a.reason, a.corrects, a.carried_over AS "carriedOver", a.stated_by AS "statedBy",
              a.stated_at AS "statedAt", who.email AS "statedByEmail"
         FROM provider_accreditation a LEFT JOIN account who ON who.id = a.stated_by
        WHERE a.provider_id = $1 ORDER BY a.valid_from DESC, a.stated_at DESC, a.id DESC`,
      [providerId],
    );
  }

  private async corrected(
    manager: EntityManager,
    providerId: string,
    entry: { corrects: string | null; accreditor: string },
  ): Promise<object> {
    const before = isId(entry.corrects ?? '')
      ? await manager.findOneBy(ProviderAccreditation, { providerId, id: entry.corrects ?? '' })
      : null;
    if (!before) {
      throw invalidFacts('notRecorded', [
        inputError('corrects', 'unknown', t.message('unknownEntry')),
      ]);
    }
    if (before.accreditor !== entry.accreditor) {
      const message = t.message('otherAccreditor');
      throw invalidFacts('notRecorded', [inputError('accreditor', 'other', message)]);
    }
    const { statedAt: _at, statedBy: _by, providerId: _provider, ...facts } = before;
    return facts;
  }
}

/** @throws Problem invalid-input naming every member that is wrong */
function soundEntry(given: NewAccreditation, demonstration: boolean) {
  const tidy = {
    accreditor: given.accreditor.trim(),
    identifier: oneLine(given.identifier ?? '') || null,
    validFrom: given.validFrom,
    validTo: given.validTo ?? null,
    status: given.status,
    statement: oneLine(given.statement ?? '') || null,
    corrects: given.corrects ?? null,
    reason: given.reason?.trim() || null,
  };
  const known = accreditors();
  const accreditor = known.findAccreditor(tidy.accreditor) ?? known.named(tidy.accreditor);
  const errors: InputError[] = accreditationErrors(tidy);
  if (!accreditor) {
    errors.unshift(inputError('accreditor', 'unknown', t.message('unknownAccreditor')));
  }
  if (demonstration) {
    errors.unshift(inputError('accreditor', 'demonstration', t.message('demonstration')));
  }
  const { status } = tidy;
  if (errors.length > 0 || !accreditor || !isStatus(status)) {
    throw invalidFacts('notRecorded', errors);
  }
  return { ...tidy, status, accreditor: accreditor.code };
}

function alreadyCorrected(error: unknown): never {
  if (constraintOf(error) !== 'provider_accreditation_corrected_once') throw error;
  throw new Problem('accreditation-corrected', t.message('alreadyCorrected'));
}
