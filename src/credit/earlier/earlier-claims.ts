import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ReadingEvidence } from '../../reading/index.js';
import type { PaidFor } from '../tables/credited-time.entity.js';
import { daysOf } from '../domain/time/by-day.js';
import { dividedByYears, yearOn } from '../domain/time/by-years.js';
import type {
  CreditedStretch as Credited,
  Earlier,
  EarlierItem,
  EarlierText,
  EarlierYear,
  Evidence,
  TimeCredit,
} from '../domain/evidence.js';
import { lookBack, type LookBack } from '../domain/assessment/look-back.js';
import { paysForTime, type DecimalText, type RuleSet } from '../domain/rule-set.js';
import { longestPiece, type Stretch } from '../domain/time/stretches.js';
import type { Period } from '../../shared/calendar.js';
import { dayAt } from '../../shared/zones.js';

/** A cap over a period, and how much of it is used. Period are YYYY-MM-DD, both included. */
export interface PeriodCap {
  readonly amount: DecimalText;
  readonly unit: string;
  readonly from: string;
  readonly to: string;
  readonly used: DecimalText;
}

/** Under what and when something is claimed. */
interface Claiming {
  readonly ruleSet: RuleSet;
  readonly exclusiveGroup: string;
  readonly now: Date;
  /** What the group was credited for, where it touches the claim. */
  readonly credited: readonly CreditedStretch[];
}

/** What a learner was credited for before: exactly what the rules look back at, in one statement for each kind. */
@Injectable()
export class EarlierClaims {
  constructor(private readonly reading: ReadingEvidence) {}

  /** How many statements depends on the rule set alone, and what each reads on the periods it looks at. */
  async load(
    manager: EntityManager,
    learnerId: string,
    evidence: Evidence,
    { ruleSet, exclusiveGroup, now, credited }: Claiming,
  ): Promise<Earlier> {
    const days = dividedByYears(ruleSet, evidence).map((year) => year.completedOn);
    const years = await this.years(
      manager,
      learnerId,
      ruleSet,
      days.map((day) => day ?? evidence.claimedOn),
    );
    const wanted = years.map((year) => year.wanted);
    const last = years.at(-1);
    const zone = zoneOf(evidence);
    const read = daysOf([...evidence.stretches, ...evidence.offline], zone);
    return {
      creditedStretches: credited,
      days: wanted.some((one) => one.days)
        ? await this.reading.timeOfDays(manager, learnerId, read, zone)
        : [],
      documentedAt: await documented(manager, learnerId, evidence, wanted),
      awarded: last?.awarded ?? {},
      time: last?.time ?? {},
      ...(years.length > 1 && {
        years: years.map(({ from, to, awarded, time }) => ({ from, to, awarded, time })),
      }),
      items: await items(manager, learnerId, evidence, wanted, { ruleSet, exclusiveGroup }),
      texts: await texts(manager, learnerId, evidence, last?.wanted.texts ?? null, {
        now,
        timeZone: evidence.learner.timeZone,
      }),
    };
  }

  /** What was given before around each of these days. */
  private async years(
    manager: EntityManager,
    learnerId: string,
    ruleSet: RuleSet,
    days: readonly string[],
  ): Promise<(Required<EarlierYear> & { readonly wanted: LookBack })[]> {
    const years = days.map((day) => ({
      ...yearOn(ruleSet, day),
      wanted: lookBack(ruleSet, day),
    }));
    const awarded = await this.awarded(
      manager,
      learnerId,
      years.flatMap(({ wanted }, at) =>
        wanted.awarded.map((period) => ({ ...period, rule: keyOf(at, period.rule) })),
      ),
    );
    const time = await creditedByTime(manager, learnerId, ruleSet, years);
    return years.map((year, at) => ({
      ...year,
      awarded: Object.fromEntries(
        year.wanted.awarded.map(({ rule }) => [rule, awarded[keyOf(at, rule)] ?? '0.00']),
      ),
      time: time[at] ?? {},
    }));
  }

  /** The first cap of each rule set that has one, in the period around a day. */
  async periodCaps(
    manager: EntityManager,
    learnerId: string,
    ruleSets: readonly RuleSet[],
    day: string,
  ): Promise<ReadonlyMap<RuleSet, PeriodCap>> {
    const caps = [...new Set(ruleSets)].flatMap((ruleSet, at) => {
      const [period] = lookBack(ruleSet, day).awarded;
      const rule = ruleSet.rules.find(({ id }) => id === period?.rule);
      if (!period || rule?.operator !== 'cap') return [];
      return [{ ruleSet, period: { ...period, rule: String(at) }, amount: rule.amount }];
    });
    const used = await this.awarded(
      manager,
      learnerId,
      caps.map(({ period }) => period),
    );
    return new Map(
      caps.map(({ ruleSet, period: { rule, unit, from, to }, amount }) => [
        ruleSet,
        { amount, unit, from, to, used: used[rule] ?? '0.00' },
      ]),
    );
  }

  /** Awards less what was taken back, and what is held for review, for activity completed in each period, by its rule. */
  private async awarded(
    manager: EntityManager,
    learnerId: string,
    periods: LookBack['awarded'],
  ): Promise<Record<string, DecimalText>> {
    if (periods.length === 0) return {};
    const rows = await manager.query<{ rule: string; amount: string }[]>(
      `SELECT p.rule, coalesce(sum(x.amount), 0.00)::text AS amount
       FROM unnest($2::text[], $3::text[], $4::date[], $5::date[]) AS p (rule, unit, first_day, last_day)
       LEFT JOIN LATERAL (
         SELECT a.amount FROM award a WHERE a.learner_id = $1 AND a.unit = p.unit
           AND a.completed_on >= p.first_day AND a.completed_on <= p.last_day
         UNION ALL SELECT (part ->> 'amount')::numeric
           FROM claim c CROSS JOIN LATERAL jsonb_array_elements(c.evidence -> 'parts') AS part
           WHERE c.learner_id = $1 AND c.state = 'held' AND part ->> 'unit' = p.unit
             AND (part ->> 'completedOn')::date BETWEEN p.first_day AND p.last_day) AS x ON true
       GROUP BY p.rule`,
      [
        learnerId,
        periods.map(({ rule }) => rule),
        periods.map(({ unit }) => unit),
        periods.map(({ from }) => from),
        periods.map(({ to }) => to),
      ],
    );
    return Object.fromEntries(rows.map(({ rule, amount }) => [rule, amount]));
  }
}

/** A rule in one of several years. */
function keyOf(year: number, rule: string): string {
  return `${year}/${rule}`;
}

/**
 * What was credited by time before in each of these years, by rule: one scan of an index range each. The days on
 * which this version is in force, even if a version that it replaced judged the claim.
 */
async function creditedByTime(
  manager: EntityManager,
  learnerId: string,
  { id, validFrom, validTo, rules }: RuleSet,
  years: readonly Period[],
): Promise<Record<string, TimeCredit>[]> {
  const found: Record<string, TimeCredit>[] = years.map(() => ({}));
  if (!rules.some(paysForTime)) return found;
  const rows = await manager.query<({ year: number; rule: string } & TimeCredit)[]>(
    `SELECT y.year::integer AS year, t.rule_id AS rule, sum(t.milliseconds)::float8 AS milliseconds,
       sum(t.amount)::text AS amount
     FROM unnest($3::date[], $4::date[]) WITH ORDINALITY AS y (first_day, last_day, year)
     JOIN timed_credit t ON t.learner_id = $1 AND t.rule_set_id = $2
       AND t.completed_on >= greatest(y.first_day, $5::date)
       AND t.completed_on <= least(y.last_day, $6::date)
       AND t.released_at IS NULL AND t.spent_at IS NULL
     GROUP BY y.year, t.rule_id`,
    [learnerId, id, years.map(({ from }) => from), years.map(({ to }) => to), validFrom, validTo],
  );
  for (const { year, rule, ...time } of rows) {
    const of = found[year - 1];
    if (of) of[rule] = time;
  }
  return found;
}

/** Time that a claim of the exclusive group was credited for. */
export interface CreditedStretch extends Credited {
  readonly claimId: string;
  readonly paidFor: PaidFor;
  /** A revocation spent it, whatever the group. */
  readonly spent: boolean;
}

/**
 * Time credited in the group, where it touches the claim's, and what a revocation spent in any
 * group. No row is longer than a day, so that those which began before are found by comparisons, which row-level
 * security lets an index answer.
 */
export async function creditedStretches(
  manager: EntityManager,
  learnerId: string,
  exclusiveGroup: string,
  claimed: readonly Stretch[],
): Promise<CreditedStretch[]> {
  const [first, last] = [claimed[0], claimed.at(-1)];
  if (!first || !last) return [];
  return manager.query<CreditedStretch[]>(
    `SELECT starts_at AS "startsAt", ends_at AS "endsAt", offline, claim_id AS "claimId", paid_for AS "paidFor",
       spent_at IS NOT NULL AS spent
     FROM credited_time
     WHERE learner_id = $1 AND exclusive_group = $2 AND released_at IS NULL
       AND starts_at >= $3 AND starts_at < $5 AND ends_at > $4
     UNION ALL
     SELECT starts_at, ends_at, offline, claim_id, paid_for, true FROM credited_time
     WHERE learner_id = $1 AND exclusive_group <> $2 AND spent_at IS NOT NULL
       AND starts_at >= $3 AND starts_at < $5 AND ends_at > $4
     ORDER BY 1`,
    [
      learnerId,
      exclusiveGroup,
      new Date(first.startsAt.getTime() - longestPiece),
      first.startsAt,
      last.endsAt,
    ],
  );
}

/** The zone of the reading; that of the profile where none was kept. */
export function zoneOf({ stretches, offline, learner }: Evidence): string {
  return stretches[0]?.timeZone ?? offline[0]?.timeZone ?? learner.timeZone;
}

/** When other cycles were documented, around the documentation of the claim's own. */
async function documented(
  manager: EntityManager,
  learnerId: string,
  { cycles }: Evidence,
  wanted: readonly LookBack[],
): Promise<Date[]> {
  const within = Math.max(...wanted.map((one) => one.documentedWithinMinutes ?? 0));
  const own = cycles.flatMap(({ documentedAt }) => documentedAt?.getTime() ?? []);
  if (within === 0 || own.length === 0) return [];
  const rows = await manager.query<{ documented_at: Date }[]>(
    `SELECT documented_at FROM cycle
     WHERE learner_id = $1 AND documented_at BETWEEN $2 AND $3 AND id <> ALL($4::uuid[])
     ORDER BY documented_at`,
    [
      learnerId,
      new Date(Math.min(...own) - within * 60_000),
      new Date(Math.max(...own) + within * 60_000),
      cycles.map(({ id }) => id),
    ],
  );
  return rows.map(({ documented_at: at }) => at);
}

/** The claim's own papers and activity, where they were credited before. */
async function items(
  manager: EntityManager,
  learnerId: string,
  { sources, article }: Evidence,
  wanted: readonly LookBack[],
  { ruleSet, exclusiveGroup }: Pick<Claiming, 'ruleSet' | 'exclusiveGroup'>,
): Promise<EarlierItem[]> {
  const [itemsSince] = wanted.flatMap((one) => one.itemsSince ?? []).toSorted();
  if (itemsSince === undefined) return [];
  const ids = sources.map(({ paperId }) => paperId);
  return manager.query<EarlierItem[]>(
    `SELECT item_id AS id, rule_set_id AS "ruleSetId", to_char(completed_on, 'YYYY-MM-DD') AS "completedOn"
     FROM credited_item
     WHERE learner_id = $1 AND item_id = ANY($2::uuid[]) AND completed_on >= $3 AND released_at IS NULL
       AND (rule_set_id = $4 OR exclusive_group = $5)
     ORDER BY completed_on, item_id`,
    [
      learnerId,
      article ? [...ids, article.activityId] : ids,
      itemsSince,
      ruleSet.id,
      exclusiveGroup,
    ],
  );
}

/** What was written in other cycles: one cycle may serve several bodies without repeating itself. */
async function texts(
  manager: EntityManager,
  learnerId: string,
  { cycles }: Evidence,
  wanted: LookBack['texts'],
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<EarlierText[]> {
  if (wanted === null) return [];
  const rows = await manager.query<
    { question: string | null; application: string | null; claimed_at: Date }[]
  >(
    `SELECT c.question, c.application, recent.claimed_at
     FROM (SELECT id, claimed_at FROM claim WHERE learner_id = $1 AND claimed_at >= $2
           ORDER BY claimed_at DESC LIMIT $3) AS recent
     JOIN claim_cycle x ON x.learner_id = $1 AND x.claim_id = recent.id
     JOIN cycle c ON c.learner_id = $1 AND c.id = x.cycle_id AND c.id <> ALL($4::uuid[])
     ORDER BY recent.claimed_at`,
    [
      learnerId,
      new Date(now.getTime() - wanted.days * 86_400_000),
      wanted.claims,
      cycles.map(({ id }) => id),
    ],
  );
  return rows.map(({ question, application, claimed_at: at }) => ({
    question,
    application,
    claimedOn: dayAt(at, timeZone),
  }));
}
