import type { Stretch } from './active-time.js';

/**
 * The longest time in a row within a window that none of the stretches covers, in seconds.
 * @param stretches within the window, in any order
 */
export function longestPause(window: Stretch, stretches: readonly Stretch[]): number {
  let longest = 0;
  let from = window.startsAt.getTime();
  const inOrder = stretches.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  for (const { startsAt, endsAt } of [
    ...inOrder,
    { startsAt: window.endsAt, endsAt: window.endsAt },
  ]) {
    longest = Math.max(longest, startsAt.getTime() - from);
    from = Math.max(from, endsAt.getTime());
  }
  return longest / 1000;
}
