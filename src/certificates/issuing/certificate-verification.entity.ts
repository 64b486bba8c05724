import {
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  Unique,
  type Relation,
} from 'typeorm';
import { Certificate } from './certificate.entity.js';

/** The public way to a certificate: from its unguessable name to its place. */
@Entity('certificate_verification')
@Unique('certificate_verification_serial', ['serial'])
@Unique('certificate_verification_status', ['providerId', 'statusList', 'statusIndex'])
export class CertificateVerification {
  @PrimaryColumn({
    name: 'verification_id',
    type: 'varchar',
    length: 40,
    primaryKeyConstraintName: 'certificate_verification_pk',
  })
  verificationId: string;

  @Column({ type: 'varchar', length: 30 })
  serial: string;

  @Column({ name: 'learner_id', type: 'uuid' })
  learnerId: string;

  @Column({ name: 'certificate_id', type: 'uuid' })
  certificateId: string;

  @Column({ name: 'provider_id', type: 'uuid' })
  providerId: string;

  /** The public list of the provider in which a bit says whether it was revoked. */
  @Column({ name: 'status_list', type: 'integer' })
  statusList: number;

  /** Which bit; drawn at random, so that it says nothing of the order of issue. */
  @Column({ name: 'status_index', type: 'integer' })
  statusIndex: number;

  @ManyToOne(() => Certificate)
  @JoinColumn([
    {
      name: 'learner_id',
      referencedColumnName: 'learnerId',
      foreignKeyConstraintName: 'certificate_verification_certificate_fk',
    },
    {
      name: 'certificate_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'certificate_verification_certificate_fk',
    },
  ])
  certificate: Relation<Certificate>;
}
