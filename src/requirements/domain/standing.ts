import { Decimal } from 'decimal.js';
import { allocate, MONTHS_SHOWN_AFTER_EXPIRY } from './allocate.js';
import { asked, type Asked } from './asked.js';
import { bucketMeters, type BucketMeter } from './bucket-meters.js';
import type { CreditEntry, Portion, Setting } from './entry.js';
import { linesOf, type Line } from './lines.js';
import { carryForward } from './operators/carry-forward.js';
import { expiryOf } from './operators/credit-expires.js';
import { lockOf } from './operators/period-lock.js';
import { addMonths, periodOn, periodsBefore, within, type Period } from './periods.js';
import { rulesOf, type DecimalText, type RequirementProfile } from './profile.js';
import { exactText, sum } from './words.js';

/** How a learner stands with one requirement in one period. */
export interface Standing {
  readonly period: Period;
  /** Everything that is asked for is met; null when its numbers are not confirmed. */
  readonly compliant: boolean | null;
  readonly raw: DecimalText;
  readonly applied: DecimalText;
  readonly over: DecimalText;
  /** How much of what counts was recorded by the learner and is audited by nobody. */
  readonly unaudited: DecimalText;
  readonly asked: readonly Asked[];
  readonly buckets: readonly BucketMeter[];
  readonly lines: readonly Line[];
  /** What counts beyond the total, and how much of it the next period would take; null: not said by the body. */
  readonly surplus: DecimalText;
  readonly carriesOn: DecimalText | null;
  /** The last day on which something may be recorded for the period. */
  readonly lock: { readonly on: string; readonly passed: boolean } | null;
  readonly nextExpiry: { readonly on: string; readonly amount: DecimalText } | null;
}

/** What a learner holds: a profile from a day on, and the day that is asked about. */
export interface Question {
  readonly profile: RequirementProfile;
  readonly startsOn: string;
  /** A day of the period in question. */
  readonly on: string;
  /** The learner's day. */
  readonly today: string;
}

/** The first day of credit that a standing may need: carried credit goes back to the first period. */
export function creditNeededFrom({ profile, startsOn, on }: Question): string {
  const { from } = periodOn(profile.period, startsOn, on);
  const first = carryRule(profile) ? periodOn(profile.period, startsOn, startsOn).from : from;
  return rulesOf(profile, 'credit-expires').length > 0
    ? addMonths(first, -MONTHS_SHOWN_AFTER_EXPIRY)
    : first;
}

/** How a learner stands with a requirement: pure and deterministic. @param entries in any order */
export function standing(entries: readonly CreditEntry[], question: Question): Standing {
  const { profile, startsOn, on, today } = question;
  const period = periodOn(profile.period, startsOn, on);
  const setting: Setting = { profile, period, today };
  const carried = carriedInto(entries, question);
  const portions = allocate([...entries, ...carried], setting);
  const requirements = asked(portions, setting);
  const raw = sum(portions.map((portion) => portion.raw));
  const applied = sum(portions.map((portion) => portion.applied));
  const rule = rulesOf(profile, 'carry-forward')[0];
  const onward = rule ? carryForward(portions, rule, setting) : null;
  const [lock] = rulesOf(profile, 'period-lock');
  const lockDay = lock ? lockOf(lock, period) : null;
  return {
    period,
    compliant: profile.total.confirmed ? requirements.every(({ state }) => state === 'met') : null,
    raw: exactText(raw),
    applied: exactText(applied),
    over: exactText(raw.minus(applied)),
    unaudited: exactText(
      sum(portions.filter(({ entry }) => entry.audited === false).map((one) => one.applied)),
    ),
    asked: requirements,
    buckets: bucketMeters(portions, requirements, setting),
    lines: linesOf(portions, setting),
    surplus: exactText(surplusOf(applied, profile)),
    carriesOn: onward ? exactText(onward.carried) : null,
    lock: lockDay === null ? null : { on: lockDay, passed: lockDay < today },
    nextExpiry: nextExpiry(portions, setting),
  };
}

/** What earlier periods left for this one: each passes on its own surplus, never what it was given itself. */
function carriedInto(
  entries: readonly CreditEntry[],
  { profile, startsOn, on, today }: Question,
): readonly CreditEntry[] {
  const rule = carryRule(profile);
  if (!rule) return [];
  return periodsBefore(profile.period, startsOn, on).reduce<readonly CreditEntry[]>(
    (carried, period) => {
      const setting = { profile, period, today };
      const own = entries.filter(({ completedOn }) => within(period, completedOn));
      return carryForward(allocate([...own, ...carried], setting), rule, setting).entries;
    },
    [],
  );
}

const carryRule = (profile: RequirementProfile) =>
  rulesOf(profile, 'carry-forward').find(({ maximum }) => Number(maximum) > 0);

function surplusOf(applied: Decimal, profile: RequirementProfile): Decimal {
  if (!profile.total.confirmed || profile.period.kind === 'rolling') return new Decimal(0);
  return Decimal.max(0, applied.minus(profile.total.amount));
}

function nextExpiry(portions: readonly Portion[], { profile }: Setting): Standing['nextExpiry'] {
  const [rule] = rulesOf(profile, 'credit-expires');
  const live = portions.filter(({ applied }) => applied.isPositive() && !applied.isZero());
  if (!rule || live.length === 0) return null;
  const days = live.map(({ entry }) => expiryOf(rule, entry.completedOn)).toSorted();
  const on = days[0] ?? '';
  const then = live.filter(({ entry }) => expiryOf(rule, entry.completedOn) === on);
  return { on, amount: exactText(sum(then.map(({ applied }) => applied))) };
}
