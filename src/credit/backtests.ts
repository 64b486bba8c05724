import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../platform/index.js';
import type { ClaimEvidence } from './claim-evidence.js';
import { judgeAgain, type CreditAmount, type PastClaim } from './domain/backtest.js';
import { BacktestTally, type BacktestResult } from './domain/backtest-tally.js';
import type { RuleSet } from './domain/rule-set.js';
import { earlierFromClaim, evidenceOfPastClaim } from './evidence-from-claim.js';

/** A back-test with the claims that it leaves out because their credit was taken back. */
export interface Backtest extends BacktestResult {
  readonly revoked: number;
}

interface PastRow {
  learner_id: string;
  id: string;
  learner_name: string;
  version: string;
  completed_on: string;
  claimed_at: Date;
  evidence: ClaimEvidence;
  awarded: CreditAmount[];
}

/** Fetched at a time, so that any number of claims fits into memory. */
const batch = 200;

/** Judges past claims by a candidate version of their rule set. Nothing is written. */
@Injectable()
export class Backtests {
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly database: Database) {}

  /**
   * Runs over the claims made under the candidate's rule set, in a transaction that PostgreSQL lets only read. One at
   * a time in this process: others wait for their turn.
   * @param providerId only claims made to this provider; null for all claims of the server
   */
  run(candidate: RuleSet, providerId: string | null): Promise<Backtest> {
    const run = this.last.then(() =>
      this.database.inSnapshot(providerId, (manager) => judgeAll(manager, candidate, providerId)),
    );
    this.last = run.catch(() => undefined);
    return run;
  }
}

async function judgeAll(
  manager: EntityManager,
  candidate: RuleSet,
  providerId: string | null,
): Promise<Backtest> {
  const versions = await keptVersions(manager, candidate.id);
  const tally = new BacktestTally();
  await manager.query(
    `DECLARE past_claim NO SCROLL CURSOR FOR
     SELECT c.learner_id, c.id, c.learner_name, c.rule_set_version AS version,
       to_char(c.completed_on, 'YYYY-MM-DD') AS completed_on, c.claimed_at, c.evidence,
       (SELECT jsonb_agg(jsonb_build_object('unit', a.unit, 'amount', a.amount::text) ORDER BY a.unit)
        FROM award a WHERE a.learner_id = c.learner_id AND a.claim_id = c.id AND a.kind = 'award') AS awarded
     FROM ${pastClaims} AND c.state <> 'revoked'`,
    [candidate.id, providerId],
  );
  for (;;) {
    const rows = await manager.query<PastRow[]>(`FETCH ${batch} FROM past_claim`);
    for (const row of rows) {
      const ruleSet = versions.get(row.version);
      if (!ruleSet)
        throw new Error(`${candidate.id} ${row.version} judged a claim and is not kept`);
      tally.add(judgeAgain(pastClaim(row, ruleSet), candidate));
    }
    if (rows.length < batch) break;
  }
  const [left] = await manager.query<{ revoked: number }[]>(
    `SELECT count(*)::integer AS revoked FROM ${pastClaims} AND c.state = 'revoked'`,
    [candidate.id, providerId],
  );
  return { ...tally.result(), revoked: left?.revoked ?? 0 };
}

/** $1 the rule set, $2 the provider or null. A learner's own log is no provider's to look at. */
const pastClaims = `claim c JOIN credit_option o ON o.id = c.credit_option_id
  WHERE c.rule_set_id = $1
    AND ($2::uuid IS NULL OR (c.provider_id = $2::uuid AND o.certificate_kind <> 'none'))`;

async function keptVersions(
  manager: EntityManager,
  ruleSetId: string,
): Promise<ReadonlyMap<string, RuleSet>> {
  const rows = await manager.query<{ version: string; content: RuleSet }[]>(
    'SELECT version, content FROM rule_set_version WHERE rule_set_id = $1',
    [ruleSetId],
  );
  return new Map(rows.map(({ version, content }) => [version, content]));
}

const worded = new WeakMap<RuleSet, RuleSet>();

/** The rules of a claim that froze no accreditations: they asked for names in the text of who accredits the provider. */
function inWords(ruleSet: RuleSet): RuleSet {
  const known = worded.get(ruleSet);
  if (known) return known;
  const rules = ruleSet.rules.map((rule) =>
    rule.operator === 'accredited-provider' ? { ...rule, words: namesOf(rule) } : rule,
  );
  const made = { ...ruleSet, rules };
  worded.set(ruleSet, made);
  return made;
}

/** Rules kept from then may name nobody. */
function namesOf({ by }: { readonly by?: readonly string[] }): readonly string[] {
  return by ?? [];
}

function pastClaim(row: PastRow, ruleSet: RuleSet): PastClaim {
  return {
    learnerId: row.learner_id,
    claimId: row.id,
    learnerName: row.learner_name,
    claimedAt: row.claimed_at,
    completedOn: row.completed_on,
    ruleSet: row.evidence.provider?.accreditations ? ruleSet : inWords(ruleSet),
    awarded: row.awarded,
    evidence: evidenceOfPastClaim(row.evidence, row.claimed_at),
    earlier: earlierFromClaim(row.evidence),
  };
}
