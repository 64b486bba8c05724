import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Configuration, Database, Problem } from '../../platform/index.js';
import type { RuleSet } from '../domain/rule-set.js';
import { versionOn } from '../domain/rule-sets/rule-set-versions.js';
import { t } from './messages.js';
import { readRuleFiles, shippedRulesFolder, type RuleFile } from './rule-files.js';
import {
  changedAfterUse,
  difference,
  readFolder,
  type RuleReading,
  type UsedVersion,
} from './rule-reading.js';

/** The rule sets of this server, read and checked when it starts, and again when it is asked to. */
@Injectable()
export class RuleSets {
  private readonly folder: string;
  private files: readonly RuleFile[];
  /** The file of every rule set that was ever handed out: a claim may be under way while files are read again. */
  private readonly fileOf = new WeakMap<RuleSet, RuleFile>();

  constructor(
    private readonly database: Database,
    configuration: Configuration,
  ) {
    this.folder = configuration.rulesDir ?? shippedRulesFolder();
    this.files = this.remembered(readRuleFiles(this.folder));
  }

  /** Every version of every rule set, in the order of the files. */
  get all(): RuleSet[] {
    return this.files.map(({ ruleSet }) => ruleSet);
  }

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
    const problems = changedAfterUse(this.files, await this.used());
    if (problems.length > 0) {
      throw new Error(
        problems.map(({ file, message, remedy }) => `${file} ${message} ${remedy}`).join('\n'),
      );
    }
  }

  /**
   * Reads and checks all files again. With a problem in any of them this server keeps the versions that it
   * has, all of them, and the answer names every problem.
   */
  async readAgain(): Promise<RuleReading> {
    const read = readFolder(this.folder);
    const nothing = { added: [], changed: [], removed: [] };
    if ('problems' in read) return { taken: false, problems: read.problems, ...nothing };
    const problems = changedAfterUse(read.files, await this.used());
    if (problems.length > 0) return { taken: false, problems, ...nothing };
    const reading = { taken: true, problems, ...difference(this.files, read.files) };
    this.files = this.remembered(read.files);
    return reading;
  }

  /**
   * Keeps a version that judges a claim, in the claim's transaction: one statement.
   * @throws Problem rules-changed when the version judged claims before with another content
   */
  async saveVersion(manager: EntityManager, ruleSet: RuleSet, at: Date): Promise<void> {
    const file = this.fileOf.get(ruleSet);
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
    if (kept && !kept.hash.equals(file.contentHash)) {
      const { id, version, name } = ruleSet;
      throw new Problem('rules-changed', t.message('changedHere', { id, version, name }), {
        extra: { ruleSet: { id, version } },
      });
    }
  }

  private used(): Promise<UsedVersion[]> {
    return this.database.query<UsedVersion>(
      'SELECT rule_set_id AS id, version, content_hash AS hash FROM rule_set_version',
    );
  }

  private remembered(files: readonly RuleFile[]): readonly RuleFile[] {
    for (const file of files) this.fileOf.set(file.ruleSet, file);
    return files;
  }
}
