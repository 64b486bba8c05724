import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../platform/index.js';
import type { RuleSet } from './domain/rule-set.js';
import { versionOn } from './domain/rule-set-versions.js';
import { readRuleFiles, type RuleFile } from './rule-files.js';

/** The rule sets of this server, read and checked once when it starts. */
@Injectable()
export class RuleSets {
  private readonly files: readonly RuleFile[] = readRuleFiles();

  constructor(private readonly database: Database) {}

  /** The ids of all rule sets, in order. */
  get ids(): string[] {
    return [...new Set(this.files.map(({ ruleSet }) => ruleSet.id))];
  }

  /** Every version of a rule set; empty for an id that no file has. */
  versions(id: string): RuleSet[] {
    return this.files.map(({ ruleSet }) => ruleSet).filter((ruleSet) => ruleSet.id === id);
  }

  /** The version in force on a day, or else the latest there is; null for an id that no file has. */
  on(id: string, day: string): RuleSet | null {
    const versions = this.versions(id);
    const latest = versions.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1)).at(-1);
    return versionOn(versions, day) ?? latest ?? null;
  }

  /**
   * Refuses files that changed after they judged a claim.
   * @throws Error naming each file and what to do
   */
  async checkUnchanged(): Promise<void> {
    const used = await this.database.query<{ id: string; version: string; hash: Buffer }>(
      'SELECT rule_set_id AS id, version, content_hash AS hash FROM rule_set_version',
    );
    const changed = this.files.filter(({ ruleSet, contentHash }) =>
      used.some(
        ({ id, version, hash }) =>
          id === ruleSet.id && version === ruleSet.version && !hash.equals(contentHash),
      ),
    );
    if (changed.length > 0) throw new Error(changed.map(changedAfterUse).join('\n'));
  }

  /**
   * Keeps a version that judges a claim, in the claim's transaction: one statement.
   * @throws Error when the version judged claims before with another content
   */
  async keep(manager: EntityManager, ruleSet: RuleSet, at: Date): Promise<void> {
    const file = this.files.find((one) => one.ruleSet === ruleSet);
    if (!file) throw new Error(`${ruleSet.id} ${ruleSet.version} was not read from a file`);
    const [kept] = await manager.query<{ hash: Buffer }[]>(
      `WITH added AS (
         INSERT INTO rule_set_version (rule_set_id, version, content, content_hash, first_used_at)
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING content_hash
       )
       SELECT content_hash AS hash FROM added
       UNION ALL
       SELECT content_hash FROM rule_set_version WHERE rule_set_id = $1 AND version = $2`,
      [ruleSet.id, ruleSet.version, JSON.stringify(ruleSet), file.contentHash, at],
    );
    // No row: another claim added it this moment, from the same files; the foreign key checks the rest.
    if (kept && !kept.hash.equals(file.contentHash)) throw new Error(changedAfterUse(file));
  }
}

function changedAfterUse({ file, ruleSet }: RuleFile): string {
  return `${file} was changed after version ${ruleSet.version} of ${ruleSet.id} judged a claim. Put the file back as it was, and write the change as a new version in a file of its own (docs/rules.md).`;
}
