import type { ArticleEvidence, CycleEvidence, Evidence } from './evidence.js';
import { localDay } from './local-day.js';
import type { RuleSet } from './rule-set.js';
import type { Stretch } from './stretches.js';

/**
 * The learner's day (YYYY-MM-DD) of the last step that the rules need: the day a certificate is dated by and
 * the day that picks the rule set version. Null while a step is missing.
 */
export function completedOn(
  completedBy: RuleSet['completedBy'],
  evidence: Pick<Evidence, 'cycles' | 'article' | 'stretches' | 'offline' | 'learner'>,
): string | null {
  const last = lastStep(completedBy, evidence);
  return last && localDay(last, evidence.learner.timeZone);
}

function lastStep(
  completedBy: RuleSet['completedBy'],
  {
    cycles,
    article,
    stretches,
    offline,
  }: Pick<Evidence, 'cycles' | 'article' | 'stretches' | 'offline'>,
): Date | null {
  switch (completedBy) {
    case 'documentation':
      return lastDocumented(cycles);
    case 'reading':
      return lastRead(stretches, offline);
    case 'assessment':
      return article && lastOfAssessment(article);
  }
}

function lastDocumented(cycles: readonly CycleEvidence[]): Date | null {
  let last: Date | null = null;
  for (const { documentedAt } of cycles) {
    if (documentedAt === null) return null;
    if (last === null || documentedAt > last) last = documentedAt;
  }
  return last;
}

/** The last instant inside the reading: a stretch that ends at midnight belongs to the day before. */
function lastRead(...read: readonly (readonly Stretch[])[]): Date | null {
  const ends = read.flatMap((stretches) => stretches.at(-1)?.endsAt.getTime() ?? []);
  return ends.length > 0 ? new Date(Math.max(...ends) - 1) : null;
}

/** Passing and evaluating, in whichever order. */
function lastOfAssessment({ passedAt, evaluatedAt }: ArticleEvidence): Date | null {
  if (passedAt === null || evaluatedAt === null) return null;
  return passedAt > evaluatedAt ? passedAt : evaluatedAt;
}
