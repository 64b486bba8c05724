import type { Decimal } from 'decimal.js';
import type { Period } from './periods.js';
import type { DecimalText, RequirementProfile } from './profile.js';

/** Credit that a learner has: awarded here, from elsewhere, carried over, or granted without evidence. */
export interface CreditEntry {
  readonly id: string;
  readonly origin: 'award' | 'external' | 'carried' | 'flat';
  readonly title: string;
  readonly unit: string | null;
  readonly ruleSetId: string | null;
  /** By profile, the bucket that it was put into. */
  readonly buckets: Readonly<Record<string, string>>;
  readonly amount: DecimalText;
  readonly completedOn: string;
  /** The day on which it was awarded or written down. */
  readonly recordedOn: string;
  readonly topics: readonly string[];
  /** Those of the topics that rest on the learner's word alone. */
  readonly selfDeclaredTopics: readonly string[];
  /** The claim that it was awarded for, and the acts that the claim was made of. */
  readonly claimId: string | null;
  readonly acts: readonly string[];
}

/** Why not all of a portion counts, or why it counts otherwise than it was earned. */
export interface Reason {
  readonly rule: string;
  readonly sentence: string;
}

/** The part of an entry that lies in one bucket. `applied` never exceeds `raw`; what is between them is over. */
export interface Portion {
  readonly entry: CreditEntry;
  readonly bucket: string;
  /** What it is worth here, before anything is taken off. */
  readonly raw: Decimal;
  /** What counts. */
  readonly applied: Decimal;
  readonly reasons: readonly Reason[];
}

/** What an operator may look at beside its rule. */
export interface Setting {
  readonly profile: RequirementProfile;
  readonly period: Period;
  /** The learner's day. */
  readonly today: string;
}
