import type { ClaimFilters } from '../api/learner/credit.js';
import { isClaimState } from '../ui/words/claim-states.js';
import { isDay } from '../../../src/shared/calendar.js';

/** Which totals are shown, and the filters of the log, as in the address. */
export interface CreditsSearch extends ClaimFilters {
  period?: 'last-year' | 'all' | undefined;
}

/** Reads an address; anything that is no filter is left out. */
export function creditsSearch(search: Record<string, unknown>): CreditsSearch {
  const { period, state, kind, unit, from, to } = search;
  return {
    ...(period === 'last-year' || period === 'all' ? { period } : {}),
    ...(isClaimState(state) ? { state } : {}),
    ...(kind === 'cycles' || kind === 'article' || kind === 'reading' ? { kind } : {}),
    ...(typeof unit === 'string' && unit && unit.length <= 80 ? { unit } : {}),
    ...(typeof from === 'string' && isDay(from) ? { from } : {}),
    ...(typeof to === 'string' && isDay(to) ? { to } : {}),
  };
}

/** Only what narrows the log. */
export function logFilters({ state, kind, unit, from, to }: CreditsSearch): ClaimFilters {
  return { state, kind, unit, from, to };
}

/** Where the same log is had as a file. */
export function csvAddress(filters: ClaimFilters): string {
  const query = new URLSearchParams(
    Object.entries(filters).filter((pair): pair is [string, string] => Boolean(pair[1])),
  ).toString();
  return `/api/v1/claims/export.csv${query ? `?${query}` : ''}`;
}
