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
import { Claim } from './claim.entity.js';

/**
 * How long a claim was credited for by a rule that pays by the length of time, and what that came to before caps and
 * maxima; one row for each part of the claim. The next claim rounds the total of these with its own time.
 */
@Entity('timed_credit')
@Check('timed_credit_ended_one_way', 'released_at IS NULL OR spent_at IS NULL')
@Check('timed_credit_positive', 'milliseconds > 0 AND amount >= 0')
@Index('timed_credit_by_day', ['learnerId', 'ruleSetId', 'completedOn'], {
  where: 'released_at IS NULL',
})
export class TimedCredit {
  @PrimaryColumn({ name: 'learner_id', type: 'uuid', primaryKeyConstraintName: 'timed_credit_pk' })
  learnerId: string;

  @PrimaryColumn({ name: 'claim_id', type: 'uuid', primaryKeyConstraintName: 'timed_credit_pk' })
  claimId: string;

  @PrimaryColumn({
    name: 'completed_on',
    type: 'date',
    primaryKeyConstraintName: 'timed_credit_pk',
  })
  completedOn: string;

  @PrimaryColumn({
    name: 'rule_id',
    type: 'varchar',
    length: 60,
    primaryKeyConstraintName: 'timed_credit_pk',
  })
  ruleId: string;

  @Column({ name: 'rule_set_id', type: 'varchar', length: 60 })
  ruleSetId: string;

  @Column({ name: 'rule_set_version', type: 'varchar', length: 30 })
  ruleSetVersion: string;

  @Column({ type: 'bigint' })
  milliseconds: string;

  @Column({ type: 'numeric', precision: 8, scale: 2 })
  amount: string;

  /** When it was set free: the award was reversed for a mistake, or its learner took it back. */
  @Column({ name: 'released_at', type: 'timestamptz', nullable: true })
  releasedAt: Date | null;

  /** When it was revoked for misconduct: it counts in no total, and its time is credited by nobody again. */
  @Column({ name: 'spent_at', type: 'timestamptz', nullable: true })
  spentAt: Date | null;

  @ManyToOne(() => Claim)
  @JoinColumn([
    {
      name: 'learner_id',
      referencedColumnName: 'learnerId',
      foreignKeyConstraintName: 'timed_credit_claim_fk',
    },
    {
      name: 'claim_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'timed_credit_claim_fk',
    },
  ])
  claim: Relation<Claim>;
}
