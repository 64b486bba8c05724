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
import { Claim } from './claim.entity.js';

/** The article that a claim was made for: once for each option, and once within rules that exclude each other. */
@Entity('claim_article')
@Check('claim_article_ended_one_way', 'released_at IS NULL OR spent_at IS NULL')
@Check('claim_article_withdrawn', 'released_at IS NOT NULL OR NOT withdrawn')
@Index('claim_one_per_article', ['learnerId', 'activityId', 'creditOptionId'], {
  unique: true,
  where: 'NOT withdrawn',
})
@Index('article_one_per_exclusive_group', ['learnerId', 'activityId', 'exclusiveGroup'], {
  unique: true,
  where: 'released_at IS NULL',
})
export class ClaimArticle {
  @PrimaryColumn({ name: 'learner_id', type: 'uuid', primaryKeyConstraintName: 'claim_article_pk' })
  learnerId: string;

  @PrimaryColumn({ name: 'claim_id', type: 'uuid', primaryKeyConstraintName: 'claim_article_pk' })
  claimId: string;

  @Column({ name: 'activity_id', type: 'uuid' })
  activityId: string;

  @Column({ name: 'attempt_id', type: 'uuid' })
  attemptId: string;

  @Column({ name: 'credit_option_id', type: 'uuid' })
  creditOptionId: string;

  @Column({ name: 'exclusive_group', type: 'varchar', length: 40 })
  exclusiveGroup: string;

  /** When it was set free: the award was reversed for a mistake, or its learner took it back. */
  @Column({ name: 'released_at', type: 'timestamptz', nullable: true })
  releasedAt: Date | null;

  /** When it was used up for good: the award was reversed for misconduct. */
  @Column({ name: 'spent_at', type: 'timestamptz', nullable: true })
  spentAt: Date | null;

  /** Its learner took it back: the same option may credit it again. */
  @Column({ type: 'boolean', default: false })
  withdrawn: boolean;

  @ManyToOne(() => Claim)
  @JoinColumn([
    {
      name: 'learner_id',
      referencedColumnName: 'learnerId',
      foreignKeyConstraintName: 'claim_article_claim_fk',
    },
    {
      name: 'claim_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'claim_article_claim_fk',
    },
  ])
  claim: Relation<Claim>;

  @ManyToOne('activity_attempt')
  @JoinColumn([
    {
      name: 'learner_id',
      referencedColumnName: 'learnerId',
      foreignKeyConstraintName: 'claim_article_attempt_fk',
    },
    {
      name: 'attempt_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'claim_article_attempt_fk',
    },
  ])
  attempt: Relation<object>;
}
