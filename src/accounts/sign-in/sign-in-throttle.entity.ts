import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Failed attempts of one account, network or browser, named by a keyed hash. */
@Entity('sign_in_throttle')
export class SignInThrottleRow {
  @PrimaryColumn({ type: 'bytea', primaryKeyConstraintName: 'sign_in_throttle_pk' })
  subject: Buffer;

  @Column({ type: 'integer' })
  failures: number;

  /** The first failure, or the last one that began a wait. */
  @Column({ name: 'window_started_at', type: 'timestamptz' })
  windowStartedAt: Date;
}
