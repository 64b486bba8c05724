import {
  Check,
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import { Activity } from '../activity.entity.js';

/** A correction of the key of one question. Never changed; a later one of the same question replaces it. */
@Entity('activity_correction')
@Check('activity_correction_version', 'version > 0')
@Check('activity_correction_accepts', 'cardinality(accepted) > 0')
export class ActivityCorrection {
  @PrimaryColumn({
    name: 'activity_id',
    type: 'uuid',
    primaryKeyConstraintName: 'activity_correction_pk',
  })
  activityId: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'activity_correction_pk' })
  version: number;

  @Column({ type: 'varchar', length: 20 })
  question: string;

  @Column({ type: 'text', array: true })
  accepted: string[];

  @Column({ type: 'boolean' })
  void: boolean;

  @Column({ type: 'text', nullable: true })
  rationale: string | null;

  @Column({ type: 'text' })
  reason: string;

  @Column({ name: 'corrected_by', type: 'uuid' })
  correctedBy: string;

  @Column({ name: 'corrected_at', type: 'timestamptz' })
  correctedAt: Date;

  @ManyToOne(() => Activity)
  @JoinColumn({ name: 'activity_id', foreignKeyConstraintName: 'activity_correction_activity_fk' })
  activity: Relation<Activity>;

  @ManyToOne('account')
  @JoinColumn({ name: 'corrected_by', foreignKeyConstraintName: 'activity_correction_account_fk' })
  account: Relation<object>;
}
