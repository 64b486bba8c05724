import { yearOn } from '../../time/by-years.js';
import type { CountedTime } from '../../time/counted-time.js';
import type { TimeCredit } from '../../evidence.js';
import type { ArithmeticLine } from '../../finding.js';
import { creditText, exact, inIncrementsOf, type Exact } from '../../rounding.js';
import type { DayLimitRule, DecimalText, Rounding } from '../../rule-set.js';
import { daysInWords } from '../../words.js';
import type { Given } from '../verdict.js';
import { durationInWords } from '../../../../shared/words.js';
import { t } from './messages.js';

/** How time becomes credit. */
export interface Rate {
  readonly rate: DecimalText;
  readonly unitMinutes: number;
  readonly increment: DecimalText;
  readonly rounding: Rounding;
}

/** The time that a claim adds to what the same rule credited before in the year, and what it is given for it. */
export interface TimedClaim {
  readonly amount: Exact;
  /** The claim's own. */
  readonly milliseconds: number;
  readonly before: TimeCredit;
  /** The days that the total is of: `in 2026`. */
  readonly when: string;
}

const nothing: TimeCredit = { milliseconds: 0, amount: '0.00' };

/**
 * The running total of the year, rounded, less what was given for it before: however the time is divided
 * into claims, they give what one claim of all of it would.
 */
export function creditForTime(
  rule: Rate & { readonly id: string },
  { ruleSet, earlier, completedOn, evidence }: Given,
  milliseconds: number,
): TimedClaim {
  const before = earlier.time?.[rule.id] ?? nothing;
  const rest = rounded(rule, before.milliseconds + milliseconds).minus(before.amount);
  const amount = milliseconds > 0 && rest.isPositive() ? rest : exact(0);
  const when = daysInWords(yearOn(ruleSet, completedOn ?? evidence.claimedOn));
  return { amount, milliseconds, before, when };
}

/** What is kept of it, for the claims that come after. */
export function keptTime({ amount, milliseconds }: TimedClaim): TimeCredit {
  return { milliseconds, amount: creditText(amount) };
}

/** What to do when the time gives nothing yet. */
export function remedyForTime(rate: Rate, { before }: TimedClaim): string {
  const step = exact(rate.increment);
  const next = exact(before.amount).plus(rate.rounding === 'nearest' ? step.div(2) : step);
  const unit = exact(rate.unitMinutes).mul(60);
  const seconds = next.div(rate.rate).mul(unit).minus(exact(before.milliseconds).div(1000));
  const least = Math.max(1, seconds.ceil().toNumber());
  return t('readLonger', { least: durationInWords(least * 1000) });
}

/** The amount, as a sentence. */
export function amountInWords(
  rate: Rate,
  { amount, milliseconds, before, when }: TimedClaim,
): string {
  if (before.milliseconds === 0) return t('timeComesTo', { amount: creditText(amount) });
  return t('timeComesToInAll', {
    before: durationInWords(before.milliseconds),
    when,
    total: creditText(rounded(rate, before.milliseconds + milliseconds)),
    given: before.amount,
    amount: creditText(amount),
  });
}

/**
 * The arithmetic of an amount: a line for each stretch of time (signed), in two places, with what was credited before
 * in the year; then what rounding made of it, and what was given before, so that the table adds up.
 */
export function timeArithmetic(
  rate: Rate,
  times: readonly { readonly label: string; readonly milliseconds: number }[],
  { amount, before, when }: TimedClaim,
): ArithmeticLine[] {
  if (amount.isZero()) return [];
  const earlier = t('creditedBeforeLine', { when, time: durationInWords(before.milliseconds) });
  const all =
    before.milliseconds > 0
      ? [...times, { label: earlier, milliseconds: before.milliseconds }]
      : times;
  let sum = exact(0);
  const lines = all.map(({ label, milliseconds }) => {
    const part = earned(rate, milliseconds).toDecimalPlaces(2);
    sum = sum.plus(part);
    return { label, amount: creditText(part) };
  });
  const given = exact(before.amount);
  const rest = amount.plus(given).minus(sum);
  if (!rest.isZero()) {
    const label = t(`roundedLine.${rate.rounding}`, { increment: rate.increment });
    lines.push({ label, amount: creditText(rest) });
  }
  if (!given.isZero()) {
    lines.push({ label: t('awardedBeforeLine'), amount: creditText(given.neg()) });
  }
  return lines;
}

/** The lines from a claim's active time to the time that counts: what was reported late, and what is left out. */
export function leftOutOfTime(
  { late, lateLeft, before, over }: CountedTime,
  limit: DayLimitRule | null,
): { label: string; milliseconds: number }[] {
  const minutes = (most: number): string => durationInWords(most * 60_000);
  const accepted = limit?.offlineMinutes ?? 0;
  const lines = [
    { label: t('lateLine', { time: durationInWords(late) }), milliseconds: late },
    {
      label:
        accepted === 0 ? t('lateNotAcceptedLine') : t('overLateLine', { most: minutes(accepted) }),
      milliseconds: -lateLeft,
    },
    { label: t('beforeLine', { time: durationInWords(before) }), milliseconds: -before },
    { label: t('overDayLine', { most: minutes(limit?.minutes ?? 0) }), milliseconds: -over },
  ];
  return lines.filter(({ milliseconds }) => milliseconds !== 0);
}

/** The credit for so much time, rounded once. */
function rounded(rate: Rate, milliseconds: number): Exact {
  return inIncrementsOf(rate.increment, earned(rate, milliseconds), rate.rounding);
}

function earned(rate: Rate, milliseconds: number): Exact {
  return exact(milliseconds)
    .mul(rate.rate)
    .div(rate.unitMinutes * 60_000);
}
