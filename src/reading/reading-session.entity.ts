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

export const devices = ['phone', 'tablet', 'desktop', 'unknown'] as const;
export type Device = (typeof devices)[number];

/** One opening of one paper on one device. The tables of other modules are named, their classes are theirs. */
@Entity('reading_session')
@Index('reading_session_started', ['learnerId', 'startedAt'])
@Index('reading_session_paper', ['learnerId', 'paperId', 'startedAt'])
@Check('reading_session_device', `device IN ('phone', 'tablet', 'desktop', 'unknown')`)
export class ReadingSessionEntity {
  @PrimaryColumn({
    name: 'learner_id',
    type: 'uuid',
    primaryKeyConstraintName: 'reading_session_pk',
  })
  learnerId: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'reading_session_pk' })
  id: string;

  @Column({ name: 'paper_id', type: 'uuid' })
  paperId: string;

  @Column({ name: 'search_id', type: 'uuid', nullable: true })
  searchId: string | null;

  @Column({ type: 'varchar', length: 20 })
  device: Device;

  /** IANA name, of the profile when this was made: a later change of zone moves no day of it. */
  @Column({ name: 'time_zone', type: 'varchar', length: 60 })
  timeZone: string;

  @Column({ name: 'started_at', type: 'timestamptz' })
  startedAt: Date;

  @Column({ name: 'last_beat_at', type: 'timestamptz', nullable: true })
  lastBeatAt: Date | null;

  @Column({ name: 'last_seq', type: 'integer' })
  lastSeq: number;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;

  @ManyToOne('paper')
  @JoinColumn({ name: 'paper_id', foreignKeyConstraintName: 'reading_session_paper_fk' })
  paper: Relation<object>;

  @ManyToOne('account')
  @JoinColumn({ name: 'learner_id', foreignKeyConstraintName: 'reading_session_account_fk' })
  account: Relation<object>;

  @ManyToOne('search')
  @JoinColumn([
    {
      name: 'learner_id',
      referencedColumnName: 'learnerId',
      foreignKeyConstraintName: 'reading_session_search_fk',
    },
    {
      name: 'search_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'reading_session_search_fk',
    },
  ])
  search: Relation<object> | null;
}
