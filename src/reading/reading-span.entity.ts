import {
  Check,
  Column,
  Entity,
  Exclusion,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import type { ReasonCode, SpanKind } from './domain/reasons.js';
import { ReadingSessionEntity } from './reading-session.entity.js';

/** A stretch of a reading session with the reason why it counts or not. It grows while beats of its kind keep coming. */
@Entity('reading_span')
@Index('reading_span_time', ['learnerId', 'startsAt'])
@Check('reading_span_kind', `kind IN ('active', 'offline', 'idle', 'hidden', 'unfocused', 'gap')`)
@Check('reading_span_offline', `(kind = 'offline') = (reason = 'reading-offline')`)
@Check('reading_span_forward', 'ends_at > starts_at')
@Check('reading_span_within_a_day', `ends_at - starts_at <= interval '24 hours'`)
@Exclusion(
  'reading_span_once',
  'USING gist (learner_id WITH =, session_id WITH =, tstzrange(starts_at, ends_at) WITH &&)',
)
export class ReadingSpanEntity {
  @PrimaryColumn({ name: 'learner_id', type: 'uuid', primaryKeyConstraintName: 'reading_span_pk' })
  learnerId: string;

  @PrimaryColumn({ name: 'session_id', type: 'uuid', primaryKeyConstraintName: 'reading_span_pk' })
  sessionId: string;

  @PrimaryColumn({
    name: 'starts_at',
    type: 'timestamptz',
    primaryKeyConstraintName: 'reading_span_pk',
  })
  startsAt: Date;

  @Column({ name: 'ends_at', type: 'timestamptz' })
  endsAt: Date;

  @Column({ type: 'varchar', length: 20 })
  kind: SpanKind;

  @Column({ type: 'varchar', length: 40 })
  reason: ReasonCode;

  @ManyToOne(() => ReadingSessionEntity)
  @JoinColumn([
    {
      name: 'learner_id',
      referencedColumnName: 'learnerId',
      foreignKeyConstraintName: 'reading_span_session_fk',
    },
    {
      name: 'session_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'reading_span_session_fk',
    },
  ])
  session: Relation<ReadingSessionEntity>;
}
