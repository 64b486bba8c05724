import type { Offer } from '../evidence.js';
import type { RuleSet } from '../rule-set.js';
import { addDays } from '../../../shared/calendar.js';

/** How many days after the activity it may be documented and claimed; null: without end. */
export interface Windows {
  readonly documentWithinDays: number | null;
  readonly claimWithinDays: number | null;
}

/** The last days (YYYY-MM-DD) to document and to claim; null: without end. */
export interface Deadlines {
  readonly documentBy: string | null;
  readonly claimBy: string | null;
}

/** So many days before the end a page warns. */
const warningDays = { documentBy: 2, claimBy: 14 } as const;

/** The windows of a rule set; the option's own numbers replace them. Null if it has none. */
export function windowsOf(
  ruleSet: RuleSet,
  offer: Pick<Offer, 'documentWithinDays' | 'claimWithinDays'>,
): Windows | null {
  const rule = ruleSet.rules.find((one) => one.operator === 'claim-window');
  if (rule?.operator !== 'claim-window') return null;
  return {
    documentWithinDays: offer.documentWithinDays ?? rule.documentWithinDays,
    claimWithinDays: offer.claimWithinDays ?? rule.claimWithinDays,
  };
}

/**
 * The last days to document and to claim an activity, both counted from the day (YYYY-MM-DD) on which it began in
 * the zone kept with it: the search that opened the cycle, or the assessment that was passed.
 */
export function deadlinesOf(windows: Windows, day: string): Deadlines {
  const after = (days: number | null): string | null => (days === null ? null : addDays(day, days));
  return {
    documentBy: after(windows.documentWithinDays),
    claimBy: after(windows.claimWithinDays),
  };
}

/** Whether a deadline is near: today is one of its last days. */
export function isClosing(deadlines: Deadlines, which: keyof Deadlines, today: string): boolean {
  const last = deadlines[which];
  return last !== null && today <= last && addDays(today, warningDays[which]) >= last;
}
