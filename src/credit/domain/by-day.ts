import { plusDays } from './days.js';
import type { Zoned } from './evidence.js';
import { localDay } from './local-day.js';
import type { Stretch } from './stretches.js';

/** Since 1972 every zone is a multiple of 15 minutes from UTC, so a day begins on a quarter of an hour. */
const quarterOfAnHour = 900_000;
const quartersOfTwoDays = 2 * 24 * 4;

/** The first instant of the learner's day (YYYY-MM-DD); of the next one where a zone skipped the day. */
export function startOfDay(day: string, timeZone: string): Date {
  const midnightUtc = Date.parse(`${day}T00:00:00Z`) / quarterOfAnHour;
  let before = midnightUtc - quartersOfTwoDays;
  let notBefore = midnightUtc + quartersOfTwoDays;
  while (notBefore - before > 1) {
    const middle = Math.floor((before + notBefore) / 2);
    if (localDay(new Date(middle * quarterOfAnHour), timeZone) < day) before = middle;
    else notBefore = middle;
  }
  return new Date(notBefore * quarterOfAnHour);
}

/** The learner's day (YYYY-MM-DD) from its first instant to that of the next one. */
export function windowOfDay(day: string, timeZone: string): Stretch {
  return {
    startsAt: startOfDay(day, timeZone),
    endsAt: startOfDay(plusDays(day, 1), timeZone),
  };
}

/** The learner's days (YYYY-MM-DD) that stretches touch, in order. */
export function daysOf(stretches: readonly Stretch[], timeZone: string): string[] {
  return [...byDay(stretches, timeZone).keys()].toSorted();
}

/**
 * Stretches by the learner's day (YYYY-MM-DD) that they lie in, cut where one day becomes the next.
 * @param timeZone of those that kept none of their own
 */
export function byDay<T extends Stretch>(
  stretches: readonly (T & Zoned)[],
  timeZone: string,
): ReadonlyMap<string, readonly T[]> {
  const days = new Map<string, T[]>();
  for (const stretch of stretches) {
    let { startsAt } = stretch;
    while (startsAt < stretch.endsAt) {
      const zone = stretch.timeZone ?? timeZone;
      const day = localDay(startsAt, zone);
      const next = startOfDay(plusDays(day, 1), zone);
      const endsAt = next < stretch.endsAt ? next : stretch.endsAt;
      const piece = { ...stretch, startsAt, endsAt };
      const known = days.get(day);
      if (known) known.push(piece);
      else days.set(day, [piece]);
      startsAt = endsAt;
    }
  }
  return days;
}
