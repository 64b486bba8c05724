import { Account } from '../../accounts/index.js';
import {
  Check,
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import type { OwnRequirementFacts } from '../domain/profile/own-requirement.js';

/** A requirement that a learner defined for themselves. Edited with an entry in the ledger, never deleted. */
@Entity('own_requirement')
@Check('own_requirement_size', 'length(definition::text) <= 20000')
@Check('own_requirement_revision', 'revision > 0')
export class OwnRequirement {
  @PrimaryColumn({
    name: 'learner_id',
    type: 'uuid',
    primaryKeyConstraintName: 'own_requirement_pk',
  })
  learnerId: string;

  /** Its profile is called `own.` and this. */
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'own_requirement_pk' })
  id: string;

  @Column({ type: 'jsonb' })
  definition: OwnRequirementFacts;

  @Column({ type: 'integer' })
  revision: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'learner_id', foreignKeyConstraintName: 'own_requirement_account_fk' })
  account: Relation<Account>;
}
