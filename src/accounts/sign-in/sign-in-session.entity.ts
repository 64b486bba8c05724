import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  Unique,
  type Relation,
} from 'typeorm';
import { Account } from '../account.entity.js';

/** One browser that is signed in. Only the SHA-256 of its token is kept. */
@Entity('sign_in_session')
@Unique('sign_in_session_token', ['tokenHash'])
@Index('sign_in_session_account', ['accountId'])
@Index('sign_in_session_expiry', ['expiresAt'])
export class SignInSession {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'sign_in_session_pk' })
  id: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @Column({ name: 'token_hash', type: 'bytea' })
  tokenHash: Buffer;

  @Column({ name: 'user_agent', type: 'varchar', length: 400, nullable: true })
  userAgent: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'last_seen_at', type: 'timestamptz' })
  lastSeenAt: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt: Date;

  @Column({ name: 'revoked_at', type: 'timestamptz', nullable: true })
  revokedAt: Date | null;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'account_id', foreignKeyConstraintName: 'sign_in_session_account_fk' })
  account: Relation<Account>;
}
