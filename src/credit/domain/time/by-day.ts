import type { Zoned } from '../evidence.js';
import type { Stretch } from './stretches.js';
import { addDays } from '../../../shared/calendar.js';
import { dayAt, startOfDay } from '../../../shared/zones.js';

/** The learner's days (YYYY-MM-DD) that stretches touch, in order. */
export function daysOf(stretches: readonly Stretch[], timeZone: string): string[] {
  return [...byDay(stretches, timeZone).keys()].toSorted();
}

/**
 * Stretches by the learner's day (YYYY-MM-DD), divided where one day becomes the next.
 * @param timeZone of stretches without their own
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
      let day = dayAt(startsAt, zone);
      let next = startOfDay(addDays(day, 1), zone);
      if (next <= startsAt) {
        // The clocks had gone back over midnight: the next day had begun.
        day = addDays(day, 1);
        next = startOfDay(addDays(day, 1), zone);
      }
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
