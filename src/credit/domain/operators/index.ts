import type { Rule } from '../rule-set.js';
import { accreditedProvider } from './conditions/accredited-provider.js';
import { articleAge } from './conditions/article-age.js';
import { assessment } from './conditions/assessment.js';
import { burstFlag } from './flags/burst-flag.js';
import { cap } from './amounts/cap.js';
import { claimWindow } from './conditions/claim-window.js';
import { creditedTimeFlag } from './flags/credited-time-flag.js';
import { dayLimit } from './amounts/day-limit.js';
import { designatedMaximum } from './amounts/designated-maximum.js';
import { eligibility } from './conditions/eligibility.js';
import { flatPerCycle } from './amounts/flat-per-cycle.js';
import { flatPerItem } from './amounts/flat-per-item.js';
import { hourly } from './amounts/hourly.js';
import { identityFlag } from './flags/identity-flag.js';
import { impossibleDayFlag } from './flags/impossible-day-flag.js';
import { minimumIssue } from './amounts/minimum-issue.js';
import { minimumReadingFlag } from './flags/minimum-reading-flag.js';
import { minutesPerTopic } from './amounts/minutes-per-topic.js';
import { noDuplicate } from './conditions/no-duplicate.js';
import { offeredOnDate } from './conditions/offered-on-date.js';
import { quizSpeedFlag } from './flags/quiz-speed-flag.js';
import { repeatedTextFlag } from './flags/repeated-text-flag.js';
import { requiredFields } from './conditions/required-fields.js';
import { retractedSourceFlag } from './flags/retracted-source-flag.js';
import { sourceList } from './conditions/source-list.js';
import { thinTextFlag } from './flags/thin-text-flag.js';
import type { Given, Verdict } from './verdict.js';

export { mostDesignated } from './amounts/designated-maximum.js';
export {
  nothingYet,
  type Before,
  type Given,
  type Overflow,
  type SoFar,
  type Verdict,
} from './verdict.js';

/** Lets a rule's operator decide. */
export function verdictOf(rule: Rule, given: Given): Verdict {
  switch (rule.operator) {
    case 'article-age':
      return articleAge(rule, given);
    case 'assessment':
      return assessment(rule, given);
    case 'cap':
      return cap(rule, given);
    case 'day-limit':
      return dayLimit(rule, given);
    case 'claim-window':
      return claimWindow(rule, given);
    case 'designated-maximum':
      return designatedMaximum(rule, given);
    case 'flat-per-item':
      return flatPerItem(rule, given);
    case 'minimum-issue':
      return minimumIssue(rule, given);
    case 'minutes-per-topic':
      return minutesPerTopic(rule, given);
    case 'no-duplicate':
      return noDuplicate(rule, given);
    case 'source-list':
      return sourceList(rule, given);
    case 'flat-per-cycle':
      return flatPerCycle(rule, given);
    case 'hourly':
      return hourly(rule, given);
    case 'required-fields':
      return requiredFields(rule, given);
    case 'eligibility':
      return eligibility(rule, given);
    case 'accredited-provider':
      return accreditedProvider(rule, given);
    case 'offered-on-date':
      return offeredOnDate(rule, given);
    case 'minimum-reading-flag':
      return minimumReadingFlag(rule, given);
    case 'quiz-speed-flag':
      return quizSpeedFlag(rule, given);
    case 'thin-text-flag':
      return thinTextFlag(rule, given);
    case 'retracted-source-flag':
      return retractedSourceFlag(rule, given);
    case 'repeated-text-flag':
      return repeatedTextFlag(rule, given);
    case 'identity-flag':
      return identityFlag(rule, given);
    case 'credited-time-flag':
      return creditedTimeFlag(rule, given);
    case 'impossible-day-flag':
      return impossibleDayFlag(rule, given);
    case 'burst-flag':
      return burstFlag(rule, given);
  }
}
