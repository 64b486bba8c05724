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
import { ProfileChange } from './profile-change.entity.js';

/** A file that supports a change of a profile, for example a licence or a deed; byte for byte. */
@Entity('profile_supporting_document')
@Check(
  'profile_supporting_document_media_type',
  `media_type IN ('application/pdf', 'image/png', 'image/jpeg')`,
)
@Check(
  'profile_supporting_document_size',
  'size = octet_length(bytes) AND size BETWEEN 1 AND 10485760',
)
@Index('profile_supporting_document_change', ['learnerId', 'changeId'])
export class ProfileSupportingDocument {
  @PrimaryColumn({
    name: 'learner_id',
    type: 'uuid',
    primaryKeyConstraintName: 'profile_supporting_document_pk',
  })
  learnerId: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'profile_supporting_document_pk' })
  id: string;

  @Column({ name: 'change_id', type: 'uuid' })
  changeId: string;

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

  @ManyToOne(() => ProfileChange)
  @JoinColumn([
    {
      name: 'learner_id',
      referencedColumnName: 'learnerId',
      foreignKeyConstraintName: 'profile_supporting_document_change_fk',
    },
    {
      name: 'change_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'profile_supporting_document_change_fk',
    },
  ])
  change: Relation<ProfileChange>;
}
