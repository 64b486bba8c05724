import {
  Check,
  Column,
  Entity,
  Exclusion,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import { Claim } from './claim.entity.js';

/** The reading of an act that is paid whole (`act`), or time that is paid by its length (`time`). */
export type PaidFor = 'act' | 'time';

/**
 * Active time that a claim used up, in pieces of at most a day. Under rules that exclude each other no moment is
 * paid by its length twice, nor so and as part of an act; acts may have been read at the same time.
 */
@Entity('credited_time')
@Check('credited_time_ended_one_way', 'released_at IS NULL OR spent_at IS NULL')
@Check('credited_time_forward', 'ends_at > starts_at')
@Check('credited_time_paid_for', `paid_for IN ('act', 'time')`)
@Check('credited_time_within_a_day', `ends_at - starts_at <= interval '24 hours'`)
@Exclusion(
  'credited_time_once',
  `USING gist (learner_id WITH =, exclusive_group WITH =, tstzrange(starts_at, ends_at) WITH &&)
     WHERE (released_at IS NULL AND paid_for = 'time')`,
)
@Exclusion(
  'credited_time_or_act',
  `USING gist (learner_id WITH =, exclusive_group WITH =, tstzrange(starts_at, ends_at) WITH &&, paid_for WITH <>)
     WHERE (released_at IS NULL)`,
)
@Index('credited_time_ended', ['learnerId', 'startsAt'], {
  where: 'released_at IS NOT NULL OR spent_at IS NOT NULL',
})
@Index('credited_time_by_start', ['learnerId', 'exclusiveGroup', 'startsAt'], {
  where: 'released_at IS NULL',
})
export class CreditedTime {
  @PrimaryColumn({ name: 'learner_id', type: 'uuid', primaryKeyConstraintName: 'credited_time_pk' })
  learnerId: string;

  @PrimaryColumn({ name: 'claim_id', type: 'uuid', primaryKeyConstraintName: 'credited_time_pk' })
  claimId: string;

  @PrimaryColumn({
    name: 'exclusive_group',
    type: 'varchar',
    length: 40,
    primaryKeyConstraintName: 'credited_time_pk',
  })
  exclusiveGroup: string;

  @PrimaryColumn({
    name: 'starts_at',
    type: 'timestamptz',
    primaryKeyConstraintName: 'credited_time_pk',
  })
  startsAt: Date;

  @Column({ name: 'ends_at', type: 'timestamptz' })
  endsAt: Date;

  @Column({ name: 'paid_for', type: 'varchar', length: 10 })
  paidFor: PaidFor;

  /** Whether a device reported it late: days have a separate limit for that. */
  @Column({ type: 'boolean', default: false })
  offline: boolean;

  /** When it was set free: the award was reversed for a mistake, or its learner took it back. */
  @Column({ name: 'released_at', type: 'timestamptz', nullable: true })
  releasedAt: Date | null;

  /** When it was used up for good: the award was reversed for misconduct. */
  @Column({ name: 'spent_at', type: 'timestamptz', nullable: true })
  spentAt: Date | null;

  @ManyToOne(() => Claim)
  @JoinColumn([
    {
      name: 'learner_id',
      referencedColumnName: 'learnerId',
      foreignKeyConstraintName: 'credited_time_claim_fk',
    },
    {
      name: 'claim_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'credited_time_claim_fk',
    },
  ])
  claim: Relation<Claim>;
}
