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
import { Account } from '../account.entity.js';
import { AccreditedProvider } from './accredited-provider.entity.js';

export const proposalKinds = ['name', 'accreditation'] as const;
export const proposalStates = ['waiting', 'accepted', 'declined', 'withdrawn'] as const;

export type ProposalKind = (typeof proposalKinds)[number];
export type ProposalState = (typeof proposalStates)[number];

/** What an administrator asks the operator to state of their provider. */
export type Proposed =
  | { readonly name: string }
  | {
      /** As the administrator wrote it: a name or a code; null for "nobody accredits us". */
      readonly accreditedBy: string | null;
      readonly identifier: string | null;
      readonly statement: string | null;
    };

/** A change of a provider's legal name or accreditation that waits for the operator. Decided once. */
@Entity('provider_proposal')
@Index('provider_proposal_one_waiting', ['providerId', 'kind'], {
  unique: true,
  where: `state = 'waiting'`,
})
@Check('provider_proposal_kind', `kind IN ('name', 'accreditation')`)
@Check('provider_proposal_state', `state IN ('waiting', 'accepted', 'declined', 'withdrawn')`)
@Check(
  'provider_proposal_decided',
  `(state = 'waiting') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by IS NULL)`,
)
@Check('provider_proposal_declined_with_reason', `state <> 'declined' OR reason IS NOT NULL`)
export class ProviderProposal {
  @PrimaryColumn({
    name: 'provider_id',
    type: 'uuid',
    primaryKeyConstraintName: 'provider_proposal_pk',
  })
  providerId: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'provider_proposal_pk' })
  id: string;

  @Column({ type: 'varchar', length: 20 })
  kind: ProposalKind;

  @Column({ type: 'jsonb' })
  proposed: Proposed;

  @Column({ name: 'proposed_by', type: 'uuid' })
  proposedBy: string;

  @Column({ name: 'proposed_at', type: 'timestamptz' })
  proposedAt: Date;

  @Column({ type: 'varchar', length: 20 })
  state: ProposalState;

  @Column({ name: 'decided_by', type: 'uuid', nullable: true })
  decidedBy: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt: Date | null;

  @Column({ type: 'varchar', length: 500, nullable: true })
  reason: string | null;

  @ManyToOne(() => AccreditedProvider)
  @JoinColumn({ name: 'provider_id', foreignKeyConstraintName: 'provider_proposal_provider_fk' })
  provider: Relation<AccreditedProvider>;

  @ManyToOne(() => Account)
  @JoinColumn({
    name: 'proposed_by',
    foreignKeyConstraintName: 'provider_proposal_proposed_by_fk',
  })
  proposer: Relation<Account>;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'decided_by', foreignKeyConstraintName: 'provider_proposal_decided_by_fk' })
  decider: Relation<Account> | null;
}
