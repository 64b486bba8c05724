import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { activeTime, offlineTime, type Span } from '../../../reading/index.js';
import type { ClaimBasis } from '../../evidence/claim-evidence.js';
import type { Assessment } from '../../domain/assessment/assess-claim.js';
import {
  holdReasons,
  overLimits,
  reviewBy,
  type ClaimMeasured,
  type ClaimedBefore,
  type HoldReason,
  type MeasuredCycle,
  type OverLimit,
} from '../../domain/claims/claim-limits.js';
import type { Finding } from '../../domain/finding.js';
import { exact } from '../../domain/rounding.js';
import { isFlag, type RuleSet } from '../../domain/rule-set.js';
import { spansOf } from '../../evidence/evidence-from-claim.js';
import { ClaimLimitBook } from './claim-limit-book.js';
import { t } from '../messages.js';

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
  async reviewClaim(
    manager: EntityManager,
    learnerId: string,
    { ruleSet, basis, assessment, claimedOn }: Claimed,
  ): Promise<{ assessment: Assessment; hold: Hold | null }> {
    const { provider } = basis;
    if (provider === null || !assessment.claimable) {
      return { assessment, hold: null };
    }
    const { limits, version } = await this.limits.inForce(manager, provider.id);
    const { parts } = assessment;
    const where = { learnerId, providerId: provider.id };
    const credit = await creditBefore(manager, where, parts, claimedOn);
    const cyclesOfDay =
      basis.cycles.length === 0 ? [] : await cyclesClaimed(manager, where, claimedOn);
    const cycles = basis.cycles.map((cycle) => ({
      question: cycle.question,
      application: cycle.application,
      read: wasRead(cycle.sessions.flatMap(spansOf)),
    }));
    const flags = flagsOf(ruleSet, assessment);
    const measured = parts.map((part, at): [ClaimMeasured, ClaimedBefore] => {
      // The parts before it are claimed on the same day; some of them may be of the same year.
      const earlier = parts.slice(0, at).filter(({ unit }) => unit === part.unit);
      const ofYear = earlier.filter((one) => yearOf(one) === yearOf(part));
      return [
        { ...part, claimedOn, cycles, flags },
        {
          creditOfDay: sumOf(earlier, credit[at]?.day),
          creditOfYear: sumOf(ofYear, credit[at]?.year),
          cyclesOfDay,
        },
      ];
    });
    const over = measured.flatMap(([claim, before]) => overLimits(limits, claim, before));
    if (over.length > 0) {
      const source = version === 0 ? t('usualLimits') : t('limitsOf', { provider: provider.name });
      return { assessment: refused(assessment, over, source), hold: null };
    }
    const [first] = measured;
    const reasons = first
      ? holdReasons(limits, { ...first[0], amount: mostOfAUnit(parts) }, first[1])
      : [];
    return {
      assessment,
      hold:
        reasons.length === 0
          ? null
          : { reasons, reviewBy: reviewBy(limits, claimedOn), limitsVersion: version },
    };
  }
}

type Parts = Assessment['parts'];

function yearOf({ completedOn }: Parts[number]): string {
  return completedOn.slice(0, 4);
}

function sumOf(parts: Parts, and = '0.00'): string {
  return parts.reduce((sum, { amount }) => sum.plus(amount), exact(and)).toFixed(2);
}

/** The amount of a claim in the unit of which it has the most, over all its years. */
function mostOfAUnit(parts: Parts): string {
  const units = [...new Set(parts.map(({ unit }) => unit))];
  const sums = units.map((of) => sumOf(parts.filter(({ unit }) => unit === of)));
  return sums.reduce((most, sum) => (exact(sum).greaterThan(most) ? sum : most), '0.00');
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
    years: [],
    arithmetic: [],
    findings: [...assessment.findings, ...findings],
  };
}

interface Where {
  readonly learnerId: string;
  readonly providerId: string;
}

/** The instants between which it is a day (YYYY-MM-DD) somewhere on earth. */
function somewhere(day: string): { from: Date; to: Date } {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  return { from: new Date(midnight - 14 * 3_600_000), to: new Date(midnight + 36 * 3_600_000) };
}

/**
 * The day that the claim `c` was dated by: each claim goes by the zone of what is claimed, so that no other zone begins a day
 * on which nothing was claimed yet. Claims of earlier versions were dated by the zone of the profile.
 */
const claimedOnColumn = `coalesce(c.evidence ->> 'claimedOn',
  to_char(c.claimed_at AT TIME ZONE (c.evidence #>> '{learner,timeZone}'), 'YYYY-MM-DD'))`;

/** What the provider awarded in the unit of each part, less what was taken back, and what is held: today, and in the part's year. */
async function creditBefore(
  manager: EntityManager,
  { learnerId, providerId }: Where,
  parts: Parts,
  claimedOn: string,
): Promise<{ day: string; year: string }[]> {
  const { from, to } = somewhere(claimedOn);
  return manager.query<{ day: string; year: string }[]>(
    `WITH held AS (
       SELECT part ->> 'unit' AS unit, (part ->> 'amount')::numeric AS amount, (part ->> 'completedOn')::date AS completed_on,
         ${claimedOnColumn} AS claimed_on
       FROM claim c CROSS JOIN LATERAL jsonb_array_elements(c.evidence -> 'parts') AS part
       WHERE c.learner_id = $1 AND c.provider_id = $2 AND c.state = 'held'
     )
     SELECT (SELECT coalesce(sum(of_day.amount), 0.00) FROM (
           SELECT a.amount FROM claim c JOIN award a ON a.learner_id = c.learner_id AND a.claim_id = c.id
             WHERE c.learner_id = $1 AND c.provider_id = $2 AND c.claimed_at >= $5 AND c.claimed_at < $6
               AND ${claimedOnColumn} = $7 AND a.awarded_at >= $5 AND a.unit = p.unit
           UNION ALL SELECT amount FROM held WHERE unit = p.unit AND claimed_on = $7) AS of_day)::text AS day,
       (SELECT coalesce(sum(of_year.amount), 0.00) FROM (
           SELECT amount FROM award
             WHERE learner_id = $1 AND provider_id = $2 AND unit = p.unit
               AND completed_on BETWEEN p.first_day AND p.last_day
           UNION ALL SELECT amount FROM held
             WHERE unit = p.unit AND completed_on BETWEEN p.first_day AND p.last_day) AS of_year)::text AS year
     FROM (SELECT unit, make_date(y::integer, 1, 1) AS first_day, make_date(y::integer, 12, 31) AS last_day, at
       FROM unnest($3::text[], $4::date[]) WITH ORDINALITY AS part (unit, day, at), LATERAL date_part('year', day) AS y) AS p
     ORDER BY p.at`,
    [
      learnerId,
      providerId,
      parts.map(({ unit }) => unit),
      parts.map(({ completedOn }) => completedOn),
      from,
      to,
      claimedOn,
    ],
  );
}

/** The cycles that the learner claimed from the provider on a day, as far as the claims were not undone. */
async function cyclesClaimed(
  manager: EntityManager,
  { learnerId, providerId }: Where,
  claimedOn: string,
): Promise<MeasuredCycle[]> {
  const { from, to } = somewhere(claimedOn);
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
       AND ${claimedOnColumn} = $5 AND c.state IN ('held', 'awarded', 'upheld', 'reduced')`,
    [learnerId, providerId, from, to, claimedOn],
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
