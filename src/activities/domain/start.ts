import type { ActivityTerms } from './activity.js';
import type { Message } from '../../shared/messages.js';
import { t } from './messages.js';

/** What the learner did with the activity so far, and their own day (YYYY-MM-DD). */
export interface OwnAttempts {
  readonly today: string;
  readonly attemptsMade: number;
  readonly passed: boolean;
}

/** Why no attempt may start. */
export interface StartRefusal {
  readonly code: 'activity-closed' | 'activity-passed' | 'attempts-used';
  /** A sentence for the learner. */
  readonly why: Message;
}

/** Attempts that are left; null without end. */
export function attemptsLeft(
  { attemptsAllowed }: Pick<ActivityTerms, 'attemptsAllowed'>,
  attemptsMade: number,
): number | null {
  return attemptsAllowed === null ? null : Math.max(0, attemptsAllowed - attemptsMade);
}

/** Whether an attempt may start, and if not why; null when it may. */
export function startRefusal(terms: ActivityTerms, own: OwnAttempts): StartRefusal | null {
  if (own.passed) return { code: 'activity-passed', why: t.message('start.passed') };
  if (terms.retired) return { code: 'activity-closed', why: t.message('start.retired') };
  if (own.today > terms.expiresOn) {
    return { code: 'activity-closed', why: t.message('start.expired') };
  }
  if (own.today < terms.releasedOn) {
    return { code: 'activity-closed', why: t.message('start.unreleased') };
  }
  if (attemptsLeft(terms, own.attemptsMade) === 0) {
    return { code: 'attempts-used', why: t.message('start.used') };
  }
  return null;
}

/** What a learner may see of an attempt: the right answers, only how many were right, or only that it did not pass. */
export type Disclosure = 'answers' | 'count' | 'verdict';

/**
 * With more attempts than these the number of right answers is the key, one changed answer at a time. Three are what
 * the College of American Pathologists allows (CAP Today, June 2011).
 */
export const mostAttemptsWithCount = 3;

/** What may be shown now: the right answers once nothing is left that they could give away. */
export function disclosure(
  terms: Pick<ActivityTerms, 'attemptsAllowed'>,
  own: Pick<OwnAttempts, 'attemptsMade' | 'passed'>,
): Disclosure {
  if (own.passed || attemptsLeft(terms, own.attemptsMade) === 0) return 'answers';
  const { attemptsAllowed } = terms;
  return attemptsAllowed !== null && attemptsAllowed <= mostAttemptsWithCount ? 'count' : 'verdict';
}
