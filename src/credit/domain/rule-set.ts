import type { AmountRule } from './amount-rules.js';
import type { ConditionRule } from './condition-rules.js';
import type { FlagRule } from './flag-rules.js';
import type { CreditLabel } from './rule-base.js';

export type * from './amount-rules.js';
export type * from './condition-rules.js';
export type * from './flag-rules.js';
export type { CreditLabel, DecimalText, Rounding } from './rule-base.js';

/** Whose word a number rests on. `local` is a choice of the operator of this server, no credit body's rule. */
export type Trust = 'body' | 'provider' | 'third-party' | 'local';

/** Where a number comes from. */
export interface RuleSource {
  readonly title: string;
  /** Public address; null if there is none. */
  readonly address: string | null;
  /** When it was written or read: a year, a month or a day. */
  readonly date: string;
  readonly trust: Trust;
}

/** What a claim is made of. */
export type ClaimedFor = 'cycles' | 'article' | 'reading';

/** One rule: an operator with its numbers, its source and whether that was confirmed. */
export type Rule = AmountRule | ConditionRule | FlagRule;

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
  /** How many years after the activity its record must be kept; absent where no source says so. Judges no claim. */
  readonly records?: { readonly years: number; readonly source: RuleSource };
  readonly sources: Readonly<Record<string, RuleSource>>;
  /** In the order in which findings are shown. A later rule's credit name wins over an earlier one's. */
  readonly rules: readonly Rule[];
}

/** Codes of the accreditors of which one must accredit the provider; null where no rule asks. */
export function accreditorsAsked({ rules }: RuleSet): readonly string[] | null {
  const rule = rules.find(({ operator }) => operator === 'accredited-provider');
  return rule?.operator === 'accredited-provider' ? rule.by : null;
}

const everyFlag = {
  'minimum-reading-flag': true,
  'thin-text-flag': true,
  'retracted-source-flag': true,
  'repeated-text-flag': true,
  'credited-time-flag': true,
  'identity-flag': true,
  'quiz-speed-flag': true,
  'impossible-day-flag': true,
  'burst-flag': true,
} as const satisfies Record<FlagRule['operator'], true>;

/** The operators that never refuse and give nothing. */
export const flagOperators = Object.keys(everyFlag) as FlagRule['operator'][];

const flags: ReadonlySet<Rule['operator']> = new Set(flagOperators);

/** Whether a rule never refuses and gives nothing: it only shows something to the provider. */
export function isFlag(rule: Rule): rule is FlagRule {
  return flags.has(rule.operator);
}

/** Whether a rule pays for the length of time, not for an act. */
export function paysForTime({ operator }: Rule): boolean {
  return operator === 'hourly' || operator === 'minutes-per-topic';
}

/** Whether a rule set gives so much for each act, however long it took: what was read for it is no hours then. */
export function paysForActs({ rules }: Pick<RuleSet, 'rules'>): boolean {
  return rules.some(
    ({ operator }) => operator === 'flat-per-cycle' || operator === 'flat-per-item',
  );
}
