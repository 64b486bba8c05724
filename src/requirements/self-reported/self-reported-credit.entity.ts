import { Account } from '../../accounts/index.js';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';

/** Self-reported credit, in the learner's own words. Corrected or withdrawn, never deleted. */
@Entity('self_reported_credit')
@Check('self_reported_credit_amount', 'amount > 0')
@Index('self_reported_credit_by_completion', ['learnerId', 'completedOn', 'id'])
export class SelfReportedCredit {
  @PrimaryColumn({
    name: 'learner_id',
    type: 'uuid',
    primaryKeyConstraintName: 'self_reported_credit_pk',
  })
  learnerId: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'self_reported_credit_pk' })
  id: string;

  @Column({ type: 'varchar', length: 300 })
  title: string;

  @Column({ type: 'varchar', length: 200, nullable: true })
  provider: string | null;

  @Column({ type: 'varchar', length: 80, nullable: true })
  unit: string | null;

  /** By profile, the category that the learner counts it in. */
  @Column({ type: 'jsonb' })
  buckets: Readonly<Record<string, string>>;

  @Column({ type: 'numeric', precision: 8, scale: 2 })
  amount: string;

  @Column({ name: 'completed_on', type: 'date' })
  completedOn: string;

  @Column({ type: 'jsonb' })
  topics: readonly string[];

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'integer' })
  revision: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;

  @Column({ name: 'withdrawn_at', type: 'timestamptz', nullable: true })
  withdrawnAt: Date | null;

  /** When the learner said that it differs from what it looks the same as; null: it was not said. */
  @Column({ name: 'distinct_at', type: 'timestamptz', nullable: true })
  distinctAt: Date | null;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'learner_id', foreignKeyConstraintName: 'self_reported_credit_account_fk' })
  account: Relation<Account>;
}
