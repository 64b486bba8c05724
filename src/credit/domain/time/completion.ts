import type { ArticleEvidence, CycleEvidence, Evidence, ReadStretch } from '../evidence.js';
import type { RuleSet } from '../rule-set.js';
import { dayOfAct } from './zones.js';

/**
 * The day (YYYY-MM-DD) of the last step that the rules need, each in the zone that was kept with it: the day a
 * certificate is dated by and the day that picks the rule set version. Null while a step is missing.
 */
export function completedOn(
  completedBy: RuleSet['completedBy'],
  evidence: Pick<Evidence, 'cycles' | 'article' | 'stretches' | 'offline' | 'learner'>,
): string | null {
  switch (completedBy) {
    case 'documentation':
      return lastDocumented(evidence.cycles, evidence);
    case 'reading':
      return lastDayRead(allRead(evidence), evidence);
    case 'assessment':
      return evidence.article && lastOfAssessment(evidence.article, evidence);
  }
}

/** Active time and what was reported late, in order. */
export function allRead({
  stretches,
  offline,
}: Pick<Evidence, 'stretches' | 'offline'>): readonly ReadStretch[] {
  if (offline.length === 0) return stretches;
  return [...stretches, ...offline].toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

type OfLearner = Pick<Evidence, 'learner'>;

function lastDocumented(cycles: readonly CycleEvidence[], of: OfLearner): string | null {
  let last: string | null = null;
  for (const cycle of cycles) {
    if (cycle.documentedAt === null) return null;
    const day = dayOfAct(cycle.documentedAt, cycle, of);
    if (last === null || day > last) last = day;
  }
  return last;
}

/** The last day of reading; null without any. A stretch that ends at midnight belongs to the day before. */
export function lastDayRead(stretches: readonly ReadStretch[], of: OfLearner): string | null {
  const ends = new Map<string | undefined, ReadStretch>();
  for (const stretch of stretches) ends.set(stretch.timeZone, stretch);
  const days = [...ends.values()].map((stretch) => lastDayOf(stretch, of));
  return days.reduce<string | null>(
    (last, day) => (last === null || day > last ? day : last),
    null,
  );
}

/** The day on which a stretch ends. */
export function lastDayOf(stretch: ReadStretch, of: OfLearner): string {
  return dayOfAct(new Date(stretch.endsAt.getTime() - 1), stretch, of);
}

/** Passing and evaluating, in whichever order. */
function lastOfAssessment(article: ArticleEvidence, of: OfLearner): string | null {
  const { passedAt, evaluatedAt } = article;
  if (passedAt === null || evaluatedAt === null) return null;
  return dayOfAct(passedAt > evaluatedAt ? passedAt : evaluatedAt, article, of);
}
