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
import { ActivityAttempt } from '../attempts/activity-attempt.entity.js';
import { ActivityCorrection } from './activity-correction.entity.js';

/** The grade of an attempt by a corrected key, where it is another one. Never changed. */
@Entity('activity_regrade')
@Index('activity_regrade_passed_once', ['learnerId', 'activityId'], {
  unique: true,
  where: 'passed',
})
@Index('activity_regrade_results', ['activityId', 'version'])
@Check('activity_regrade_correct', 'correct BETWEEN 0 AND question_count')
@Check('activity_regrade_outcome', 'NOT (passed AND pass_stands)')
export class ActivityRegrade {
  @PrimaryColumn({
    name: 'learner_id',
    type: 'uuid',
    primaryKeyConstraintName: 'activity_regrade_pk',
  })
  learnerId: string;

  @PrimaryColumn({
    name: 'attempt_id',
    type: 'uuid',
    primaryKeyConstraintName: 'activity_regrade_pk',
  })
  attemptId: string;

  /** Of the correction. */
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'activity_regrade_pk' })
  version: number;

  @Column({ name: 'activity_id', type: 'uuid' })
  activityId: string;

  @Column({ type: 'integer' })
  correct: number;

  @Column({ name: 'question_count', type: 'integer' })
  questionCount: number;

  /** The learner passes by this attempt, and did not before. */
  @Column({ type: 'boolean' })
  passed: boolean;

  /** The learner passed by this attempt before, and would not by this key: the pass stays. */
  @Column({ name: 'pass_stands', type: 'boolean' })
  passStands: boolean;

  @Column({ name: 'regraded_at', type: 'timestamptz' })
  regradedAt: Date;

  @ManyToOne(() => ActivityAttempt)
  @JoinColumn([
    {
      name: 'learner_id',
      referencedColumnName: 'learnerId',
      foreignKeyConstraintName: 'activity_regrade_attempt_fk',
    },
    {
      name: 'attempt_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'activity_regrade_attempt_fk',
    },
  ])
  attempt: Relation<ActivityAttempt>;

  @ManyToOne(() => ActivityCorrection)
  @JoinColumn([
    {
      name: 'activity_id',
      referencedColumnName: 'activityId',
      foreignKeyConstraintName: 'activity_regrade_correction_fk',
    },
    {
      name: 'version',
      referencedColumnName: 'version',
      foreignKeyConstraintName: 'activity_regrade_correction_fk',
    },
  ])
  correction: Relation<ActivityCorrection>;
}
