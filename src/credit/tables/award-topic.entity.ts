import {
  Check,
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import { Award } from './award.entity.js';
import type { TopicOrigin } from '../domain/claims/award-topics.js';

/** What an award is on: derived when it is made, and then kept; or said by its learner. */
@Entity('award_topic')
@Check('award_topic_origin', `origin IN ('activity', 'papers', 'self-declared')`)
export class AwardTopic {
  @PrimaryColumn({ name: 'learner_id', type: 'uuid', primaryKeyConstraintName: 'award_topic_pk' })
  learnerId: string;

  @PrimaryColumn({ name: 'award_id', type: 'uuid', primaryKeyConstraintName: 'award_topic_pk' })
  awardId: string;

  @PrimaryColumn({ type: 'varchar', length: 40, primaryKeyConstraintName: 'award_topic_pk' })
  topic: string;

  @Column({ type: 'varchar', length: 20, default: () => `'self-declared'` })
  origin: TopicOrigin;

  @Column({ name: 'set_at', type: 'timestamptz' })
  setAt: Date;

  @ManyToOne(() => Award)
  @JoinColumn([
    {
      name: 'learner_id',
      referencedColumnName: 'learnerId',
      foreignKeyConstraintName: 'award_topic_award_fk',
    },
    {
      name: 'award_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'award_topic_award_fk',
    },
  ])
  award: Relation<Award>;
}
