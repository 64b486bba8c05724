import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import { Cycle } from './cycle.entity.js';

/** A reading session and the one cycle that it was for. */
@Entity('cycle_session')
@Index('cycle_session_cycle', ['learnerId', 'cycleId'])
export class CycleSession {
  @PrimaryColumn({ name: 'learner_id', type: 'uuid', primaryKeyConstraintName: 'cycle_session_pk' })
  learnerId: string;

  @PrimaryColumn({ name: 'session_id', type: 'uuid', primaryKeyConstraintName: 'cycle_session_pk' })
  sessionId: string;

  @Column({ name: 'cycle_id', type: 'uuid' })
  cycleId: string;

  @ManyToOne(() => Cycle)
  @JoinColumn([
    {
      name: 'learner_id',
      referencedColumnName: 'learnerId',
      foreignKeyConstraintName: 'cycle_session_cycle_fk',
    },
    {
      name: 'cycle_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'cycle_session_cycle_fk',
    },
  ])
  cycle: Relation<Cycle>;

  @ManyToOne('reading_session')
  @JoinColumn([
    {
      name: 'learner_id',
      referencedColumnName: 'learnerId',
      foreignKeyConstraintName: 'cycle_session_session_fk',
    },
    {
      name: 'session_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'cycle_session_session_fk',
    },
  ])
  session: Relation<object>;
}
