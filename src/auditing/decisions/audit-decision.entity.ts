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
import { Account } from '../../accounts/index.js';
import { Claim } from '../../credit/index.js';

/** What an administrator decided about a claim, and why. Never changed; a later decision is another row. */
@Entity('audit_decision')
@Check(
  'audit_decision_outcome',
  `outcome IN ('awarded', 'declined', 'upheld', 'reduced', 'revoked', 'reinstated')`,
)
@Check('audit_decision_reason', `length(btrim(reason)) > 0`)
@Check(
  'audit_decision_act',
  `act IS NULL OR outcome IN ('revoked', 'declined') AND act IN ('released', 'spent')`,
)
@Index('audit_decision_awarded_once', ['learnerId', 'claimId'], {
  unique: true,
  where: `outcome = 'awarded'`,
})
@Index('audit_decision_claim', ['learnerId', 'claimId', 'decidedAt'])
export class AuditDecision {
  @PrimaryColumn({
    name: 'learner_id',
    type: 'uuid',
    primaryKeyConstraintName: 'audit_decision_pk',
  })
  learnerId: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'audit_decision_pk' })
  id: string;

  @Column({ name: 'provider_id', type: 'uuid' })
  providerId: string;

  @Column({ name: 'claim_id', type: 'uuid' })
  claimId: string;

  @Column({ type: 'varchar', length: 20 })
  outcome: 'awarded' | 'declined' | 'upheld' | 'reduced' | 'revoked' | 'reinstated';

  /** What a revocation makes of the act; null in decisions of the first versions, which released it. */
  @Column({ type: 'varchar', length: 20, nullable: true })
  act: 'released' | 'spent' | null;

  @Column({ type: 'text' })
  reason: string;

  @Column({ name: 'decided_by', type: 'uuid' })
  decidedBy: string;

  @Column({ name: 'decided_at', type: 'timestamptz' })
  decidedAt: Date;

  @ManyToOne(() => Claim)
  @JoinColumn([
    {
      name: 'learner_id',
      referencedColumnName: 'learnerId',
      foreignKeyConstraintName: 'audit_decision_claim_fk',
    },
    {
      name: 'claim_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'audit_decision_claim_fk',
    },
  ])
  claim: Relation<Claim>;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'decided_by', foreignKeyConstraintName: 'audit_decision_account_fk' })
  decider: Relation<Account>;
}
