import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Account } from '../account.entity.js';

/** A message to a learner, kept until and after it is read. */
@Entity('notice')
export class Notice {
  @PrimaryColumn({ name: 'learner_id', type: 'uuid', primaryKeyConstraintName: 'notice_pk' })
  learnerId: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'notice_pk' })
  id: string;

  @Column({ type: 'varchar', length: 40 })
  kind: string;

  @Column({ type: 'text' })
  text: string;

  @Column({ type: 'varchar', length: 300, nullable: true })
  link: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'read_at', type: 'timestamptz', nullable: true })
  readAt: Date | null;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'learner_id', foreignKeyConstraintName: 'notice_account_fk' })
  account: Relation<Account>;
}
