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
import { AccreditedProvider } from '../providers/accredited-provider.entity.js';
import type { IdentityFacts } from '../domain/profile.js';
import type { ChangeFinding } from '../domain/profile-change.js';

export const changeStates = ['passed', 'waiting', 'accepted', 'declined', 'withdrawn'] as const;

export type ChangeState = (typeof changeStates)[number];

/** A change of a profile on which certificates rest: it passed at once, or waits and ends once. */
@Entity('profile_change')
@Check(
  'profile_change_state',
  `state IN ('passed', 'waiting', 'accepted', 'declined', 'withdrawn')`,
)
@Check('profile_change_ended', `(ended_at IS NULL) = (state IN ('passed', 'waiting'))`)
@Check(
  'profile_change_decided',
  `(state IN ('accepted', 'declined')) = (decided_by IS NOT NULL)
   AND (decided_by IS NULL) = (provider_id IS NULL)
   AND (decided_by IS NULL) = (reason IS NULL)`,
)
@Index('profile_change_one_waiting', ['learnerId'], { unique: true, where: `state = 'waiting'` })
@Index('profile_change_by_time', ['proposedAt', 'id'])
export class ProfileChange {
  @PrimaryColumn({
    name: 'learner_id',
    type: 'uuid',
    primaryKeyConstraintName: 'profile_change_pk',
  })
  learnerId: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'profile_change_pk' })
  id: string;

  @Column({ type: 'varchar', length: 20 })
  state: ChangeState;

  /** In force when it was proposed. */
  @Column({ type: 'jsonb' })
  before: IdentityFacts;

  @Column({ type: 'jsonb' })
  after: IdentityFacts;

  /** What is another, and why that passes or waits. */
  @Column({ type: 'jsonb' })
  findings: ChangeFinding[];

  /** Those whose certificates rest on the profile, and who see the change. */
  @Column({ name: 'provider_ids', type: 'uuid', array: true })
  providerIds: string[];

  @Column({ name: 'proposed_at', type: 'timestamptz' })
  proposedAt: Date;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;

  @Column({ name: 'decided_by', type: 'uuid', nullable: true })
  decidedBy: string | null;

  /** The provider whose administrator decided. */
  @Column({ name: 'provider_id', type: 'uuid', nullable: true })
  providerId: string | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'learner_id', foreignKeyConstraintName: 'profile_change_account_fk' })
  account: Relation<Account>;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'decided_by', foreignKeyConstraintName: 'profile_change_decider_fk' })
  decider: Relation<Account> | null;

  @ManyToOne(() => AccreditedProvider)
  @JoinColumn({ name: 'provider_id', foreignKeyConstraintName: 'profile_change_provider_fk' })
  provider: Relation<AccreditedProvider> | null;
}
