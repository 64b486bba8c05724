import { exact } from '../rounding.js';
import type { RuleSet } from '../rule-set.js';
import { sourceInWords } from '../assessment/source-words.js';
import { t } from './messages.js';

/** A number that a provider may not pass when it designates, and the sentence that says why, with its source. */
export interface DesignationLimit {
  /** Decimal text. */
  readonly value: string;
  readonly why: string;
}

/** What a rule set says of a designation; null where it says nothing. */
export interface DesignationLimits {
  readonly mostCredit: DesignationLimit | null;
  readonly leastPassPercent: DesignationLimit | null;
  readonly leastQuestions: DesignationLimit | null;
}

/** The limits of several rule sets together: the strictest of each. */
export function designationLimits(ruleSets: readonly RuleSet[]): DesignationLimits {
  const all = ruleSets.flatMap(limitsOf);
  return {
    mostCredit: strictest(all, 'mostCredit', -1),
    leastPassPercent: strictest(all, 'leastPassPercent', 1),
    leastQuestions: strictest(all, 'leastQuestions', 1),
  };
}

type Named = readonly [keyof DesignationLimits, DesignationLimit];

function limitsOf(ruleSet: RuleSet): Named[] {
  return ruleSet.rules.flatMap((rule): Named[] => {
    if (rule.operator === 'designated-maximum' && rule.limit) {
      const { amount, why } = rule.limit;
      return [['mostCredit', limit(ruleSet, amount, why, rule.limit)]];
    }
    if (rule.operator !== 'assessment') return [];
    const { least } = rule;
    return [
      ...number(ruleSet, 'leastPassPercent', rule.passPercent, rule.title, rule),
      ...number(ruleSet, 'leastQuestions', rule.questions, rule.title, rule),
      ...(least
        ? [
            ...number(ruleSet, 'leastPassPercent', least.passPercent, least.why, least),
            ...number(ruleSet, 'leastQuestions', least.questions, least.why, least),
          ]
        : []),
    ];
  });
}

interface Sourced {
  readonly source: string;
  readonly confirmed: boolean;
}

function number(
  ruleSet: RuleSet,
  name: keyof DesignationLimits,
  value: number | null,
  why: string,
  from: Sourced,
): Named[] {
  return value === null ? [] : [[name, limit(ruleSet, String(value), why, from)]];
}

function limit(ruleSet: RuleSet, value: string, why: string, from: Sourced): DesignationLimit {
  const reason = why.replace(/\.$/, '');
  const source = sourceInWords(ruleSet, from);
  return { value, why: t('limitWithSource', { ruleSet: ruleSet.name, reason, source }) };
}

function strictest(
  all: readonly Named[],
  name: keyof DesignationLimits,
  direction: 1 | -1,
): DesignationLimit | null {
  const [first, ...others] = all.flatMap(([which, one]) => (which === name ? [one] : []));
  if (!first) return null;
  return others.reduce(
    (best, one) =>
      exact(one.value).minus(best.value).times(direction).greaterThan(0) ? one : best,
    first,
  );
}
