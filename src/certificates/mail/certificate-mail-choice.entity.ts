import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Account } from '../../accounts/index.js';

/** Whether a learner gets each certificate by email. The default is yes. */
@Entity('certificate_mail_choice')
export class CertificateMailChoice {
  @PrimaryColumn({
    name: 'learner_id',
    type: 'uuid',
    primaryKeyConstraintName: 'certificate_mail_choice_pk',
  })
  learnerId: string;

  @Column({ type: 'boolean' })
  wanted: boolean;

  @Column({ name: 'chosen_at', type: 'timestamptz' })
  chosenAt: Date;

  @ManyToOne(() => Account)
  @JoinColumn({
    name: 'learner_id',
    foreignKeyConstraintName: 'certificate_mail_choice_account_fk',
  })
  account: Relation<Account>;
}
