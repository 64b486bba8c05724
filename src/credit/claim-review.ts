import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { activeTime, offlineTime, type Span } from '../reading/index.js';
import type { ClaimBasis } from './claim-evidence.js';
import type { Assessment } from './domain/assess-claim.js';
import { windowOfDay } from './domain/by-day.js';
import {
  holdReasons,
  overLimits,
  reviewBy,
  type ClaimMeasured,
  type ClaimedBefore,
  type HoldReason,
  type MeasuredCycle,
  type OverLimit,
} from './domain/claim-limits.js';
import type { Finding } from './domain/finding.js';
import { isFlag, type RuleSet } from './domain/rule-set.js';
import { spansOf } from './evidence-from-claim.js';
import { ClaimLimitBook } from './claim-limit-book.js';

/** Why a claim is held for review, until when its provider means to decide, and by which version of its limits. */
export interface Hold {
  readonly reasons: readonly HoldReason[];
  /** YYYY-MM-DD */
  readonly reviewBy: string;
  readonly limitsVersion: number;
}

interface Claimed {
  readonly ruleSet: RuleSet;
  readonly basis: ClaimBasis;
  readonly assessment: Assessment;
  /** The learner's day (YYYY-MM-DD). */
  readonly claimedOn: string;
}

/** Less than this is no reading: a page that was opened and closed. */
const leastSecondsOfReading = 60;

/** Measures a claim that its rules let through by the limits of its provider. Own logs have no provider and no limits. */
@Injectable()
export class ClaimReview {
  constructor(private readonly limits: ClaimLimitBook) {}

  /** @returns the assessment, refused where a limit is exceeded; and why the claim is held, where it is */
  async of(
    manager: EntityManager,
    learnerId: string,
    { ruleSet, basis, assessment, claimedOn }: Claimed,
  ): Promise<{ assessment: Assessment; hold: Hold | null }> {
    const { provider } = basis;
    const { completedOn } = assessment;
    if (provider === null || !assessment.claimable || completedOn === null) {
      return { assessment, hold: null };
    }
    const { limits, version } = await this.limits.inForce(manager, provider.id);
    const units = assessment.parts.map(({ unit }) => unit);
    const where = { learnerId, providerId: provider.id, completedOn };
    const day = windowOfDay(claimedOn, basis.learner.timeZone);
    const credit = await creditBefore(manager, where, units, day);
    const cyclesOfDay = basis.cycles.length === 0 ? [] : await cyclesClaimed(manager, where, day);
    const measured = assessment.parts.map((part): [ClaimMeasured, ClaimedBefore] => [
      {
        ...part,
        claimedOn,
        completedOn,
        cycles: basis.cycles.map((cycle) => ({
          question: cycle.question,
          application: cycle.application,
          read: wasRead(cycle.sessions.flatMap(spansOf)),
        })),
        flags: flagsOf(ruleSet, assessment),
      },
      {
        creditOfDay: credit.get(part.unit)?.day ?? '0.00',
        creditOfYear: credit.get(part.unit)?.year ?? '0.00',
        cyclesOfDay,
      },
    ]);
    const over = measured.flatMap(([claim, before]) => overLimits(limits, claim, before));
    if (over.length > 0) {
      const source =
        version === 0 ? 'The usual limits of this server' : `Limits of ${provider.name}`;
      return { assessment: refused(assessment, over, source), hold: null };
    }
    const [first] = measured;
    const reasons = first ? holdReasons(limits, ...first) : [];
    return {
      assessment,
      hold:
        reasons.length === 0
          ? null
          : { reasons, reviewBy: reviewBy(limits, claimedOn), limitsVersion: version },
    };
  }
}

function flagsOf(ruleSet: RuleSet, { findings }: Assessment): ClaimMeasured['flags'] {
  const flagged = new Set(
    findings.filter(({ outcome }) => outcome === 'flagged').map(({ rule }) => rule),
  );
  return ruleSet.rules
    .filter(isFlag)
    .filter(({ id }) => flagged.has(id))
    .map(({ operator, title }) => ({ operator, title }));
}

function refused(assessment: Assessment, over: readonly OverLimit[], source: string): Assessment {
  const findings = over.map(({ limit, title, required, observed, remedy }): Finding => ({
    rule: limit === 'creditPerDay' ? 'provider-day-limit' : 'provider-year-limit',
    outcome: 'not-met',
    title,
    required,
    observed,
    source,
    sourceUrl: null,
    remedy,
  }));
  const { unit, creditName, document, completedOn } = assessment;
  return {
    unit,
    creditName,
    document,
    completedOn,
    claimable: false,
    amount: '0.00',
    parts: [],
    arithmetic: [],
    findings: [...assessment.findings, ...findings],
  };
}

interface Where {
  readonly learnerId: string;
  readonly providerId: string;
  readonly completedOn: string;
}

type Day = ReturnType<typeof windowOfDay>;

/** What the provider awarded in these units, less what was taken back, and what it holds: today, and of the year. */
async function creditBefore(
  manager: EntityManager,
  { learnerId, providerId, completedOn }: Where,
  units: readonly string[],
  day: Day,
): Promise<ReadonlyMap<string, { day: string; year: string }>> {
  const rows = await manager.query<{ unit: string; day: string; year: string }[]>(
    `SELECT x.unit, coalesce(sum(x.amount) FILTER (WHERE c.claimed_at >= $4 AND c.claimed_at < $5), 0.00)::text AS day,
       coalesce(sum(x.amount) FILTER (WHERE x.completed_on BETWEEN $6::date AND $7::date), 0.00)::text AS year
     FROM claim c CROSS JOIN LATERAL (
       SELECT a.unit, a.amount, a.completed_on FROM award a
         WHERE a.learner_id = c.learner_id AND a.claim_id = c.id
       UNION ALL SELECT part ->> 'unit', (part ->> 'amount')::numeric, c.completed_on
         FROM jsonb_array_elements(c.evidence -> 'parts') AS part WHERE c.state = 'held') AS x
     WHERE c.learner_id = $1 AND c.provider_id = $2 AND x.unit = ANY ($3::text[])
       AND (c.claimed_at >= $4 AND c.claimed_at < $5 OR c.completed_on >= $6::date)
     GROUP BY x.unit`,
    [
      learnerId,
      providerId,
      units,
      day.startsAt,
      day.endsAt,
      `${completedOn.slice(0, 4)}-01-01`,
      `${completedOn.slice(0, 4)}-12-31`,
    ],
  );
  return new Map(rows.map((row) => [row.unit, row]));
}

/** The cycles that the learner claimed from the provider on a day, as far as the claims were not undone. */
async function cyclesClaimed(
  manager: EntityManager,
  { learnerId, providerId }: Where,
  day: Day,
): Promise<MeasuredCycle[]> {
  const rows = await manager.query<
    {
      question: string | null;
      application: string | null;
      spans: (Pick<Span, 'kind'> & { startsAt: string; endsAt: string })[];
    }[]
  >(
    `SELECT cycle ->> 'question' AS question, cycle ->> 'application' AS application,
       jsonb_path_query_array(cycle, '$.sessions[*].spans[*]') AS spans
     FROM claim c CROSS JOIN LATERAL jsonb_array_elements(c.evidence -> 'cycles') AS cycle
     WHERE c.learner_id = $1 AND c.provider_id = $2 AND c.kind = 'cycles' AND c.claimed_at >= $3 AND c.claimed_at < $4
       AND c.state IN ('held', 'awarded', 'upheld', 'reduced')`,
    [learnerId, providerId, day.startsAt, day.endsAt],
  );
  return rows.map(({ question, application, spans }) => ({
    question,
    application,
    read: wasRead(
      spans.map(({ kind, startsAt, endsAt }) => ({
        kind,
        startsAt: new Date(startsAt),
        endsAt: new Date(endsAt),
      })),
    ),
  }));
}

function wasRead(spans: Parameters<typeof activeTime>[0]): boolean {
  return activeTime(spans).seconds + offlineTime(spans).seconds >= leastSecondsOfReading;
}
