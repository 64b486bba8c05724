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
import type { HoldReason } from '../domain/claims/claim-limits.js';

/** Why a claim was held for review, by which limits, and until when its provider means to decide. Never changed. */
@Entity('claim_hold')
@Check('claim_hold_reasons', 'jsonb_array_length(reasons) > 0')
@Index('claim_hold_by_provider', ['providerId', 'reviewBy'])
export class ClaimHold {
  @PrimaryColumn({ name: 'learner_id', type: 'uuid', primaryKeyConstraintName: 'claim_hold_pk' })
  learnerId: string;

  @PrimaryColumn({ name: 'claim_id', type: 'uuid', primaryKeyConstraintName: 'claim_hold_pk' })
  claimId: string;

  @Column({ name: 'provider_id', type: 'uuid' })
  providerId: string;

  @Column({ type: 'jsonb' })
  reasons: HoldReason[];

  /** Of the provider's own limits; 0 for the usual ones. */
  @Column({ name: 'limits_version', type: 'integer' })
  limitsVersion: number;

  @Column({ name: 'review_by', type: 'date' })
  reviewBy: string;

  @Column({ name: 'held_at', type: 'timestamptz' })
  heldAt: Date;

  @ManyToOne(() => Claim)
  @JoinColumn([
    {
      name: 'learner_id',
      referencedColumnName: 'learnerId',
      foreignKeyConstraintName: 'claim_hold_claim_fk',
    },
    {
      name: 'claim_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'claim_hold_claim_fk',
    },
  ])
  claim: Relation<Claim>;
}
