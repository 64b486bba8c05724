import {
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  Unique,
  type Relation,
} from 'typeorm';
import { Transcript } from './transcript.entity.js';

/** The public way to a transcript: from its unguessable name to its place. */
@Entity('transcript_verification')
@Unique('transcript_verification_serial', ['serial'])
export class TranscriptVerification {
  @PrimaryColumn({
    name: 'verification_id',
    type: 'varchar',
    length: 40,
    primaryKeyConstraintName: 'transcript_verification_pk',
  })
  verificationId: string;

  @Column({ type: 'varchar', length: 30 })
  serial: string;

  @Column({ name: 'learner_id', type: 'uuid' })
  learnerId: string;

  @Column({ name: 'transcript_id', type: 'uuid' })
  transcriptId: string;

  @ManyToOne(() => Transcript)
  @JoinColumn([
    {
      name: 'learner_id',
      referencedColumnName: 'learnerId',
      foreignKeyConstraintName: 'transcript_verification_transcript_fk',
    },
    {
      name: 'transcript_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'transcript_verification_transcript_fk',
    },
  ])
  transcript: Relation<Transcript>;
}
