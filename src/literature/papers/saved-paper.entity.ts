import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Account } from '../../accounts/index.js';
import { Paper } from './paper.entity.js';

/** A paper that a learner keeps for later. */
@Entity('saved_paper')
export class SavedPaper {
  @PrimaryColumn({ name: 'learner_id', type: 'uuid', primaryKeyConstraintName: 'saved_paper_pk' })
  learnerId: string;

  @PrimaryColumn({ name: 'paper_id', type: 'uuid', primaryKeyConstraintName: 'saved_paper_pk' })
  paperId: string;

  @Column({ name: 'saved_at', type: 'timestamptz' })
  savedAt: Date;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'learner_id', foreignKeyConstraintName: 'saved_paper_account_fk' })
  account: Relation<Account>;

  @ManyToOne(() => Paper)
  @JoinColumn({ name: 'paper_id', foreignKeyConstraintName: 'saved_paper_paper_fk' })
  paper: Relation<Paper>;
}
