import { Column, Entity, Index, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { ActivityCorrection } from './activity-correction.entity.js';

/** How far the regrading that a correction calls for has come, and what came of it. */
@Entity('activity_regrading')
@Index('activity_regrading_one_at_a_time', ['activityId'], {
  unique: true,
  where: 'finished_at IS NULL',
})
export class ActivityRegrading {
  @PrimaryColumn({
    name: 'activity_id',
    type: 'uuid',
    primaryKeyConstraintName: 'activity_regrading_pk',
  })
  activityId: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'activity_regrading_pk' })
  version: number;

  /** The last account whose attempts were looked at. */
  @Column({ name: 'regraded_until', type: 'uuid', nullable: true })
  regradedUntil: string | null;

  @Column({ type: 'integer' })
  attempts: number;

  @Column({ type: 'integer' })
  changed: number;

  @Column({ name: 'now_passed', type: 'integer' })
  nowPassed: number;

  @Column({ name: 'pass_stands', type: 'integer' })
  passStands: number;

  @Column({ name: 'finished_at', type: 'timestamptz', nullable: true })
  finishedAt: Date | null;

  @OneToOne(() => ActivityCorrection)
  @JoinColumn([
    {
      name: 'activity_id',
      referencedColumnName: 'activityId',
      foreignKeyConstraintName: 'activity_regrading_correction_fk',
    },
    {
      name: 'version',
      referencedColumnName: 'version',
      foreignKeyConstraintName: 'activity_regrading_correction_fk',
    },
  ])
  correction: Relation<ActivityCorrection>;
}
