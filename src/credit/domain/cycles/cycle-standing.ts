import type { Deadlines } from '../time/windows.js';

/**
 * The state of a cycle on its way to credit: earned by searching and reading but not documented yet, too late for that
 * or for claiming, ready to claim, or claimed.
 */
export const cycleStandings = ['earned-not-documented', 'too-late', 'ready', 'claimed'] as const;
export type CycleStanding = (typeof cycleStandings)[number];

/** @param today the learner's day, YYYY-MM-DD */
export function cycleStanding(
  state: 'open' | 'documented' | 'claimed',
  { documentBy, claimBy }: Deadlines,
  today: string,
): CycleStanding {
  if (state === 'claimed') return 'claimed';
  const passed = (day: string | null): boolean => day !== null && today > day;
  if (passed(claimBy) || (state === 'open' && passed(documentBy))) return 'too-late';
  return state === 'open' ? 'earned-not-documented' : 'ready';
}
