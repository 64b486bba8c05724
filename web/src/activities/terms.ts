import type { ActivitySummary } from '../api/types.js';
import { creditsInWords } from '../ui/words/amount.js';
import { t } from './messages.js';

type Terms = Pick<
  ActivitySummary,
  | 'designatedMaximum'
  | 'questionCount'
  | 'rightNeeded'
  | 'passPercent'
  | 'attemptsAllowed'
  | 'attemptsLeft'
  | 'attemptsMade'
  | 'passed'
>;

/** What it can give: "Up to 1 credit". */
export const creditOffered = ({ designatedMaximum }: Pick<Terms, 'designatedMaximum'>): string =>
  t('creditOffered', { credits: creditsInWords(designatedMaximum) });

/** What passes: "4 of 5 questions right (80%)". */
export const passMark = (terms: Pick<Terms, 'questionCount' | 'rightNeeded' | 'passPercent'>) =>
  t('passMark', {
    needed: terms.rightNeeded,
    count: terms.questionCount,
    percent: terms.passPercent,
  });

/** How often it was tried by those who passed; by others, how often it may be tried: "2 of 3 left". */
export function attemptsInWords(
  terms: Pick<Terms, 'attemptsAllowed' | 'attemptsLeft' | 'attemptsMade' | 'passed'>,
): string {
  const { attemptsAllowed: allowed, attemptsLeft: left } = terms;
  if (terms.passed) return t('passedAfter', { count: terms.attemptsMade });
  if (allowed === null || left === null) return t('unlimited');
  return left === allowed ? String(allowed) : t('attemptsLeft', { left, allowed });
}
