import type { PeriodRule } from './profile/periods.js';
import { dayInWords, monthDayInWords } from '../../shared/words.js';

/** How a body cuts time, in words. */
export function periodRuleInWords(rule: PeriodRule): string {
  switch (rule.kind) {
    case 'calendar-years':
      return rule.years === 1 ? 'Each calendar year' : `Every ${rule.years} calendar years`;
    case 'fixed-cycle':
      return `${rule.years === 1 ? 'Each year' : `Every ${rule.years} years`} from ${monthDayInWords(rule.startsOn)}`;
    case 'own-start':
      return `Every ${lengthInWords(rule.months)} from your own first day`;
    case 'once':
      return `Once, until ${dayInWords(rule.endsOn)}`;
    case 'rolling':
      return `The last ${lengthInWords(rule.months)}, at any time`;
  }
}

function lengthInWords(months: number): string {
  if (months % 12 !== 0) return months === 1 ? 'month' : `${months} months`;
  return months === 12 ? 'year' : `${months / 12} years`;
}
