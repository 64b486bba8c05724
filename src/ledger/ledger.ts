import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../platform/index.js';
import { LedgerEntry, type actorKinds } from './ledger-entry.entity.js';

/** Who did it. `id` is the account for people and null for the system and for nobody. */
export type LedgerActor =
  | {
      readonly kind: Extract<(typeof actorKinds)[number], 'learner' | 'administrator' | 'operator'>;
      readonly id: string;
    }
  | { readonly kind: 'system' | 'anonymous'; readonly id: null };

/** A change that matters: `before` plus the change is `after`; null where the subject did not or does not exist. */
export interface LedgerChange {
  readonly actor: LedgerActor;
  /** `noun.verb`, e.g. `claim.award`. */
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly before?: object | null;
  readonly after?: object | null;
  readonly reason?: string | null;
}

/** The append-only record of what was changed, by whom and why. */
@Injectable()
export class Ledger {
  /** Adds an entry in the transaction of the change itself, so that neither can exist without the other. */
  async record(manager: EntityManager, change: LedgerChange, at: Date): Promise<void> {
    await this.recordAll(manager, [change], at);
  }

  /** Adds an entry for each change, in one statement. */
  async recordAll(
    manager: EntityManager,
    changes: readonly LedgerChange[],
    at: Date,
  ): Promise<void> {
    const rows = changes.map(({ actor, action, subject, before, after, reason }) => ({
      id: newId(),
      actor_kind: actor.kind,
      actor_id: actor.id,
      action,
      subject_kind: subject.kind,
      subject_id: subject.id,
      before: before ?? null,
      after: after ?? null,
      reason: reason ?? null,
    }));
    await manager.query(
      `INSERT INTO ledger_entry (id, transaction_id, at, actor_kind, actor_id, action, subject_kind, subject_id, before, after, reason)
       SELECT id, pg_current_xact_id()::text::bigint, $2, actor_kind, actor_id, action, subject_kind, subject_id,
              nullif(before, 'null'), nullif(after, 'null'), reason
         FROM jsonb_to_recordset($1::jsonb) AS x
           (id uuid, actor_kind text, actor_id uuid, action text, subject_kind text, subject_id uuid,
            before jsonb, after jsonb, reason text)`,
      [JSON.stringify(rows), at],
    );
  }

  /** The entries about these subjects, oldest first. */
  async about(manager: EntityManager, subjectIds: readonly string[]): Promise<LedgerEntry[]> {
    if (subjectIds.length === 0) return [];
    return manager
      .createQueryBuilder(LedgerEntry, 'entry')
      .where('entry.subject_id IN (:...subjectIds)', { subjectIds: [...subjectIds] })
      .orderBy('entry.id')
      .getMany();
  }
}
