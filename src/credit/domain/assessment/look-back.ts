import { capsOn } from '../time/cap-period.js';
import type { Rule, RuleSet } from '../rule-set.js';
import { addDays } from '../../../shared/calendar.js';

/** How far a rule set looks back at earlier claims, so that no more is loaded. */
export interface LookBack {
  /** What was awarded for activity completed in these days (YYYY-MM-DD, both included), for each cap. */
  readonly awarded: readonly {
    readonly rule: string;
    readonly unit: string;
    readonly from: string;
    readonly to: string;
  }[];
  /** Items credited for activity completed since this day; null: items are not looked at. */
  readonly itemsSince: string | null;
  /** Compare with texts of at most this many claims of the last days; null: texts are not looked at. */
  readonly texts: { readonly days: number; readonly claims: number } | null;
  /** Whether all reading of the claim's days is looked at. */
  readonly days: boolean;
  /** Look for other cycles that were documented within so many minutes; null: they are not looked at. */
  readonly documentedWithinMinutes: number | null;
}

const looksAtDays: ReadonlySet<Rule['operator']> = new Set(['impossible-day-flag', 'burst-flag']);

function documentedWithin({ rules }: RuleSet): number | null {
  const minutes = rules.flatMap((rule) =>
    rule.operator === 'burst-flag' && rule.cycles !== null ? [rule.minutes] : [],
  );
  return minutes.length === 0 ? null : Math.max(...minutes);
}

/** Before any activity: what is looked for ever. */
const ever = '0001-01-01';

/** How many of the latest claims are searched for the same question. */
const claimsWithTheQuestion = 1000;
const daysOfAllTime = 36_600;

/** The furthest that any of the rules looks back. @param completedOn the learner's day, YYYY-MM-DD */
export function lookBack(ruleSet: RuleSet, completedOn: string): LookBack {
  const since: string[] = [];
  const texts: { days: number; claims: number }[] = [];
  for (const rule of ruleSet.rules) {
    if (rule.operator === 'repeated-text-flag') {
      texts.push({ days: rule.days, claims: rule.claims });
    } else if (rule.operator === 'no-duplicate' && rule.of === 'question') {
      texts.push({ days: rule.days ?? daysOfAllTime, claims: claimsWithTheQuestion });
    } else if (rule.operator === 'no-duplicate') {
      since.push(rule.days === null ? ever : addDays(completedOn, -rule.days));
    }
  }
  return {
    awarded: capsOn(ruleSet, completedOn).map(({ rule, days }) => ({
      rule: rule.id,
      unit: ruleSet.credit.unit,
      ...days,
    })),
    days: ruleSet.rules.some(({ operator }) => looksAtDays.has(operator)),
    documentedWithinMinutes: documentedWithin(ruleSet),
    itemsSince: since.toSorted()[0] ?? null,
    texts:
      texts.length === 0
        ? null
        : {
            days: Math.max(...texts.map(({ days }) => days)),
            claims: Math.max(...texts.map(({ claims }) => claims)),
          },
  };
}
