import { completedOn } from '../time/completion.js';
import type { Evidence } from '../evidence.js';
import type { RuleSet } from '../rule-set.js';
import { versionForDays } from '../rule-sets/rule-set-versions.js';
import { dayOfAct } from '../time/zones.js';

/**
 * The version that judges a claim: the day of the activity selects it. Cycles were each completed on their
 * own day, and hours of reading extend from their first day to their last.
 * @param today the learner's day, for what is not completed yet
 * @returns `none` when a day has no version in force, `several` when no one version judges all of it
 */
export function versionForClaim(
  versions: readonly RuleSet[],
  completedBy: RuleSet['completedBy'],
  evidence: Evidence,
  today: string,
): RuleSet | 'none' | 'several' {
  return versionForDays(versions, activityDays(completedBy, evidence, today));
}

/** The learner's days on which the activity was done: of each cycle, or the first and the last of the reading. */
export function activityDays(
  completedBy: RuleSet['completedBy'],
  evidence: Evidence,
  today: string,
): readonly string[] {
  const { cycles, reading, stretches } = evidence;
  const whole = completedOn(completedBy, evidence) ?? today;
  if (reading) {
    const days = stretches.map((stretch) => dayOfAct(stretch.startsAt, stretch, evidence));
    return days.length > 0 ? [...new Set(days), whole] : [reading.from, reading.to];
  }
  if (completedBy !== 'documentation' || cycles.length === 0) return [whole];
  return cycles.map((cycle) =>
    cycle.documentedAt ? dayOfAct(cycle.documentedAt, cycle, evidence) : whole,
  );
}
