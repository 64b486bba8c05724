import {
  Check,
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import { Account } from '../account.entity.js';

/** Whose NPI it is: one learner's. Null where several profiles had it before that was looked at; then nobody claims with it. */
@Entity('npi_holder')
@Check('npi_holder_npi', `npi ~ '^[0-9]{10}$'`)
export class NpiHolder {
  @PrimaryColumn({ type: 'varchar', length: 10, primaryKeyConstraintName: 'npi_holder_pk' })
  npi: string;

  @Column({ name: 'learner_id', type: 'uuid', nullable: true })
  learnerId: string | null;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'learner_id', foreignKeyConstraintName: 'npi_holder_account_fk' })
  account: Relation<Account> | null;
}
