import type { SessionEvidence } from '../../../reading/index.js';
import type {
  ClaimEvidence,
  EvidenceCycle,
  EvidenceSession,
} from '../../evidence/claim-evidence.js';
import type { JudgedClaim } from './judged-claim.js';
import { accreditorsAsked } from '../../domain/rule-set.js';
import type { WholeCycle } from '../../cycles/cycle-rows.js';
import { t } from '../messages.js';

/** All that a claim was judged on and what came out, so that an audit never depends on rows that live on. */
export function frozenEvidence({
  basis,
  ruleSet,
  assessment,
  earlier,
  revokedBefore,
}: JudgedClaim): ClaimEvidence {
  return {
    ...basis,
    ruleSet: {
      id: ruleSet.id,
      version: ruleSet.version,
      name: ruleSet.name,
      learningFormat: ruleSet.learningFormat,
      unit: assessment.unit,
      creditName: assessment.creditName,
      document: assessment.document,
      accreditors: accreditorsAsked(ruleSet),
    },
    earlier: {
      awarded: earlier.awarded,
      items: earlier.items,
      time: earlier.time ?? {},
      ...(earlier.years && { years: earlier.years }),
      creditedStretches: earlier.creditedStretches.map(({ startsAt, endsAt, offline }) => ({
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
        ...(offline && { offline }),
      })),
      days: earlier.days,
      documentedAt: earlier.documentedAt.map((at) => at.toISOString()),
    },
    ...(revokedBefore.length > 0 && { revokedBefore }),
    parts: assessment.parts,
    attestation: t('attestation'),
    arithmetic: assessment.arithmetic,
  };
}

/** A cycle as it is documented now. */
export function frozenCycle(cycle: WholeCycle): EvidenceCycle {
  return {
    id: cycle.id,
    question: cycle.question,
    application: cycle.application,
    evaluation: cycle.evaluation,
    searchQuery: cycle.searchQuery,
    openedAt: cycle.openedAt.toISOString(),
    timeZone: cycle.timeZone,
    documentedAt: cycle.documentedAt?.toISOString() ?? null,
    sources: cycle.papers
      .filter(({ cited }) => cited)
      .map(({ cited: _cited, openedAt: _openedAt, ...source }) => source),
    sessions: cycle.sessions.map(frozenSession),
  };
}

/** A reading session with every stretch of it. */
export function frozenSession(
  session: SessionEvidence & { readonly paperTitle: string },
): EvidenceSession {
  return {
    id: session.sessionId,
    paperId: session.paperId,
    paperTitle: session.paperTitle,
    device: session.device,
    startedAt: session.startedAt.toISOString(),
    endedAt: session.endedAt?.toISOString() ?? null,
    timeZone: session.timeZone,
    spans: session.spans.map(({ startsAt, endsAt, kind, reason }) => ({
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      kind,
      reason,
    })),
  };
}
