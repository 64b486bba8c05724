import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Activity } from '../activity.entity.js';

/** When a learner first opened the questions for an attempt, by the server's clock. Never changed. */
@Entity('activity_start')
export class ActivityStart {
  @PrimaryColumn({
    name: 'learner_id',
    type: 'uuid',
    primaryKeyConstraintName: 'activity_start_pk',
  })
  learnerId: string;

  @PrimaryColumn({
    name: 'activity_id',
    type: 'uuid',
    primaryKeyConstraintName: 'activity_start_pk',
  })
  activityId: string;

  /** Of the attempt, given by the database. */
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'activity_start_pk' })
  number: number;

  @Column({ name: 'started_at', type: 'timestamptz' })
  startedAt: Date;

  @ManyToOne('account')
  @JoinColumn({ name: 'learner_id', foreignKeyConstraintName: 'activity_start_account_fk' })
  account: Relation<object>;

  @ManyToOne(() => Activity)
  @JoinColumn({ name: 'activity_id', foreignKeyConstraintName: 'activity_start_activity_fk' })
  activity: Relation<Activity>;
}
