import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RuleSet } from '../domain/rule-set.js';

/** A rule set version that has judged a claim: kept as it was, and never changed. */
@Entity('rule_set_version')
export class RuleSetVersion {
  @PrimaryColumn({
    name: 'rule_set_id',
    type: 'varchar',
    length: 60,
    primaryKeyConstraintName: 'rule_set_version_pk',
  })
  ruleSetId: string;

  @PrimaryColumn({
    type: 'varchar',
    length: 30,
    primaryKeyConstraintName: 'rule_set_version_pk',
  })
  version: string;

  @Column({ type: 'jsonb' })
  content: RuleSet;

  @Column({ name: 'content_hash', type: 'bytea' })
  contentHash: Buffer;

  @Column({ name: 'first_used_at', type: 'timestamptz' })
  firstUsedAt: Date;
}
