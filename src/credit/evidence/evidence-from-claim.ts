import { accreditors, type Accreditation } from '../../accounts/index.js';
import { activeTime, offlineTime } from '../../reading/index.js';
import type {
  ClaimBasis,
  ClaimEvidence,
  EvidenceArticle,
  EvidenceCycle,
  EvidenceProvider,
  EvidenceSession,
  EvidenceSource,
} from './claim-evidence.js';
import type {
  ArticleEvidence,
  CycleEvidence,
  Earlier,
  Evidence,
  ReadStretch,
  Source,
} from '../domain/evidence.js';
import { millisecondsOf, without } from '../domain/time/stretches.js';
import { ownLog } from '../rules/judged-provider.js';
import { dayAt } from '../../shared/zones.js';

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
  return {
    learner: frozen.learner,
    provider: frozen.provider
      ? { ...frozen.provider, accreditations: accreditationsOf(frozen.provider) }
      : ownLog,
    offer: frozen.offer ?? openOffer,
    claimedOn: frozen.claimedOn ?? dayAt(claimedAt, frozen.learner.timeZone),
    claimedAt,
    cycles,
    article,
    reading: frozen.reading ?? null,
    sources: [
      ...cycles.flatMap(({ sources }) => sources),
      ...(article ? [article.source] : []),
      ...(frozen.papers ?? []).map(sourceEvidence),
    ],
    visits: [...cycles.flatMap(({ visits }) => visits), ...own],
    stretches: readIn(sessions, stretchesOf),
    offline: lateIn(sessions),
  };
}

/** As it was judged then: until claims were divided by years, a claim was dated by its last day alone. */
export function evidenceOfPastClaim(frozen: ClaimEvidence, claimedAt: Date): Evidence {
  return {
    ...evidenceFromClaim(frozen, claimedAt),
    undivided: frozen.earlier?.time === undefined,
  };
}

/** Active time over all sessions, a moment once: with the zone of the session that began first. */
function readIn(
  sessions: readonly EvidenceSession[],
  of: (group: readonly EvidenceSession[]) => ReadStretch[],
): ReadStretch[] {
  const zones = new Set(sessions.map(({ timeZone }) => timeZone));
  let read: ReadStretch[] = [];
  const began = sessions.toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : 1));
  const groups = zones.size > 1 ? began.map((one) => [one]) : sessions.length > 0 ? [sessions] : [];
  for (const group of groups) {
    read = [...read, ...without(of(group), read)];
  }
  return read.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

/** What was reported late over all sessions, as far as it is not active time of any of them. */
function lateIn(sessions: readonly EvidenceSession[]): ReadStretch[] {
  const active = activeTime(sessions.flatMap(spansOf)).stretches;
  return readIn(sessions, (group) => without(lateOf(group), active));
}

/** @param sessions of one zone */
function lateOf(sessions: readonly EvidenceSession[]): ReadStretch[] {
  return inZone(offlineTime(sessions.flatMap(spansOf)).stretches, sessions);
}

/** @param sessions of one zone */
function stretchesOf(sessions: readonly EvidenceSession[]): ReadStretch[] {
  return inZone(activeTime(sessions.flatMap(spansOf)).stretches, sessions);
}

function inZone(stretches: ReadStretch[], [session]: readonly EvidenceSession[]): ReadStretch[] {
  const zone = session?.timeZone;
  return zone === undefined
    ? stretches
    : stretches.map((stretch) => ({ ...stretch, timeZone: zone }));
}

/** Claims of earlier versions kept a text: it means an accreditor only if it is exactly the name of one. */
export function accreditationsOf(provider: EvidenceProvider): readonly Accreditation[] {
  const { accreditations, accreditedBy } = provider;
  if (accreditations) return accreditations;
  const accreditor = accreditedBy === null ? null : accreditors().named(accreditedBy);
  const status = 'full';
  return accreditor
    ? [{ ...accreditor, entryId: null, identifier: null, status, statement: null }]
    : [];
}

/** What the rules looked back at when the claim was judged; nothing for a claim of the first versions. Texts are not kept. */
export function earlierFromClaim({ earlier }: ClaimEvidence): Earlier {
  return {
    creditedStretches: (earlier?.creditedStretches ?? []).map(
      ({ startsAt, endsAt, offline = false }) => ({
        startsAt: new Date(startsAt),
        endsAt: new Date(endsAt),
        offline,
      }),
    ),
    days: earlier?.days ?? [],
    documentedAt: (earlier?.documentedAt ?? []).map((at) => new Date(at)),
    awarded: earlier?.awarded ?? {},
    ...(earlier?.time && { time: earlier.time }),
    ...(earlier?.years && { years: earlier.years }),
    items: earlier?.items ?? [],
    texts: [],
  };
}

function cycleEvidence(cycle: EvidenceCycle): CycleEvidence {
  const { seconds, stretches } = activeTime(cycle.sessions.flatMap(spansOf));
  return {
    id: cycle.id,
    question: cycle.question,
    application: cycle.application,
    evaluation: cycle.evaluation,
    openedAt: new Date(cycle.openedAt),
    ...zoneOf(cycle),
    searched: cycle.searchQuery !== null,
    visits: cycle.sessions.map(visitOf),
    sources: cycle.sources.map(sourceEvidence),
    documentedAt: instant(cycle.documentedAt),
    activeSeconds: seconds,
    stretches,
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
  const stretches = stretchesOf([session]);
  return {
    paperId: session.paperId,
    title: session.paperTitle,
    activeSeconds: millisecondsOf(stretches) / 1000,
    stretches,
  };
}

function zoneOf({ timeZone }: EvidenceCycle): { timeZone?: string } {
  return timeZone === undefined ? {} : { timeZone };
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
