import { byDay } from './by-day.js';
import type { CreditedStretch, Earlier, Evidence } from '../evidence.js';
import { paysForActs, type DayLimitRule, type RuleSet } from '../rule-set.js';
import { millisecondsOf, without, type Stretch } from './stretches.js';

/** How much of a claim's time may be credited, in milliseconds: counting = active + late - lateLeft - before - over. */
export interface CountedTime {
  readonly active: number;
  /** What devices reported late. */
  readonly late: number;
  /** Of that, what the rules do not accept. */
  readonly lateLeft: number;
  /** Credited before, by a claim of the same exclusive group. */
  readonly before: number;
  /** Over what counts of a day. */
  readonly over: number;
  readonly counting: number;
  /** What counts: disjoint, active before offline on each day. */
  readonly stretches: readonly CreditedStretch[];
  /** The learner's days (YYYY-MM-DD) with more reading than counts, and how long they were. */
  readonly fullDays: readonly { readonly day: string; readonly milliseconds: number }[];
}

/** The rule that limits the time of a day, where a rule set has one. */
export function dayLimitOf(ruleSet: RuleSet): DayLimitRule | null {
  return ruleSet.rules.find((rule) => rule.operator === 'day-limit') ?? null;
}

/**
 * The time of a claim that may be credited, day by day of the learner: what was credited before is left out, then
 * what was reported late beyond what the limit accepts, then the excess over the limit of the day. Earlier claims for
 * the same day use up its limit. Without a limit all active time counts, and nothing that was reported late.
 */
export function countedTime(
  limit: DayLimitRule | null,
  { stretches, offline, learner }: Evidence,
  { creditedStretches }: Earlier,
): CountedTime {
  // What was credited before kept no zone: its days are those of the claim.
  const timeZone = stretches[0]?.timeZone ?? offline[0]?.timeZone ?? learner.timeZone;
  // Taken out first: on a day of another zone it is the same minute.
  const active = byDay<CreditedStretch>(without(stretches, creditedStretches), timeZone);
  const late = byDay<CreditedStretch>(without(offline, creditedStretches), timeZone);
  const credited = byDay<CreditedStretch>(creditedStretches, timeZone);
  const mostOfDay = limit === null ? Infinity : limit.minutes * 60_000;
  const mostLate = (limit?.offlineMinutes ?? 0) * 60_000;
  const days = [...new Set([...active.keys(), ...late.keys()])].toSorted();
  let [lateLeft, over] = [0, 0];
  const counted: CreditedStretch[] = [];
  const fullDays: { day: string; milliseconds: number }[] = [];
  for (const day of days) {
    const before = credited.get(day) ?? [];
    const free = active.get(day) ?? [];
    const freeLate = late.get(day) ?? [];
    const lateBefore = before.filter((one) => one.offline);
    const accepted = firstOf(freeLate, mostLate - millisecondsOf(lateBefore));
    const room = mostOfDay - millisecondsOf(before);
    const given = firstOf(free, room);
    const givenLate = firstOf(accepted, room - millisecondsOf(given));
    const wanted = millisecondsOf(free) + millisecondsOf(accepted);
    const overHere = wanted - millisecondsOf(given) - millisecondsOf(givenLate);
    lateLeft += millisecondsOf(freeLate) - millisecondsOf(accepted);
    over += overHere;
    if (overHere > 0) fullDays.push({ day, milliseconds: millisecondsOf(before) + wanted });
    counted.push(...given, ...givenLate.map((one) => ({ ...one, offline: true })));
  }
  const all = millisecondsOf(stretches) + millisecondsOf(offline);
  const counting = millisecondsOf(counted);
  return {
    active: millisecondsOf(stretches),
    late: millisecondsOf(offline),
    lateLeft,
    before: all - lateLeft - over - counting,
    over,
    counting,
    stretches: counted,
    fullDays,
  };
}

/**
 * The time that a claim uses up in its exclusive group: what was credited where time is paid for; else everything
 * that was read for the act and not spent, also what was reported late, so that no other rule pays for these minutes.
 * @param spent what revocations spent
 */
export function timeUsed(
  ruleSet: RuleSet,
  evidence: Evidence,
  earlier: Earlier,
  spent: readonly Stretch[] = [],
): readonly CreditedStretch[] {
  if (!paysForActs(ruleSet)) return countedTime(dayLimitOf(ruleSet), evidence, earlier).stretches;
  return [
    ...without(evidence.stretches, spent),
    ...without(evidence.offline, spent).map((one) => ({ ...one, offline: true })),
  ];
}

/** The first so many milliseconds of disjoint stretches. */
function firstOf(stretches: readonly Stretch[], milliseconds: number): Stretch[] {
  let left = milliseconds;
  return stretches.flatMap(({ startsAt, endsAt }) => {
    if (left <= 0) return [];
    const end = Math.min(endsAt.getTime(), startsAt.getTime() + left);
    left -= end - startsAt.getTime();
    return [{ startsAt, endsAt: new Date(end) }];
  });
}
