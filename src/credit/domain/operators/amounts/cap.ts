import { periodOf } from '../../time/cap-period.js';
import { creditText, exact } from '../../rounding.js';
import type { CapPeriod, CapRule } from '../../rule-set.js';
import { met, type Given, type Verdict } from '../verdict.js';
import { addDays } from '../../../../shared/calendar.js';
import { t } from './messages.js';

/**
 * Limits the credit in a period. The excess counts as another credit if the rule names
 * one, and is not given otherwise. A claim under another name (participation, demonstration) is not that credit.
 */
export function cap(rule: CapRule, { ruleSet, earlier, completedOn, soFar }: Given): Verdict {
  const most = creditText(exact(rule.amount));
  const period = periodInWords(rule.period, completedOn);
  const moved = rule.overflow;
  const overflow = moved?.creditName ?? '';
  const limit = { most, credit: ruleSet.credit.creditName, period };
  const required = moved ? t('capWithOverflow', { ...limit, overflow }) : t('cap', limit);
  if (completedOn === null) return met(required, t('notCompleted'));
  if (soFar.label.unit !== ruleSet.credit.unit) {
    return met(required, t('notOfCap', { credit: soFar.label.creditName }));
  }
  const before = exact(earlier.awarded[rule.id] ?? '0');
  const room = exact(rule.amount).minus(before);
  const left = room.isNegative() ? exact(0) : room;
  const over = soFar.amount.minus(left);
  const claim = { before: creditText(before), amount: creditText(soFar.amount) };
  if (over.lessThanOrEqualTo(0)) return met(required, t('withinCap', claim));
  const nothing = left.isZero() && moved === null;
  return {
    outcome: nothing ? 'not-met' : 'met',
    required,
    observed: moved
      ? t('movedByCap', { ...claim, over: creditText(over), overflow })
      : t('overCap', { ...claim, over: creditText(over) }),
    remedy: moved ? null : remedy(rule.period, completedOn, nothing),
    credit: {
      amount: over.neg(),
      arithmetic: [
        {
          label: moved
            ? t('movedByCapLine', { most, period, overflow })
            : t('overCapLine', { most, period }),
          amount: creditText(over.neg()),
        },
      ],
    },
    ...(moved ? { overflow: { ...moved, amount: over } } : {}),
  };
}

function periodInWords(period: CapPeriod, day: string | null): string {
  switch (period.kind) {
    case 'calendar-year':
      return day === null
        ? t('period.anyYear')
        : t('period.year', { year: String(Number(day.slice(0, 4))) });
    case 'years': {
      if (day === null) return t('period.years', { years: period.years });
      const { from, to } = periodOf(period, day);
      return t('period.days', { from, to });
    }
    case 'rolling-months':
      return t('period.months', { months: period.months });
  }
}

function remedy(period: CapPeriod, day: string, nothing: boolean): string {
  if (period.kind === 'rolling-months') return t('capRolls');
  const next = addDays(periodOf(period, day).to, 1);
  return t(nothing ? 'capFull' : 'capPartlyFull', { day: next });
}
