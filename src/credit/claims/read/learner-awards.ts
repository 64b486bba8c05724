import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isAudited } from './audited-claims.js';

/** A stretch of time [from, to), in milliseconds since 1970. */
export interface AwardedStretch {
  readonly from: number;
  readonly to: number;
}

/** Credit that a learner has: an award less what was taken back of it. */
export interface LearnerAward {
  readonly id: string;
  readonly claimId: string;
  readonly unit: string;
  /** What is left of it, exact decimal text; never zero. */
  readonly amount: string;
  readonly ruleSet: { readonly id: string; readonly version: string };
  /** YYYY-MM-DD in the learner's time zone. */
  readonly completedOn: string;
  readonly awardedAt: Date;
  /** Whether a provider may audit it; nobody does in the learner's own log. */
  readonly audited: boolean;
}

/** The total of awards of one unit, as exact decimal text. */
export interface AwardedTotal {
  readonly unit: string;
  readonly creditName: string;
  /** By providers, and in the logs that the learner keeps. */
  readonly certified: string;
  readonly ownLog: string;
}

/** What awards were given for: who counts one act, or one minute of reading, twice counts one twice. */
export interface AwardedFor {
  /** The cycles of a claim, or the article's activity; none for hours of reading. */
  readonly acts: readonly string[];
  /** Of each act, in their order, the active time; of hours, as a whole. Empty where no hours were claimed at all. */
  readonly time: readonly (readonly AwardedStretch[])[];
}

type ActRow = [claimId: string, act: string];
type TimeRow = [id: string, from: number, to: number];

/** The credit of a learner, for those who count it. */
@Injectable()
export class LearnerAwards {
  /**
   * What is left of the awards for activities completed in these days, oldest first: one statement. A claim
   * may have several awards: one for each unit, and for each day that hours are dated with.
   * @param manager may see the learner
   * @param from first day, YYYY-MM-DD
   * @param to last day
   */
  async between(
    manager: EntityManager,
    learnerId: string,
    from: string,
    to: string,
  ): Promise<LearnerAward[]> {
    interface AwardRow extends Omit<LearnerAward, 'ruleSet' | 'awardedAt'> {
      readonly ruleSetId: string;
      readonly ruleSetVersion: string;
      readonly awardedAt: number;
    }
    const rows = await manager.query<AwardRow[]>(
      `SELECT a.id, a.claim_id AS "claimId", a.unit, left_of_it::text AS amount, a.rule_set_id AS "ruleSetId",
         a.rule_set_version AS "ruleSetVersion", a.completed_on::text AS "completedOn",
         ${milliseconds('a.awarded_at')} AS "awardedAt", ${isAudited} AS audited
       FROM (SELECT a.*, sum(a.amount) OVER (PARTITION BY a.claim_id, a.unit, a.completed_on) AS left_of_it
             FROM award a WHERE a.learner_id = $1 AND a.completed_on BETWEEN $2 AND $3) AS a
       JOIN claim c ON c.learner_id = $1 AND c.id = a.claim_id
       WHERE a.kind = 'award' AND left_of_it > 0
       ORDER BY a.completed_on, a.id`,
      [learnerId, from, to],
    );
    return rows.map((row) => ({
      id: row.id,
      claimId: row.claimId,
      unit: row.unit,
      amount: row.amount,
      ruleSet: { id: row.ruleSetId, version: row.ruleSetVersion },
      completedOn: row.completedOn,
      awardedAt: new Date(row.awardedAt),
      audited: row.audited,
    }));
  }

  /** The totals of awards for activities completed in these days, less what was taken back, by unit: one statement. */
  totals(
    manager: EntityManager,
    learnerId: string,
    from: string,
    to: string,
  ): Promise<AwardedTotal[]> {
    return manager.query<AwardedTotal[]>(
      `WITH sums AS (
         SELECT a.unit, coalesce(sum(a.amount) FILTER (WHERE a.provider_id IS NOT NULL), 0) AS certified,
           coalesce(sum(a.amount) FILTER (WHERE a.provider_id IS NULL), 0) AS own_log,
           min(a.claim_id::text)::uuid AS claim_id
         FROM award a WHERE a.learner_id = $1 AND a.completed_on BETWEEN $2 AND $3 GROUP BY a.unit)
       SELECT s.unit, s.certified::text AS certified, s.own_log::text AS "ownLog",
         coalesce(
           jsonb_path_query_first(c.evidence, '$.parts[*] ? (@.unit == $unit).creditName',
             jsonb_build_object('unit', s.unit)) #>> '{}',
           CASE WHEN c.unit = s.unit THEN c.evidence #>> '{ruleSet,creditName}' END, s.unit) AS "creditName"
       FROM sums s JOIN claim c ON c.learner_id = $1 AND c.id = s.claim_id
       WHERE s.certified + s.own_log > 0`,
      [learnerId, from, to],
    );
  }

  /** What was claimed, by claim, as its credit option was called: one statement. */
  async titlesOf(
    manager: EntityManager,
    learnerId: string,
    claimIds: readonly string[],
  ): Promise<Map<string, string>> {
    const rows = await manager.query<{ id: string; title: string }[]>(
      `SELECT id, coalesce(evidence #>> '{option,title}', rule_set_id) AS title
       FROM claim WHERE learner_id = $1 AND id = ANY($2::uuid[])`,
      [learnerId, claimIds],
    );
    return new Map(rows.map(({ id, title }) => [id, title]));
  }

  /**
   * What awards were given for, by award: three statements. Time is looked at only where hours of reading were
   * claimed, since cycles are recognised by their ids.
   * @param dayOf the learner's day of an instant, which divides hours that are dated with several days
   */
  async givenFor(
    manager: EntityManager,
    learnerId: string,
    awards: readonly LearnerAward[],
    dayOf: (instant: Date) => string,
  ): Promise<Map<string, AwardedFor>> {
    const actsOf = grouped(
      await this.pairs<ActRow>(
        manager,
        `SELECT coalesce(json_agg(json_build_array(claim_id, act)), '[]') AS pairs FROM (
           SELECT claim_id, cycle_id AS act FROM claim_cycle WHERE learner_id = $1
           UNION ALL SELECT claim_id, activity_id FROM claim_article WHERE learner_id = $1
           ORDER BY claim_id, act) AS of_claims`,
        learnerId,
      ),
      ([claimId]) => claimId,
      ([, act]) => act,
    );
    const [ofClaims, ofCycles] = await this.timeOf(manager, learnerId);
    const anyHours = ofClaims.size > 0;
    const last = lastDays(awards);
    return new Map(
      awards.map((award) => {
        const acts = actsOf.get(award.claimId) ?? [];
        const ofClaim = ofClaims.get(award.claimId) ?? [];
        const time = !anyHours
          ? []
          : acts.length === 0
            ? [ownPart(ofClaim, award, last.get(award.claimId) ?? [], dayOf)]
            : acts.map((act) => ofCycles.get(act) ?? (acts.length === 1 ? ofClaim : []));
        return [award.id, { acts, time }];
      }),
    );
  }

  /** The time of claims of hours and of articles, and that of claimed cycles; nothing where no hours were claimed. */
  private async timeOf(
    manager: EntityManager,
    learnerId: string,
  ): Promise<[Map<string, AwardedStretch[]>, Map<string, AwardedStretch[]>]> {
    const ofClaims = await this.pairs<TimeRow>(
      manager,
      `SELECT coalesce(json_agg(json_build_array(claim_id, ${milliseconds('starts_at')}, ${milliseconds('ends_at')})), '[]')
         AS pairs
       FROM credited_time WHERE learner_id = $1
         AND claim_id = ANY(ARRAY(SELECT id FROM claim WHERE learner_id = $1 AND kind <> 'cycles'))
         AND EXISTS (SELECT FROM claim WHERE learner_id = $1 AND kind = 'reading')`,
      learnerId,
    );
    const ofCycles = await this.pairs<TimeRow>(
      manager,
      `SELECT coalesce(json_agg(json_build_array(c.cycle_id, ${milliseconds('s.starts_at')}, ${milliseconds('s.ends_at')})), '[]')
         AS pairs
       FROM cycle_session c
       JOIN reading_span s ON s.learner_id = c.learner_id AND s.session_id = c.session_id AND s.kind = 'active'
       WHERE c.learner_id = $1
         AND EXISTS (SELECT FROM claim WHERE learner_id = $1 AND kind = 'reading')`,
      learnerId,
    );
    return [stretchesById(ofClaims), stretchesById(ofCycles)];
  }

  /** Many small rows as one text, which is read several times as fast. */
  private async pairs<Row>(
    manager: EntityManager,
    statement: string,
    learnerId: string,
  ): Promise<readonly Row[]> {
    const [row] = await manager.query<{ pairs: Row[] }[]>(statement, [learnerId]);
    return row?.pairs ?? [];
  }
}

const milliseconds = (column: string): string =>
  `floor(extract(epoch FROM ${column}) * 1000)::double precision`;

function grouped<Row, Value>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  valueOf: (row: Row) => Value,
): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(valueOf(row));
    else groups.set(keyOf(row), [valueOf(row)]);
  }
  return groups;
}

/** The stretches of each, in order and without overlap: two devices may have read at once. */
function stretchesById(rows: readonly TimeRow[]): Map<string, AwardedStretch[]> {
  const byId = grouped(
    rows,
    ([id]) => id,
    ([, from, to]) => ({ from, to }),
  );
  for (const [id, stretches] of byId) byId.set(id, joined(stretches));
  return byId;
}

function joined(stretches: readonly AwardedStretch[]): AwardedStretch[] {
  const result: { from: number; to: number }[] = [];
  for (const { from, to } of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else result.push({ from, to });
  }
  return result;
}

/** By claim, the days that its awards are dated with. */
function lastDays(awards: readonly LearnerAward[]): Map<string, string[]> {
  return grouped(
    awards,
    ({ claimId }) => claimId,
    ({ completedOn }) => completedOn,
  );
}

/** Of the time of a claim of hours, what an award is dated for: the days since the one that the last is dated with. */
function ownPart(
  stretches: readonly AwardedStretch[],
  { completedOn }: LearnerAward,
  days: readonly string[],
  dayOf: (instant: Date) => string,
): readonly AwardedStretch[] {
  const others = [...new Set(days)].toSorted();
  if (others.length < 2) return stretches;
  const before = others.findLast((day) => day < completedOn) ?? '';
  const isLast = completedOn === others.at(-1);
  return stretches.filter(({ from }) => {
    const day = dayOf(new Date(from));
    return day > before && (isLast || day <= completedOn);
  });
}
