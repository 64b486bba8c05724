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
import type { Question } from './domain/activity.js';
import type { Topic } from '../shared/topics.js';

/**
 * An article that an accredited provider designated in advance for credit, with its assessment. Made once; then
 * it can only be retired or end earlier. Days are YYYY-MM-DD.
 */
@Entity('activity')
@Index('activity_one_in_force_per_title', ['providerId', 'title'], {
  unique: true,
  where: 'retired_at IS NULL',
})
@Index('activity_paper', ['paperId'])
@Index('activity_expiry', ['expiresOn', 'id'])
@Check(
  'activity_lasts_three_years',
  `expires_on >= released_on AND expires_on <= released_on + interval '3 years'`,
)
@Check(
  'activity_designated_in_quarters',
  'designated_maximum > 0 AND designated_maximum % 0.25 = 0',
)
@Check('activity_pass_percent', 'pass_percent BETWEEN 1 AND 100')
@Check('activity_attempts_allowed', 'attempts_allowed BETWEEN 1 AND 20')
@Check('activity_question_count', 'jsonb_array_length(questions) BETWEEN 1 AND 30')
@Check('activity_retired', '(retired_at IS NULL) = (retired_reason IS NULL)')
export class Activity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'activity_pk' })
  id: string;

  @Column({ name: 'provider_id', type: 'uuid' })
  providerId: string;

  @Column({ name: 'paper_id', type: 'uuid' })
  paperId: string;

  @Column({ type: 'varchar', length: 300 })
  title: string;

  @Column({ type: 'text' })
  objective: string;

  @Column({ name: 'released_on', type: 'date' })
  releasedOn: string;

  @Column({ name: 'expires_on', type: 'date' })
  expiresOn: string;

  @Column({ name: 'designated_maximum', type: 'numeric', precision: 8, scale: 2 })
  designatedMaximum: string;

  @Column({ name: 'pass_percent', type: 'integer' })
  passPercent: number;

  @Column({ name: 'attempts_allowed', type: 'integer', nullable: true })
  attemptsAllowed: number | null;

  @Column({ type: 'jsonb' })
  questions: Question[];

  /** What the provider says it is about, of the topics that bodies ask for by name. */
  @Column({ type: 'text', array: true, default: [] })
  topics: Topic[];

  @Column({ name: 'evaluation_items', type: 'jsonb' })
  evaluationItems: string[];

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'retired_at', type: 'timestamptz', nullable: true })
  retiredAt: Date | null;

  @Column({ name: 'retired_reason', type: 'text', nullable: true })
  retiredReason: string | null;

  @ManyToOne('accredited_provider')
  @JoinColumn({ name: 'provider_id', foreignKeyConstraintName: 'activity_provider_fk' })
  provider: Relation<object>;

  @ManyToOne('paper')
  @JoinColumn({ name: 'paper_id', foreignKeyConstraintName: 'activity_paper_fk' })
  paper: Relation<object>;
}
