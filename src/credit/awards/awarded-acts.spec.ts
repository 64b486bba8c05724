import type { ClaimEvidence, EvidenceCycle, EvidenceSource } from '../evidence/claim-evidence.js';
import { paysForActs, type RuleSet } from '../domain/rule-set.js';
import { actsOf } from './awarded-acts.js';

const source = (title: string, journal: string | null, year: number | null): EvidenceSource => ({
  paperId: title,
  title,
  journal,
  year,
  pmid: null,
  doi: null,
  retracted: false,
});

const cycle = (documentedAt: string | null, sources: EvidenceSource[]): Partial<EvidenceCycle> => ({
  documentedAt,
  sources,
});

function evidence(parts: {
  cycles?: Partial<EvidenceCycle>[];
  papers?: EvidenceSource[];
}): ClaimEvidence {
  return {
    learner: { timeZone: 'America/New_York' } as ClaimEvidence['learner'],
    cycles: (parts.cycles ?? []) as EvidenceCycle[],
    ...(parts.papers && { papers: parts.papers }),
  } as Partial<ClaimEvidence> as ClaimEvidence;
}

type Rules = Partial<RuleSet['rules'][number]>[];
const ruleSet = (rules: Rules): RuleSet =>
  ({ rules: rules as RuleSet['rules'] }) as Partial<RuleSet> as RuleSet;
const perCycle = ruleSet([{ operator: 'flat-per-cycle', amount: '0.50' }]);
const hourly = ruleSet([{ operator: 'hourly' }]);
const last = '2026-11-21';
const paper = source('A paper', 'Journal', 2025);

describe('the acts of a claim', () => {
  it('are not listed for a single act', () => {
    expect(actsOf(evidence({ cycles: [cycle(null, [paper])] }), perCycle, '0.50', last)).toEqual(
      [],
    );
    expect(actsOf(evidence({ papers: [paper] }), hourly, '1.00', last)).toEqual([]);
  });

  it(`are its cycles by the learner's day, with what was read and their part of the credit`, () => {
    const cycles = [
      // The day before in New York.
      cycle('2026-11-21T03:00:00Z', [paper, source('Another', null, 2024)]),
      cycle('2026-11-10T12:00:00Z', [source('', 'Journal', null)]),
    ];
    expect(actsOf(evidence({ cycles }), perCycle, '1.00', last)).toEqual([
      {
        completedOn: '2026-11-10',
        sources: ['A paper that is no longer in the library (Journal)'],
        amount: '0.50',
      },
      {
        completedOn: '2026-11-20',
        sources: ['A paper (Journal, 2025)', 'Another (2024)'],
        amount: '0.50',
      },
    ]);
  });

  it('have no part of the credit where a cap cut it', () => {
    const cycles = [cycle(null, [paper]), cycle(null, [paper])];
    const acts = actsOf(evidence({ cycles }), perCycle, '0.75', last);
    expect(acts.map(({ amount, completedOn }) => [amount, completedOn])).toEqual([
      [null, last],
      [null, last],
    ]);
  });

  it('are the papers for hours of reading', () => {
    const papers = [paper, source('Another', 'Journal', 2024)];
    const acts = actsOf(evidence({ papers }), hourly, '1.00', last);
    expect(acts.map(({ sources }) => sources)).toEqual([
      ['A paper (Journal, 2025)'],
      ['Another (Journal, 2024)'],
    ]);
  });

  it('have equal parts where rules give a fixed amount for each', () => {
    expect([paysForActs(perCycle), paysForActs(hourly)]).toEqual([true, false]);
  });
});
