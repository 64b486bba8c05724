import type { CapPeriod, CapRule, RuleSet } from '../rule-set.js';
import {
  monthsAfter,
  addDays,
  addMonths,
  yearOf,
  type Period,
  calendarYear,
  startOfYear,
} from '../../../shared/calendar.js';

/**
 * The days whose awards a cap counts together with an activity completed on a day. For a rolling period these
 * are all days that share a period with it, before and after: so no order of claims gives more than the cap.
 */
export function periodOf(period: CapPeriod, day: string): Period {
  const year = yearOf(day);
  switch (period.kind) {
    case 'calendar-year':
      return calendarYear(year);
    case 'years': {
      const since = (day.slice(5) < period.starts ? year - 1 : year) - period.anchorYear;
      const first = period.anchorYear + Math.floor(since / period.years) * period.years;
      return {
        from: startOfYear(first, period.starts),
        to: addDays(startOfYear(first + period.years, period.starts), -1),
      };
    }
    case 'rolling-months':
      return {
        from: addDays(addMonths(day, -period.months), 1),
        to: addDays(monthsAfter(day, period.months), -1),
      };
  }
}

/** The caps of a rule set, each with the days that it counts together with an activity completed on a day. */
export function capsOn(ruleSet: RuleSet, day: string): { rule: CapRule; days: Period }[] {
  return ruleSet.rules.flatMap((rule) =>
    rule.operator === 'cap' ? [{ rule, days: periodOf(rule.period, day) }] : [],
  );
}
