import { allocate, inOrder, shownFrom } from './allocate.js';
import { amountOf, exactText, sum, type Amount } from '../amount.js';
import { asked, type Asked } from './asked.js';
import { categoryMeters, type CategoryMeter } from './category-meters.js';
import type { CreditEntry, Portion, Setting } from '../entry.js';
import { lineOf, portionsByEntry, type Line } from './lines.js';
import { carryForward } from '../operators/carry-forward.js';
import { expiryOf } from '../operators/credit-expires.js';
import { lockOf } from '../operators/period-lock.js';
import { periodOn, periodsBefore } from '../profile/periods.js';
import { rulesOf, type DecimalText, type RequirementProfile } from '../profile/profile.js';
import { isWithin, type Period } from '../../../shared/calendar.js';

/** A learner's progress in one requirement in one period. */
export interface Standing {
  readonly period: Period;
  /** Everything that is asked for is met; null when its numbers are not confirmed. */
  readonly compliant: boolean | null;
  readonly earned: DecimalText;
  readonly applied: DecimalText;
  readonly excess: DecimalText;
  /** How much of what counts was recorded by the learner and is audited by nobody. */
  readonly unaudited: DecimalText;
  readonly asked: readonly Asked[];
  readonly categories: readonly CategoryMeter[];
  /** What became of each entry. */
  readonly lines: readonly Line[];
  /** What counts beyond the total, and how much of it the next period would take; null: not said by the body. */
  readonly surplus: DecimalText;
  readonly carriesOn: DecimalText | null;
  /** The last day on which something may be recorded for the period. */
  readonly lock: { readonly on: string; readonly passed: boolean } | null;
  /** The last day of the latest period that is closed by now; null where nothing is closed. */
  readonly closedThrough: string | null;
  readonly nextExpiry: { readonly on: string; readonly amount: DecimalText } | null;
}

/** A learner's requirement: a profile from a day on, and the requested day. */
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
  return shownFrom({ profile, period: { from: first, to: first } });
}

/** A learner's progress in a requirement: pure and deterministic. @param entries in any order */
export function standing(entries: readonly CreditEntry[], question: Question): Standing {
  return standingOf(inOrder(entries), question);
}

/** A learner's progress in each of several requirements, one after the other on request. */
export function* standings<Asked extends Question>(
  entries: readonly CreditEntry[],
  questions: readonly Asked[],
): Generator<{ question: Asked; standing: Standing }> {
  const sorted = inOrder(entries);
  for (const question of questions) yield { question, standing: standingOf(sorted, question) };
}

function standingOf(sorted: readonly CreditEntry[], question: Question): Standing {
  const { profile, startsOn, on, today } = question;
  const period = periodOn(profile.period, startsOn, on);
  const setting: Setting = { profile, period, today };
  const carried = carriedInto(sorted, question);
  const own = completedIn(sorted, { from: shownFrom(setting), to: period.to });
  const portions = allocate([...own, ...carried], setting);
  const requirements = asked(portions, setting);
  const earned = sum(portions.map((portion) => portion.earned));
  const applied = sum(portions.map((portion) => portion.applied));
  const rule = rulesOf(profile, 'carry-forward')[0];
  const onward = rule ? carryForward(portions, rule, setting) : null;
  const [lock] = rulesOf(profile, 'period-lock');
  const lockDay = lock ? lockOf(lock, period) : null;
  return {
    period,
    compliant: profile.total.confirmed ? requirements.every(({ state }) => state === 'met') : null,
    earned: exactText(earned),
    applied: exactText(applied),
    excess: exactText(earned - applied),
    unaudited: exactText(
      sum(portions.filter(({ entry }) => entry.audited === false).map((one) => one.applied)),
    ),
    asked: requirements,
    categories: categoryMeters(portions, requirements, setting),
    lines: portionsByEntry(portions).map((parts) => lineOf(parts, setting)),
    surplus: exactText(surplusOf(applied, profile)),
    carriesOn: onward ? exactText(onward.carried) : null,
    lock: lockDay === null ? null : { on: lockDay, passed: lockDay < today },
    closedThrough: closedThrough(question),
    nextExpiry: nextExpiry(portions, setting),
  };
}

/** What earlier periods left for this one: each passes on its own surplus, never what it was given itself. */
function carriedInto(
  sorted: readonly CreditEntry[],
  { profile, startsOn, on, today }: Question,
): readonly CreditEntry[] {
  const rule = carryRule(profile);
  if (!rule) return [];
  return periodsBefore(profile.period, startsOn, on).reduce<readonly CreditEntry[]>(
    (carried, period) => {
      const setting = { profile, period, today };
      const own = completedIn(sorted, period);
      return own.length === 0 && carried.length === 0
        ? carried
        : carryForward(allocate([...own, ...carried], setting), rule, setting).entries;
    },
    [],
  );
}

const completedIn = (entries: readonly CreditEntry[], period: Period): readonly CreditEntry[] =>
  entries.filter(({ completedOn }) => isWithin(period, completedOn));

/** The last day of the latest period that is closed by now: what is recorded for a day up to it comes too late. */
function closedThrough({ profile, startsOn, today }: Question): string | null {
  const [lock] = rulesOf(profile, 'period-lock');
  if (!lock || profile.period.kind === 'rolling') return null;
  const periods = [
    ...periodsBefore(profile.period, startsOn, today),
    periodOn(profile.period, startsOn, today),
  ];
  return periods.findLast((period) => lockOf(lock, period) < today)?.to ?? null;
}

const carryRule = (profile: RequirementProfile) =>
  rulesOf(profile, 'carry-forward').find(({ maximum }) => Number(maximum) > 0);

function surplusOf(applied: Amount, profile: RequirementProfile): Amount {
  if (!profile.total.confirmed || profile.period.kind === 'rolling') return 0;
  return Math.max(0, applied - amountOf(profile.total.amount));
}

function nextExpiry(portions: readonly Portion[], { profile }: Setting): Standing['nextExpiry'] {
  const [rule] = rulesOf(profile, 'credit-expires');
  const live = portions.filter(({ applied }) => applied > 0);
  const oldest = live.reduce<string | null>(
    (day, { entry }) => (day === null || entry.completedOn < day ? entry.completedOn : day),
    null,
  );
  if (!rule || oldest === null) return null;
  const on = expiryOf(rule, oldest);
  // The last days of a month may expire together.
  const then = live.filter(({ entry }) => expiryOf(rule, entry.completedOn) === on);
  return { on, amount: exactText(sum(then.map(({ applied }) => applied))) };
}
