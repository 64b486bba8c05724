/** How one rule came out: met, not met (nothing is awarded), or flagged (awarded, and looked at by the provider). */
export type Outcome = 'met' | 'not-met' | 'flagged';

/** What one rule found, in words a clinician understands. Frozen in the claim as judged. */
export interface Finding {
  /** The rule's id within its rule set. */
  readonly rule: string;
  readonly outcome: Outcome;
  readonly title: string;
  readonly required: string;
  readonly observed: string;
  /** Who says so, and as of when. */
  readonly source: string;
  readonly sourceUrl: string | null;
  /** What the learner can do about it; null when there is nothing to do. */
  readonly remedy: string | null;
  /** That this rule, although met, changed what the claim ends in. Missing in claims of the first versions. */
  readonly effect?: Effect;
}

/** `no-credit`: the claim is documented, and no credit is awarded for it. */
export type Effect = 'no-credit';

/** One line of the arithmetic: a signed decimal with two places. The lines add up to the claim's amount. */
export interface ArithmeticLine {
  readonly label: string;
  readonly amount: string;
}

/** What documents the credit: a certificate of credit, one of participation, or nothing but the learner's own log. */
export type CreditDocument = 'certificate' | 'participation' | 'none';
