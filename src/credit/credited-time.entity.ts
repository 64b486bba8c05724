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

/** Active time that a claim was credited for: no moment twice under rules that exclude each other. */
@Entity('credited_time')
@Check('credited_time_ended_one_way', 'released_at IS NULL OR spent_at IS NULL')
@Check('credited_time_forward', 'ends_at > starts_at')
@Exclusion(
  'credited_time_once',
  `USING gist (learner_id WITH =, exclusive_group WITH =, tstzrange(starts_at, ends_at) WITH &&)
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

  /** Whether a device reported it late: days have a limit of their own for that. */
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
