import { assessClaim, type Assessment } from '../../src/credit/domain/assessment/assess-claim.js';
import type {
  ArticleEvidence,
  CycleEvidence,
  Earlier,
  Evidence,
  ReadingEvidence,
  Source,
} from '../../src/credit/domain/evidence.js';
import type { RuleSet } from '../../src/credit/domain/rule-set.js';
import type { Stretch } from '../../src/credit/domain/time/stretches.js';
import { readRuleFiles } from '../../src/credit/rules/rule-files.js';
import { judgedProvider } from './accreditations.js';

const versions = readRuleFiles().map(({ ruleSet }) => ruleSet);

/** The files that ship, not copies of them: the version of each that is in force today. */
export const shipped = new Map(
  versions.filter(({ validTo }) => validTo === null).map((ruleSet) => [ruleSet.id, ruleSet]),
);

/** A version that ships and is no longer in force. */
export function endedRules(id: string, version: string): RuleSet {
  const ruleSet = versions.find((one) => one.id === id && one.version === version);
  if (!ruleSet) throw new Error(`${id} ${version} does not ship`);
  return ruleSet;
}

/** A rule set that ships switched off, as it would judge if its numbers were confirmed. */
export function asIfConfirmed(ruleSet: RuleSet): RuleSet {
  const { switchedOff, ...confirmed } = ruleSet;
  if (switchedOff === undefined) throw new Error(`${ruleSet.id} is not switched off`);
  return confirmed;
}

export function rules(id: string): RuleSet {
  const ruleSet = shipped.get(id);
  if (!ruleSet) throw new Error(`${id} does not ship`);
  return ruleSet;
}

export const pointOfCare = rules('us.ama.c1.ipoc');
export const readingLog = rules('us.ama.c2.reading');
export const nothingEarlier: Earlier = {
  creditedStretches: [],
  texts: [],
  awarded: {},
  items: [],
  days: [],
  documentedAt: [],
};
export const start = Date.parse('2026-11-20T15:00:00Z');

export function stretch(fromMinute: number, toMinute: number): Stretch {
  return {
    startsAt: new Date(start + fromMinute * 60_000),
    endsAt: new Date(start + toMinute * 60_000),
  };
}

export function source(changes: Partial<Source> = {}): Source {
  return {
    paperId: 'a-trial',
    kind: 'article',
    title: 'A trial',
    journal: 'A journal',
    publishedFrom: '2026-06-01',
    publishedTo: '2026-06-30',
    indexedIn: ['PubMed'],
    aheadOfPrint: false,
    retracted: false,
    wordCount: 250,
    topics: [],
    ...changes,
  };
}

export function cycle(changes: Partial<CycleEvidence> = {}): CycleEvidence {
  return {
    id: 'one',
    question: 'Does dapagliflozin help in heart failure with preserved ejection fraction?',
    application: 'I will offer it to the patients of my clinic who have no contraindication.',
    evaluation: { result: 'answered', effect: 'changed' },
    openedAt: new Date(start),
    searched: true,
    visits: [{ paperId: 'a-trial', title: 'A trial', activeSeconds: 600 }],
    sources: [source()],
    documentedAt: new Date(start + 30 * 60_000),
    activeSeconds: 600,
    ...changes,
  };
}

export function article(changes: Partial<ArticleEvidence> = {}): ArticleEvidence {
  return {
    activityId: 'an-activity',
    title: 'A trial',
    source: source(),
    passPercent: 80,
    questionCount: 100,
    attemptsAllowed: 3,
    correct: 80,
    attemptsMade: 1,
    passedAt: new Date(start),
    evaluatedAt: new Date(start + 600_000),
    regradedAt: null,
    correctByLaterKey: null,
    secondsOnAssessment: 3600,
    topics: [],
    ...changes,
  };
}

/** A claim for an article, with as many minutes of reading. */
export function ofArticle(
  changes: Partial<ArticleEvidence> = {},
  minutes = 60,
): Pick<Evidence, 'article' | 'cycles' | 'sources' | 'stretches' | 'visits'> {
  const one = article(changes);
  return {
    article: one,
    cycles: [],
    sources: [one.source],
    visits: [{ paperId: one.source.paperId, title: one.title, activeSeconds: minutes * 60 }],
    stretches: [stretch(0, minutes)],
  };
}

/** A claim for hours of reading on one day. */
export function ofReading(
  minutes: number,
  changes: Partial<ReadingEvidence> = {},
): Pick<Evidence, 'reading' | 'cycles' | 'sources' | 'stretches' | 'visits'> {
  const reflection = 'Three trials of heart failure: I will start treatment earlier than before.';
  return {
    reading: { from: '2026-11-20', to: '2026-11-20', reflection, ...changes },
    cycles: [],
    sources: [source()],
    visits: [{ paperId: 'a-trial', title: 'A trial', activeSeconds: minutes * 60 }],
    stretches: minutes > 0 ? [stretch(0, minutes)] : [],
  };
}

/** Cycles that differ in their words, each with a paper of its own. */
export function cycles(count: number, changes: Partial<CycleEvidence> = {}): CycleEvidence[] {
  return Array.from({ length: count }, (_, at) =>
    cycle({
      id: `${at}`,
      question: `What is known about the question number ${at}?`,
      application: `I will do what paper number ${at} found.`,
      sources: [source({ paperId: `paper-${at}`, title: `Trial ${at}` })],
      ...changes,
    }),
  );
}

export function evidence(changes: Partial<Evidence> = {}): Evidence {
  const claimed = changes.cycles ?? [cycle()];
  return {
    learner: { profession: 'physician', degree: 'MD', timeZone: 'America/New_York' },
    provider: judgedProvider('A hospital', 'ACCME'),
    offer: {
      opensOn: '2026-01-01',
      closesOn: null,
      designatedMaximum: null,
      documentWithinDays: null,
      claimWithinDays: null,
    },
    claimedOn: '2026-11-20',
    cycles: claimed,
    article: null,
    reading: null,
    sources: claimed.flatMap(({ sources }) => sources),
    visits: claimed.flatMap(({ visits }) => visits),
    stretches: [stretch(0, 10)],
    offline: [],
    ...changes,
  };
}

export function assess(
  ruleSet: RuleSet,
  changes: Partial<Evidence> = {},
  earlier = nothingEarlier,
): Assessment {
  return assessClaim(ruleSet, evidence(changes), earlier);
}
