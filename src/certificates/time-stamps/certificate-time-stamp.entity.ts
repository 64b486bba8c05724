import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Certificate } from '../issuing/certificate.entity.js';
import { SigningKey } from '../../signatures/index.js';

/** That an authority saw a certificate, as these keys sign it, at a time. Rows are only ever added. */
@Entity('certificate_time_stamp')
export class CertificateTimeStamp {
  @PrimaryColumn({
    name: 'learner_id',
    type: 'uuid',
    primaryKeyConstraintName: 'certificate_time_stamp_pk',
  })
  learnerId: string;

  @PrimaryColumn({
    name: 'certificate_id',
    type: 'uuid',
    primaryKeyConstraintName: 'certificate_time_stamp_pk',
  })
  certificateId: string;

  @PrimaryColumn({
    name: 'document_kid',
    type: 'varchar',
    length: 80,
    primaryKeyConstraintName: 'certificate_time_stamp_pk',
  })
  documentKid: string;

  @PrimaryColumn({
    name: 'credential_kid',
    type: 'varchar',
    length: 80,
    primaryKeyConstraintName: 'certificate_time_stamp_pk',
  })
  credentialKid: string;

  /** TimeStampToken (RFC 3161), DER */
  @Column({ type: 'bytea' })
  token: Buffer;

  /** The name in the authority's certificate. */
  @Column({ type: 'varchar', length: 200 })
  authority: string;

  /** The time that the authority states. */
  @Column({ name: 'stamped_at', type: 'timestamptz' })
  stampedAt: Date;

  @ManyToOne(() => Certificate)
  @JoinColumn([
    {
      name: 'learner_id',
      referencedColumnName: 'learnerId',
      foreignKeyConstraintName: 'certificate_time_stamp_certificate_fk',
    },
    {
      name: 'certificate_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'certificate_time_stamp_certificate_fk',
    },
  ])
  certificate: Relation<Certificate>;

  @ManyToOne(() => SigningKey)
  @JoinColumn({
    name: 'document_kid',
    foreignKeyConstraintName: 'certificate_time_stamp_document_fk',
  })
  documentKey: Relation<SigningKey>;

  @ManyToOne(() => SigningKey)
  @JoinColumn({
    name: 'credential_kid',
    foreignKeyConstraintName: 'certificate_time_stamp_credential_fk',
  })
  credentialKey: Relation<SigningKey>;
}
