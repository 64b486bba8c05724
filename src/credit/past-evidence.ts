import { activeTime } from '../reading/index.js';
import type { ClaimEvidence, EvidenceCycle, EvidenceSession } from './claim-evidence.js';
import type { CycleEvidence, Earlier, Evidence, Source } from './domain/evidence.js';
import { localDay } from './domain/local-day.js';

/** What a claim was judged on, from what it froze: the same plain data that the rules judge. */
export function pastEvidence(frozen: ClaimEvidence, claimedAt: Date): Evidence {
  const cycles = frozen.cycles.map(cycleEvidence);
  return {
    learner: frozen.learner,
    provider: frozen.provider,
    offer: {
      opensOn: '1970-01-01',
      closesOn: null,
      designatedMaximum: null,
      documentWithinDays: null,
      claimWithinDays: null,
    },
    claimedOn: localDay(claimedAt, frozen.learner.timeZone),
    cycles,
    article: null,
    reading: null,
    sources: cycles.flatMap(({ sources }) => sources),
    visits: cycles.flatMap(({ visits }) => visits),
    stretches: activeTime(frozen.cycles.flatMap(({ sessions }) => sessions.flatMap(spansOf)))
      .stretches,
  };
}

/** The earlier credit that a claim froze. */
export function pastEarlier(_frozen: ClaimEvidence): Earlier {
  return { creditedStretches: [], texts: [], awarded: {}, items: [] };
}

function cycleEvidence(cycle: EvidenceCycle): CycleEvidence {
  return {
    id: cycle.id,
    question: cycle.question,
    application: cycle.application,
    evaluation: cycle.evaluation,
    openedAt: new Date(cycle.openedAt),
    searched: cycle.searchQuery !== null,
    visits: cycle.sessions.map((session) => ({
      paperId: session.paperId,
      title: session.paperTitle,
      activeSeconds: activeTime(spansOf(session)).seconds,
    })),
    sources: cycle.sources.map(({ paperId, title, journal, retracted, pmid }): Source => ({
      paperId,
      kind: 'article',
      title,
      journal,
      publishedFrom: null,
      publishedTo: null,
      indexedIn: pmid === null ? [] : ['PubMed'],
      aheadOfPrint: false,
      retracted,
      wordCount: 0,
    })),
    documentedAt: cycle.documentedAt === null ? null : new Date(cycle.documentedAt),
    activeSeconds: activeTime(cycle.sessions.flatMap(spansOf)).seconds,
  };
}

function spansOf(session: EvidenceSession) {
  return session.spans.map(({ startsAt, endsAt, ...span }) => ({
    ...span,
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
  }));
}
