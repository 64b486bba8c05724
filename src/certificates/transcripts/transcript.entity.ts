import {
  Check,
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import { Account } from '../../accounts/index.js';
import type { ReportDocument } from '../../documents/index.js';
import type { TranscriptFacts } from '../domain/reports/transcript-facts.js';

/** A transcript as issued. Rows are only ever added. */
@Entity('transcript')
@Check('transcript_period', 'period_from <= period_to')
@Check('transcript_not_empty', 'line_count > 0')
export class Transcript {
  @PrimaryColumn({ name: 'learner_id', type: 'uuid', primaryKeyConstraintName: 'transcript_pk' })
  learnerId: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'transcript_pk' })
  id: string;

  @Column({ type: 'varchar', length: 30 })
  serial: string;

  @Column({ name: 'verification_id', type: 'varchar', length: 40 })
  verificationId: string;

  /** The first and the last day of the period, in the learner's time zone. */
  @Column({ name: 'period_from', type: 'date' })
  periodFrom: string;

  @Column({ name: 'period_to', type: 'date' })
  periodTo: string;

  /** How many certificates it lists. */
  @Column({ name: 'line_count', type: 'integer' })
  lineCount: number;

  @Column({ type: 'jsonb' })
  facts: ReportDocument<TranscriptFacts>;

  /** Over the canonical JSON (RFC 8785) of the facts. */
  @Column({ name: 'facts_sha256', type: 'bytea' })
  factsSha256: Buffer;

  @Column({ name: 'template_version', type: 'varchar', length: 60 })
  templateVersion: string;

  @Column({ name: 'issued_at', type: 'timestamptz' })
  issuedAt: Date;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'learner_id', foreignKeyConstraintName: 'transcript_account_fk' })
  account: Relation<Account>;
}
