import { activeTime } from '../reading/index.js';
import type {
  ClaimBasis,
  ClaimEvidence,
  EvidenceArticle,
  EvidenceCycle,
  EvidenceSession,
  EvidenceSource,
} from './claim-evidence.js';
import type {
  ArticleEvidence,
  CycleEvidence,
  Earlier,
  Evidence,
  Source,
} from './domain/evidence.js';
import { localDay } from './domain/local-day.js';
import { ownLog } from './option-rows.js';

/** An option of the first versions: nothing about it narrowed a claim. */
const openOffer: Evidence['offer'] = {
  opensOn: '1970-01-01',
  closesOn: null,
  designatedMaximum: null,
  documentWithinDays: null,
  claimWithinDays: null,
};

/**
 * What rules judge, from what a claim froze: a new claim is judged on exactly this, so a frozen one can be
 * judged again. What claims of the first versions did not keep is filled in with what refuses nothing.
 */
export function evidenceFromClaim(frozen: ClaimBasis, claimedAt: Date): Evidence {
  const cycles = frozen.cycles.map(cycleEvidence);
  const article = frozen.article ? articleEvidence(frozen.article) : null;
  const own = (frozen.sessions ?? []).map(visitOf);
  const sessions = [
    ...frozen.cycles.flatMap((cycle) => cycle.sessions),
    ...(frozen.sessions ?? []),
  ];
  const { stretches } = activeTime(sessions.flatMap(spansOf));
  return {
    learner: frozen.learner,
    provider: frozen.provider ?? ownLog,
    offer: frozen.offer ?? openOffer,
    claimedOn: frozen.claimedOn ?? localDay(claimedAt, frozen.learner.timeZone),
    cycles,
    article,
    reading: frozen.reading ?? null,
    sources: [
      ...cycles.flatMap(({ sources }) => sources),
      ...(article ? [article.source] : []),
      ...(frozen.papers ?? []).map(sourceEvidence),
    ],
    visits: [...cycles.flatMap(({ visits }) => visits), ...own],
    stretches,
  };
}

/** What the rules looked back at when the claim was judged; nothing for a claim of the first versions. Texts are not kept. */
export function earlierFromClaim({ earlier }: ClaimEvidence): Earlier {
  return {
    creditedStretches: (earlier?.creditedStretches ?? []).map(({ startsAt, endsAt }) => ({
      startsAt: new Date(startsAt),
      endsAt: new Date(endsAt),
    })),
    awarded: earlier?.awarded ?? {},
    items: earlier?.items ?? [],
    texts: [],
  };
}

function cycleEvidence(cycle: EvidenceCycle): CycleEvidence {
  return {
    id: cycle.id,
    question: cycle.question,
    application: cycle.application,
    evaluation: cycle.evaluation,
    openedAt: new Date(cycle.openedAt),
    searched: cycle.searchQuery !== null,
    visits: cycle.sessions.map(visitOf),
    sources: cycle.sources.map(sourceEvidence),
    documentedAt: instant(cycle.documentedAt),
    activeSeconds: activeTime(cycle.sessions.flatMap(spansOf)).seconds,
  };
}

function articleEvidence({ attemptId: _attemptId, ...article }: EvidenceArticle): ArticleEvidence {
  return {
    ...article,
    source: sourceEvidence(article.source),
    passedAt: instant(article.passedAt),
    evaluatedAt: instant(article.evaluatedAt),
    regradedAt: instant(article.regradedAt ?? null),
    correctByLaterKey: article.correctByLaterKey ?? null,
    secondsOnAssessment: article.secondsOnAssessment ?? null,
    topics: article.topics ?? [],
  };
}

function sourceEvidence(source: EvidenceSource): Source {
  return {
    paperId: source.paperId,
    kind: source.kind ?? 'article',
    title: source.title,
    journal: source.journal,
    publishedFrom: source.publishedFrom ?? null,
    publishedTo: source.publishedTo ?? null,
    indexedIn: source.indexedIn ?? (source.pmid === null ? [] : ['PubMed']),
    aheadOfPrint: source.aheadOfPrint ?? false,
    retracted: source.retracted,
    wordCount: source.wordCount ?? 0,
    topics: source.topics ?? [],
  };
}

function visitOf(session: EvidenceSession): Evidence['visits'][number] {
  return {
    paperId: session.paperId,
    title: session.paperTitle,
    activeSeconds: activeTime(spansOf(session)).seconds,
  };
}

/** The spans of a frozen session, with what they count as. */
export function spansOf({ spans }: EvidenceSession) {
  return spans.map(({ startsAt, endsAt, kind }) => ({
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
    kind,
  }));
}

function instant(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
