import {
  Check,
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  Unique,
  type Relation,
} from 'typeorm';

/** What a provider offers under a rule set. Days are YYYY-MM-DD. */
@Entity('credit_option')
@Unique('credit_option_once', ['providerId', 'ruleSetId', 'title'])
@Check('credit_option_certificate_kind', `certificate_kind IN ('credit', 'none')`)
export class CreditOption {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'credit_option_pk' })
  id: string;

  @Column({ name: 'provider_id', type: 'uuid' })
  providerId: string;

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

  @ManyToOne('accredited_provider')
  @JoinColumn({ name: 'provider_id', foreignKeyConstraintName: 'credit_option_provider_fk' })
  provider: Relation<object>;
}
