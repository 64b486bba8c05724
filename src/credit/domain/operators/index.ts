import type { Rule } from '../rule-set.js';
import { accreditedProvider } from './accredited-provider.js';
import { articleAge } from './article-age.js';
import { assessment } from './assessment.js';
import { burstFlag } from './burst-flag.js';
import { cap } from './cap.js';
import { claimWindow } from './claim-window.js';
import { creditedTimeFlag } from './credited-time-flag.js';
import { dayLimit } from './day-limit.js';
import { designatedMaximum } from './designated-maximum.js';
import { eligibility } from './eligibility.js';
import { flatPerCycle } from './flat-per-cycle.js';
import { flatPerItem } from './flat-per-item.js';
import { hourly } from './hourly.js';
import { identityFlag } from './identity-flag.js';
import { impossibleDayFlag } from './impossible-day-flag.js';
import { minimumIssue } from './minimum-issue.js';
import { minimumReadingFlag } from './minimum-reading-flag.js';
import { minutesPerTopic } from './minutes-per-topic.js';
import { noDuplicate } from './no-duplicate.js';
import { offeredOnDate } from './offered-on-date.js';
import { quizSpeedFlag } from './quiz-speed-flag.js';
import { repeatedTextFlag } from './repeated-text-flag.js';
import { requiredFields } from './required-fields.js';
import { retractedSourceFlag } from './retracted-source-flag.js';
import { sourceList } from './source-list.js';
import { thinTextFlag } from './thin-text-flag.js';
import type { Given, Verdict } from './verdict.js';

export { mostDesignated } from './designated-maximum.js';
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
