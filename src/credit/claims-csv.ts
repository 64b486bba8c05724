import { Injectable } from '@nestjs/common';
import { Clock, Database } from '../platform/index.js';
import type { ClaimEvidence } from './claim-evidence.js';
import { claimLogConditions, type ClaimLogFilter } from './claim-log-filter.js';
import type { ClaimState } from './claim-record.js';
import { byteOrderMark, csvLine, type Cell } from './domain/csv.js';
import { localDay } from './domain/local-day.js';
import type { ClaimedFor } from './domain/rule-set.js';

/** One award of a claim, with the row that takes it back where there is one. */
interface LogRow {
  id: string;
  kind: ClaimedFor;
  state: ClaimState;
  claimed_at: Date;
  completed_on: string;
  evidence: ClaimEvidence;
  unit: string;
  claim_unit: string;
  amount: string;
  reversed: string | null;
  reversal_reason: string | null;
  reversed_at: Date | null;
}

const columns: readonly (readonly [name: string, of: (row: LogRow) => Cell])[] = [
  ['Completed on', (row) => ({ text: row.completed_on })],
  ['Claimed at (UTC)', (row) => ({ text: row.claimed_at.toISOString() })],
  ['Amount', (row) => ({ number: row.amount })],
  ['Credit', (row) => ({ text: creditName(row) })],
  ['State', (row) => ({ text: row.state })],
  ['Taken back', (row) => ({ number: row.reversed })],
  ['Taken back at (UTC)', (row) => ({ text: row.reversed_at?.toISOString() ?? null })],
  ['Reason', (row) => ({ text: row.reversal_reason })],
  ['Activity', (row) => ({ text: row.evidence.option.title })],
  ['Format', (row) => ({ text: row.evidence.ruleSet.learningFormat })],
  ['Claimed for', (row) => ({ text: row.kind })],
  ['What', (row) => ({ text: what(row) })],
  ['Active minutes', (row) => ({ number: minutes(row.evidence.activeSeconds) })],
  ['Provider', (row) => ({ text: provider(row) })],
  ['Accredited by', (row) => ({ text: row.evidence.provider?.accreditedBy ?? null })],
  ['Rule set', (row) => ({ text: row.evidence.ruleSet.id })],
  ['Rule set version', (row) => ({ text: row.evidence.ruleSet.version })],
  ['Claim', (row) => ({ text: row.id })],
];

/** Claims are read in stretches of this many awards, so that any log needs as little memory. */
const stretch = 500;

/** A learner's log of credit as a file for a spreadsheet: a row for each award. */
@Injectable()
export class ClaimsCsv {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What the file is called: with both of its days, as far as they were given. */
  fileName(filter: ClaimLogFilter): string {
    const from = filter.from ? `from-${filter.from}-` : '';
    return `lectern-credits-${from}to-${filter.to ?? localDay(this.clock.now(), 'UTC')}.csv`;
  }

  /** The file piece by piece, newest claims first. Amounts stand as they were awarded. */
  async *pieces(learnerId: string, filter: ClaimLogFilter): AsyncGenerator<string> {
    // Read first: what fails before the first piece can still be told as a problem.
    let rows = await this.read(learnerId, filter, undefined);
    yield byteOrderMark + csvLine(columns.map(([name]) => ({ text: name })));
    while (rows.length > 0) {
      yield rows.map((row) => csvLine(columns.map(([, of]) => of(row)))).join('');
      rows = rows.length < stretch ? [] : await this.read(learnerId, filter, rows.at(-1));
    }
  }

  /** The awards after the last one that was read. */
  private read(
    learnerId: string,
    filter: ClaimLogFilter,
    last: LogRow | undefined,
  ): Promise<LogRow[]> {
    const parameters: unknown[] = [learnerId];
    const bind = (value: unknown): string => `$${parameters.push(value)}`;
    const conditions = ['c.learner_id = $1', ...claimLogConditions(filter, bind)];
    if (filter.unit) conditions.push(`a.unit = ${bind(filter.unit)}`);
    if (last) {
      conditions.push(
        `(c.claimed_at, c.id, a.unit) < (${bind(last.claimed_at)}::timestamptz, ${bind(last.id)}::uuid, ${bind(last.unit)})`,
      );
    }
    return this.database.asLearner(learnerId, (manager) =>
      manager.query<LogRow[]>(
        `SELECT c.id, c.kind, c.state, c.claimed_at, to_char(c.completed_on, 'YYYY-MM-DD') AS completed_on,
           c.evidence, c.unit AS claim_unit, a.unit, a.amount::text AS amount,
           r.amount::text AS reversed, r.reason AS reversal_reason, r.awarded_at AS reversed_at
         FROM claim c
         JOIN award a ON a.learner_id = c.learner_id AND a.claim_id = c.id AND a.kind = 'award'
         LEFT JOIN award r ON r.learner_id = a.learner_id AND r.reverses_id = a.id AND r.kind = 'reversal'
         WHERE ${conditions.join(' AND ')}
         ORDER BY c.claimed_at DESC, c.id DESC, a.unit DESC LIMIT ${stretch}`,
        parameters,
      ),
    );
  }
}

/** The name of the credit as the claim told it. */
function creditName(row: LogRow): string {
  const part = row.evidence.parts?.find(({ unit }) => unit === row.unit);
  if (part) return part.creditName;
  return row.unit === row.claim_unit ? row.evidence.ruleSet.creditName : row.unit;
}

/** The questions, the title of the article, or the days of the reading. */
function what({ evidence: { cycles, article, reading } }: LogRow): string {
  if (article) return article.title;
  if (reading) return `${reading.from} to ${reading.to}`;
  return cycles.flatMap(({ question }) => question ?? []).join(' | ');
}

/** Who gave the credit; nobody did in the learner's own log. */
function provider({ evidence: { provider: giver } }: LogRow): string | null {
  if (!giver) return null;
  return giver.demonstration ? `${giver.name} (demonstration, no credit awarded)` : giver.name;
}

/** Whole minutes: 119 seconds are one minute. */
function minutes(seconds: number): string {
  return String(Math.floor(seconds / 60));
}
