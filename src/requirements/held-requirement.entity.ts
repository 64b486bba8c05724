import { Account } from '../accounts/index.js';
import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';

/** Something that a learner has to meet: a licence, a membership, a certification. Ended, never deleted. */
@Entity('held_requirement')
@Index('held_requirement_once', ['learnerId', 'profileId', 'label'], {
  unique: true,
  where: 'ended_on IS NULL',
})
export class HeldRequirement {
  @PrimaryColumn({
    name: 'learner_id',
    type: 'uuid',
    primaryKeyConstraintName: 'held_requirement_pk',
  })
  learnerId: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'held_requirement_pk' })
  id: string;

  @Column({ name: 'profile_id', type: 'varchar', length: 60 })
  profileId: string;

  /** The version in force when it was added; which one counts is decided by the day. */
  @Column({ name: 'profile_version', type: 'varchar', length: 30 })
  profileVersion: string;

  /** What distinguishes it from another of the same profile, for example a licence number; may be empty. */
  @Column({ type: 'varchar', length: 120 })
  label: string;

  @Column({ name: 'starts_on', type: 'date' })
  startsOn: string;

  @Column({ name: 'ended_on', type: 'date', nullable: true })
  endedOn: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;

  @ManyToOne(() => Account)
  @JoinColumn({
    name: 'learner_id',
    foreignKeyConstraintName: 'held_requirement_account_fk',
  })
  account: Relation<Account>;
}
