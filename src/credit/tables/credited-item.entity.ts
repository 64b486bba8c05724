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

/** A paper or an activity that a claim was credited for: what rules against crediting it again look at. */
@Entity('credited_item')
@Check('credited_item_ended_one_way', 'released_at IS NULL OR spent_at IS NULL')
@Index('credited_item_by_item', ['learnerId', 'itemId', 'completedOn'], {
  where: 'released_at IS NULL',
})
export class CreditedItem {
  @PrimaryColumn({ name: 'learner_id', type: 'uuid', primaryKeyConstraintName: 'credited_item_pk' })
  learnerId: string;

  @PrimaryColumn({ name: 'claim_id', type: 'uuid', primaryKeyConstraintName: 'credited_item_pk' })
  claimId: string;

  @PrimaryColumn({ name: 'item_id', type: 'uuid', primaryKeyConstraintName: 'credited_item_pk' })
  itemId: string;

  @Column({ name: 'rule_set_id', type: 'varchar', length: 60 })
  ruleSetId: string;

  @Column({ name: 'exclusive_group', type: 'varchar', length: 40 })
  exclusiveGroup: string;

  @Column({ name: 'completed_on', type: 'date' })
  completedOn: string;

  /** When it was set free: the award was reversed for a mistake, or its learner took it back. */
  @Column({ name: 'released_at', type: 'timestamptz', nullable: true })
  releasedAt: Date | null;

  /** When it was used up for good: the award was reversed for misconduct. */
  @Column({ name: 'spent_at', type: 'timestamptz', nullable: true })
  spentAt: Date | null;

  @ManyToOne(() => Claim)
  @JoinColumn([
    {
      name: 'learner_id',
      referencedColumnName: 'learnerId',
      foreignKeyConstraintName: 'credited_item_claim_fk',
    },
    {
      name: 'claim_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'credited_item_claim_fk',
    },
  ])
  claim: Relation<Claim>;
}
