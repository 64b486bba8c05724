import { assign } from './assign.js';
import type { CreditEntry, Portion, Setting } from './entry.js';
import { cap } from './operators/cap.js';
import { countOnce } from './operators/count-once.js';
import { creditExpires } from './operators/credit-expires.js';
import { flatAward } from './operators/flat-award.js';
import { maxShare } from './operators/max-share.js';
import { multiplier } from './operators/multiplier.js';
import { notRecordable } from './operators/not-recordable.js';
import { overflowTo } from './operators/overflow-to.js';
import { periodLock } from './operators/period-lock.js';
import { addMonths, within } from './periods.js';
import { rulesOf, type ProfileRule } from './profile.js';

/** How long expired credit is still shown, with the day on which it expired. */
export const MONTHS_SHOWN_AFTER_EXPIRY = 6;

/**
 * Puts a learner's credit into the buckets of a profile: what each entry is worth there, how much of it counts,
 * and why. Pure and deterministic: entries are taken by their day and then their id, in whatever order they come.
 * What counts and what is over add up to what each is worth; nothing is made and nothing lost.
 * @param entries awards, external credits and what was carried into the period; others are left out
 */
export function allocate(entries: readonly CreditEntry[], setting: Setting): Portion[] {
  const { profile, period } = setting;
  const expires = rulesOf(profile, 'credit-expires').length > 0;
  const shownFrom = expires ? addMonths(period.from, -MONTHS_SHOWN_AFTER_EXPIRY) : period.from;
  const granted = rulesOf(profile, 'flat-award').flatMap((rule) => flatAward(rule, setting));
  const ofThePeriod = [...entries, ...granted]
    .filter(
      ({ origin, completedOn }) =>
        origin === 'carried' || within({ from: shownFrom, to: period.to }, completedOn),
    )
    .toSorted(byDayAndId);

  let portions = ofThePeriod.flatMap((entry) => assign(entry, setting) ?? []);
  const apply = <Operator extends ProfileRule['operator']>(
    operator: Operator,
    step: (
      portions: readonly Portion[],
      rule: Extract<ProfileRule, { operator: Operator }>,
      setting: Setting,
    ) => Portion[],
  ): void => {
    for (const rule of rulesOf(profile, operator)) portions = step(portions, rule, setting);
  };
  apply('multiplier', multiplier);
  apply('not-recordable', notRecordable);
  apply('period-lock', periodLock);
  apply('credit-expires', creditExpires);
  portions = countOnce(
    portions,
    profile.buckets.map(({ id }) => id),
  );
  apply('overflow-to', overflowTo);
  apply('cap', cap);
  apply('max-share', maxShare);
  return portions;
}

function byDayAndId(a: CreditEntry, b: CreditEntry): number {
  const [one, other] = [`${a.completedOn} ${a.id}`, `${b.completedOn} ${b.id}`];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
