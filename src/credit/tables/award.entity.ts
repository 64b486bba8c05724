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

/** A row of credit: given; or all that was left of it taken back, some of it, or either of those undone. */
export type AwardKind = 'award' | 'reversal' | 'reduction' | 'reinstatement';

/** Credit given, one row for each kind of credit and year of a claim, or taken back and given back by separate rows. Never edited. */
@Entity('award')
@Check('award_kind', `kind IN ('award', 'reversal', 'reduction', 'reinstatement')`)
@Check(
  'award_sign',
  `kind = 'award' AND amount > 0 AND reverses_id IS NULL
       OR kind IN ('reversal', 'reduction') AND amount < 0 AND reverses_id IS NOT NULL AND reason IS NOT NULL
       OR kind = 'reinstatement' AND amount > 0 AND reverses_id IS NOT NULL AND reason IS NOT NULL`,
)
@Index('award_one_per_part', ['learnerId', 'claimId', 'unit', 'completedOn'], {
  unique: true,
  where: `kind = 'award'`,
})
@Index('award_reinstated_once', ['learnerId', 'reversesId'], {
  unique: true,
  where: `kind = 'reinstatement'`,
})
@Index('award_changes', ['learnerId', 'claimId'], { where: `kind <> 'award'` })
@Index('award_by_learner', ['learnerId', 'awardedAt'])
@Index('award_by_completion', ['learnerId', 'completedOn'])
@Index('award_by_unit', ['learnerId', 'unit', 'completedOn'])
export class Award {
  @PrimaryColumn({ name: 'learner_id', type: 'uuid', primaryKeyConstraintName: 'award_pk' })
  learnerId: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'award_pk' })
  id: string;

  @Column({ name: 'claim_id', type: 'uuid' })
  claimId: string;

  /** Null in the learner's own log. */
  @Column({ name: 'provider_id', type: 'uuid', nullable: true })
  providerId: string | null;

  @Column({ type: 'varchar', length: 20 })
  kind: AwardKind;

  /** The award that a reversal or a reduction takes from; the one of those that a reinstatement undoes. */
  @Column({ name: 'reverses_id', type: 'uuid', nullable: true })
  reversesId: string | null;

  @Column({ type: 'varchar', length: 80 })
  unit: string;

  @Column({ type: 'numeric', precision: 8, scale: 2 })
  amount: string;

  @Column({ name: 'rule_set_id', type: 'varchar', length: 60 })
  ruleSetId: string;

  @Column({ name: 'rule_set_version', type: 'varchar', length: 30 })
  ruleSetVersion: string;

  @Column({ name: 'completed_on', type: 'date' })
  completedOn: string;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ name: 'awarded_at', type: 'timestamptz' })
  awardedAt: Date;

  @ManyToOne(() => Claim)
  @JoinColumn([
    {
      name: 'learner_id',
      referencedColumnName: 'learnerId',
      foreignKeyConstraintName: 'award_claim_fk',
    },
    { name: 'claim_id', referencedColumnName: 'id', foreignKeyConstraintName: 'award_claim_fk' },
  ])
  claim: Relation<Claim>;

  @ManyToOne(() => Award)
  @JoinColumn([
    {
      name: 'learner_id',
      referencedColumnName: 'learnerId',
      foreignKeyConstraintName: 'award_reverses_fk',
    },
    {
      name: 'reverses_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'award_reverses_fk',
    },
  ])
  reverses: Relation<Award> | null;
}
