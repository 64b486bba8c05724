import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Certificate } from './certificate.entity.js';

/** That a certificate no longer counts, since when and why. Shown to everybody who checks it. */
@Entity('certificate_revocation')
export class CertificateRevocation {
  @PrimaryColumn({
    name: 'learner_id',
    type: 'uuid',
    primaryKeyConstraintName: 'certificate_revocation_pk',
  })
  learnerId: string;

  @PrimaryColumn({
    name: 'certificate_id',
    type: 'uuid',
    primaryKeyConstraintName: 'certificate_revocation_pk',
  })
  certificateId: string;

  @Column({ type: 'text' })
  reason: string;

  @Column({ name: 'revoked_by', type: 'uuid' })
  revokedBy: string;

  @Column({ name: 'revoked_at', type: 'timestamptz' })
  revokedAt: Date;

  @ManyToOne(() => Certificate)
  @JoinColumn([
    {
      name: 'learner_id',
      referencedColumnName: 'learnerId',
      foreignKeyConstraintName: 'certificate_revocation_certificate_fk',
    },
    {
      name: 'certificate_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'certificate_revocation_certificate_fk',
    },
  ])
  certificate: Relation<Certificate>;
}
