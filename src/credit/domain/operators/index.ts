import type { Rule } from '../rule-set.js';
import { accreditedProvider } from './accredited-provider.js';
import { creditedTimeFlag } from './credited-time-flag.js';
import { eligibility } from './eligibility.js';
import { flatPerCycle } from './flat-per-cycle.js';
import { hourly } from './hourly.js';
import { minimumReadingFlag } from './minimum-reading-flag.js';
import { offeredOnDate } from './offered-on-date.js';
import { repeatedTextFlag } from './repeated-text-flag.js';
import { requiredFields } from './required-fields.js';
import { retractedSourceFlag } from './retracted-source-flag.js';
import { thinTextFlag } from './thin-text-flag.js';
import type { Given, Verdict } from './verdict.js';

export type { Given, Verdict } from './verdict.js';

/** Lets a rule's operator decide. */
export function verdictOf(rule: Rule, given: Given): Verdict {
  switch (rule.operator) {
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
    case 'thin-text-flag':
      return thinTextFlag(rule, given);
    case 'retracted-source-flag':
      return retractedSourceFlag(rule, given);
    case 'repeated-text-flag':
      return repeatedTextFlag(rule, given);
    case 'credited-time-flag':
      return creditedTimeFlag(rule, given);
  }
}
