import { assessClaim, type Assessment } from '../../src/credit/domain/assess-claim.js';
import type { CycleEvidence, Earlier, Evidence, Source } from '../../src/credit/domain/evidence.js';
import type { RuleSet } from '../../src/credit/domain/rule-set.js';
import type { Stretch } from '../../src/credit/domain/stretches.js';
import { readRuleFiles } from '../../src/credit/rule-files.js';

/** The files that ship, not copies of them. */
export const shipped = new Map(readRuleFiles().map(({ ruleSet }) => [ruleSet.id, ruleSet]));

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

export function evidence(changes: Partial<Evidence> = {}): Evidence {
  const cycles = changes.cycles ?? [cycle()];
  return {
    learner: { profession: 'physician', degree: 'MD', timeZone: 'America/New_York' },
    provider: { name: 'A hospital', accreditedBy: 'ACCME', demonstration: false },
    offer: {
      opensOn: '2026-01-01',
      closesOn: null,
      designatedMaximum: null,
      documentWithinDays: null,
      claimWithinDays: null,
    },
    claimedOn: '2026-11-20',
    cycles,
    article: null,
    reading: null,
    sources: cycles.flatMap(({ sources }) => sources),
    visits: cycles.flatMap(({ visits }) => visits),
    stretches: [stretch(0, 10)],
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
