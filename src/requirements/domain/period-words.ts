import type { PeriodRule } from './profile/periods.js';
import { monthDayInWords } from '../../shared/words.js';
import { t } from './messages.js';

/** How a body cuts time, in words. */
export function periodRuleInWords(rule: PeriodRule): string {
  switch (rule.kind) {
    case 'calendar-years':
      return t('period.calendar', { years: rule.years });
    case 'fixed-cycle':
      return t('period.fixed', { years: rule.years, start: monthDayInWords(rule.startsOn) });
    case 'own-start':
      return rule.months % 12 === 0
        ? t('period.ownYears', { years: rule.months / 12 })
        : t('period.ownMonths', { months: rule.months });
    case 'once':
      return t('period.once', { day: rule.endsOn });
    case 'rolling':
      return rule.months % 12 === 0
        ? t('period.lastYears', { years: rule.months / 12 })
        : t('period.lastMonths', { months: rule.months });
  }
}
