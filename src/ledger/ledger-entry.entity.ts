import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const actorKinds = ['learner', 'administrator', 'operator', 'system', 'anonymous'] as const;

/** One change that mattered. Rows are only ever added; the database refuses the rest. */
@Entity('ledger_entry')
@Index('ledger_entry_subject', ['subjectKind', 'subjectId', 'id'])
@Check(
  'ledger_entry_actor_kind',
  `actor_kind IN ('learner', 'administrator', 'operator', 'system', 'anonymous')`,
)
@Check('ledger_entry_actor', `(actor_id IS NULL) = (actor_kind IN ('system', 'anonymous'))`)
export class LedgerEntry {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'ledger_entry_pk' })
  id: string;

  @Column({ name: 'transaction_id', type: 'bigint' })
  transactionId: string;

  @Column({ type: 'timestamptz' })
  at: Date;

  @Column({ name: 'actor_kind', type: 'varchar', length: 20 })
  actorKind: (typeof actorKinds)[number];

  @Column({ name: 'actor_id', type: 'uuid', nullable: true })
  actorId: string | null;

  @Column({ type: 'varchar', length: 80 })
  action: string;

  @Column({ name: 'subject_kind', type: 'varchar', length: 40 })
  subjectKind: string;

  @Column({ name: 'subject_id', type: 'uuid' })
  subjectId: string;

  @Column({ type: 'jsonb', nullable: true })
  before: object | null;

  @Column({ type: 'jsonb', nullable: true })
  after: object | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;
}
