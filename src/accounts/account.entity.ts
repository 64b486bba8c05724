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
import type { Role } from '../platform/index.js';
import { AccreditedProvider } from './providers/accredited-provider.entity.js';

/** Someone who can sign in. The id of a clinician's account is the learner's id. */
@Entity('account')
@Unique('account_email', ['email'])
@Check('account_role', `role IN ('clinician', 'administrator', 'operator')`)
@Check('account_provider', `(role = 'administrator') = (provider_id IS NOT NULL)`)
export class Account {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'account_pk' })
  id: string;

  @Column({ type: 'citext' })
  email: string;

  @Column({ name: 'password_hash', type: 'text' })
  passwordHash: string;

  @Column({ type: 'varchar', length: 20 })
  role: Role;

  @Column({ name: 'provider_id', type: 'uuid', nullable: true })
  providerId: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'disabled_at', type: 'timestamptz', nullable: true })
  disabledAt: Date | null;

  @ManyToOne(() => AccreditedProvider)
  @JoinColumn({ name: 'provider_id', foreignKeyConstraintName: 'account_provider_fk' })
  provider: Relation<AccreditedProvider> | null;
}
