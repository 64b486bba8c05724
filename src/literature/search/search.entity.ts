import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Account } from '../../accounts/index.js';

/** A search that a learner made, kept because it is evidence of a question. */
@Entity('search')
export class Search {
  @PrimaryColumn({ name: 'learner_id', type: 'uuid', primaryKeyConstraintName: 'search_pk' })
  learnerId: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'search_pk' })
  id: string;

  @Column({ type: 'text' })
  query: string;

  @Column({ name: 'result_count', type: 'integer' })
  resultCount: number;

  @Column({ name: 'searched_at', type: 'timestamptz' })
  searchedAt: Date;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'learner_id', foreignKeyConstraintName: 'search_account_fk' })
  account: Relation<Account>;
}
