import type { Accreditation } from '../../accounts/domain/accreditation.js';
import type { Act, Standing } from '../../documents/domain/certificate-facts.js';

/** What a certificate is made from: the award and the frozen evidence of its claim, nothing live. */
export interface AwardedClaim {
  readonly learner: {
    readonly name: string;
    readonly degree: string | null;
    readonly profession: string;
    /** IANA name; the certificate's days are the learner's. */
    readonly timeZone: string;
  };
  readonly provider: {
    readonly id: string;
    readonly name: string;
    readonly demonstration: boolean;
    /** Those in force on the day of the activity that the credit's rules accept; the first is printed. */
    readonly accreditations: readonly Accreditation[];
  };
  readonly title: string;
  readonly learningFormat: string;
  readonly ruleSet: { readonly id: string; readonly version: string };
  /** What the rules grant for this claim. */
  readonly document: 'certificate' | 'participation' | 'none';
  /** The credits claimed, with two decimals. */
  readonly amount: string;
  /** The most that the activity was designated for, with two decimals; null where that was not said. */
  readonly available: string | null;
  readonly creditName: string;
  /** The day the activity was completed, YYYY-MM-DD. */
  readonly completedOn: string;
  /** How many clinical questions it covers. Their words are not printed: they may identify a patient. */
  readonly questions: number;
  /** How many articles with their assessments it covers. */
  readonly articles: number;
  /** One for each, when several acts were claimed together, in the order of their completion. */
  readonly acts: readonly Act[];
}

/** The demonstration provider is never accredited, whatever else is said of it. */
export function standingOf(provider: AwardedClaim['provider']): Standing {
  if (provider.demonstration) return 'demonstration';
  return provider.accreditations.length > 0 ? 'accredited' : 'unaccredited';
}
