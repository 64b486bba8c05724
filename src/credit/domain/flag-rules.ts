import type { RuleOf } from './rule-base.js';

/** Flags a cycle, an article or hours with less active time than the texts take at the fastest believable pace. */
export interface MinimumReadingFlagRule extends RuleOf<'minimum-reading-flag'> {
  readonly wordsPerMinute: number;
  readonly minimumSeconds: number;
}

/** Flags an assessment that was handed in faster than its questions can be read. */
export interface QuizSpeedFlagRule extends RuleOf<'quiz-speed-flag'> {
  readonly secondsPerQuestion: number;
  /** The least for all of them. */
  readonly minimumSeconds: number;
}

/** Flags very short answers. */
export interface ThinTextFlagRule extends RuleOf<'thin-text-flag'> {
  readonly fields: readonly ('question' | 'application')[];
  readonly minimumCharacters: number;
}

/** Flags a paper that has been retracted. */
export interface RetractedSourceFlagRule extends RuleOf<'retracted-source-flag'> {}

/** Flags a question or an application that the learner wrote before. */
export interface RepeatedTextFlagRule extends RuleOf<'repeated-text-flag'> {
  readonly days: number;
  /** How many of the latest claims in those days are compared. */
  readonly claims: number;
}

/** Flags a claim whose active time was largely credited before under an exclusive rule. */
export interface CreditedTimeFlagRule extends RuleOf<'credited-time-flag'> {
  readonly maximumPercent: number;
}

/** Flags a claim for the credit of a profession by somebody whose profile has neither an NPI nor a licence. */
export interface IdentityFlagRule extends RuleOf<'identity-flag'> {
  readonly professions: readonly string[];
}

/** Flags a day with more reading, or less rest from it, than a person can have. */
export interface ImpossibleDayFlagRule extends RuleOf<'impossible-day-flag'> {
  readonly maximumMinutes: number;
  readonly restMinutes: number;
}

/** Flags what came in bulk: many cycles documented within minutes, hours of reading reported late. */
export interface BurstFlagRule extends RuleOf<'burst-flag'> {
  /** The most cycles that are documented within so many minutes; null: cycles are not looked at. */
  readonly cycles: number | null;
  readonly minutes: number;
  /** The most minutes of a day that devices report late. */
  readonly offlineMinutes: number;
}

/** The rules that never refuse: the claim is awarded, and the provider sees the flag. */
export type FlagRule =
  | MinimumReadingFlagRule
  | QuizSpeedFlagRule
  | ThinTextFlagRule
  | RetractedSourceFlagRule
  | RepeatedTextFlagRule
  | CreditedTimeFlagRule
  | IdentityFlagRule
  | ImpossibleDayFlagRule
  | BurstFlagRule;
