import type { ArithmeticLine } from '../finding.js';
import type { CountedTime } from '../counted-time.js';
import { creditText, exact, inIncrementsOf, type Exact } from '../rounding.js';
import type { DayLimitRule, DecimalText, Rounding } from '../rule-set.js';
import { durationInWords } from '../words.js';

/** How time becomes credit. */
export interface Rate {
  readonly rate: DecimalText;
  readonly unitMinutes: number;
  readonly increment: DecimalText;
  readonly rounding: Rounding;
}

/** The credit for so much time, rounded once. */
export function creditForTime(rate: Rate, milliseconds: number): Exact {
  return inIncrementsOf(rate.increment, earned(rate, milliseconds), rate.rounding);
}

/** The least time that comes to one increment, in whole seconds. */
export function leastMilliseconds(rate: Rate): number {
  const share = rate.rounding === 'nearest' ? exact(rate.increment).div(2) : exact(rate.increment);
  const unit = exact(rate.unitMinutes).mul(60);
  return share.div(rate.rate).mul(unit).ceil().toNumber() * 1000;
}

/** How the amount is rounded, for a sentence. */
export function roundingInWords({ rounding, increment }: Rate): string {
  return rounding === 'nearest'
    ? `to the nearest ${increment} (an exact half goes up)`
    : `rounded down to ${increment}`;
}

/**
 * The arithmetic of an amount: a line for each stretch of time (signed), in two places; the last line is what
 * rounding made of the rest, so that the table adds up.
 */
export function timeArithmetic(
  rate: Rate,
  times: readonly { readonly label: string; readonly milliseconds: number }[],
  amount: Exact,
): ArithmeticLine[] {
  let sum = exact(0);
  const lines = times.map(({ label, milliseconds }) => {
    const part = earned(rate, milliseconds).toDecimalPlaces(2);
    sum = sum.plus(part);
    return { label, amount: creditText(part) };
  });
  const rest = amount.minus(sum);
  if (rest.isZero()) return lines;
  const label =
    rate.rounding === 'nearest'
      ? `Rounded to the nearest ${rate.increment}`
      : `Rounded down to a multiple of ${rate.increment}`;
  return [...lines, { label, amount: creditText(rest) }];
}

/** The lines from a claim's active time to the time that counts: what was reported late, and what is left out. */
export function leftOutOfTime(
  { late, lateLeft, before, over }: CountedTime,
  limit: DayLimitRule | null,
): { label: string; milliseconds: number }[] {
  const minutes = (most: number): string => durationInWords(most * 60_000);
  const accepted = limit?.offlineMinutes ?? 0;
  const lines = [
    {
      label: `${durationInWords(late)} reported late, by a device that was offline`,
      milliseconds: late,
    },
    {
      label:
        accepted === 0
          ? 'What was reported late is not accepted'
          : `Reported late, over the ${minutes(accepted)} of a day that are accepted`,
      milliseconds: -lateLeft,
    },
    { label: `${durationInWords(before)} credited before`, milliseconds: -before },
    { label: `Over the ${minutes(limit?.minutes ?? 0)} of a day that count`, milliseconds: -over },
  ];
  return lines.filter(({ milliseconds }) => milliseconds !== 0);
}

function earned(rate: Rate, milliseconds: number): Exact {
  return exact(milliseconds)
    .mul(rate.rate)
    .div(rate.unitMinutes * 60_000);
}
