import type { PeriodRule } from './periods.js';
import type { Topic } from '../../../shared/topics.js';

/** A number as exact decimal text, e.g. `0.50`. Never a binary float. */
export type DecimalText = string;

/**
 * Whose word a number rests on. `local`: nobody's that was read; such a number is not confirmed. `own`: the learner
 * set it for themselves.
 */
export type Trust = 'body' | 'provider' | 'third-party' | 'local' | 'own';

/** Where a number comes from. */
export interface ProfileSource {
  readonly title: string;
  readonly address: string | null;
  readonly date: string;
  readonly trust: Trust;
}

/** Which credit belongs in a category: all stated conditions must be met. */
export interface Acceptance {
  /** The unit of the award, or of the self-reported credit. */
  readonly unit?: string;
  /** The rule set that gave the award. */
  readonly ruleSet?: string;
  /** All credit. Only requirements that learners define themselves have it. */
  readonly anything?: true;
}

/** One kind of credit that a body distinguishes. */
export interface Category {
  readonly id: string;
  readonly name: string;
  /** Credit that is assigned automatically, to the first category that accepts it. */
  readonly accepts: readonly Acceptance[];
  /** Whether the learner may assign self-reported credit here. */
  readonly selfReported: boolean;
  readonly source: string;
}

interface RuleOf<Operator extends string> {
  readonly id: string;
  readonly title: string;
  readonly operator: Operator;
  /** Key into the profile's sources. */
  readonly source: string;
  /** Whether the source was read and says this. What is not confirmed is switched off and said. */
  readonly confirmed: boolean;
}

/** At most so much of some categories counts; the rest is in excess. */
export interface CapRule extends RuleOf<'cap'> {
  readonly buckets: readonly string[];
  readonly amount: DecimalText;
  readonly each?: 'period' | 'year';
}

/** Credit of a category above an amount goes to another category. */
export interface OverflowToRule extends RuleOf<'overflow-to'> {
  readonly bucket: string;
  readonly amount: DecimalText;
  readonly to: string;
}

/** At least so much in some categories, or in all of them together. */
export interface MinimumRule extends RuleOf<'minimum'> {
  readonly buckets?: readonly string[];
  readonly amount: DecimalText;
  readonly each?: 'period' | 'year';
  /** Counted over the last months up to today instead of over the period. */
  readonly lastMonths?: number;
}

/** Of the total that is asked for, at most this part may come from some categories. */
export interface MaxShareRule extends RuleOf<'max-share'> {
  readonly buckets: readonly string[];
  readonly percent?: number;
  readonly amount?: DecimalText;
}

/** Credit stops counting some months after the activity. */
export interface CreditExpiresRule extends RuleOf<'credit-expires'> {
  readonly months: number;
}

/** Surplus counts in the next period, and in no later one. Zero: it lapses. */
export interface CarryForwardRule extends RuleOf<'carry-forward'> {
  readonly maximum: DecimalText;
  /** Whether credit for topics that are asked for by name is carried too. */
  readonly withTopics: boolean;
}

/** What is recorded later than this day after the period's end does not count in it. */
export type PeriodLockRule = RuleOf<'period-lock'> &
  (
    | {
        /** MM-DD: the first such day after the end. */
        readonly monthDay: string;
      }
    /** This many days after the end: of a learner's own requirement, whose periods may have any length. */
    | { readonly daysAfter: number }
  );

/** Granted for each year begun, without any evidence. */
export interface FlatAwardRule extends RuleOf<'flat-award'> {
  readonly bucket: string;
  readonly amount: DecimalText;
}

/** Asked for, but neither declared nor checked: what is put there never counts. */
export interface NotRecordableRule extends RuleOf<'not-recordable'> {
  readonly bucket: string;
  readonly amount: DecimalText;
  /** What the amount counts, e.g. `hours a year`. */
  readonly of: string;
}

/** Credit of some categories counts by a factor here, and by its own number everywhere else. */
export interface MultiplierRule extends RuleOf<'multiplier'> {
  readonly buckets: readonly string[];
  readonly factor: DecimalText;
  /** Only the first so many credits; those after them count once. */
  readonly first?: DecimalText;
}

/** Credit of another body that counts here, for activities within some days. */
export interface RecognitionRule extends RuleOf<'recognition'> {
  readonly bucket: string;
  readonly accepts: readonly Acceptance[];
  readonly from: string | null;
  readonly to: string | null;
}

/** A minimum on a topic, as part of the rest and not in addition to it. */
export interface TopicMinimumRule extends RuleOf<'topic-minimum'> {
  readonly topic: Topic;
  readonly amount: DecimalText;
  readonly lastMonths?: number;
  /** Whether the learner's own word that credit is on the topic is enough; absent: it is not. */
  readonly selfDeclared?: boolean;
}

export type ProfileRule =
  | CapRule
  | OverflowToRule
  | MinimumRule
  | MaxShareRule
  | CreditExpiresRule
  | CarryForwardRule
  | PeriodLockRule
  | FlatAwardRule
  | NotRecordableRule
  | MultiplierRule
  | RecognitionRule
  | TopicMinimumRule;

/** What a body asks for that Lectern does not count, said to the learner. */
export interface Remark {
  readonly text: string;
  readonly source: string;
}

/** One version of what a body asks of its people in a period, as its file in templates/requirements says it. */
export interface RequirementProfile {
  readonly id: string;
  readonly version: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly name: string;
  readonly body: string;
  /** How an amount is named: `1 credit`, `2 credits`. */
  readonly unit: { readonly one: string; readonly many: string };
  readonly period: PeriodRule;
  readonly total: {
    readonly amount: DecimalText;
    /** Counted over the last months up to today instead of over the period. */
    readonly lastMonths?: number;
    readonly source: string;
    readonly confirmed: boolean;
  };
  readonly buckets: readonly Category[];
  readonly rules: readonly ProfileRule[];
  readonly remarks: readonly Remark[];
  readonly sources: Readonly<Record<string, ProfileSource>>;
}

/** Whether a learner defined it for themselves: no body asks for it. */
export const isOwn = ({ id }: Pick<RequirementProfile, 'id'>): boolean => id.startsWith('own.');

/** The rules of one operator that rest on confirmed numbers, in the order of the file. */
export function rulesOf<Operator extends ProfileRule['operator']>(
  profile: RequirementProfile,
  operator: Operator,
): Extract<ProfileRule, { operator: Operator }>[] {
  return profile.rules.filter(
    (rule): rule is Extract<ProfileRule, { operator: Operator }> =>
      rule.operator === operator && rule.confirmed,
  );
}
