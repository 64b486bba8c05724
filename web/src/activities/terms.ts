import type { ActivitySummary } from '../api/types.js';
import { creditsInWords } from '../ui/words/amount.js';
import { countOf, dayInWords } from '../ui/words/dates.js';

type Terms = Pick<
  ActivitySummary,
  | 'designatedMaximum'
  | 'questionCount'
  | 'rightNeeded'
  | 'passPercent'
  | 'attemptsAllowed'
  | 'attemptsLeft'
  | 'releasedOn'
  | 'expiresOn'
>;

/** What it can give: "Up to 1 credit". */
export const creditOffered = ({ designatedMaximum }: Pick<Terms, 'designatedMaximum'>): string =>
  `Up to ${creditsInWords(designatedMaximum)}`;

/** What passes: "4 of 5 questions right (80%)". */
export const passMark = (terms: Pick<Terms, 'questionCount' | 'rightNeeded' | 'passPercent'>) =>
  `${terms.rightNeeded} of ${countOf(terms.questionCount, 'question', 'questions')} right (${terms.passPercent}%)`;

/** How often it may be tried: "3, of which 2 are left". */
export function attemptsInWords(terms: Pick<Terms, 'attemptsAllowed' | 'attemptsLeft'>): string {
  const { attemptsAllowed: allowed, attemptsLeft: left } = terms;
  if (allowed === null || left === null) return 'As many as you need';
  if (left === allowed) return String(allowed);
  return `${allowed}, of which ${left === 1 ? '1 is' : `${left === 0 ? 'none' : left} are`} left`;
}

/** Both ends of the time in which it can be tried. */
export const openDays = ({ releasedOn, expiresOn }: Pick<Terms, 'releasedOn' | 'expiresOn'>) =>
  `${dayInWords(releasedOn)} to ${dayInWords(expiresOn)}`;
