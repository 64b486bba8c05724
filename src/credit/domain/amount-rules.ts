import type { ItemKind } from './evidence.js';
import type { CreditLabel, DecimalText, RuleOf, Rounding, SetUpReason } from './rule-base.js';

/** A fixed amount for each complete cycle. */
export interface FlatPerCycleRule extends RuleOf<'flat-per-cycle'> {
  readonly amount: DecimalText;
}

/** A fixed amount for each paper of a kind, counted once however often it is cited, and for each search. */
export interface FlatPerItemRule extends RuleOf<'flat-per-item'> {
  readonly amounts: Readonly<Partial<Record<ItemKind, DecimalText>>>;
}

/** An amount for each unit of active time that was not credited before, rounded once for the whole claim. */
export interface HourlyRule extends RuleOf<'hourly'> {
  readonly rate: DecimalText;
  readonly unitMinutes: number;
  readonly increment: DecimalText;
  readonly rounding: Rounding;
}

/** As hourly, but of each visit to a paper no more than so many minutes count. */
export interface MinutesPerTopicRule extends RuleOf<'minutes-per-topic'> {
  readonly maximumMinutes: number;
  readonly rate: DecimalText;
  readonly unitMinutes: number;
  readonly increment: DecimalText;
  readonly rounding: Rounding;
}

/**
 * Of one of the learner's days no more than so many minutes of reading count, and of those no more than so many that
 * a device reported late; 0: none. Without this rule time has no limit, and nothing that was reported late counts.
 */
export interface DayLimitRule extends RuleOf<'day-limit'> {
  readonly minutes: number;
  readonly offlineMinutes: number;
}

/** Nothing is issued below this amount. */
export interface MinimumIssueRule extends RuleOf<'minimum-issue'> {
  readonly amount: DecimalText;
}

/** Limits one claim to what the provider designated. */
export interface DesignatedMaximumRule extends RuleOf<'designated-maximum'> {
  /** The most that a provider may designate. Rules of the first versions have none. */
  readonly limit?: SetUpReason & { readonly amount: DecimalText };
}

/** The time over which a cap counts. */
export type CapPeriod =
  | { readonly kind: 'calendar-year' }
  | {
      /** Periods of so many years, one of which begins on `starts` (MM-DD) of the year `anchorYear`. */
      readonly kind: 'years';
      readonly years: number;
      readonly starts: string;
      readonly anchorYear: number;
    }
  | { readonly kind: 'rolling-months'; readonly months: number };

/** Limits the amount in a period; the excess counts as another credit, or not at all. */
export interface CapRule extends RuleOf<'cap'> {
  readonly amount: DecimalText;
  readonly period: CapPeriod;
  readonly overflow: (CreditLabel & { readonly document: 'certificate' | 'none' }) | null;
}

/** The rules that give credit, and those that limit it. */
export type AmountRule =
  | FlatPerCycleRule
  | FlatPerItemRule
  | HourlyRule
  | MinutesPerTopicRule
  | DayLimitRule
  | MinimumIssueRule
  | DesignatedMaximumRule
  | CapRule;
