import { yearOn } from '../time/by-years.js';
import type { ArithmeticLine } from '../finding.js';
import type { Judged } from './judge.js';
import { creditText, isPositive } from '../rounding.js';
import type { RuleSet } from '../rule-set.js';
import { daysInWords } from '../words.js';
import { capitalised } from '../../../shared/words.js';
import { t } from '../messages.js';

/**
 * The lines of all rules, of one year after the other, that add up to what is given of one unit. Where all of the
 * credit overflowed they add up to nothing, and what it counts as is added.
 */
export function arithmeticOf(
  ruleSet: RuleSet,
  judged: readonly Judged[],
  unit: string,
): ArithmeticLine[] {
  return judged.flatMap((one) => {
    const lines = linesOf(one, unit);
    return judged.length > 1 ? lines.map((line) => ofYear(ruleSet, one, line)) : lines;
  });
}

function linesOf({ verdicts, main, credits }: Judged, unit: string): ArithmeticLine[] {
  const instead = credits.filter((part) => part !== main && part.unit === unit);
  const counted = main.unit === unit || !isPositive(main.amount);
  return [
    ...(counted ? verdicts.flatMap(({ credit }) => credit?.arithmetic ?? []) : []),
    ...instead.map(({ creditName, amount }) => ({
      label: t('countedAs', { credit: creditName }),
      amount: creditText(amount),
    })),
  ];
}

function ofYear(ruleSet: RuleSet, { completedOn }: Judged, line: ArithmeticLine): ArithmeticLine {
  const when = daysInWords(yearOn(ruleSet, completedOn ?? ''));
  return { ...line, label: `${capitalised(when)}: ${line.label}` };
}
