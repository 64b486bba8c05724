import type { Accreditation } from '../../accounts/domain/accreditation.js';
import type { DecimalText } from './rule-base.js';
import type { Stretch } from './time/stretches.js';
import type { Topic } from '../../shared/topics.js';

/** Who claims. */
export interface Learner {
  readonly profession: string;
  readonly degree: string | null;
  /** National Provider Identifier. */
  readonly npi?: string | null;
  readonly licences?: readonly { readonly jurisdiction: string; readonly number: string }[];
  /** IANA name, of the profile when it was claimed: decides the days of what has no zone itself. */
  readonly timeZone: string;
}

/** Who the claim is made to. */
export interface Provider {
  readonly name: string;
  /** What is in force on the day of the activity, and the same in words. */
  readonly accreditations: readonly Accreditation[];
  readonly accreditedBy: string | null;
  readonly demonstration: boolean;
}

/** What a provider set for a credit option. */
export interface Offer {
  /** The days (YYYY-MM-DD, both included) on which an activity may be completed. */
  readonly opensOn: string;
  readonly closesOn: string | null;
  /** The highest amount of one claim, as decimal text; null if nothing was designated. */
  readonly designatedMaximum: string | null;
  /** In place of the rule set's own windows; null: those of the rule set. */
  readonly documentWithinDays: number | null;
  readonly claimWithinDays: number | null;
}

/** What an item-based rule counts. */
export type ItemKind = 'article' | 'chapter' | 'book' | 'volume' | 'poem' | 'search';

/** A cited paper. `wordCount` is that of the text the learner could read here. */
export interface Source {
  readonly paperId: string;
  readonly kind: Exclude<ItemKind, 'search'>;
  readonly title: string;
  readonly journal: string | null;
  /** First and last day (YYYY-MM-DD) on which it may have been published; null when not known. */
  readonly publishedFrom: string | null;
  readonly publishedTo: string | null;
  /** Where it is indexed, e.g. `PubMed`. */
  readonly indexedIn: readonly string[];
  readonly aheadOfPrint: boolean;
  readonly retracted: boolean;
  readonly wordCount: number;
  /** What its subject headings and keywords say that it is about. */
  readonly topics: readonly Topic[];
}

/**
 * What was done belongs to the days of the zone that was stored with it (IANA name). Without one, as in claims of the
 * first versions, the zone is the learner's at the time of the claim.
 */
export interface Zoned {
  readonly timeZone?: string;
}

/** Active time in one zone. */
export interface ReadStretch extends Stretch, Zoned {}

/** One sitting with one paper. `activeSeconds` is its own active time, `stretches` when that was, where it is kept. */
export interface Visit {
  readonly paperId: string;
  readonly title: string;
  readonly activeSeconds: number;
  readonly stretches?: readonly ReadStretch[];
}

/** One act of point-of-care learning. `activeSeconds` is the union of its own sessions. */
export interface CycleEvidence extends Zoned {
  readonly id: string;
  readonly question: string | null;
  readonly application: string | null;
  readonly evaluation: { readonly result: string; readonly effect: string } | null;
  readonly openedAt: Date;
  /** Whether it began with a search. */
  readonly searched: boolean;
  readonly visits: readonly Visit[];
  readonly sources: readonly Source[];
  /** When the last missing answer was written; null while something is missing. */
  readonly documentedAt: Date | null;
  readonly activeSeconds: number;
  /** When that was; disjoint and in order. */
  readonly stretches?: readonly Stretch[];
}

/** An article with its assessment, as the provider designated it, and the learner's attempt that is claimed for. */
export interface ArticleEvidence extends Zoned {
  readonly activityId: string;
  readonly title: string;
  readonly source: Source;
  readonly passPercent: number;
  readonly questionCount: number;
  /** Null when the learner may try again without end. */
  readonly attemptsAllowed: number | null;
  /** Questions answered right in the attempt that passed, else in the best; null before the first. */
  readonly correct: number | null;
  readonly attemptsMade: number;
  /** When the last attempt was handed in that counts here; null before the first. */
  readonly passedAt: Date | null;
  readonly evaluatedAt: Date | null;
  /** When a corrected key made that attempt pass; null when it passed at once. */
  readonly regradedAt: Date | null;
  /** Right answers of that attempt by a key corrected since, if they would be too few; the pass stays. */
  readonly correctByLaterKey: number | null;
  /** From opening the questions to handing them in, by the server's clock; null when not known. */
  readonly secondsOnAssessment: number | null;
  /** What the provider says it is about. */
  readonly topics: readonly Topic[];
}

/** Hours of reading: the learner's own days (YYYY-MM-DD, both included), and what they wrote about them. */
export interface ReadingEvidence {
  readonly from: string;
  readonly to: string;
  readonly reflection: string | null;
}

/** What a claim is judged on: cycles, an article or hours of reading. */
export interface Evidence {
  readonly learner: Learner;
  readonly provider: Provider;
  readonly offer: Offer;
  /** The day (YYYY-MM-DD) of the claim, in the zone of what is claimed: the latest where that has several. */
  readonly claimedOn: string;
  /** The instant of the claim; each act's own zone determines its day. */
  readonly claimedAt?: Date;
  /** Empty unless cycles are claimed. */
  readonly cycles: readonly CycleEvidence[];
  readonly article: ArticleEvidence | null;
  readonly reading: ReadingEvidence | null;
  /** What was read, for any kind of claim: the cited papers, the article, or all papers of the hours. */
  readonly sources: readonly Source[];
  readonly visits: readonly Visit[];
  /** The claim's active time: the union over all its cycles; disjoint and in order. */
  readonly stretches: readonly ReadStretch[];
  /** What devices that were offline reported later, in addition to the active time: disjoint from it and in order. */
  readonly offline: readonly ReadStretch[];
  /** Dated by its last day alone, as claims were before they were divided by years. */
  readonly undivided?: boolean;
}

/** Time that a claim was credited for. */
export interface CreditedStretch extends Stretch {
  /** Whether a device reported it late. */
  readonly offline?: boolean;
}

/** All that the learner read on one of their days, for whatever claim or none. */
export interface DayOfReading {
  /** YYYY-MM-DD */
  readonly day: string;
  readonly activeSeconds: number;
  readonly offlineSeconds: number;
  /** The longest time of the day without any reading. */
  readonly restSeconds: number;
}

/** What the learner was credited for before, as far as the rule set looks back (`looksBack`). */
export interface Earlier {
  /**
   * Time already credited within the rule set's exclusive group, on the days of the claim's reading; that of several
   * acts may overlap.
   */
  readonly creditedStretches: readonly CreditedStretch[];
  /** The days of the claim's reading, whole. */
  readonly days: readonly DayOfReading[];
  /** When other cycles were documented, as far as a rule looks around the documentation of the claim's own. */
  readonly documentedAt: readonly Date[];
  /** What the learner wrote in cycles claimed before. */
  readonly texts: readonly EarlierText[];
  /** What was awarded before (less reversals) in the period of each cap: decimal text by the cap's rule id. */
  readonly awarded: Readonly<Record<string, string>>;
  /** What was credited by time before in the year of the claim, by the id of the rule that pays for time. */
  readonly time?: Readonly<Record<string, TimeCredit>>;
  /** If the claim covers several years: both of these for each of them. */
  readonly years?: readonly EarlierYear[];
  /** Items credited before, as far as a rule asks: papers and activities by their id. */
  readonly items: readonly EarlierItem[];
}

/** So much time, and the credit that was given for it before caps and maxima. */
export interface TimeCredit {
  readonly milliseconds: number;
  readonly amount: DecimalText;
}

/** What was given before in days (YYYY-MM-DD, both included) that are judged together. */
export interface EarlierYear {
  readonly from: string;
  readonly to: string;
  readonly awarded: Earlier['awarded'];
  readonly time?: Earlier['time'];
}

/** A paper or an activity that was credited under the same rule set, or within its exclusive group. */
export interface EarlierItem {
  readonly id: string;
  readonly ruleSetId: string;
  /** YYYY-MM-DD */
  readonly completedOn: string;
}

export interface EarlierText {
  readonly question: string | null;
  readonly application: string | null;
  /** YYYY-MM-DD */
  readonly claimedOn: string;
}
