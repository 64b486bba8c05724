import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, type RowOf } from '../../platform/index.js';
import type { Claim } from '../tables/claim.entity.js';
import type { CreditAmount, PastClaim } from '../domain/backtests/backtest.js';
import type { RuleSet } from '../domain/rule-set.js';
import { earlierFromClaim } from '../evidence/evidence-from-claim.js';

/** What is read of every past claim. */
export interface PastRow extends RowOf<
  Claim,
  'learnerId' | 'id' | 'learnerName' | 'ruleSetId' | 'completedOn' | 'claimedAt' | 'evidence'
> {
  version: string;
}

/** Selects PastRows of claims `c`. */
export const pastColumns = `c.learner_id, c.id, c.learner_name, c.rule_set_id, c.rule_set_version AS version,
  to_char(c.completed_on, 'YYYY-MM-DD') AS completed_on, c.claimed_at, c.evidence`;

/** Fetched at a time, so that any number of claims fits into memory. */
const batch = 50;

/** How long, in milliseconds, claims are judged before the server continues its other work. */
const longestStretch = 20;

/** Reads past claims one after the other where PostgreSQL allows no write: one reader at a time in this process. */
@Injectable()
export class PastClaims {
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly database: Database) {}

  /** Waits for its turn, then works in one moment of the database: as this provider, or as the system when null. */
  inTurn<T>(providerId: string | null, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const run = this.last.then(() => this.database.inSnapshot(providerId, work));
    this.last = run.catch(() => undefined);
    return run;
  }

  /** Every version that ever judged a claim, of one rule set or of all. */
  async keptVersions(manager: EntityManager, ruleSetId: string | null): Promise<KeptVersions> {
    const rows = await manager.query<{ id: string; version: string; content: RuleSet }[]>(
      `SELECT rule_set_id AS id, version, content FROM rule_set_version
       WHERE $1::text IS NULL OR rule_set_id = $1`,
      [ruleSetId],
    );
    return new KeptVersions(rows);
  }

  /** The rows of a statement, with room between them for whatever else the server has to do. */
  async *readRows<Row extends object>(
    manager: EntityManager,
    statement: string,
    parameters: unknown[],
  ): AsyncGenerator<Row> {
    await manager.query(`DECLARE past_claim NO SCROLL CURSOR FOR ${statement}`, parameters);
    let since = performance.now();
    for (;;) {
      const rows = await manager.query<Row[]>(`FETCH ${batch} FROM past_claim`);
      for (const row of rows) {
        if (performance.now() - since > longestStretch) {
          await new Promise((resolve) => setImmediate(resolve));
          since = performance.now();
        }
        yield row;
      }
      if (rows.length < batch) return;
    }
  }
}

/** The rule sets that claims were judged by, as they were kept then. */
export class KeptVersions {
  private readonly kept: ReadonlyMap<string, RuleSet>;

  constructor(rows: readonly { id: string; version: string; content: RuleSet }[]) {
    this.kept = new Map(rows.map(({ id, version, content }) => [`${id} ${version}`, content]));
  }

  /** A claim as it was judged, with the evidence as the caller reads it. */
  pastClaim(
    row: PastRow,
    { evidence, awarded }: Pick<PastClaim, 'evidence'> & { awarded: readonly CreditAmount[] },
  ): PastClaim {
    const key = `${row.rule_set_id} ${row.version}`;
    const ruleSet = this.kept.get(key);
    if (!ruleSet) throw new Error(`${key} judged a claim and is not kept`);
    return {
      learnerId: row.learner_id,
      claimId: row.id,
      learnerName: row.learner_name,
      claimedAt: row.claimed_at,
      completedOn: row.completed_on,
      ruleSet: row.evidence.provider?.accreditations ? ruleSet : inWords(ruleSet),
      awarded,
      evidence,
      earlier: earlierFromClaim(row.evidence),
    };
  }
}

/** The rules of a claim that froze no accreditations: they asked for names in the text of who accredits the provider. */
function inWords(ruleSet: RuleSet): RuleSet {
  const rules = ruleSet.rules.map((rule) =>
    rule.operator === 'accredited-provider' ? { ...rule, words: namesOf(rule) } : rule,
  );
  return { ...ruleSet, rules };
}

/** Rules kept from then may name nobody. */
function namesOf({ by }: { readonly by?: readonly string[] }): readonly string[] {
  return by ?? [];
}
