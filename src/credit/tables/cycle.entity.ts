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
import type { Evaluation } from '../domain/cycles/evaluation.js';

export const cycleStates = ['open', 'documented', 'claimed'] as const;
export type CycleState = (typeof cycleStates)[number];

/** One act of point-of-care learning: a question, the sources read, what the learner will do with it. */
@Entity('cycle')
@Check('cycle_state', `state IN ('open', 'documented', 'claimed')`)
@Check('cycle_documented', `(state = 'open') = (documented_at IS NULL)`)
@Index('cycle_one_per_search', ['learnerId', 'searchId'], {
  unique: true,
  where: 'search_id IS NOT NULL',
})
@Index('cycle_one_unclaimed_per_paper', ['learnerId', 'originPaperId'], {
  unique: true,
  where: `search_id IS NULL AND state <> 'claimed'`,
})
@Index('cycle_by_documentation', ['learnerId', 'documentedAt'])
@Index('cycle_by_state', ['learnerId', 'state', 'openedAt'])
export class Cycle {
  @PrimaryColumn({ name: 'learner_id', type: 'uuid', primaryKeyConstraintName: 'cycle_pk' })
  learnerId: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'cycle_pk' })
  id: string;

  @Column({ type: 'varchar', length: 20 })
  state: CycleState;

  @Column({ name: 'search_id', type: 'uuid', nullable: true })
  searchId: string | null;

  @Column({ name: 'origin_paper_id', type: 'uuid' })
  originPaperId: string;

  @Column({ type: 'text', nullable: true })
  question: string | null;

  @Column({ type: 'text', nullable: true })
  application: string | null;

  @Column({ type: 'jsonb', nullable: true })
  evaluation: Evaluation | null;

  /** IANA name, of the profile when this was made: a later change of zone moves no day of it. */
  @Column({ name: 'time_zone', type: 'varchar', length: 60 })
  timeZone: string;

  @Column({ name: 'opened_at', type: 'timestamptz' })
  openedAt: Date;

  @Column({ name: 'documented_at', type: 'timestamptz', nullable: true })
  documentedAt: Date | null;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;

  @Column({ type: 'integer' })
  revision: number;

  @ManyToOne('account')
  @JoinColumn({ name: 'learner_id', foreignKeyConstraintName: 'cycle_account_fk' })
  account: Relation<object>;

  @ManyToOne('search')
  @JoinColumn([
    {
      name: 'learner_id',
      referencedColumnName: 'learnerId',
      foreignKeyConstraintName: 'cycle_search_fk',
    },
    { name: 'search_id', referencedColumnName: 'id', foreignKeyConstraintName: 'cycle_search_fk' },
  ])
  search: Relation<object> | null;

  @ManyToOne('paper')
  @JoinColumn({ name: 'origin_paper_id', foreignKeyConstraintName: 'cycle_origin_paper_fk' })
  originPaper: Relation<object>;
}
