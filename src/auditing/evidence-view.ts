import type { ClaimCertificate } from '../certificates/index.js';
import type {
  ClaimEvidence,
  ClaimRecord,
  ClaimSummaryRecord,
  RecordKeeping,
  RevokedAct,
} from '../credit/index.js';
import type { LedgerEntry } from '../ledger/index.js';
import { counts, whyOf } from '../reading/index.js';
import type { AuditClaimItem, AuditHold } from './audit.dto.js';
import type { EvidenceArticle, EvidenceSource, EvidenceSpan } from './evidence-acts.dto.js';
import type { AuditEvidence, EvidenceRevokedAct } from './evidence.dto.js';
import type { AuditDecision } from './decisions/audit-decision.entity.js';
import type { RowOf } from '../platform/index.js';

/** A decision with who made it. */
export type DecisionRow = RowOf<
  AuditDecision,
  'outcome' | 'act' | 'reason' | 'decidedAt' | 'decidedBy'
>;

/** Why a claim is held; overdue where its day has passed and nobody has decided. @param today YYYY-MM-DD, UTC */
export function holdView(
  hold: ClaimSummaryRecord['hold'],
  state: ClaimSummaryRecord['state'],
  today: string,
): AuditHold | null {
  if (!hold) return null;
  const { reviewBy, limitsVersion } = hold;
  return {
    reasons: hold.reasons.map(({ sentence }) => sentence),
    reviewBy,
    limitsVersion,
    overdue: state === 'held' && reviewBy < today,
  };
}

/** A claim as a line of the list. */
export function listItem(
  claim: ClaimSummaryRecord,
  certificate: ClaimCertificate | undefined,
): AuditClaimItem {
  return {
    learnerId: claim.learnerId,
    id: claim.id,
    kind: claim.kind,
    learnerName: claim.learnerName,
    amount: claim.amount,
    unit: claim.unit,
    creditName: claim.creditName,
    parts: claim.parts.map(({ unit, creditName, completedOn, amount, left }) => ({
      unit,
      creditName,
      completedOn,
      amount,
      left,
    })),
    questions: claim.questions,
    completedOn: claim.completedOn,
    claimedAt: claim.claimedAt,
    state: claim.state,
    flagged: claim.flagged,
    flags: claim.flags,
    certificateSerial: certificate?.serial ?? null,
  };
}

/** A claim with all it rests on. */
export function evidenceView(
  claim: ClaimRecord,
  around: {
    readonly certificates: readonly ClaimCertificate[];
    readonly decisions: readonly DecisionRow[];
    readonly history: readonly LedgerEntry[];
    readonly revoked: readonly RevokedAct[];
    /** YYYY-MM-DD, UTC */
    readonly today: string;
    readonly records: RecordKeeping | null;
  },
): AuditEvidence {
  const { evidence } = claim;
  const { records } = around;
  const { certificates, decisions, history } = around;
  return {
    claim: {
      ...listItem(claim, certificates[0]),
      attestedAt: claim.attestedAt,
      attestation: evidence.attestation,
      title: evidence.option.title,
      provider: claim.provider,
      learningFormat: evidence.ruleSet.learningFormat,
      ruleSet: { ...claim.ruleSet, name: evidence.ruleSet.name },
      increment: claim.increment,
      hold: holdView(claim.hold, claim.state, around.today),
      replaces: claim.replaces,
      replacedBy: claim.replacedBy,
    },
    learner: evidence.learner,
    reading: {
      activeSeconds: evidence.activeSeconds,
      offlineSeconds: evidence.offlineSeconds ?? 0,
      elapsedSeconds: evidence.elapsedSeconds,
      spans: spansOf(claim),
    },
    cycles: evidence.cycles.map((cycle) => ({
      id: cycle.id,
      question: cycle.question,
      application: cycle.application,
      evaluation: cycle.evaluation,
      searchQuery: cycle.searchQuery,
      sources: cycle.sources.map(sourceOf),
    })),
    article: evidence.article ? articleOf(evidence.article) : null,
    hours: evidence.reading
      ? { ...evidence.reading, sources: (evidence.papers ?? []).map(sourceOf) }
      : null,
    records: records && {
      keptUntil: records.keptUntil,
      required: records.required,
      years: records.years,
      source: {
        title: records.source.title,
        address: records.source.address,
        date: records.source.date,
      },
    },
    revokedElsewhere: revokedElsewhere(evidence, around.revoked),
    findings: claim.findings,
    arithmetic: evidence.arithmetic,
    certificate: certificates[0] ?? null,
    certificates: [...certificates],
    awards: claim.awards.map(({ kind, unit, completedOn, amount, awardedAt, reason }) => ({
      kind,
      unit,
      creditName: claim.parts.find((part) => part.unit === unit)?.creditName ?? unit,
      completedOn,
      amount,
      awardedAt,
      reason,
    })),
    decisions: decisions.map((decision) => ({
      outcome: decision.outcome,
      // Before it was asked, every revocation released the act.
      act: decision.act ?? (decision.outcome === 'revoked' ? 'released' : null),
      reason: decision.reason,
      decidedAt: decision.decided_at,
      decidedBy: decision.decided_by,
    })),
    history: history.map(({ at, action, actorKind, reason }) => ({
      at,
      action,
      actorKind,
      reason,
    })),
  };
}

/** What the claim froze, and what was revoked since: by whom and when, never why. */
function revokedElsewhere(
  { revokedBefore = [] }: ClaimEvidence,
  now: readonly RevokedAct[],
): EvidenceRevokedAct[] {
  const isNow = new Set(now.map(({ claimId }) => claimId));
  const was = new Set(revokedBefore.map(({ claimId }) => claimId));
  return [
    ...revokedBefore.map((one) => ({ ...one, before: true, stands: isNow.has(one.claimId) })),
    ...now
      .filter(({ claimId }) => !was.has(claimId))
      .map((one) => ({ ...one, before: false, stands: true })),
  ].map(({ provider, revokedAt, act, before, stands }) => ({
    provider,
    revokedAt,
    act,
    before,
    stands,
  }));
}

/** Every stretch of the claim's reading in the order of time, with the reason it counted or did not. */
function spansOf(claim: ClaimRecord): EvidenceSpan[] {
  const { cycles, sessions = [] } = claim.evidence;
  return [...cycles.flatMap((cycle) => cycle.sessions), ...sessions]
    .flatMap((session) =>
      session.spans.map((span) => ({
        ...span,
        seconds: Math.round((Date.parse(span.endsAt) - Date.parse(span.startsAt)) / 1000),
        counted: counts(span.kind),
        why: whyOf(span.reason, span.kind),
        paperTitle: session.paperTitle,
        device: session.device,
      })),
    )
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
}

type FrozenSource = ClaimEvidence['cycles'][number]['sources'][number];

function sourceOf(source: FrozenSource): EvidenceSource {
  const { paperId, title, journal, year, pmid, doi, retracted } = source;
  return { paperId, title, journal, year, pmid, doi, retracted };
}

function articleOf(article: NonNullable<ClaimEvidence['article']>): EvidenceArticle {
  return {
    activityId: article.activityId,
    title: article.title,
    source: sourceOf(article.source),
    correct: article.correct ?? 0,
    questionCount: article.questionCount,
    passPercent: article.passPercent,
    attemptsMade: article.attemptsMade,
    attemptsAllowed: article.attemptsAllowed,
    secondsOnAssessment: article.secondsOnAssessment ?? null,
    correctByLaterKey: article.correctByLaterKey ?? null,
    regradedAt: article.regradedAt ?? null,
    topics: [...(article.topics ?? [])],
    passedAt: article.passedAt,
    evaluatedAt: article.evaluatedAt,
  };
}
