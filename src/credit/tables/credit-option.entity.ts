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

/** What a provider offers under a rule set, or a log that learners keep themselves. Days are YYYY-MM-DD. */
@Entity('credit_option')
@Index('credit_option_once', ['providerId', 'ruleSetId', 'title'], {
  unique: true,
  where: 'retired_at IS NULL',
})
@Index('credit_option_one_log', ['ruleSetId'], {
  unique: true,
  where: 'provider_id IS NULL AND retired_at IS NULL',
})
@Check('credit_option_certificate_kind', `certificate_kind IN ('credit', 'none')`)
@Check('credit_option_dates', 'closes_on >= opens_on')
@Check('credit_option_maximum', 'designated_maximum > 0')
@Check('credit_option_windows', 'document_within_days > 0 AND claim_within_days > 0')
@Check('credit_option_own_log', `provider_id IS NOT NULL OR certificate_kind = 'none'`)
export class CreditOption {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'credit_option_pk' })
  id: string;

  /** Null for the learner's own log. */
  @Column({ name: 'provider_id', type: 'uuid', nullable: true })
  providerId: string | null;

  @Column({ name: 'rule_set_id', type: 'varchar', length: 60 })
  ruleSetId: string;

  @Column({ type: 'varchar', length: 300 })
  title: string;

  @Column({ name: 'certificate_kind', type: 'varchar', length: 20 })
  certificateKind: 'credit' | 'none';

  @Column({ name: 'opens_on', type: 'date' })
  opensOn: string;

  @Column({ name: 'closes_on', type: 'date', nullable: true })
  closesOn: string | null;

  /** The highest amount of one claim. */
  @Column({ name: 'designated_maximum', type: 'numeric', precision: 8, scale: 2, nullable: true })
  designatedMaximum: string | null;

  @Column({ name: 'document_within_days', type: 'integer', nullable: true })
  documentWithinDays: number | null;

  @Column({ name: 'claim_within_days', type: 'integer', nullable: true })
  claimWithinDays: number | null;

  /** The professions that it is offered to; null for all. */
  @Column({ type: 'text', array: true, nullable: true })
  audience: string[] | null;

  @Column({ name: 'certificate_template', type: 'varchar', length: 60, nullable: true })
  certificateTemplate: string | null;

  /** Since when nobody may claim under it any more. */
  @Column({ name: 'retired_at', type: 'timestamptz', nullable: true })
  retiredAt: Date | null;

  @ManyToOne('accredited_provider')
  @JoinColumn({ name: 'provider_id', foreignKeyConstraintName: 'credit_option_provider_fk' })
  provider: Relation<object> | null;
}
