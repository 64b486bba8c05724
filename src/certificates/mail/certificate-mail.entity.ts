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
import { Certificate } from '../issuing/certificate.entity.js';

/** An email with a certificate: asked for by its learner or following the issue, and what the mail server said to it. */
@Entity('certificate_mail')
@Check('certificate_mail_asked', '(asked_at IS NULL) = (id = certificate_id)')
@Check('certificate_mail_outcome', `outcome IN ('accepted', 'refused')`)
@Check('certificate_mail_ended', '(outcome IS NULL) = (ended_at IS NULL)')
@Index('certificate_mail_by_asking', ['learnerId', 'askedAt'])
export class CertificateMail {
  @PrimaryColumn({
    name: 'learner_id',
    type: 'uuid',
    primaryKeyConstraintName: 'certificate_mail_pk',
  })
  learnerId: string;

  /** The certificate's own for the email that follows the issue. */
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'certificate_mail_pk' })
  id: string;

  @Column({ name: 'certificate_id', type: 'uuid' })
  certificateId: string;

  @Column({ name: 'asked_at', type: 'timestamptz', nullable: true })
  askedAt: Date | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  outcome: 'accepted' | 'refused' | null;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;

  @ManyToOne(() => Certificate)
  @JoinColumn([
    {
      name: 'learner_id',
      referencedColumnName: 'learnerId',
      foreignKeyConstraintName: 'certificate_mail_certificate_fk',
    },
    {
      name: 'certificate_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'certificate_mail_certificate_fk',
    },
  ])
  certificate: Relation<Certificate>;
}
