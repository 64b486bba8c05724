import { assign, placesOf } from '../assign.js';
import type { CreditEntry, Portion, Setting } from '../entry.js';
import { cap } from '../operators/cap.js';
import { countOnce, type Kept } from '../operators/count-once.js';
import { countRepeats } from '../operators/count-repeats.js';
import { creditExpires } from '../operators/credit-expires.js';
import { flatAward } from '../operators/flat-award.js';
import { maxShare } from '../operators/max-share.js';
import { multiplier } from '../operators/multiplier.js';
import { notRecordable } from '../operators/not-recordable.js';
import { overflowTo } from '../operators/overflow-to.js';
import { assignerAsRecorded } from '../operators/period-lock.js';
import { rulesOf, type ProfileRule } from '../profile/profile.js';
import { addMonths, isWithin } from '../../../shared/calendar.js';

/** How long expired credit is still shown, with the day on which it expired. */
export const MONTHS_SHOWN_AFTER_EXPIRY = 6;

/** How often limits are looked at again for acts that they left to another claim. */
const mostRounds = 4;

/**
 * Puts a learner's credit into the categories of a profile: what each entry is worth there, how much of it counts,
 * and why. Pure and deterministic: entries are taken by their day and then their id, in whatever order they come;
 * carried credit comes last, so that it uses no room that the period's own credit needs.
 * Counted credit and excess credit add up to the credit earned; nothing is created and nothing lost.
 * @param entries awards, self-reported credits and credit carried into the period; others are left out
 */
export function allocate(entries: readonly CreditEntry[], setting: Setting): Portion[] {
  const { profile, period } = setting;
  const shown = { from: shownFrom(setting), to: period.to };
  const granted = rulesOf(profile, 'flat-award').flatMap((rule) => flatAward(rule, setting));
  const ofThePeriod = inOrder(
    [...entries, ...granted].filter(
      ({ origin, completedOn }) => origin === 'carried' || isWithin(shown, completedOn),
    ),
  );
  const [lock] = rulesOf(profile, 'period-lock');
  const places = placesOf(setting);
  const assigner = lock
    ? assignerAsRecorded(lock, setting, places)
    : (entry: CreditEntry) => assign(entry, places);
  const assigned: Portion[] = [];
  for (const entry of ofThePeriod) {
    const portion = assigner(entry);
    if (portion) assigned.push(portion);
  }
  const valid = applyRules(
    countRepeats(assigned, places),
    ['multiplier', 'not-recordable', 'credit-expires'],
    setting,
  );
  return limitedOnce(valid, setting);
}

/** The first day of credit that a period shows. */
export function shownFrom({ profile, period }: Pick<Setting, 'profile' | 'period'>): string {
  const expires = rulesOf(profile, 'credit-expires').length > 0;
  return expires ? addMonths(period.from, -MONTHS_SHOWN_AFTER_EXPIRY) : period.from;
}

/**
 * Counts each act once, then lets overflow, caps and shares take off what is too much. What they take off a claim that
 * prevents another for the same acts, that other may count: so the limits are applied again.
 */
function limitedOnce(portions: readonly Portion[], setting: Setting): Portion[] {
  let kept: Kept = new Map();
  for (let round = 1; ; round += 1) {
    const once = countOnce(portions, kept, setting);
    const limited = applyRules(once.portions, ['overflow-to', 'cap', 'max-share'], setting);
    if (once.inTheWay.size === 0 || round === mostRounds) return limited;
    const next = keptOf(once.inTheWay, once.portions, limited, kept);
    if (alike(next, kept)) return limited;
    kept = next;
  }
}

const alike = (one: Kept, other: Kept): boolean =>
  [...one].every(([claim, share]) => other.get(claim) === share);

/** By claim that is in the way of another, how much of its credit the limits left. */
function keptOf(
  inTheWay: ReadonlySet<string>,
  before: readonly Portion[],
  after: readonly Portion[],
  kept: Kept,
): Kept {
  const [earned, left] = [before, after].map((portions) => {
    const sums = new Map<string, number>();
    for (const { entry, applied } of portions) {
      if (entry.claimId === null || !inTheWay.has(entry.claimId)) continue;
      sums.set(entry.claimId, (sums.get(entry.claimId) ?? 0) + applied);
    }
    return sums;
  });
  const next = new Map(kept);
  for (const [claim, amount] of earned ?? []) {
    const share = amount === 0 ? 1 : (left?.get(claim) ?? 0) / amount;
    if (share < 1) next.set(claim, (kept.get(claim) ?? 1) * share);
  }
  return next;
}

type Applied =
  | 'multiplier'
  | 'not-recordable'
  | 'credit-expires'
  | 'overflow-to'
  | 'cap'
  | 'max-share';

function applyRules(
  portions: readonly Portion[],
  operators: readonly Applied[],
  setting: Setting,
): Portion[] {
  const rules = operators.flatMap((operator) =>
    setting.profile.rules.filter((rule) => rule.operator === operator && rule.confirmed),
  );
  return rules.reduce((before, rule) => applyRule(before, rule, setting), [...portions]);
}

function applyRule(portions: Portion[], rule: ProfileRule, setting: Setting): Portion[] {
  switch (rule.operator) {
    case 'multiplier':
      return multiplier(portions, rule, setting);
    case 'not-recordable':
      return notRecordable(portions, rule, setting);
    case 'credit-expires':
      return creditExpires(portions, rule, setting);
    case 'overflow-to':
      return overflowTo(portions, rule, setting);
    case 'cap':
      return cap(portions, rule, setting);
    case 'max-share':
      return maxShare(portions, rule, setting);
    default:
      return portions;
  }
}

/** Entries by day and id, what was carried in last. */
export function inOrder(entries: readonly CreditEntry[]): readonly CreditEntry[] {
  return entries.toSorted(byDayAndId);
}

/** What the period earned itself first, then by the day of the activity and by id. */
function byDayAndId(a: CreditEntry, b: CreditEntry): number {
  const carried = Number(a.origin === 'carried') - Number(b.origin === 'carried');
  if (carried !== 0) return carried;
  if (a.completedOn !== b.completedOn) return a.completedOn < b.completedOn ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}
