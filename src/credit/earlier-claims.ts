import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ReadingEvidence } from '../reading/index.js';
import { daysOf, windowOfDay } from './domain/by-day.js';
import { completedOn } from './domain/completion.js';
import type {
  CreditedStretch,
  Earlier,
  EarlierItem,
  EarlierText,
  Evidence,
} from './domain/evidence.js';
import { localDay } from './domain/local-day.js';
import { lookBack, type LookBack } from './domain/look-back.js';
import type { DecimalText, RuleSet } from './domain/rule-set.js';

/** A cap over a period, and how much of it is used. Days are YYYY-MM-DD, both included. */
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
}

/** What a learner was credited for before: exactly what the rules look back at, in one statement for each kind. */
@Injectable()
export class EarlierClaims {
  constructor(private readonly reading: ReadingEvidence) {}

  /** How many statements depends on the rule set alone, and what each reads on the period it looks at. */
  async load(
    manager: EntityManager,
    learnerId: string,
    evidence: Evidence,
    { ruleSet, exclusiveGroup, now }: Claiming,
  ): Promise<Earlier> {
    const day = completedOn(ruleSet.completedBy, evidence) ?? evidence.claimedOn;
    const wanted = lookBack(ruleSet, day);
    const { timeZone } = evidence.learner;
    const days = daysOf([...evidence.stretches, ...evidence.offline], timeZone);
    return {
      creditedStretches: await stretches(manager, learnerId, exclusiveGroup, days, timeZone),
      days: wanted.days ? await this.reading.timeOfDays(manager, learnerId, days, timeZone) : [],
      documentedAt: await documented(manager, learnerId, evidence, wanted),
      awarded: await this.awarded(manager, learnerId, wanted.awarded),
      items: await items(manager, learnerId, evidence, wanted, { ruleSet, exclusiveGroup }),
      texts: await texts(manager, learnerId, evidence, wanted, {
        now,
        timeZone,
      }),
    };
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
             AND c.completed_on >= p.first_day AND c.completed_on <= p.last_day) AS x ON true
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

/**
 * Time that the group was credited for on the days of the claim's reading and between them. Credited stretches do not overlap, so the
 * ones in the order of their starts from the last that began before: comparisons, which row-level security lets
 * an index answer. Beside them, what a revocation spent in any group.
 */
async function stretches(
  manager: EntityManager,
  learnerId: string,
  exclusiveGroup: string,
  days: readonly string[],
  timeZone: string,
): Promise<CreditedStretch[]> {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  return manager.query<CreditedStretch[]>(
    `SELECT starts_at AS "startsAt", ends_at AS "endsAt", offline FROM credited_time
     WHERE learner_id = $1 AND exclusive_group = $2 AND released_at IS NULL
       AND starts_at >= coalesce((SELECT max(b.starts_at) FROM credited_time b
             WHERE b.learner_id = $1 AND b.exclusive_group = $2 AND b.released_at IS NULL
               AND b.starts_at <= $3), $3)
       AND starts_at < $4 AND ends_at > $3
     UNION ALL
     SELECT starts_at, ends_at, offline FROM credited_time
     WHERE learner_id = $1 AND spent_at IS NOT NULL AND exclusive_group <> $2 AND starts_at < $4 AND ends_at > $3
     ORDER BY 1`,
    [
      learnerId,
      exclusiveGroup,
      windowOfDay(first, timeZone).startsAt,
      windowOfDay(last, timeZone).endsAt,
    ],
  );
}

/** When other cycles were documented, around the documentation of the claim's own. */
async function documented(
  manager: EntityManager,
  learnerId: string,
  { cycles }: Evidence,
  { documentedWithinMinutes: within }: LookBack,
): Promise<Date[]> {
  const own = cycles.flatMap(({ documentedAt }) => documentedAt?.getTime() ?? []);
  if (within === null || own.length === 0) return [];
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
  { itemsSince }: LookBack,
  { ruleSet, exclusiveGroup }: Pick<Claiming, 'ruleSet' | 'exclusiveGroup'>,
): Promise<EarlierItem[]> {
  if (itemsSince === null) return [];
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
  { texts: wanted }: LookBack,
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
    claimedOn: localDay(at, timeZone),
  }));
}
