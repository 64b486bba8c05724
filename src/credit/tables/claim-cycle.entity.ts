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
import { Cycle } from './cycle.entity.js';

/** A cycle that a claim was made for: once for each option, and once within rules that exclude each other. */
@Entity('claim_cycle')
@Check('claim_cycle_ended_one_way', 'released_at IS NULL OR spent_at IS NULL')
@Check('claim_cycle_withdrawn', 'released_at IS NOT NULL OR NOT withdrawn')
@Index('claim_one_per_cycle', ['learnerId', 'cycleId', 'creditOptionId'], {
  unique: true,
  where: 'NOT withdrawn',
})
@Index('claim_cycle_ended', ['learnerId', 'cycleId'], {
  where: 'released_at IS NOT NULL OR spent_at IS NOT NULL',
})
@Index('claim_cycle_claim', ['learnerId', 'claimId'])
@Index('claim_one_per_exclusive_group', ['learnerId', 'cycleId', 'exclusiveGroup'], {
  unique: true,
  where: 'released_at IS NULL',
})
export class ClaimCycle {
  @PrimaryColumn({ name: 'learner_id', type: 'uuid', primaryKeyConstraintName: 'claim_cycle_pk' })
  learnerId: string;

  @PrimaryColumn({ name: 'cycle_id', type: 'uuid', primaryKeyConstraintName: 'claim_cycle_pk' })
  cycleId: string;

  @Column({ name: 'exclusive_group', type: 'varchar', length: 40 })
  exclusiveGroup: string;

  @PrimaryColumn({ name: 'claim_id', type: 'uuid', primaryKeyConstraintName: 'claim_cycle_pk' })
  claimId: string;

  @Column({ name: 'credit_option_id', type: 'uuid' })
  creditOptionId: string;

  /** When it was set free: the award was reversed for a mistake, or its learner took it back. */
  @Column({ name: 'released_at', type: 'timestamptz', nullable: true })
  releasedAt: Date | null;

  /** When it was used up for good: the award was reversed for misconduct. */
  @Column({ name: 'spent_at', type: 'timestamptz', nullable: true })
  spentAt: Date | null;

  /** Its learner took it back: the same option may credit it again. */
  @Column({ type: 'boolean', default: false })
  withdrawn: boolean;

  @ManyToOne(() => Claim)
  @JoinColumn([
    {
      name: 'learner_id',
      referencedColumnName: 'learnerId',
      foreignKeyConstraintName: 'claim_cycle_claim_fk',
    },
    {
      name: 'claim_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'claim_cycle_claim_fk',
    },
  ])
  claim: Relation<Claim>;

  @ManyToOne(() => Cycle)
  @JoinColumn([
    {
      name: 'learner_id',
      referencedColumnName: 'learnerId',
      foreignKeyConstraintName: 'claim_cycle_cycle_fk',
    },
    {
      name: 'cycle_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'claim_cycle_cycle_fk',
    },
  ])
  cycle: Relation<Cycle>;
}
