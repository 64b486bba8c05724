import { addYears } from '../../../shared/calendar.js';
import type { RuleSet, RuleSource } from '../rule-set.js';

/** How long the record of an activity must be kept, and who says so. */
export interface RecordKeeping {
  /** The last day, YYYY-MM-DD. */
  readonly keptUntil: string;
  /** It must still be kept today; afterwards it may lapse. Nothing here deletes it. */
  readonly required: boolean;
  readonly years: number;
  readonly source: RuleSource;
}

/**
 * The last day on which the record of an activity must be kept: the same day so many years later, and the 28th of
 * February where there is no 29th. Source for six years: ACCME, activity and attendance records retention.
 * @param completedOn YYYY-MM-DD
 */
export function keptUntil(completedOn: string, years: number): string {
  return addYears(completedOn, years);
}

/** How long a claim's record must be kept under a rule set; null where no source says so. @param today YYYY-MM-DD */
export function recordKeeping(
  ruleSet: Pick<RuleSet, 'records'> | null,
  completedOn: string,
  today: string,
): RecordKeeping | null {
  if (!ruleSet?.records) return null;
  const { years, source } = ruleSet.records;
  const last = keptUntil(completedOn, years);
  return { keptUntil: last, required: today <= last, years, source };
}
