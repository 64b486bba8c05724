import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Cycle } from './cycle.entity.js';

/** A paper that was opened for a cycle; `cited` when the learner names it as a source. */
@Entity('cycle_source')
export class CycleSource {
  @PrimaryColumn({ name: 'learner_id', type: 'uuid', primaryKeyConstraintName: 'cycle_source_pk' })
  learnerId: string;

  @PrimaryColumn({ name: 'cycle_id', type: 'uuid', primaryKeyConstraintName: 'cycle_source_pk' })
  cycleId: string;

  @PrimaryColumn({ name: 'paper_id', type: 'uuid', primaryKeyConstraintName: 'cycle_source_pk' })
  paperId: string;

  @Column({ name: 'opened_at', type: 'timestamptz' })
  openedAt: Date;

  @Column({ type: 'boolean' })
  cited: boolean;

  @ManyToOne(() => Cycle)
  @JoinColumn([
    {
      name: 'learner_id',
      referencedColumnName: 'learnerId',
      foreignKeyConstraintName: 'cycle_source_cycle_fk',
    },
    {
      name: 'cycle_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'cycle_source_cycle_fk',
    },
  ])
  cycle: Relation<Cycle>;

  @ManyToOne('paper')
  @JoinColumn({ name: 'paper_id', foreignKeyConstraintName: 'cycle_source_paper_fk' })
  paper: Relation<object>;
}
