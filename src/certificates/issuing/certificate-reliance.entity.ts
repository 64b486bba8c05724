import {
  Check,
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import { Certificate } from './certificate.entity.js';

/** Checked, listed in a transcript, or issued before this was noted. */
export type RelianceKind = 'verification' | 'transcript' | 'unknown';

/** That somebody else has seen that a certificate counts, the first time: after it, its claim is not made again. */
@Entity('certificate_reliance')
@Check('certificate_reliance_kind', `kind IN ('verification', 'transcript', 'unknown')`)
export class CertificateReliance {
  @PrimaryColumn({
    name: 'learner_id',
    type: 'uuid',
    primaryKeyConstraintName: 'certificate_reliance_pk',
  })
  learnerId: string;

  @PrimaryColumn({
    name: 'certificate_id',
    type: 'uuid',
    primaryKeyConstraintName: 'certificate_reliance_pk',
  })
  certificateId: string;

  @Column({ type: 'varchar', length: 20 })
  kind: RelianceKind;

  @Column({ name: 'relied_at', type: 'timestamptz' })
  reliedAt: Date;

  @ManyToOne(() => Certificate)
  @JoinColumn([
    {
      name: 'learner_id',
      referencedColumnName: 'learnerId',
      foreignKeyConstraintName: 'certificate_reliance_certificate_fk',
    },
    {
      name: 'certificate_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'certificate_reliance_certificate_fk',
    },
  ])
  certificate: Relation<Certificate>;
}
