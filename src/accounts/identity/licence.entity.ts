import {
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  Unique,
  type Relation,
} from 'typeorm';
import { LearnerProfile } from './learner-profile.entity.js';

/** A learner's licence to practise in one jurisdiction. */
@Entity('licence')
@Unique('licence_once', ['learnerId', 'jurisdiction', 'number'])
export class Licence {
  @PrimaryColumn({ name: 'learner_id', type: 'uuid', primaryKeyConstraintName: 'licence_pk' })
  learnerId: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'licence_pk' })
  id: string;

  @Column({ type: 'varchar', length: 80 })
  jurisdiction: string;

  @Column({ type: 'varchar', length: 60 })
  number: string;

  @ManyToOne(() => LearnerProfile)
  @JoinColumn({ name: 'learner_id', foreignKeyConstraintName: 'licence_profile_fk' })
  profile: Relation<LearnerProfile>;
}
