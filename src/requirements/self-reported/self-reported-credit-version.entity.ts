import {
  Check,
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import { SelfReportedCredit } from './self-reported-credit.entity.js';

/**
 * What of a self-reported credit counts, since when: a row for each revision that changed it. A correction of words makes
 * none. Rows are only ever added.
 */
@Entity('self_reported_credit_version')
@Check('self_reported_credit_version_amount', 'amount > 0')
export class SelfReportedCreditVersion {
  @PrimaryColumn({
    name: 'learner_id',
    type: 'uuid',
    primaryKeyConstraintName: 'self_reported_credit_version_pk',
  })
  learnerId: string;

  @PrimaryColumn({
    name: 'self_reported_credit_id',
    type: 'uuid',
    primaryKeyConstraintName: 'self_reported_credit_version_pk',
  })
  selfReportedCreditId: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'self_reported_credit_version_pk' })
  revision: number;

  @Column({ type: 'numeric', precision: 8, scale: 2 })
  amount: string;

  @Column({ type: 'varchar', length: 80, nullable: true })
  unit: string | null;

  @Column({ type: 'jsonb' })
  buckets: Readonly<Record<string, string>>;

  @Column({ name: 'completed_on', type: 'date' })
  completedOn: string;

  @Column({ type: 'jsonb' })
  topics: readonly string[];

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;

  @ManyToOne(() => SelfReportedCredit)
  @JoinColumn([
    {
      name: 'learner_id',
      referencedColumnName: 'learnerId',
      foreignKeyConstraintName: 'self_reported_credit_version_credit_fk',
    },
    {
      name: 'self_reported_credit_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'self_reported_credit_version_credit_fk',
    },
  ])
  credit: Relation<SelfReportedCredit>;
}
