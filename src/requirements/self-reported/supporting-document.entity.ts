import {
  Check,
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import { SelfReportedCredit } from './self-reported-credit.entity.js';

/** The file that shows a self-reported credit, byte for byte as it was uploaded. */
@Entity('supporting_document')
@Check(
  'supporting_document_media_type',
  `media_type IN ('application/pdf', 'image/png', 'image/jpeg')`,
)
@Check('supporting_document_size', 'size = octet_length(bytes) AND size BETWEEN 1 AND 10485760')
export class SupportingDocument {
  @PrimaryColumn({
    name: 'learner_id',
    type: 'uuid',
    primaryKeyConstraintName: 'supporting_document_pk',
  })
  learnerId: string;

  @PrimaryColumn({
    name: 'self_reported_credit_id',
    type: 'uuid',
    primaryKeyConstraintName: 'supporting_document_pk',
  })
  selfReportedCreditId: string;

  @Column({ name: 'media_type', type: 'varchar', length: 40 })
  mediaType: string;

  @Column({ type: 'integer' })
  size: number;

  @Column({ type: 'bytea' })
  sha256: Buffer;

  @Column({ type: 'bytea' })
  bytes: Buffer;

  @Column({ name: 'uploaded_at', type: 'timestamptz' })
  uploadedAt: Date;

  @ManyToOne(() => SelfReportedCredit)
  @JoinColumn([
    {
      name: 'learner_id',
      referencedColumnName: 'learnerId',
      foreignKeyConstraintName: 'supporting_document_credit_fk',
    },
    {
      name: 'self_reported_credit_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'supporting_document_credit_fk',
    },
  ])
  credit: Relation<SelfReportedCredit>;
}
