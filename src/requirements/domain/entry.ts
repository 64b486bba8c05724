import type { Amount } from './amount.js';
import type { DecimalText, RequirementProfile } from './profile/profile.js';
import type { Period } from '../../shared/calendar.js';

/** A stretch of time [from, to), in milliseconds since 1970. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where and how much credit counts, as it was written down until it was corrected. */
export interface StatedBefore {
  /** The day on which it was written down. */
  readonly recordedOn: string;
  readonly amount: DecimalText;
  readonly unit: string | null;
  readonly buckets: Readonly<Record<string, string>>;
  readonly completedOn: string;
  readonly topics: readonly string[];
}

/** Self-reported credit that was entered before and looks the same. */
export interface Repeated {
  readonly id: string;
  readonly title: string;
  readonly completedOn: string;
  readonly unit: string | null;
  readonly buckets: Readonly<Record<string, string>>;
}

/** Credit that a learner has: awarded here, from elsewhere, carried over, or granted without evidence. */
export interface CreditEntry {
  readonly id: string;
  readonly origin: 'award' | 'external' | 'carried' | 'flat';
  readonly title: string;
  readonly unit: string | null;
  readonly ruleSetId: string | null;
  /** By profile, the category that it was put into. */
  readonly buckets: Readonly<Record<string, string>>;
  readonly amount: DecimalText;
  readonly completedOn: string;
  /** The day on which it was awarded, or on which what counts of it was last written down. */
  readonly recordedOn: string;
  /** The instant from which it counted, in milliseconds since 1970: which of two awards came first. */
  readonly recordedAt?: number;
  /** What was written down before it was corrected, the oldest first. */
  readonly before?: readonly StatedBefore[];
  /** The credit that it seems to repeat, unless the learner said that they differ. */
  readonly repeats?: Repeated | null;
  readonly topics: readonly string[];
  /** Those of the topics that rest on the learner's word alone. */
  readonly selfDeclaredTopics: readonly string[];
  /** Whether a provider may audit it. Nobody audits what learners record themselves; absent where that is not known. */
  readonly audited?: boolean;
  /** The claim that it was awarded for, and the acts that the claim was made of; none for hours of reading. */
  readonly claimId: string | null;
  readonly acts: readonly string[];
  /** The active time of each act, in the order of the acts, or of the hours of reading as a whole. */
  readonly time?: readonly (readonly Stretch[])[];
}

/** Why not all of a portion counts, or why it counts otherwise than it was earned. */
export interface Reason {
  readonly rule: string;
  readonly sentence: string;
}

/** The part of an entry in one category. `applied` never exceeds `earned`; the difference is the excess. */
export interface Portion {
  readonly entry: CreditEntry;
  readonly category: string;
  /** What it is worth here, before anything is taken off. */
  readonly earned: Amount;
  /** What counts. */
  readonly applied: Amount;
  /** What was earned all right, but is more than a share of the total allows. */
  readonly withheld: Amount;
  readonly reasons: readonly Reason[];
}

/** What an operator may look at besides its rule. */
export interface Setting {
  readonly profile: RequirementProfile;
  readonly period: Period;
  /** The learner's day. */
  readonly today: string;
}
