/**
 * How failed attempts slow down further ones: the element at n - 1 is the number of seconds to wait
 * after the nth failure, counted from that failure. After a quiet window all failures are forgotten.
 */
export type Waits = readonly number[];

/** Seconds without a counted failure after which failures are forgotten. No wait is longer. */
export const WINDOW_SECONDS = 15 * 60;

/** Wrong passwords for one account: four are free, then the wait doubles up to the window. */
export const ACCOUNT_WAITS: Waits = [0, 0, 0, 0, 30, 60, 120, 240, 480, WINDOW_SECONDS];

/** Wrong passwords from one network, whatever the account: the twentieth closes it for a window. */
export const NETWORK_WAITS: Waits = [...Array<number>(19).fill(0), WINDOW_SECONDS];

/** Seconds (at least 1) until the next attempt is taken, after that many failures of which the last was so long ago. */
export function secondsToWait(waits: Waits, failures: number, secondsSinceLast: number): number {
  const wait = waits[Math.min(failures, waits.length) - 1] ?? 0;
  return Math.max(1, Math.ceil(wait - secondsSinceLast));
}
