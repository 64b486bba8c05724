import { monthsAfter, plusDays, plusMonths, yearOf } from './days.js';
import type { CapPeriod, CapRule, RuleSet } from './rule-set.js';

/** A stretch of days (YYYY-MM-DD, both included). */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/**
 * The days whose awards a cap counts together with an activity completed on a day. For a rolling period these
 * are all days that share a period with it, before and after: so no order of claims gives more than the cap.
 */
export function periodOf(period: CapPeriod, day: string): Days {
  const year = yearOf(day);
  switch (period.kind) {
    case 'calendar-year':
      return { from: `${day.slice(0, 4)}-01-01`, to: `${day.slice(0, 4)}-12-31` };
    case 'years': {
      const since = (day.slice(5) < period.starts ? year - 1 : year) - period.anchorYear;
      const first = period.anchorYear + Math.floor(since / period.years) * period.years;
      // A year without 29 February begins on 1 March: no day of it is left over.
      return {
        from: plusDays(`${first}-${period.starts}`, 0),
        to: plusDays(`${first + period.years}-${period.starts}`, -1),
      };
    }
    case 'rolling-months':
      return {
        from: plusDays(plusMonths(day, -period.months), 1),
        to: plusDays(monthsAfter(day, period.months), -1),
      };
  }
}

/** The caps of a rule set, each with the days that it counts together with an activity completed on a day. */
export function capsOn(ruleSet: RuleSet, day: string): { rule: CapRule; days: Days }[] {
  return ruleSet.rules.flatMap((rule) =>
    rule.operator === 'cap' ? [{ rule, days: periodOf(rule.period, day) }] : [],
  );
}
