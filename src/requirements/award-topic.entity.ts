import { Award } from '../credit/index.js';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';

/** A topic that the learner gives to an award of their own, so that it counts where a topic is asked for. */
@Entity('award_topic')
export class AwardTopic {
  @PrimaryColumn({ name: 'learner_id', type: 'uuid', primaryKeyConstraintName: 'award_topic_pk' })
  learnerId: string;

  @PrimaryColumn({ name: 'award_id', type: 'uuid', primaryKeyConstraintName: 'award_topic_pk' })
  awardId: string;

  @PrimaryColumn({ type: 'varchar', length: 40, primaryKeyConstraintName: 'award_topic_pk' })
  topic: string;

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
