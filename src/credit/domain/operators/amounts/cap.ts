import { periodOf } from '../../time/cap-period.js';
import { creditText, exact } from '../../rounding.js';
import type { CapPeriod, CapRule } from '../../rule-set.js';
import { met, type Given, type Verdict } from '../verdict.js';
import { addDays } from '../../../../shared/calendar.js';
import { dayInWords } from '../../../../shared/words.js';

/**
 * No more than so much of the credit in a period. What is over counts as another credit where the rule names
 * one, and is not given otherwise. A claim under another name (participation, demonstration) is not that credit.
 */
export function cap(rule: CapRule, { ruleSet, earlier, completedOn, soFar }: Given): Verdict {
  const unit = ruleSet.credit.creditName;
  const most = creditText(exact(rule.amount));
  const required = `At most ${most} ${unit} ${periodInWords(rule.period, completedOn)}${
    rule.overflow ? `; what is over counts as ${rule.overflow.creditName}` : ''
  }.`;
  if (completedOn === null) return met(required, 'Not completed yet.');
  if (soFar.label.unit !== ruleSet.credit.unit) {
    return met(
      required,
      `This claim is for ${soFar.label.creditName}, which does not count there.`,
    );
  }
  const before = exact(earlier.awarded[rule.id] ?? '0');
  const room = exact(rule.amount).minus(before);
  const left = room.isNegative() ? exact(0) : room;
  const over = soFar.amount.minus(left);
  const history = `${creditText(before)} awarded before in that time`;
  if (over.lessThanOrEqualTo(0)) {
    return met(required, `${history}, ${creditText(soFar.amount)} with this claim.`);
  }
  const moved = rule.overflow;
  const nothing = left.isZero() && moved === null;
  return {
    outcome: nothing ? 'not-met' : 'met',
    required,
    observed: `${history}: of the ${creditText(soFar.amount)} in this claim, ${
      moved
        ? `${creditText(over)} count as ${moved.creditName}`
        : `${creditText(over)} ${nothing ? 'are over' : 'are over and not counted'}`
    }.`,
    remedy: moved ? null : remedy(rule.period, completedOn, nothing),
    credit: {
      amount: over.neg(),
      arithmetic: [
        {
          label: `Over the cap of ${most} ${periodInWords(rule.period, completedOn)}${
            moved ? `, counted as ${moved.creditName}` : ''
          }`,
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
      return day === null ? 'in a calendar year' : `in ${Number(day.slice(0, 4))}`;
    case 'years': {
      if (day === null) return `in ${period.years === 1 ? 'a year' : `${period.years} years`}`;
      const { from, to } = periodOf(period, day);
      return `from ${dayInWords(from)} to ${dayInWords(to)}`;
    }
    case 'rolling-months':
      return `within any ${period.months} months`;
  }
}

function remedy(period: CapPeriod, day: string, nothing: boolean): string {
  if (period.kind === 'rolling-months') {
    return 'Room comes back as earlier credit grows older than the period.';
  }
  const next = dayInWords(addDays(periodOf(period, day).to, 1));
  return nothing
    ? `Activities completed from ${next} count again.`
    : `You can claim the rest of the cap now; what you complete from ${next} on counts anew.`;
}
