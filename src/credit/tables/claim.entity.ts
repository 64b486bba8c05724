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
import type { ClaimEvidence } from '../evidence/claim-evidence.js';
import { CreditOption } from './credit-option.entity.js';
import type { Finding } from '../domain/finding.js';
import type { ClaimedFor } from '../domain/rule-set.js';
import { RuleSetVersion } from './rule-set-version.entity.js';

/** Held and declined claims were never awarded; of the others those that are upheld, reduced or neither count. */
export type ClaimState =
  | 'held'
  | 'awarded'
  | 'upheld'
  | 'reduced'
  | 'revoked'
  | 'withdrawn'
  | 'declined';

/** A claim as judged: made and awarded in one transaction, and only its review state ever changes. */
@Entity('claim')
@Check(
  'claim_state',
  `state IN ('held', 'awarded', 'upheld', 'reduced', 'revoked', 'withdrawn', 'declined')`,
)
@Check('claim_kind', `kind IN ('cycles', 'article', 'reading')`)
@Check('claim_amount_positive', 'amount > 0')
@Index('claim_by_learner', ['learnerId', 'claimedAt'])
@Index('claim_by_provider', ['providerId', 'claimedAt'])
@Index('claim_held', ['providerId', 'claimedAt'], { where: `state = 'held'` })
@Index('claim_by_option', ['creditOptionId'])
@Index('claim_replaced_once', ['learnerId', 'replaces'], { unique: true })
export class Claim {
  @PrimaryColumn({ name: 'learner_id', type: 'uuid', primaryKeyConstraintName: 'claim_pk' })
  learnerId: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'claim_pk' })
  id: string;

  /** Null in the learner's own log. */
  @Column({ name: 'provider_id', type: 'uuid', nullable: true })
  providerId: string | null;

  @Column({ type: 'varchar', length: 20 })
  kind: ClaimedFor;

  @Column({ name: 'credit_option_id', type: 'uuid' })
  creditOptionId: string;

  @Column({ name: 'rule_set_id', type: 'varchar', length: 60 })
  ruleSetId: string;

  @Column({ name: 'rule_set_version', type: 'varchar', length: 30 })
  ruleSetVersion: string;

  @Column({ type: 'varchar', length: 20 })
  state: ClaimState;

  @Column({ type: 'varchar', length: 80 })
  unit: string;

  @Column({ type: 'numeric', precision: 8, scale: 2 })
  amount: string;

  @Column({ type: 'boolean' })
  flagged: boolean;

  @Column({ type: 'jsonb' })
  findings: readonly Finding[];

  @Column({ type: 'jsonb' })
  evidence: ClaimEvidence;

  @Column({ name: 'learner_name', type: 'varchar', length: 200 })
  learnerName: string;

  @Column({ name: 'completed_on', type: 'date' })
  completedOn: string;

  @Column({ name: 'attested_at', type: 'timestamptz' })
  attestedAt: Date;

  @Column({ name: 'claimed_at', type: 'timestamptz' })
  claimedAt: Date;

  /** The claim of the same learning that its learner took back for this one. */
  @Column({ type: 'uuid', nullable: true })
  replaces: string | null;

  @ManyToOne(() => Claim)
  @JoinColumn([
    {
      name: 'learner_id',
      referencedColumnName: 'learnerId',
      foreignKeyConstraintName: 'claim_replaces_fk',
    },
    { name: 'replaces', referencedColumnName: 'id', foreignKeyConstraintName: 'claim_replaces_fk' },
  ])
  replaced: Relation<Claim> | null;

  @ManyToOne('account')
  @JoinColumn({ name: 'learner_id', foreignKeyConstraintName: 'claim_account_fk' })
  account: Relation<object>;

  @ManyToOne(() => CreditOption)
  @JoinColumn({ name: 'credit_option_id', foreignKeyConstraintName: 'claim_option_fk' })
  creditOption: Relation<CreditOption>;

  @ManyToOne('accredited_provider')
  @JoinColumn({ name: 'provider_id', foreignKeyConstraintName: 'claim_provider_fk' })
  provider: Relation<object> | null;

  @ManyToOne(() => RuleSetVersion)
  @JoinColumn([
    {
      name: 'rule_set_id',
      referencedColumnName: 'ruleSetId',
      foreignKeyConstraintName: 'claim_rule_set_fk',
    },
    {
      name: 'rule_set_version',
      referencedColumnName: 'version',
      foreignKeyConstraintName: 'claim_rule_set_fk',
    },
  ])
  ruleSet: Relation<RuleSetVersion>;
}
