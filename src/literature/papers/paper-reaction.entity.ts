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
import { Paper } from './paper.entity.js';

/** What a learner thinks of a paper. */
@Entity('paper_reaction')
@Check('paper_reaction_kind', `reaction IN ('like', 'dislike')`)
export class PaperReaction {
  @PrimaryColumn({
    name: 'learner_id',
    type: 'uuid',
    primaryKeyConstraintName: 'paper_reaction_pk',
  })
  learnerId: string;

  @PrimaryColumn({ name: 'paper_id', type: 'uuid', primaryKeyConstraintName: 'paper_reaction_pk' })
  paperId: string;

  @Column({ type: 'varchar', length: 10 })
  reaction: 'like' | 'dislike';

  @Column({ type: 'timestamptz' })
  at: Date;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'learner_id', foreignKeyConstraintName: 'paper_reaction_account_fk' })
  account: Relation<Account>;

  @ManyToOne(() => Paper)
  @JoinColumn({ name: 'paper_id', foreignKeyConstraintName: 'paper_reaction_paper_fk' })
  paper: Relation<Paper>;
}
