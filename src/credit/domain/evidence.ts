import type { Stretch } from './stretches.js';

/** Who claims. */
export interface Learner {
  readonly profession: string;
  readonly degree: string | null;
  /** IANA name; decides the learner's day. */
  readonly timeZone: string;
}

/** Who the claim is made to. */
export interface Provider {
  readonly name: string;
  readonly accreditedBy: string | null;
  readonly demonstration: boolean;
}

/** The days (YYYY-MM-DD, both included) on which an activity may be completed. */
export interface Offer {
  readonly opensOn: string;
  readonly closesOn: string | null;
}

/** A cited paper. `wordCount` is that of the text the learner could read here. */
export interface Source {
  readonly title: string;
  readonly retracted: boolean;
  readonly wordCount: number;
}

/** One act of point-of-care learning. `activeSeconds` is the union of its own sessions. */
export interface CycleEvidence {
  readonly id: string;
  readonly question: string | null;
  readonly application: string | null;
  readonly evaluation: { readonly result: string; readonly effect: string } | null;
  readonly sources: readonly Source[];
  /** When the last missing answer was written; null while something is missing. */
  readonly documentedAt: Date | null;
  readonly activeSeconds: number;
}

/** What a claim is judged on. */
export interface Evidence {
  readonly learner: Learner;
  readonly provider: Provider;
  readonly offer: Offer;
  readonly cycles: readonly CycleEvidence[];
  /** The claim's active time: the union over all its cycles; disjoint and in order. */
  readonly stretches: readonly Stretch[];
}

/** What the learner was credited for before, as far as the rule set looks back (`looksBack`). */
export interface Earlier {
  /** Time already credited within the rule set's exclusive group; disjoint. */
  readonly creditedStretches: readonly Stretch[];
  /** What the learner wrote in cycles claimed before. */
  readonly texts: readonly EarlierText[];
}

export interface EarlierText {
  readonly question: string | null;
  readonly application: string | null;
  /** YYYY-MM-DD */
  readonly claimedOn: string;
}
