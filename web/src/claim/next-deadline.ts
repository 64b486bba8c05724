import type { Cycle } from '../api/types.js';

/** The last day for the next step of a cycle. */
export interface NextDeadline {
  readonly what: 'document' | 'claim';
  readonly day: string;
  readonly closing: boolean;
}

/** What has to be done next about a cycle, and its last day; null where no window closes. */
export function nextDeadline(cycle: Pick<Cycle, 'state' | 'deadlines'>): NextDeadline | null {
  const { documentBy, claimBy, closing } = cycle.deadlines;
  if (cycle.state === 'open' && documentBy) return { what: 'document', day: documentBy, closing };
  if (cycle.state !== 'claimed' && claimBy) return { what: 'claim', day: claimBy, closing };
  return null;
}

/** The cycles whose window closes soon, the soonest first. */
export function closingSoon<C extends Pick<Cycle, 'state' | 'deadlines'>>(
  cycles: readonly C[],
): C[] {
  return cycles
    .flatMap((cycle) => {
      const next = nextDeadline(cycle);
      return next?.closing ? { cycle, day: next.day } : [];
    })
    .toSorted((one, other) => one.day.localeCompare(other.day))
    .map(({ cycle }) => cycle);
}
