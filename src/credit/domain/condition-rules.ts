import type { CreditLabel, Fallback, RuleOf, SetUpReason } from './rule-base.js';

/** What a learner documents of a cycle. */
export type DocumentedField = 'question' | 'application' | 'evaluation' | 'sources';

/** What a rule may ask for; the reflection belongs to hours of reading. */
export type RequiredField = DocumentedField | 'reflection';

/** What the learner must say, and how much of it. */
export interface RequiredFieldsRule extends RuleOf<'required-fields'> {
  readonly fields: readonly RequiredField[];
  /** The least number of characters of a text. */
  readonly minimumCharacters?: Readonly<Partial<Record<TextField, number>>>;
}

export type TextField = 'question' | 'application' | 'reflection';

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
  /** Codes of templates/accreditors.yaml, one of which must accredit it on the day of the activity. */
  readonly by: readonly string[];
  /** Never in a file: what these accreditors are called, for sentences. */
  readonly names?: readonly string[];
  /**
   * Never in a file. Claims from before accreditors had codes are judged again by what their rules said then: one of
   * these names in the text of who accredits the provider, or any text when empty.
   */
  readonly words?: readonly string[];
  readonly demonstration: CreditLabel;
  readonly fallback: Fallback | null;
}

/** The activity must be completed while the option is offered. */
export interface OfferedOnDateRule extends RuleOf<'offered-on-date'> {}

/** How long after the activity it may be documented and claimed; null: without end. An option may set its own days. */
export interface ClaimWindowRule extends RuleOf<'claim-window'> {
  readonly documentWithinDays: number | null;
  readonly claimWithinDays: number | null;
}

/** What happens to a paper that does not fit: the claim is refused, or the paper is not counted. */
export type Unfit = 'refuse' | 'leave-out';

/** How old a paper may be when it is claimed. */
export interface ArticleAgeRule extends RuleOf<'article-age'> {
  readonly maximumMonths: number;
  readonly unfit: Unfit;
}

/** Where a paper may come from. */
export interface SourceListRule extends RuleOf<'source-list'> {
  /** Indexes of which one must list it; empty: any source that `journals` does not exclude. */
  readonly indexedIn: readonly string[];
  /** Journals that count although no index lists them. */
  readonly journals: readonly string[];
  /** Journals that never count. */
  readonly denied: readonly string[];
  readonly aheadOfPrint: boolean;
  readonly unfit: Unfit;
}

/** Questions about an article, with a pass mark that the learner sees before the start. */
export interface AssessmentRule extends RuleOf<'assessment'> {
  /** The least pass mark that an activity may have; null: the provider's own. */
  readonly passPercent: number | null;
  /** The most attempts that an activity may allow; null: the provider's own. */
  readonly attempts: number | null;
  /** The least number of questions; null: the provider's own. */
  readonly questions: number | null;
  /** The least that an activity is designated with from now on; claims are not judged by it. */
  readonly least?: SetUpReason & {
    readonly passPercent: number | null;
    readonly questions: number | null;
  };
}

/** The same thing is not credited twice. */
export interface NoDuplicateRule extends RuleOf<'no-duplicate'> {
  readonly of: 'papers' | 'activity' | 'question';
  /** Among what was credited under the same rule set, in its exclusive group, or under these rule sets of the group. */
  readonly among: 'rule-set' | 'group' | readonly string[];
  /** Within so many days of each other; null: ever. */
  readonly days: number | null;
  readonly unfit: Unfit;
}

/** The rules that say whether there is credit. */
export type ConditionRule =
  | RequiredFieldsRule
  | EligibilityRule
  | AccreditedProviderRule
  | OfferedOnDateRule
  | ClaimWindowRule
  | ArticleAgeRule
  | SourceListRule
  | AssessmentRule
  | NoDuplicateRule;
