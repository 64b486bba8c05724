import type { paths } from './schema.js';

type Success<Responses> = Responses extends unknown
  ? Responses[keyof Responses & (200 | 201)] extends { content: { 'application/json': infer Body } }
    ? Body
    : never
  : never;

/** The JSON that a route answers with when it succeeds. */
type Answer<
  Path extends keyof paths,
  Method extends keyof paths[Path],
> = paths[Path][Method] extends {
  responses: infer Responses;
}
  ? Success<Responses>
  : never;

type Item<T extends { items: unknown[] }> = T['items'][number];

export type User = NonNullable<Answer<'/api/v1/session', 'get'>['user']>;
export type Profile = Answer<'/api/v1/profile', 'get'>;
export type ProfileReview = Answer<'/api/v1/profile/review', 'get'>;
export type ProfileChange = NonNullable<ProfileReview['change']>;
export type ReviewedChange = Answer<'/api/v1/audit/profile-changes/{learnerId}/{id}', 'get'>;
export type ReviewedChangeItem = Item<Answer<'/api/v1/audit/profile-changes', 'get'>>;
export type SignInSession = Item<Answer<'/api/v1/sessions', 'get'>>;
export type Notice = Item<Answer<'/api/v1/notices', 'get'>>;

export type PaperPage = Answer<'/api/v1/papers', 'get'>;
export type PaperSummary = Item<PaperPage>;
export type Paper = Answer<'/api/v1/papers/{id}', 'get'>;
export type PaperBadge = PaperSummary['badges'][number];
export type Reaction = NonNullable<PaperSummary['reaction']>;
export type FullTextLink = Paper['links'][number];

export type ReadingSession = Answer<'/api/v1/reading-sessions', 'post'>;
export type ReadingProgress = Answer<'/api/v1/reading-sessions/{id}/beats', 'post'>;
export type Span = ReadingProgress['spans'][number];
export type RecentReading = Item<Answer<'/api/v1/reading-sessions', 'get'>>;
export type ActiveDay = Answer<'/api/v1/active-time', 'get'>;
export type Beat =
  paths['/api/v1/reading-sessions/{id}/beats']['post']['requestBody']['content']['application/json']['beats'][number];

export type Cycle = Answer<'/api/v1/cycles/{id}', 'get'>;
export type Evaluation = NonNullable<Cycle['evaluation']>;
export type Documentation =
  paths['/api/v1/cycles/{id}/documentation']['put']['requestBody']['content']['application/json'];
export type CreditOption = Item<Answer<'/api/v1/credit-options', 'get'>>;
/** What credit is claimed for: documented cycles, an article with its assessment, or hours of reading. */
export type ClaimSubject = (
  | { cycleIds: string[]; cycleRevisions?: number[] }
  | { attemptId: string }
  | { reading: { from: string; to: string; reflection: string | null } }
) & {
  /** A claim that is taken back for this one. */
  replaces?: string;
};
export type Assessment = Answer<'/api/v1/claims/preview', 'post'>;
export type Finding = Assessment['findings'][number];
export type ArithmeticLine = Assessment['arithmetic'][number];
export type ClaimPage = Answer<'/api/v1/claims', 'get'>;
export type Claim = Item<ClaimPage>;

export type HeldClaim = Item<Answer<'/api/v1/audit/held', 'get'>>;
export type ClaimLimits = Answer<'/api/v1/setup/claim-limits', 'get'>;
export type CertificateSummary = Item<Answer<'/api/v1/certificates', 'get'>>;
export type Certificate = Answer<'/api/v1/certificates/{id}', 'get'>;
export type Transcript = Item<Answer<'/api/v1/transcripts', 'get'>>;
export type Verification = Answer<'/api/v1/verifications/{verificationId}', 'get'>;

export type AuditClaim = Item<Answer<'/api/v1/audit/claims', 'get'>>;
export type Evidence = Answer<'/api/v1/audit/claims/{learnerId}/{claimId}', 'get'>;

export type AccreditationEntry = ProviderFacts['accreditations'][number];
export type Proposal = ProviderFacts['proposals'][number];
export type OperatedProvider = Answer<'/api/v1/operator/providers/{id}', 'get'>;
export type OperatedProviderSummary = Item<Answer<'/api/v1/operator/providers', 'get'>>;
export type Accreditor = Item<Answer<'/api/v1/operator/accreditors', 'get'>>;
export type AccreditationInput =
  paths['/api/v1/operator/providers/{id}/accreditations']['post']['requestBody']['content']['application/json'];
export type ProposalDecision =
  paths['/api/v1/operator/providers/{id}/proposals/{proposalId}/decisions']['post']['requestBody']['content']['application/json'];
export type AwardInDoubt = Item<Answer<'/api/v1/audit/awards-in-doubt', 'get'>>;
export type OperatedAwardInDoubt = Item<
  Answer<'/api/v1/operator/providers/{id}/awards-in-doubt', 'get'>
>;

export type ProviderFacts = Answer<'/api/v1/setup/provider', 'get'>;
export type ProviderInput =
  paths['/api/v1/setup/provider']['put']['requestBody']['content']['application/json'];
export type ProviderOption = Item<Answer<'/api/v1/setup/credit-options', 'get'>>;
export type OfferInput =
  paths['/api/v1/setup/credit-options']['post']['requestBody']['content']['application/json'];
export type RuleSet = Item<Answer<'/api/v1/setup/rule-sets', 'get'>>;
export type RuleSetVersion = RuleSet['versions'][number];
export type RuleReading = Answer<'/api/v1/setup/rule-sets/readings', 'post'>;
export type RuleFileProblem = RuleReading['problems'][number];
export type Backtest = Answer<'/api/v1/setup/backtests', 'post'>;
export type PastAwards = Answer<'/api/v1/audit/past-awards', 'get'>;
export type BacktestLine = Item<Backtest>;

export type ActivitySummary = Item<Answer<'/api/v1/activities', 'get'>>;
export type Activity = Answer<'/api/v1/activities/{id}', 'get'>;
export type ActivityQuestion = Activity['questions'][number];
export type Attempt = Answer<'/api/v1/activities/attempts/{id}', 'get'>;
export type ActivityAnswer =
  paths['/api/v1/activities/{id}/attempts']['post']['requestBody']['content']['application/json']['answers'][number];
export type ActivityEvaluation =
  paths['/api/v1/activities/attempts/{id}/evaluation']['put']['requestBody']['content']['application/json'];
export type NewActivity =
  paths['/api/v1/setup/activities']['post']['requestBody']['content']['application/json'];
export type CorrectionPreview =
  paths['/api/v1/setup/activities/{id}/corrections/preview']['post']['requestBody']['content']['application/json'];
export type KeyCorrection =
  paths['/api/v1/setup/activities/{id}/corrections']['post']['requestBody']['content']['application/json'];
export type DesignatedActivity = Item<Answer<'/api/v1/setup/activities', 'get'>>;
export type DesignatedActivityPage = Answer<'/api/v1/setup/activities/{id}', 'get'>;

export type RequirementProfile = Item<Answer<'/api/v1/requirement-profiles', 'get'>>;
export type Standing = Item<Answer<'/api/v1/progress', 'get'>>;
export type Asked = Standing['asked'][number];
export type CategoryMeter = Standing['buckets'][number];
export type CreditLine = Item<Answer<'/api/v1/progress/{id}/lines', 'get'>>;
export type SelfReportedCredit = Item<Answer<'/api/v1/external-credits', 'get'>>;
export type SelfReportedCreditInput =
  paths['/api/v1/external-credits']['post']['requestBody']['content']['application/json'];
export type OwnRequirement = Item<Answer<'/api/v1/own-requirements', 'get'>>;
export type OwnRequirementInput =
  paths['/api/v1/own-requirements']['post']['requestBody']['content']['application/json'];
export type CreditTotals = Answer<'/api/v1/credit-totals', 'get'>;
export type Topic =
  paths['/api/v1/awards/{id}/topics']['put']['requestBody']['content']['application/json']['topics'][number];

export type FileCheck = Answer<'/api/v1/verifications/files', 'post'>;

export type TemplateSummary = Item<Answer<'/api/v1/setup/certificate-templates', 'get'>>;
export type Template = Answer<'/api/v1/setup/certificate-templates/{name}', 'get'>;
export type TemplateKind = Template['kinds'][number];
export type TemplateInput =
  paths['/api/v1/setup/certificate-templates/{name}']['put']['requestBody']['content']['application/json'];
export type TemplatePreview =
  paths['/api/v1/setup/certificate-previews']['post']['requestBody']['content']['application/json'];
