import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  Unique,
  type Relation,
} from 'typeorm';
import { Activity } from '../activity.entity.js';
import type { Answer, Evaluation } from '../domain/activity.js';

/** A learner's answers as graded when they were handed in. Never changed; after passing, the evaluation is added, once. */
@Entity('activity_attempt')
@Unique('activity_attempt_number', ['learnerId', 'activityId', 'number'])
@Index('activity_attempt_passed_once', ['learnerId', 'activityId'], {
  unique: true,
  where: 'passed',
})
@Index('activity_attempt_results', ['activityId', 'learnerId'])
@Check('activity_attempt_correct', 'correct BETWEEN 0 AND question_count')
@Check('activity_attempt_evaluated', '(evaluation IS NULL) = (evaluated_at IS NULL)')
export class ActivityAttempt {
  @PrimaryColumn({
    name: 'learner_id',
    type: 'uuid',
    primaryKeyConstraintName: 'activity_attempt_pk',
  })
  learnerId: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'activity_attempt_pk' })
  id: string;

  @Column({ name: 'activity_id', type: 'uuid' })
  activityId: string;

  /** Given by the database. */
  @Column({ type: 'integer' })
  number: number;

  @Column({ type: 'jsonb' })
  answers: readonly Answer[];

  @Column({ type: 'integer' })
  correct: number;

  @Column({ name: 'question_count', type: 'integer' })
  questionCount: number;

  @Column({ type: 'boolean' })
  passed: boolean;

  /** How often the key had been corrected when this was graded with it. */
  @Column({ name: 'key_version', type: 'integer', default: 0 })
  keyVersion: number;

  /** IANA name, of the profile when this was made: a later change of zone moves no day of it. */
  @Column({ name: 'time_zone', type: 'varchar', length: 60 })
  timeZone: string;

  @Column({ name: 'submitted_at', type: 'timestamptz' })
  submittedAt: Date;

  @Column({ type: 'jsonb', nullable: true })
  evaluation: Evaluation | null;

  @Column({ name: 'evaluated_at', type: 'timestamptz', nullable: true })
  evaluatedAt: Date | null;

  @ManyToOne('account')
  @JoinColumn({ name: 'learner_id', foreignKeyConstraintName: 'activity_attempt_account_fk' })
  account: Relation<object>;

  @ManyToOne(() => Activity)
  @JoinColumn({ name: 'activity_id', foreignKeyConstraintName: 'activity_attempt_activity_fk' })
  activity: Relation<Activity>;
}
