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
import { Account } from '../../account.entity.js';
import { AccreditedProvider } from '../accredited-provider.entity.js';
import type { AccreditationStatus } from '../../domain/accreditation.js';

/**
 * Who accredits a provider, as the operator recorded it. Rows are only ever added: a later one ends the earlier one of
 * its accreditor, or replaces it (`corrects`).
 */
@Entity('provider_accreditation')
@Unique('provider_accreditation_corrected_once', ['providerId', 'corrects'])
@Check(
  'provider_accreditation_status',
  `status IN ('full', 'provisional', 'probation', 'withdrawn')`,
)
@Check('provider_accreditation_days', 'valid_to >= valid_from')
@Check('provider_accreditation_not_itself', 'corrects <> id')
export class ProviderAccreditation {
  @PrimaryColumn({
    name: 'provider_id',
    type: 'uuid',
    primaryKeyConstraintName: 'provider_accreditation_pk',
  })
  providerId: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'provider_accreditation_pk' })
  id: string;

  /** A code of templates/accreditors.yaml. */
  @Column({ type: 'varchar', length: 40 })
  accreditor: string;

  @Column({ type: 'varchar', length: 100, nullable: true })
  identifier: string | null;

  @Column({ name: 'valid_from', type: 'date' })
  validFrom: string;

  @Column({ name: 'valid_to', type: 'date', nullable: true })
  validTo: string | null;

  @Column({ type: 'varchar', length: 20 })
  status: AccreditationStatus;

  @Column({ type: 'varchar', length: 600, nullable: true })
  statement: string | null;

  @Column({ type: 'varchar', length: 500, nullable: true })
  reason: string | null;

  @Column({ type: 'uuid', nullable: true })
  corrects: string | null;

  /** Made from what the provider said of itself before; the operator confirms it by correcting it. */
  @Column({ name: 'carried_over', type: 'boolean' })
  carriedOver: boolean;

  /** The operator's account; null for the command line. */
  @Column({ name: 'stated_by', type: 'uuid', nullable: true })
  statedBy: string | null;

  @Column({ name: 'stated_at', type: 'timestamptz' })
  statedAt: Date;

  @ManyToOne(() => AccreditedProvider)
  @JoinColumn({
    name: 'provider_id',
    foreignKeyConstraintName: 'provider_accreditation_provider_fk',
  })
  provider: Relation<AccreditedProvider>;

  @ManyToOne(() => ProviderAccreditation)
  @JoinColumn([
    {
      name: 'provider_id',
      referencedColumnName: 'providerId',
      foreignKeyConstraintName: 'provider_accreditation_corrects_fk',
    },
    {
      name: 'corrects',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'provider_accreditation_corrects_fk',
    },
  ])
  corrected: Relation<ProviderAccreditation> | null;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'stated_by', foreignKeyConstraintName: 'provider_accreditation_account_fk' })
  account: Relation<Account> | null;
}
