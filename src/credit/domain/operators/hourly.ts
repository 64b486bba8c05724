import { creditText, exact, inIncrementsOf, type Exact } from '../rounding.js';
import type { HourlyRule } from '../rule-set.js';
import type { ArithmeticLine } from '../finding.js';
import { millisecondsOf, without } from '../stretches.js';
import { durationInWords } from '../words.js';
import type { Given, Verdict } from './verdict.js';

/** Credit for active time that no exclusive rule has credited before, rounded once for the whole claim. */
export function hourly(rule: HourlyRule, { evidence, earlier }: Given): Verdict {
  const read = millisecondsOf(evidence.stretches);
  const counting = millisecondsOf(without(evidence.stretches, earlier.creditedStretches));
  const amount = inIncrementsOf(rule.increment, earned(rule, counting), rule.rounding);
  const enough = amount.greaterThan(0);
  const nearest = rule.rounding === 'nearest';
  return {
    outcome: enough ? 'met' : 'not-met',
    required: `${rule.rate} for each ${rule.unitMinutes} minutes of active reading not credited before, ${
      nearest ? 'to the nearest' : 'rounded down to'
    } ${rule.increment}${nearest ? ' (an exact half goes up)' : ''}.`,
    observed: `${durationInWords(counting)} of active reading${
      counting < read ? ` after ${durationInWords(read - counting)} that was credited before` : ''
    }, which comes to ${creditText(amount)}.`,
    remedy: enough
      ? null
      : `Read for at least ${durationInWords(leastMilliseconds(rule))} in all, or claim together with other cycles.`,
    credit: { amount, arithmetic: arithmetic(rule, read, counting, amount) },
  };
}

function earned(rule: HourlyRule, milliseconds: number): Exact {
  return exact(milliseconds).mul(rule.rate).div(exact(rule.unitMinutes).mul(60_000));
}

/** The least active time that comes to one increment, in whole seconds. */
function leastMilliseconds(rule: HourlyRule): number {
  const share = rule.rounding === 'nearest' ? exact(rule.increment).div(2) : exact(rule.increment);
  const unit = exact(rule.unitMinutes).mul(60);
  return share.div(rule.rate).mul(unit).ceil().toNumber() * 1000;
}

/** Each line in two places; the last one is what rounding made of the rest, so that the table adds up. */
function arithmetic(
  rule: HourlyRule,
  read: number,
  counting: number,
  amount: Exact,
): ArithmeticLine[] {
  const all = earned(rule, read).toDecimalPlaces(2);
  const before = earned(rule, read - counting).toDecimalPlaces(2);
  const rounding = amount.minus(all).plus(before);
  return [
    {
      label: `${durationInWords(read)} of active reading, ${rule.rate} for each ${rule.unitMinutes} min`,
      amount: creditText(all),
    },
    ...(counting < read
      ? [
          {
            label: `${durationInWords(read - counting)} credited before`,
            amount: creditText(before.neg()),
          },
        ]
      : []),
    ...(rounding.isZero()
      ? []
      : [
          {
            label:
              rule.rounding === 'nearest'
                ? `Rounded to the nearest ${rule.increment}`
                : `Rounded down to a multiple of ${rule.increment}`,
            amount: creditText(rounding),
          },
        ]),
  ];
}
