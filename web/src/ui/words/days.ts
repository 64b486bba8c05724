import { dayAt } from '../../../../src/shared/zones.js';

/** The day, YYYY-MM-DD, at an instant in a time zone; in the device's own where none is given. */
export function dayHere(instant: Date, timeZone: string | undefined): string {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  try {
    return dayAt(instant, timeZone ?? own);
  } catch {
    // A time zone this browser does not know.
    return dayAt(instant, own);
  }
}
