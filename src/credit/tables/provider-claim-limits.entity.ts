import {
  Check,
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import type { ClaimLimits } from '../domain/claims/claim-limits.js';

/** A version of what a provider lets learners claim, and from where on it looks first. The latest is in force. */
@Entity('provider_claim_limits')
@Check('provider_claim_limits_version', 'version > 0')
export class ProviderClaimLimits {
  @PrimaryColumn({
    name: 'provider_id',
    type: 'uuid',
    primaryKeyConstraintName: 'provider_claim_limits_pk',
  })
  providerId: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'provider_claim_limits_pk' })
  version: number;

  @Column({ type: 'jsonb' })
  limits: ClaimLimits;

  @Column({ name: 'set_by', type: 'uuid' })
  setBy: string;

  @Column({ name: 'set_at', type: 'timestamptz' })
  setAt: Date;

  @ManyToOne('accredited_provider')
  @JoinColumn({
    name: 'provider_id',
    foreignKeyConstraintName: 'provider_claim_limits_provider_fk',
  })
  provider: Relation<object>;

  @ManyToOne('account')
  @JoinColumn({ name: 'set_by', foreignKeyConstraintName: 'provider_claim_limits_account_fk' })
  account: Relation<object>;
}
