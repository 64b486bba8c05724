import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  Unique,
  type Relation,
} from 'typeorm';
import { Award, Claim } from '../../credit/index.js';
import type { CertificateKind, CertificateFacts } from '../../documents/index.js';

/**
 * A certificate as issued. Rows are only ever added: one that no longer counts is revoked by a separate row, or
 * superseded by the certificate that replaces it.
 */
@Entity('certificate')
@Unique('certificate_superseded_once', ['learnerId', 'supersedes'])
@Check(
  'certificate_kind',
  `kind IN ('ama-credit', 'journal-credit', 'other-credit', 'participation')`,
)
@Check(
  'certificate_supersession',
  '(supersedes IS NULL) = (supersedes_reason IS NULL) AND supersedes <> id',
)
@Index('certificate_one_per_award', ['learnerId', 'awardId'], {
  unique: true,
  where: 'supersedes IS NULL',
})
@Index('certificate_claim', ['learnerId', 'claimId'])
export class Certificate {
  @PrimaryColumn({ name: 'learner_id', type: 'uuid', primaryKeyConstraintName: 'certificate_pk' })
  learnerId: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'certificate_pk' })
  id: string;

  @Column({ name: 'award_id', type: 'uuid' })
  awardId: string;

  @Column({ name: 'claim_id', type: 'uuid' })
  claimId: string;

  @Column({ name: 'provider_id', type: 'uuid' })
  providerId: string;

  @Column({ type: 'varchar', length: 20 })
  kind: CertificateKind;

  @Column({ type: 'varchar', length: 30 })
  serial: string;

  @Column({ name: 'verification_id', type: 'varchar', length: 40 })
  verificationId: string;

  @Column({ type: 'jsonb' })
  facts: CertificateFacts;

  /** Over the canonical JSON (RFC 8785) of the facts. */
  @Column({ name: 'facts_sha256', type: 'bytea' })
  factsSha256: Buffer;

  @Column({ name: 'template_version', type: 'varchar', length: 160 })
  templateVersion: string;

  @Column({ name: 'issued_at', type: 'timestamptz' })
  issuedAt: Date;

  /** The certificate of the same award, or of the claim that this one's was made in the place of, in whose place it stands. */
  @Column({ type: 'uuid', nullable: true })
  supersedes: string | null;

  @Column({ name: 'supersedes_reason', type: 'text', nullable: true })
  supersedesReason: string | null;

  @ManyToOne(() => Certificate)
  @JoinColumn([
    {
      name: 'learner_id',
      referencedColumnName: 'learnerId',
      foreignKeyConstraintName: 'certificate_supersedes_fk',
    },
    {
      name: 'supersedes',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'certificate_supersedes_fk',
    },
  ])
  superseded: Relation<Certificate> | null;

  @ManyToOne(() => Award)
  @JoinColumn([
    {
      name: 'learner_id',
      referencedColumnName: 'learnerId',
      foreignKeyConstraintName: 'certificate_award_fk',
    },
    {
      name: 'award_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'certificate_award_fk',
    },
  ])
  award: Relation<Award>;

  @ManyToOne(() => Claim)
  @JoinColumn([
    {
      name: 'learner_id',
      referencedColumnName: 'learnerId',
      foreignKeyConstraintName: 'certificate_claim_fk',
    },
    {
      name: 'claim_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'certificate_claim_fk',
    },
  ])
  claim: Relation<Claim>;
}
