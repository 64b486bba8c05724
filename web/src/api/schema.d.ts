/**
 * The HTTP interface as the pages use it. Written in the form that openapi-typescript generates, and
 * replaced by `npm run generate:api` from the server's own description.
 */
type Json<T> = { headers: { [name: string]: unknown }; content: { 'application/json': T } };
type Empty = { headers: { [name: string]: unknown }; content?: never };
type Body<T> = { content: { 'application/json': T } };

/** A POST that must not be done twice. */
interface Once<T, Path, Request> {
  parameters: {
    query?: never;
    header: { 'Idempotency-Key': string };
    path: Path;
    cookie?: never;
  };
  requestBody: Body<Request>;
  responses: { 201: Json<T> };
}
interface OnceHere<T, Request> {
  parameters: {
    query?: never;
    header: { 'Idempotency-Key': string };
    path?: never;
    cookie?: never;
  };
  requestBody: Body<Request>;
  responses: { 201: Json<T> };
}

interface Route {
  parameters: { query?: never; header?: never; path?: never; cookie?: never };
}

/** An operation without body, path or headers. */
interface Read<T, Query = undefined> {
  parameters: {
    query?: Query extends undefined ? never : Query;
    header?: never;
    path?: never;
    cookie?: never;
  };
  requestBody?: never;
  responses: { 200: Json<T> };
}
interface ReadAt<T, Path> {
  parameters: { query?: never; header?: never; path: Path; cookie?: never };
  requestBody?: never;
  responses: { 200: Json<T> };
}
interface Send<T, Status extends number, Request> {
  parameters: { query?: never; header?: never; path?: never; cookie?: never };
  requestBody: Body<Request>;
  responses: { [S in Status]: Json<T> };
}
interface SendAt<T, Status extends number, Path, Request> {
  parameters: { query?: never; header?: never; path: Path; cookie?: never };
  requestBody: Body<Request>;
  responses: { [S in Status]: Json<T> };
}

interface Page {
  limit?: number;
  cursor?: string;
}
interface List<T> {
  items: T[];
  nextCursor: string | null;
}
interface ById {
  id: string;
}

type Profession =
  | 'physician'
  | 'physician-assistant'
  | 'nurse-practitioner'
  | 'nurse'
  | 'pharmacist'
  | 'other';

interface ProfileInput {
  name: string;
  profession: Profession;
  degree: string | null;
  npi: string | null;
  timeZone: string;
  licences: { jurisdiction: string; number: string }[];
}

interface User {
  id: string;
  email: string;
  role: 'clinician' | 'administrator';
  provider: { id: string; name: string; demonstration: boolean } | null;
  profile: ProfileInput | null;
}

interface SignInSession {
  id: string;
  createdAt: string;
  lastSeenAt: string;
  expiresAt: string;
  userAgent: string | null;
  current: boolean;
}

interface Notice {
  id: string;
  kind: string;
  text: string;
  link: string | null;
  createdAt: string;
  readAt: string | null;
}

type Badge =
  | 'retracted'
  | 'review'
  | 'guideline'
  | 'trial'
  | 'meta-analysis'
  | 'preprint'
  | 'demonstration'
  | 'free-full-text'
  | 'expression-of-concern';

type Reaction = 'like' | 'dislike';

interface PaperSummary {
  id: string;
  pmid: string | null;
  doi: string | null;
  title: string;
  titleMarkup: string | null;
  authorNames: string;
  journal: string | null;
  year: number | null;
  excerpt: string | null;
  badges: Badge[];
  saved: boolean;
  reaction: Reaction | null;
}

interface Link {
  kind: 'pmc' | 'doi' | 'pubmed';
  label: string;
  url: string;
  reason: string;
}

interface Paper extends PaperSummary {
  citation: string;
  publishedText: string | null;
  language: string | null;
  vernacularTitle: string | null;
  authors: { name: string; affiliation: string | null; orcid: string | null }[];
  abstract: { label: string | null; markup: string }[];
  abstractCopyright: string | null;
  links: Link[];
  keywords: string[];
  mesh: string[];
  retraction: { notice: string | null } | null;
  wordCount: number;
  demonstration: boolean;
}

interface Span {
  startsAt: string;
  endsAt: string;
  seconds: number;
  kind: 'active' | 'idle' | 'hidden' | 'unfocused' | 'gap';
  counted: boolean;
  reason: string;
  why: string;
}

interface Progress {
  activeSeconds: number;
  elapsedSeconds: number;
  spans: Span[];
}

interface Beat {
  seq: number;
  sinceMs: number;
  visible: boolean;
  focused: boolean;
  lastInputMsAgo: number;
  part?: { words: number };
}

interface Evaluation {
  result: 'answered' | 'partly' | 'nothing-found';
  effect: 'reinforced' | 'changed' | 'reviewed' | 'none';
}

interface Source {
  paperId: string;
  title: string;
  journal: string | null;
  year: number | null;
  pmid: string | null;
  doi: string | null;
  retracted: boolean;
  cited: boolean;
  openedAt: string;
}

interface Cycle {
  id: string;
  state: 'open' | 'documented' | 'claimed';
  revision: number;
  question: string | null;
  suggestedQuestion: string | null;
  application: string | null;
  evaluation: Evaluation | null;
  sources: Source[];
  activeSeconds: number;
  openedAt: string;
  documentedAt: string | null;
  searchQuery: string | null;
  missing: { field: 'question' | 'application' | 'evaluation' | 'sources'; message: string }[];
  claims: { claimId: string; creditOptionId: string; certificateId: string | null }[];
}

type AwardDocument = 'certificate' | 'participation' | 'none';

interface CreditOption {
  id: string;
  title: string;
  creditName: string;
  unit: string;
  provider: { id: string; name: string; demonstration: boolean; accreditedBy: string | null };
  learningFormat: string;
  ruleSet: { id: string; version: string; name: string };
  document: AwardDocument;
  available: boolean;
  whyNot: string | null;
}

interface Finding {
  rule: string;
  outcome: 'met' | 'not-met' | 'flagged';
  title: string;
  required: string;
  observed: string;
  source: string;
  sourceUrl: string | null;
  remedy: string | null;
}

interface ArithmeticLine {
  label: string;
  amount: string;
}

interface Assessment {
  claimable: boolean;
  amount: string;
  unit: string;
  creditName: string;
  document: AwardDocument;
  findings: Finding[];
  arithmetic: ArithmeticLine[];
  completedOn: string | null;
}

interface Revocation {
  at: string;
  reason: string;
}

interface Claim {
  id: string;
  state: 'awarded' | 'upheld' | 'revoked';
  amount: string;
  unit: string;
  creditName: string;
  findings: Finding[];
  arithmetic: ArithmeticLine[];
  completedOn: string;
  claimedAt: string;
  provider: { id: string; name: string; demonstration: boolean };
  learningFormat: string;
  questions: string[];
  cycleIds: string[];
  certificateId: string | null;
  revocation: Revocation | null;
  flagged: boolean;
}

interface ClaimList extends List<Claim> {
  totals: { unit: string; creditName: string; amount: string }[];
}

interface CertificateSummary {
  id: string;
  serial: string;
  verificationId: string;
  verifyUrl: string;
  kind: string;
  title: string;
  creditLine: string;
  amount: string;
  completedOn: string;
  issuedAt: string;
  status: 'valid' | 'revoked';
  revocation: Revocation | null;
}

interface Certificate extends CertificateSummary {
  facts: Record<string, unknown>;
  factsSha256: string;
}

interface Verification {
  outcome: 'valid' | 'revoked';
  facts: { label: string; value: string }[];
  revocation: Revocation | null;
  serial: string;
  factsSha256: string;
  issuedBy: string;
  demonstration: boolean;
  checkedAt: string;
}

interface AuditClaim {
  learnerId: string;
  id: string;
  learnerName: string;
  amount: string;
  unit: string;
  creditName: string;
  questions: string[];
  completedOn: string;
  claimedAt: string;
  state: 'awarded' | 'upheld' | 'revoked';
  flagged: boolean;
  flags: string[];
  certificateSerial: string | null;
}

interface Evidence {
  claim: AuditClaim & {
    attestedAt: string;
    provider: { id: string; name: string; demonstration: boolean };
    learningFormat: string;
    ruleSet: { id: string; version: string };
  };
  learner: {
    name: string;
    profession: string;
    degree: string | null;
    npi: string | null;
    licences: { jurisdiction: string; number: string }[];
  };
  reading: {
    activeSeconds: number;
    elapsedSeconds: number;
    spans: (Span & { paperTitle: string })[];
  };
  cycles: {
    question: string;
    application: string;
    evaluation: Evaluation | null;
    searchQuery: string | null;
    sources: {
      paperId: string;
      title: string;
      journal: string | null;
      year: number | null;
      pmid: string | null;
      doi: string | null;
      retracted: boolean;
    }[];
  }[];
  findings: Finding[];
  arithmetic: ArithmeticLine[];
  certificate: {
    serial: string;
    verificationId: string;
    verifyUrl: string;
    status: 'valid' | 'revoked';
    issuedAt: string;
  } | null;
  awards: { kind: string; amount: string; awardedAt: string; reason: string | null }[];
  decisions: {
    outcome: 'upheld' | 'revoked';
    reason: string;
    decidedAt: string;
    decidedBy: string;
  }[];
  history: { at: string; action: string; actorKind: string; reason: string | null }[];
}

export interface paths {
  '/api/v1/session': {
    get: Read<{ user: User | null; demonstration: boolean }>;
    post: Send<{ user: User }, 201, { email: string; password: string }>;
    delete: {
      parameters: Route['parameters'];
      requestBody?: never;
      responses: { 204: Empty };
    };
  };
  '/api/v1/sessions': { get: Read<{ items: SignInSession[] }> };
  '/api/v1/sessions/{id}': {
    delete: {
      parameters: { query?: never; header?: never; path: ById; cookie?: never };
      requestBody?: never;
      responses: { 204: Empty };
    };
  };
  '/api/v1/password': {
    put: {
      parameters: Route['parameters'];
      requestBody: Body<{ currentPassword: string; newPassword: string }>;
      responses: { 204: Empty };
    };
  };
  '/api/v1/profile': { get: Read<ProfileInput>; put: Send<ProfileInput, 200, ProfileInput> };
  '/api/v1/notices': { get: Read<List<Notice>, Page> };
  '/api/v1/notices/{id}/read': {
    post: {
      parameters: { query?: never; header?: never; path: ById; cookie?: never };
      requestBody?: never;
      responses: { 204: Empty };
    };
  };
  '/api/v1/searches': {
    get: Read<List<{ id: string; query: string; resultCount: number; searchedAt: string }>, Page>;
    post: Send<
      List<PaperSummary> & { id: string; query: string; total: number },
      201,
      { query: string }
    >;
  };
  '/api/v1/papers': { get: Read<List<PaperSummary> & { total: number }, Page & { q?: string }> };
  '/api/v1/saved-papers': { get: Read<List<PaperSummary>, Page> };
  '/api/v1/papers/{id}': { get: ReadAt<Paper, ById> };
  '/api/v1/papers/{id}/related': {
    get: ReadAt<{ items: PaperSummary[]; method: string }, ById>;
  };
  '/api/v1/papers/{id}/reaction': {
    put: SendAt<{ reaction: Reaction | null }, 200, ById, { reaction: Reaction | null }>;
  };
  '/api/v1/papers/{id}/saved': {
    put: SendAt<{ saved: boolean }, 200, ById, { saved: boolean }>;
  };
  '/api/v1/reading-sessions': {
    get: Read<
      List<{
        id: string;
        paperId: string;
        paperTitle: string;
        startedAt: string;
        activeSeconds: number;
      }>,
      Page
    >;
    post: Send<
      {
        id: string;
        paperId: string;
        startedAt: string;
        beatIntervalSeconds: number;
        idleLimitSeconds: number;
      },
      201,
      { paperId: string; searchId?: string; device?: 'phone' | 'tablet' | 'desktop' }
    >;
  };
  '/api/v1/reading-sessions/{id}/beats': { post: SendAt<Progress, 200, ById, { beats: Beat[] }> };
  '/api/v1/reading-sessions/{id}/end': {
    post: {
      parameters: { query?: never; header?: never; path: ById; cookie?: never };
      requestBody?: never;
      responses: { 200: Json<Progress> };
    };
  };
  '/api/v1/active-time': {
    get: Read<
      {
        date: string;
        timeZone: string;
        activeSeconds: number;
        spans: (Span & { paperId: string; paperTitle: string; sessionId: string })[];
      },
      { date?: string }
    >;
  };
  '/api/v1/cycles': {
    get: Read<
      List<Cycle>,
      Page & { state?: Cycle['state']; paperId?: string; sessionId?: string }
    >;
  };
  '/api/v1/cycles/{id}': { get: ReadAt<Cycle, ById> };
  '/api/v1/cycles/{id}/documentation': {
    put: SendAt<
      Cycle,
      200,
      ById,
      {
        revision: number;
        question?: string | null;
        application?: string | null;
        evaluation?: Evaluation | null;
        paperIds?: string[];
      }
    >;
  };
  '/api/v1/credit-options': { get: Read<{ items: CreditOption[] }> };
  '/api/v1/claims/preview': {
    post: Send<Assessment, 200, { creditOptionId: string; cycleIds: string[] }>;
  };
  '/api/v1/claims': {
    get: Read<ClaimList, Page>;
    post: OnceHere<Claim, { creditOptionId: string; cycleIds: string[]; attested: boolean }>;
  };
  '/api/v1/claims/{id}': { get: ReadAt<Claim, ById> };
  '/api/v1/certificates': { get: Read<List<CertificateSummary>, Page> };
  '/api/v1/certificates/{id}': { get: ReadAt<Certificate, ById> };
  '/api/v1/verifications/{verificationId}': {
    get: ReadAt<Verification, { verificationId: string }>;
  };
  '/api/v1/audit/claims': {
    get: Read<
      List<AuditClaim> & { total: number },
      Page & { state?: AuditClaim['state']; flag?: string; from?: string; to?: string; q?: string }
    >;
  };
  '/api/v1/audit/claims/{learnerId}/{claimId}': {
    get: ReadAt<Evidence, { learnerId: string; claimId: string }>;
  };
  '/api/v1/audit/claims/{learnerId}/{claimId}/decisions': {
    post: Once<
      Evidence,
      { learnerId: string; claimId: string },
      { outcome: 'upheld' | 'revoked'; reason: string }
    >;
  };
}
