/** A row of credit: given; or all that was left of it taken back, some of it, or either of those undone. */
export type AwardKind = 'award' | 'reversal' | 'reduction' | 'reinstatement';
