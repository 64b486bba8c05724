/** A number as exact decimal text, e.g. `0.50`. Never a binary float. */
export type DecimalText = string;

/** `nearest` rounds an exact half up, `down` never gives more than was earned. */
export type Rounding = 'nearest' | 'down';

/** What a credit is called. */
export interface CreditLabel {
  readonly unit: string;
  readonly creditName: string;
}

/** What is given where the credit itself may not be. */
export interface Fallback extends CreditLabel {
  readonly document: 'participation';
}

/** What every rule says, whatever its operator. */
export interface RuleOf<Operator extends string> {
  readonly id: string;
  readonly title: string;
  readonly operator: Operator;
  /** Key into the rule set's sources. */
  readonly source: string;
  /** Whether the source was read and says this. */
  readonly confirmed: boolean;
}

/** Why a provider may set something no higher, or no lower: a sentence, with its source. */
export interface SetUpReason {
  readonly why: string;
  readonly source: string;
  readonly confirmed: boolean;
}
