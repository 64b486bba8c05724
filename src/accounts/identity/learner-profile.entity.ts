import {
  Check,
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import { Account } from '../account.entity.js';
import type { Profession } from '../domain/profile.js';

/** Who a learner is on a certificate. */
@Entity('learner_profile')
@Check('learner_profile_npi', `npi ~ '^[0-9]{10}$'`)
export class LearnerProfile {
  @PrimaryColumn({
    name: 'learner_id',
    type: 'uuid',
    primaryKeyConstraintName: 'learner_profile_pk',
  })
  learnerId: string;

  @Column({ type: 'varchar', length: 200 })
  name: string;

  /** Null until the first claim asks for it. */
  @Column({ type: 'varchar', length: 40, nullable: true })
  profession: Profession | null;

  @Column({ type: 'varchar', length: 40, nullable: true })
  degree: string | null;

  @Column({ type: 'varchar', length: 10, nullable: true })
  npi: string | null;

  @Column({ name: 'time_zone', type: 'varchar', length: 60 })
  timeZone: string;

  /** Rises with each change in force. */
  @Column({ type: 'integer', default: 1 })
  revision: number;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'learner_id', foreignKeyConstraintName: 'learner_profile_account_fk' })
  account: Relation<Account>;
}
