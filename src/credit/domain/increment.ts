import { exact } from './rounding.js';
import type { DecimalText, Rule, RuleSet } from './rule-set.js';

/**
 * The steps in which a rule set gives credit, as decimal text with two places: the greatest amount that all that its
 * rules give are multiples of. A hundredth where no rule says.
 */
export function incrementOf({ rules }: RuleSet): DecimalText {
  const hundredths = rules.flatMap(stepsOf).map((step) => exact(step).mul(100).toNumber());
  const step = hundredths.reduce(greatestCommonDivisor, 0) || 1;
  return exact(step).div(100).toFixed(2);
}

function stepsOf(rule: Rule): readonly DecimalText[] {
  switch (rule.operator) {
    case 'flat-per-cycle':
      return [rule.amount];
    case 'flat-per-item':
      return Object.values(rule.amounts);
    case 'hourly':
    case 'minutes-per-topic':
      return [rule.increment];
    default:
      return [];
  }
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
