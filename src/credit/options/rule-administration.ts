import { Injectable } from '@nestjs/common';
import { Ledger } from '../../ledger/index.js';
import { Clock, Database } from '../../platform/index.js';
import { CreditOptions } from './credit-options.js';
import { ruleSentences } from '../domain/rule-sets/rule-sentences.js';
import { versionOn } from '../domain/rule-sets/rule-set-versions.js';
import type { RuleSet } from '../domain/rule-set.js';
import type { RuleSetDto, RuleSetVersionDto } from './rule-set.dto.js';
import type { RuleReading } from '../rules/rule-reading.js';
import { RuleSets } from '../rules/rule-sets.js';
import { dayAt } from '../../shared/zones.js';

interface Judged {
  id: string;
  version: string;
  claims: number;
}

/** The rule sets as an administrator sees them, and the files read again on their word. */
@Injectable()
export class RuleAdministration {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ledger: Ledger,
    private readonly ruleSets: RuleSets,
    private readonly options: CreditOptions,
  ) {}

  /** Every rule set with its versions, newest first, and how many claims to this provider each judged. */
  async all(providerId: string): Promise<RuleSetDto[]> {
    const judged = await this.database.asProvider(providerId, (manager) =>
      manager.query<Judged[]>(
        `SELECT rule_set_id AS id, rule_set_version AS version, count(*)::integer AS claims
         FROM claim WHERE provider_id = $1 GROUP BY rule_set_id, rule_set_version`,
        [providerId],
      ),
    );
    const today = dayAt(this.clock.now(), 'UTC');
    return this.ruleSets.ids.map((id) => {
      const versions = this.ruleSets
        .versions(id)
        .toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
      const inForce = versionOn(versions, today);
      const { name = id, body = '' } = inForce ?? versions[0] ?? {};
      return {
        id,
        name,
        body,
        versions: versions.map((version) => versionDto(version, today, judged)),
      };
    });
  }

  /** Reads the rule files of this server again; the ledger records what that changed. */
  async readAgain(actor: { accountId: string; providerId: string }): Promise<RuleReading> {
    const reading = await this.ruleSets.readAgain();
    const { added, changed, removed } = reading;
    if (added.length + changed.length + removed.length === 0) return reading;
    await this.options.ensure();
    await this.database.asSystem((manager) =>
      this.ledger.record(
        manager,
        {
          actor: { kind: 'administrator', id: actor.accountId },
          action: 'rules.read',
          subject: { kind: 'provider', id: actor.providerId },
          after: { added, changed, removed },
        },
        this.clock.now(),
      ),
    );
    return reading;
  }
}

function versionDto(version: RuleSet, today: string, judged: readonly Judged[]): RuleSetVersionDto {
  const sentences = new Map(ruleSentences(version).map((one) => [one.rule, one.sentence]));
  return {
    version: version.version,
    name: version.name,
    validFrom: version.validFrom,
    validTo: version.validTo,
    standing: standingOn(today, version),
    switchedOff: version.switchedOff ?? null,
    confirmed: version.rules.every(({ confirmed }) => confirmed),
    claimedFor: version.claimedFor ?? 'cycles',
    learningFormat: version.learningFormat,
    optionTitle: version.optionTitle,
    document: version.document,
    exclusiveGroup: version.exclusiveGroup,
    ...version.credit,
    claims:
      judged.find((one) => one.id === version.id && one.version === version.version)?.claims ?? 0,
    sources: Object.entries(version.sources).map(([key, source]) => ({ key, ...source })),
    rules: version.rules.map((rule) => ({
      id: rule.id,
      title: rule.title,
      operator: rule.operator,
      sentence: sentences.get(rule.id) ?? rule.title,
      source: rule.source,
      confirmed: rule.confirmed,
    })),
  };
}

function standingOn(today: string, { validFrom, validTo }: RuleSet): RuleSetVersionDto['standing'] {
  if (validFrom > today) return 'to-come';
  return validTo === null || today <= validTo ? 'in-force' : 'ended';
}
