import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Account } from '../account.entity.js';
import type { IdentityFacts } from '../domain/profile.js';

/** What a learner attested when it was first used in a claim, or what was reviewed since. Later profiles are compared with it. */
@Entity('attested_profile')
export class AttestedProfile {
  @PrimaryColumn({
    name: 'learner_id',
    type: 'uuid',
    primaryKeyConstraintName: 'attested_profile_pk',
  })
  learnerId: string;

  @Column({ type: 'jsonb' })
  facts: IdentityFacts;

  @Column({ name: 'attested_at', type: 'timestamptz' })
  attestedAt: Date;

  @Column({ name: 'reviewed_at', type: 'timestamptz', nullable: true })
  reviewedAt: Date | null;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'learner_id', foreignKeyConstraintName: 'attested_profile_account_fk' })
  account: Relation<Account>;
}
