/** A number as exact decimal text, e.g. `0.50`. Never a binary float. */
export type DecimalText = string;

/** Whose word a number rests on. `local` is a choice of the operator of this server, no credit body's rule. */
export type Trust = 'body' | 'provider' | 'third-party' | 'local';

/** Where a number comes from. */
export interface RuleSource {
  readonly title: string;
  /** Public address; null where there is none. */
  readonly address: string | null;
  /** When it was written or read: a year, a month or a day. */
  readonly date: string;
  readonly trust: Trust;
}

/** What is given where the credit itself may not be. */
export interface Fallback extends CreditLabel {
  readonly document: 'participation';
}

interface RuleOf<Operator extends string> {
  readonly id: string;
  readonly title: string;
  readonly operator: Operator;
  /** Key into the rule set's sources. */
  readonly source: string;
  /** Whether the source was read and says this. */
  readonly confirmed: boolean;
}

/** What a credit is called. */
export interface CreditLabel {
  readonly unit: string;
  readonly creditName: string;
}

/** A fixed amount for each complete cycle. */
export interface FlatPerCycleRule extends RuleOf<'flat-per-cycle'> {
  readonly amount: DecimalText;
}

/** An amount for each unit of active time that was not credited before, rounded once for the whole claim. */
export interface HourlyRule extends RuleOf<'hourly'> {
  readonly rate: DecimalText;
  readonly unitMinutes: number;
  readonly increment: DecimalText;
  readonly rounding: Rounding;
}

/** What a cycle must say. */
export interface RequiredFieldsRule extends RuleOf<'required-fields'> {
  readonly fields: readonly DocumentedField[];
}

/** Who receives the credit, and what everyone else gets; without a fallback nobody else may claim. */
export interface EligibilityRule extends RuleOf<'eligibility'> {
  readonly professions: readonly string[];
  /** Degrees without dots; any one of them suffices. Empty: the profession alone decides. */
  readonly degrees: readonly string[];
  readonly fallback: Fallback | null;
}

/**
 * The provider must be accredited to give the credit. A demonstration provider shows how a claim goes, under
 * another name; with any other provider there is the fallback, or no claim without one.
 */
export interface AccreditedProviderRule extends RuleOf<'accredited-provider'> {
  readonly demonstration: CreditLabel;
  readonly fallback: Fallback | null;
}

/** The activity must be completed while the option is offered. */
export interface OfferedOnDateRule extends RuleOf<'offered-on-date'> {}

/** Flags a cycle with less active time than its cited texts take at the fastest believable pace. */
export interface MinimumReadingFlagRule extends RuleOf<'minimum-reading-flag'> {
  readonly wordsPerMinute: number;
  readonly minimumSeconds: number;
}

/** Flags very short answers. */
export interface ThinTextFlagRule extends RuleOf<'thin-text-flag'> {
  readonly fields: readonly ('question' | 'application')[];
  readonly minimumCharacters: number;
}

/** Flags a cited paper that has been retracted. */
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

export type ClaimedFor = 'cycles' | 'article' | 'reading';
export type Rounding = 'nearest' | 'down';
export type DocumentedField = 'question' | 'application' | 'evaluation' | 'sources';

/** One rule: an operator with its numbers, its source and whether that was confirmed. */
export type Rule =
  | FlatPerCycleRule
  | HourlyRule
  | RequiredFieldsRule
  | EligibilityRule
  | AccreditedProviderRule
  | OfferedOnDateRule
  | MinimumReadingFlagRule
  | ThinTextFlagRule
  | RetractedSourceFlagRule
  | RepeatedTextFlagRule
  | CreditedTimeFlagRule;

/** One version of a credit body's rules, as its file in templates/rules says them. Days are YYYY-MM-DD. */
export interface RuleSet {
  readonly id: string;
  readonly version: string;
  /** First day of activity that this version judges. */
  readonly validFrom: string;
  /** Last day, or null while it is in force. */
  readonly validTo: string | null;
  readonly name: string;
  readonly body: string;
  readonly credit: CreditLabel;
  readonly learningFormat: string;
  /** The title of the credit option that a provider offers under these rules. */
  readonly optionTitle: string;
  /** `none`: the learner's own log. */
  readonly document: 'certificate' | 'none';
  /** Rule sets of one group never pay for the same act or the same minute. */
  readonly exclusiveGroup: string | null;
  /** What completes the activity: the last answer written, the last minute read, or the assessment and evaluation. */
  readonly completedBy: 'documentation' | 'reading' | 'assessment';
  /** What a claim is made of; cycles unless the file says otherwise. */
  readonly claimedFor?: ClaimedFor;
  /** Why nobody may claim under it, where a number could not be confirmed; in force when absent. */
  readonly switchedOff?: string;
  readonly sources: Readonly<Record<string, RuleSource>>;
  /** In the order in which findings are shown. A later rule's credit name wins over an earlier one's. */
  readonly rules: readonly Rule[];
}
